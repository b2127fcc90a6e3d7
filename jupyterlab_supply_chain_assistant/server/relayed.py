"""A signed request as the page hands it to the relay: a head as JSON, and the body as it is."""

import json
import re
from dataclasses import dataclass, field

from .shapes import Misshapen

METHODS = ("POST", "GET")
LARGEST_HEAD = 64_000
LONGEST_ADDRESS = 8_000

# The lengths, as four bytes, the most significant first.
_LENGTH = 4

# What the SDK sends: nothing else goes out, least of all a cookie or a token of Jupyter.
_NAMES = frozenset(
    (
        "accept",
        "amz-sdk-invocation-id",
        "amz-sdk-request",
        "authorization",
        "content-length",
        "content-type",
        "host",
        "user-agent",
    )
)
_PREFIXES = ("x-amz-", "x-amzn-")
_NAME = re.compile(r"[a-z0-9-]{1,80}")
_VALUE = re.compile(r"[!-~](?:[\t -~]*[!-~])?|")


@dataclass(frozen=True)
class Relayed:
    """What is to be passed on; the body is not looked into."""

    method: str
    url: str
    headers: dict[str, str] = field(repr=False)
    body: bytes = field(repr=False)


def relayed_of(content: bytes) -> Relayed:
    """Raises Misshapen if it is not a signed request as the page sends one."""
    length = int.from_bytes(content[:_LENGTH], "big")
    if len(content) < _LENGTH + length or not 0 < length <= LARGEST_HEAD:
        raise Misshapen("The head does not fit.")
    try:
        head = json.loads(content[_LENGTH : _LENGTH + length])
    except (ValueError, RecursionError):
        raise Misshapen("The head is not JSON.") from None
    if not isinstance(head, dict) or set(head) != {"method", "url", "headers"}:
        raise Misshapen("The head must be method, url and headers.")
    method, url, headers = head["method"], head["url"], head["headers"]
    if method not in METHODS:
        raise Misshapen("method: is not possible.")
    if not isinstance(url, str) or len(url) > LONGEST_ADDRESS:
        raise Misshapen("url: is not an address.")
    body = content[_LENGTH + length :]
    return Relayed(method, url, _headers_of(headers, len(body)), body)


def framed(head: dict[str, object]) -> bytes:
    """A head as it stands before a body."""
    text = json.dumps(head).encode()
    return len(text).to_bytes(_LENGTH, "big") + text


def _headers_of(headers: object, length: int) -> dict[str, str]:
    if not isinstance(headers, dict):
        raise Misshapen("headers: are not names and values.")
    for name, value in headers.items():
        if _NAME.fullmatch(name) is None or not (name in _NAMES or name.startswith(_PREFIXES)):
            raise Misshapen("headers: hold one that is not passed on.")
        if not isinstance(value, str) or _VALUE.fullmatch(value) is None:
            raise Misshapen(f"headers.{name}: is not usable.")
    if not headers.get("authorization", "").startswith("AWS4-HMAC-SHA256 "):
        raise Misshapen("headers.authorization: is no signature.")
    if headers.get("content-length", str(length)) != str(length):
        raise Misshapen("headers.content-length: is not the length of the body.")
    return headers
