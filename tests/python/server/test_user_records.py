import json
import sys

import pytest
from examples import ANN, HASH

from jupyterlab_supply_chain_assistant.server.decoys import Decoys
from jupyterlab_supply_chain_assistant.server.user_records import (
    LARGEST_FILE,
    UserRecords,
    UsersUnusable,
)


@pytest.fixture()
def records(tmp_path):
    path = tmp_path / "users.json"

    def of(content, mode=0o600):
        path.write_text(content if isinstance(content, str) else json.dumps(content))
        path.chmod(mode)
        return UserRecords(path, Decoys(b"secret"))

    return of


def test_a_user_is_found_by_exactly_this_name(records):
    found = records({"users": [ANN]})
    assert found.record("ann") == ANN
    assert found.record("Ann")["password_hash"] != HASH
    assert found.record("Ann")["username"] == "Ann"


def test_without_a_file_every_name_has_a_decoy(tmp_path):
    found = UserRecords(tmp_path / "none.json", Decoys(b"secret"))
    assert found.record("ann") == Decoys(b"secret").record("ann")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_file_that_others_may_use_is_refused(records):
    for mode in (0o640, 0o602, 0o604):
        with pytest.raises(UsersUnusable, match="users-file-open"):
            records({"users": [ANN]}, mode).record("ann")


@pytest.mark.parametrize(
    "content",
    [
        "not json",
        "[]",
        '{"users": {}}',
        {"users": [{**ANN, "password_hash": "$2b$10$" + "a" * 53}]},
        {"users": [{**ANN, "personas": ["Admin"]}]},
        {"users": [{**ANN, "personas": []}]},
        {"users": [{**ANN, "note": "x"}]},
        {"users": [ANN, "bob"]},
        " " * (LARGEST_FILE + 1),
    ],
)
def test_a_file_with_a_fault_gives_nobody_and_quotes_nothing(records, content):
    with pytest.raises(UsersUnusable) as told:
        records(content).record("ann")
    assert str(told.value) == "system/data-invalid"
    assert told.value.__cause__ is None
