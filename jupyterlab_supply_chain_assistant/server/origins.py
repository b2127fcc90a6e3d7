"""Where the relay may pass requests on to: exact origins, and nothing like them."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from .configuration import Reading

SERVICES = ("redshift-data", "athena", "glue", "lambda", "bedrock-runtime", "sts", "sagemaker")

_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-.")


@dataclass(frozen=True)
class Origin:
    """A scheme, a host and a port, as an address of theirs begins."""

    text: str
    host: str
    port: int
    is_secure: bool

    @property
    def authority(self) -> str:
        """What the header `Host` says."""
        return self.text.partition("://")[2]


class Origins:
    """The services of one region, each at its own address or where the administrator put it."""

    def __init__(self, reading: Reading) -> None:
        self.unusable: list[str] = []
        found: list[Origin] = []
        for service in SERVICES:
            written = reading.text(f"aws.endpoints.{service}")
            if not written:
                found.extend(_standard(service, reading.region))
                continue
            origin = _configured(written)
            if origin is None:
                self.unusable.append(service)
            else:
                found.append(origin)
        self._origins = tuple(found)

    def of(self, url: str) -> tuple[Origin, str] | None:
        """The origin of an address and what stands behind it, letter by letter; None if elsewhere.

        An address is not taken apart: it begins with one of the origins and a slash, or it is
        refused. So no two readers of addresses can see two hosts in it.
        """
        for origin in self._origins:
            target = url[len(origin.text) :]
            if url.startswith(origin.text) and target.startswith("/") and _is_target(target):
                return origin, target
        return None


def _is_target(target: str) -> bool:
    return all("!" <= letter <= "~" and letter not in '#\\"<>' for letter in target)


def _standard(service: str, region: str) -> list[Origin]:
    if not region or not set(region) <= _LETTERS - {"."}:
        return []
    suffix = "amazonaws.com.cn" if region.startswith("cn-") else "amazonaws.com"
    hosts = [f"{service}.{region}.{suffix}"]
    if service == "sts" and suffix == "amazonaws.com":
        hosts.append("sts.amazonaws.com")
    return [Origin(f"https://{host}", host, 443, True) for host in hosts]


def _configured(written: str) -> Origin | None:
    """An origin that the administrator wrote; in the clear it may be this machine alone."""
    try:
        parts = urlsplit(written)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    is_secure = parts.scheme == "https"
    plain = parts.path in ("", "/") and not parts.query and not parts.fragment
    is_name = host in _LOOPBACK or (host != "" and set(host) <= _LETTERS and not host.endswith("."))
    if not plain or "@" in written or not is_name:
        return None
    if not is_secure and (parts.scheme != "http" or host not in _LOOPBACK):
        return None
    standard = 443 if is_secure else 80
    shown = f"[{host}]" if ":" in host else host
    behind = "" if port in (None, standard) else f":{port}"
    return Origin(f"{parts.scheme}://{shown}{behind}", host, port or standard, is_secure)
