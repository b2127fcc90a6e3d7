"""The log of the server part: a child of Jupyter's, with a file of its own where one is wanted."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from .configuration import Reading

NAME = "SupplyChainAssistant"


def server_log(jupyter: logging.Logger | logging.LoggerAdapter) -> logging.Logger:
    """Ours; what it is told, Jupyter's log hears, too."""
    parent = jupyter.logger if isinstance(jupyter, logging.LoggerAdapter) else jupyter
    return parent.getChild(NAME)


def write_to_file(log: logging.Logger, reading: Reading, folder: Path) -> None:
    """Does as `logging.level`, `file`, `max_bytes` and `backup_count` say. Raises OSError."""
    log.setLevel(reading.text("logging.level") or "INFO")
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()
    name = reading.text("logging.file")
    if not name:
        return
    path = folder / name
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        path,
        maxBytes=int(reading.text("logging.max_bytes") or 10_485_760),
        backupCount=int(reading.text("logging.backup_count") or 5),
        encoding="utf-8",
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
