"""How long a name has to wait before its record is given again."""

import time
from collections import OrderedDict
from collections.abc import Callable

FREE_ATTEMPTS = 3
LONGEST_DELAY = 30.0
FORGOTTEN_AFTER = 900.0
MOST_NAMES = 10_000


class Attempts:
    """Counts the attempts at each name; the fourth waits a second, each one more twice as long.

    Whether a password was right is known in the page alone, so every record that is given counts
    as an attempt. A name is forgotten after fifteen minutes without one.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._names: OrderedDict[str, tuple[int, float]] = OrderedDict()

    def delay(self, name: str) -> float:
        """Count one more attempt at a name; gives the seconds it has to wait."""
        now = self._now()
        count, last = self._names.pop(name, (0, now))
        if now - last > FORGOTTEN_AFTER:
            count = 0
        self._names[name] = (count + 1, now)
        if len(self._names) > MOST_NAMES:
            self._names.popitem(last=False)
        beyond = count - FREE_ATTEMPTS
        return 0.0 if beyond < 0 else min(2.0 ** min(beyond, 10), LONGEST_DELAY)
