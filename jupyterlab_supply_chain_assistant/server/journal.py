"""The audit journal: JSON lines that are only ever added to."""

import json
import logging
import os
import threading
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

LARGEST_FILE = 10 * 1024 * 1024
OLDER_FILES = 5


class Journal:
    """One line an entry; the file is its owner's alone, and older ones are `.1` to `.5`."""

    def __init__(
        self, path: Path, largest: int = LARGEST_FILE, older: int = OLDER_FILES
    ) -> None:
        self._path = path
        self._largest = largest
        self._older = older
        self._file: _JournalFile | None = None
        self._lock = threading.Lock()

    def append(self, entries: list[dict[str, object]]) -> None:
        """Write the entries down. Raises OSError if that is not possible."""
        with self._lock:
            if self._file is None:
                self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._file = _JournalFile(self._path, self._largest, self._older)
            for entry in entries:
                # ASCII alone: no line break or control character gets into the file as such.
                line = json.dumps(entry, sort_keys=True)
                self._file.handle(logging.makeLogRecord({"msg": line}))


def costs_of(entries: list[dict[str, object]]) -> list[dict[str, object]]:
    """What is known of costs in entries of the audit journal, without what was asked."""
    fields = ("time", "serverUser", "user", "persona", "session", "sequence", "costUsd")
    return [
        {name: entry[name] for name in fields if name in entry}
        for entry in entries
        if "costUsd" in entry
    ]


class _JournalFile(RotatingFileHandler):
    def __init__(self, path: Path, largest: int, older: int) -> None:
        super().__init__(
            path, maxBytes=largest, backupCount=older, encoding="ascii", delay=True
        )

    def _open(self) -> TextIOWrapper:
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT
        return os.fdopen(os.open(self.baseFilename, flags, 0o600), "a", encoding="ascii")

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (the name of logging)
        # logging would print and go on; who sent the entry has to know that it is not kept.
        raise
