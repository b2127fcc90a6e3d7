"""One user's record out of the users file, or a decoy."""

import json
import os
import stat
import sys
from pathlib import Path

from .decoys import Decoys
from .shapes import is_record

LARGEST_FILE = 1_000_000


class UsersUnusable(Exception):
    """The users file cannot be trusted or read; the code is one of the page's."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class UserRecords:
    """Reads the file each time: what `create-user` writes holds at once."""

    def __init__(self, path: Path, decoys: Decoys) -> None:
        self._path = path
        self._decoys = decoys

    def record(self, username: str) -> dict[str, object]:
        """The record of exactly this name; a decoy if there is none, or no file.

        Raises UsersUnusable if the file may be read by others, or is not what it should be.
        """
        # Made in any case: the work must not tell which of the two is given.
        decoy = self._decoys.record(username)
        found = None
        for user in self._users():
            if user["username"] == username:
                found = user
        return decoy if found is None else found

    def _users(self) -> list[dict[str, object]]:
        try:
            with open(self._path, "rb") as file:
                # Asked of the open file, so that it cannot be exchanged in between.
                status = os.fstat(file.fileno())
                if sys.platform != "win32" and status.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
                    raise UsersUnusable("auth/users-file-open")
                text = file.read(LARGEST_FILE + 1)
        except FileNotFoundError:
            return []
        except OSError as error:
            raise UsersUnusable("auth/users-file-failed") from error
        try:
            content = json.loads(text) if len(text) <= LARGEST_FILE else None
        except ValueError:
            # Without the cause: it quotes the text, hashes included.
            raise UsersUnusable("system/data-invalid") from None
        users = content.get("users") if isinstance(content, dict) else None
        if not isinstance(users, list) or not all(is_record(user) for user in users):
            raise UsersUnusable("system/data-invalid")
        return users
