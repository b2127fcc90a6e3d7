"""The administrator's configuration: one YAML file and variables of the environment.

What the page may know of it leaves here; what concerns the server alone, and secrets, do not.
"""

import json
import os
import re
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

PREFIX = "SUPPLY_CHAIN__"
LARGEST_FILE = 256_000
DEEPEST = 8
MOST_VARIABLES = 200
LONGEST_VALUE = 4_096

# The server's own: the page hears of their faults, never of their values.
_OWN: dict[str, dict[str, type]] = {
    "auth": {"users_file": str, "session_secret": str, "password_min_length": int},
    "logging": {"level": str, "file": str, "max_bytes": int, "backup_count": int},
    "cost": {"log_file": str},
}
_OWN_SECTIONS = ("auth", "logging")

_SECRET = re.compile(r"secret|passw|access_key|private_key|session_token|credential", re.IGNORECASE)
_VARIABLE = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")

Keys = dict[str, object]


@dataclass(frozen=True)
class Fault:
    """What is wrong, and where; the codes are those of the page."""

    path: str
    fault: str
    detail: str = ""


@dataclass(frozen=True)
class Reading:
    """What holds: for the page, and for the server alone (by path, such as `logging.file`)."""

    file: Keys | None
    environment: dict[str, str]
    faults: tuple[Fault, ...]
    own: dict[str, str | int] = field(repr=False)

    def text(self, path: str) -> str:
        """A key as text, the environment's before the file's; empty if nobody set it."""
        name = PREFIX + path.upper().replace(".", "__").replace("-", "_")
        value: object = self.environment.get(name) or self.own.get(path)
        if value is None:
            value = self.file
            for key in path.split("."):
                value = value.get(key) if isinstance(value, dict) else None
        return value.strip() if isinstance(value, str) else "" if value is None else str(value)

    @property
    def region(self) -> str:
        """The region that is configured; that of the space stands in for one that is not."""
        return self.text("aws.region") or self.environment.get("AWS_REGION", "")


class Configuration:
    """Reads the file again when it has changed."""

    def __init__(self, path: Path, environment: Mapping[str, str] = os.environ) -> None:
        self._path = path
        self._environment = environment
        self._lock = threading.Lock()
        self._kept: tuple[object, Reading] | None = None

    @property
    def folder(self) -> Path:
        """What relative paths in the file are relative to."""
        return self._path.parent

    def read(self) -> Reading:
        """What holds now; faults are in it, nothing is raised."""
        with self._lock:
            stamp = (self._stamp(), self._variables())
            if self._kept is None or self._kept[0] != stamp:
                self._kept = (stamp, self._read())
            return self._kept[1]

    def _stamp(self) -> tuple[int, int] | None:
        try:
            status = self._path.stat()
        except OSError:
            return None
        return (status.st_mtime_ns, status.st_size)

    def _variables(self) -> tuple[tuple[str, str], ...]:
        return tuple(self._environment.items())

    def _read(self) -> Reading:
        faults: list[Fault] = []
        file = self._file(faults)
        own: dict[str, str | int] = {}
        if file is not None:
            file = _without_secrets(self._filled(file, (), faults), faults)
            own = _own_of(file, faults)
        environment, of_environment = _environment_of(self._environment, faults)
        return Reading(file, environment, tuple(faults), {**own, **of_environment})

    def _file(self, faults: list[Fault]) -> Keys | None:
        try:
            with open(self._path, "rb") as file:
                text = file.read(LARGEST_FILE + 1)
        except FileNotFoundError:
            return None
        except OSError as error:
            faults.append(Fault("", "file-failed", type(error).__name__))
            return None
        if len(text) > LARGEST_FILE:
            faults.append(Fault("", "file-too-large"))
            return None
        try:
            # Here and not above: who has no file needs no YAML.
            import yaml
        except ImportError:
            faults.append(Fault("", "library-missing"))
            return None
        try:
            # A name for a part that comes again could make a small file endless.
            if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text)):
                faults.append(Fault("", "file-invalid", "aliases are not taken"))
                return None
            content = yaml.safe_load(text)
        except (yaml.YAMLError, ValueError, RecursionError) as error:
            mark = getattr(error, "problem_mark", None)
            # Without the cause: it quotes the text.
            detail = f"line {mark.line + 1}" if mark is not None else type(error).__name__
            faults.append(Fault("", "file-invalid", detail))
            return None
        if content is None:
            return {}
        if not isinstance(content, dict):
            faults.append(Fault("", "file-invalid", "it holds no keys"))
            return None
        if _depth(content) > DEEPEST:
            faults.append(Fault("", "file-too-large"))
            return None
        return content

    def _filled(self, value: object, path: tuple[str, ...], faults: list[Fault]) -> Keys:
        """A part of the file with `${VAR}` replaced; a key whose variable is missing is left out."""
        filled: Keys = {}
        for key, part in value.items() if isinstance(value, dict) else ():
            here = (*path, str(key))
            if isinstance(part, dict):
                filled[str(key)] = self._filled(part, here, faults)
                continue
            text = part if isinstance(part, str) else None
            missing = [name for name in _VARIABLE.findall(text or "") if name not in self._environment]
            faults.extend(Fault(".".join(here), "variable-missing", name) for name in missing)
            if text is not None and not missing:
                part = _VARIABLE.sub(lambda found: self._environment[found[1]], text)
            if not missing:
                filled[str(key)] = _plain(part)
        return filled


def _plain(value: object) -> object:
    """As JSON can say it: YAML makes days and times of their own kind."""
    try:
        return json.loads(json.dumps(value, default=str, allow_nan=False))
    except ValueError:
        return str(value)


def _depth(value: object) -> int:
    """How many levels of keys and lists there are; beyond the deepest it no longer counts."""
    level, depth = [value], 0
    while level and depth <= DEEPEST:
        level = [part for outer in level for part in _parts(outer)]
        depth += 1
    return depth


def _parts(value: object) -> Iterator[object]:
    yield from value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def _without_secrets(keys: Keys, faults: list[Fault], path: tuple[str, ...] = ()) -> Keys:
    left: Keys = {}
    for key, value in keys.items():
        here = (*path, key)
        if here[0] not in _OWN_SECTIONS and _SECRET.search(key):
            faults.append(Fault(".".join(here), "secret-dropped"))
        else:
            left[key] = _without_secrets(value, faults, here) if isinstance(value, dict) else value
    return left


def _own_of(file: Keys, faults: list[Fault]) -> dict[str, str | int]:
    """Takes the server's own keys out of the file."""
    own: dict[str, str | int] = {}
    for section, kinds in _OWN.items():
        is_whole = section in _OWN_SECTIONS
        given = file.pop(section, None) if is_whole else file.get(section)
        if given is None:
            continue
        if not isinstance(given, dict):
            if is_whole:
                faults.append(Fault(section, "value-unusable"))
            continue
        for key in list(given):
            if key in kinds:
                _keep(own, f"{section}.{key}", given.pop(key), faults)
            elif is_whole:
                faults.append(Fault(f"{section}.{key}", "key-unknown"))
    return own


def _keep(own: dict[str, str | int], path: str, value: object, faults: list[Fault]) -> None:
    section, key = path.split(".")
    kind = _OWN[section][key]
    if value is None:
        return
    if kind is int and isinstance(value, str) and value.strip().isdecimal():
        value = int(value)
    if isinstance(value, kind) and not isinstance(value, bool) and _is_usable(path, value):
        own[path] = value  # type: ignore[assignment]
    else:
        faults.append(Fault(path, "value-unusable"))


def _is_usable(path: str, value: object) -> bool:
    if path == "logging.level":
        return value in ("DEBUG", "INFO", "WARNING", "ERROR")
    if path == "auth.password_min_length":
        return isinstance(value, int) and 8 <= value <= 72
    return value != "" and (isinstance(value, str) or value >= 0)  # type: ignore[operator]


def _environment_of(
    environment: Mapping[str, str], faults: list[Fault]
) -> tuple[dict[str, str], dict[str, str | int]]:
    """What the page may know of the environment, and what is the server's own of it."""
    known: dict[str, str] = {}
    own: dict[str, str | int] = {}
    region = environment.get("AWS_REGION") or environment.get("AWS_DEFAULT_REGION")
    if region:
        known["AWS_REGION"] = region
    names = sorted(name for name in environment if name.startswith(PREFIX))
    for name in names[:MOST_VARIABLES]:
        path = name[len(PREFIX) :].lower().split("__")
        value = environment[name][:LONGEST_VALUE]
        section, key = path[0], path[-1]
        if len(path) == 2 and key in _OWN.get(section, {}):
            _keep(own, f"{section}.{key}", value, faults)
        elif section in _OWN_SECTIONS:
            faults.append(Fault(".".join(path), "key-unknown"))
        elif _SECRET.search(name):
            faults.append(Fault(".".join(path), "secret-dropped"))
        else:
            known[name] = value
    return known, own
