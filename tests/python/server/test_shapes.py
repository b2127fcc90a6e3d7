import pytest
from examples import ENTRY

from jupyterlab_supply_chain_assistant.server.shapes import Misshapen, entries_of, username_of


def test_what_is_right_comes_through_as_it_is():
    assert entries_of({"entries": [ENTRY]}) == [ENTRY]
    assert entries_of({"entries": [{**ENTRY, "persona": None}]})
    assert username_of({"username": "Ann Øre"}) == "Ann Øre"


def test_what_a_model_was_asked_comes_through_as_numbers_and_names():
    asked = {"event": "model", "model": "m", "agent": "a", "calls": 2, "tokens": 900, "end": "found"}
    assert entries_of({"entries": [{**ENTRY, **asked}]})


@pytest.mark.parametrize(
    "name", ["", " ann", "ann ", "an  n", "a\nb", "a\u202eb", "a\u00a0b", "x" * 65, "😀" * 33, 7, None]
)
def test_a_name_that_no_user_can_have_is_refused(name):
    with pytest.raises(Misshapen):
        username_of({"username": name})


@pytest.mark.parametrize("body", [None, [], {}, {"username": "a", "path": "../x"}])
def test_a_body_of_another_shape_is_refused(body):
    with pytest.raises(Misshapen):
        username_of(body)


@pytest.mark.parametrize(
    "change",
    [
        {"session": "../../etc/passwd"},
        {"sequence": 0},
        {"sequence": True},
        {"sequence": 1.5},
        {"time": "yesterday"},
        {"event": "anything"},
        {"event": ["login"]},
        {"user": "a\nb"},
        {"persona": "Admin"},
        {"rows": [[1]]},
        {"rows": {"a": 1}},
        {"question": "x" * 5000},
        {"costUsd": float("nan")},
        {"a b": 1},
    ],
)
def test_an_entry_with_another_field_is_refused_without_its_value(change):
    with pytest.raises(Misshapen) as told:
        entries_of({"entries": [ENTRY, {**ENTRY, **change}]})
    assert str(told.value).startswith("entries.1.")
    assert "passwd" not in str(told.value)


def test_none_or_too_many_at_once_are_refused():
    for entries in ([], [ENTRY] * 201, "x", None):
        with pytest.raises(Misshapen):
            entries_of({"entries": entries})


def test_an_entry_without_its_head_is_refused():
    for field in ("session", "sequence", "time", "event", "user", "persona"):
        with pytest.raises(Misshapen):
            entries_of({"entries": [{name: ENTRY[name] for name in ENTRY if name != field}]})
