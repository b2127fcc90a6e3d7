"""What may come in and go out: checked field by field, and nothing else is taken."""

import re
import unicodedata

PERSONAS = ("Warehouse Manager", "Field Engineer", "Procurement Specialist")

EVENTS = (
    "login",
    "logout",
    "failed-login",
    "persona-switch",
    "question",
    "refused-question",
    "sql-executed",
    "tool",
    "model",
    "export",
    "configuration-change",
    "error",
)

MOST_ENTRIES = 200
LONGEST_TEXT = 4_096
LARGEST_NUMBER = 2**53

_UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z")
_HASH = re.compile(r"\$2[aby]\$12\$[./A-Za-z0-9]{53}")
_DETAIL = re.compile(r"[a-zA-Z]{1,40}")
_HEAD = {"session", "sequence", "time", "event", "user", "persona"}


class Misshapen(ValueError):
    """What came in is not what was asked for; the message names the field, never its value."""


def nothing_of(body: object) -> None:
    """Nothing: what is asked for is always the same."""
    if body != {}:
        raise Misshapen("The body must be empty.")


def username_of(body: object) -> str:
    """The one name that is asked for."""
    if not isinstance(body, dict) or set(body) != {"username"}:
        raise Misshapen("The body must be one username.")
    name = body["username"]
    if not _is_name(name):
        raise Misshapen("username: is not printable text of at most 64 characters.")
    return name


def entries_of(body: object) -> list[dict[str, object]]:
    """The entries of a journal, each of known fields."""
    if not isinstance(body, dict) or set(body) != {"entries"}:
        raise Misshapen("The body must be a list of entries.")
    entries = body["entries"]
    if not isinstance(entries, list) or not 1 <= len(entries) <= MOST_ENTRIES:
        raise Misshapen(f"entries: 1 to {MOST_ENTRIES} are possible.")
    for index, entry in enumerate(entries):
        field = _wrong_field(entry)
        if field is not None:
            raise Misshapen(f"entries.{index}.{field}: is not usable.")
    return entries


def is_record(value: object) -> bool:
    """Whether this is a user as the users file holds them."""
    if not isinstance(value, dict):
        return False
    personas = value.get("personas")
    password_hash = value.get("password_hash")
    return (
        set(value) == {"username", "password_hash", "personas", "active", "created_date"}
        and _is_name(value["username"])
        and isinstance(password_hash, str)
        and _HASH.fullmatch(password_hash) is not None
        and isinstance(personas, list)
        and len(personas) > 0
        and all(persona in PERSONAS for persona in personas)
        and isinstance(value["active"], bool)
        and isinstance(value["created_date"], str)
    )


def _wrong_field(entry: object) -> str | None:
    if not isinstance(entry, dict) or not _HEAD <= set(entry):
        return "fields"
    sequence = entry["sequence"]
    checks = {
        "session": isinstance(entry["session"], str) and _UUID.fullmatch(entry["session"]),
        "sequence": type(sequence) is int and 1 <= sequence < LARGEST_NUMBER,
        "time": isinstance(entry["time"], str) and _TIME.fullmatch(entry["time"]),
        "event": entry["event"] in EVENTS,
        "user": _is_name(entry["user"]),
        "persona": entry["persona"] is None or entry["persona"] in PERSONAS,
    }
    wrong = next((field for field, right in checks.items() if not right), None)
    details = ((name, value) for name, value in entry.items() if name not in _HEAD)
    return wrong or next(
        ("details" for name, value in details if not _DETAIL.fullmatch(name) or not _is_plain(value)),
        None,
    )


def _is_plain(value: object) -> bool:
    if isinstance(value, str):
        return len(value) <= LONGEST_TEXT
    if isinstance(value, bool) or value is None:
        return True
    return isinstance(value, (int, float)) and abs(value) < LARGEST_NUMBER


def _is_name(value: object) -> bool:
    """As the users file has it: printable words with one space between, 64 UTF-16 units at most."""
    return (
        isinstance(value, str)
        and len(value.encode("utf-16-le", "surrogatepass")) <= 128
        and all(_is_printable(word) for word in value.split(" "))
    )


def _is_printable(word: str) -> bool:
    return word != "" and all(unicodedata.category(letter)[0] not in "CZ" for letter in word)
