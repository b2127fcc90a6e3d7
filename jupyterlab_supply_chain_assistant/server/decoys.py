"""Records of users who do not exist, so that asking for one tells nobody who does."""

import base64
import hashlib
import hmac
from datetime import datetime, timedelta, timezone

from .shapes import PERSONAS

_STANDARD = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_BCRYPT = b"./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
_LETTERS = bytes.maketrans(_STANDARD, _BCRYPT)

_FIRST_DAY = datetime(2025, 1, 1, tzinfo=timezone.utc)


class Decoys:
    """The same record for the same name, always, in the shape of a real one."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def record(self, username: str) -> dict[str, object]:
        """A record that no password fits: its hash is of nothing."""
        key = hmac.digest(self._secret, b"decoy " + username.encode(), hashlib.sha512)
        letters = (_bcrypt64(key[:16]) + _bcrypt64(key[16:39])).decode()
        created = _FIRST_DAY + timedelta(milliseconds=int.from_bytes(key[39:43], "big") * 4)
        # A set that is not empty, one bit a persona.
        chosen = key[43] % (2 ** len(PERSONAS) - 1) + 1
        return {
            "username": username,
            "password_hash": f"$2b$12${letters}",
            "personas": [name for bit, name in enumerate(PERSONAS) if chosen & 1 << bit],
            "active": True,
            "created_date": created.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        }


def _bcrypt64(value: bytes) -> bytes:
    return base64.b64encode(value).rstrip(b"=").translate(_LETTERS)
