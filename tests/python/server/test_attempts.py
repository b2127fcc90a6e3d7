from jupyterlab_supply_chain_assistant.server import attempts
from jupyterlab_supply_chain_assistant.server.attempts import Attempts


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


def test_the_fourth_attempt_waits_and_each_more_waits_longer_up_to_a_limit():
    counted = Attempts(Clock())
    assert [counted.delay("ann") for _ in range(10)] == [0, 0, 0, 1, 2, 4, 8, 16, 30, 30]


def test_one_name_does_not_make_another_wait():
    counted = Attempts(Clock())
    for _ in range(9):
        counted.delay("ann")
    assert counted.delay("bob") == 0


def test_a_name_is_forgotten_after_a_quarter_of_an_hour_without_an_attempt():
    clock = Clock()
    counted = Attempts(clock)
    for _ in range(9):
        counted.delay("ann")
    clock.now = attempts.FORGOTTEN_AFTER
    assert counted.delay("ann") == attempts.LONGEST_DELAY
    clock.now += attempts.FORGOTTEN_AFTER + 1
    assert counted.delay("ann") == 0


def test_names_without_end_do_not_fill_the_memory(monkeypatch):
    monkeypatch.setattr(attempts, "MOST_NAMES", 2)
    counted = Attempts(Clock())
    for name in ("ann", "ann", "ann", "bob", "cem"):
        counted.delay(name)
    assert counted.delay("ann") == 0
    assert len(counted._names) == 2
