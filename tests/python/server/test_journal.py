import json
import stat
import sys

import pytest

from jupyterlab_supply_chain_assistant.server.journal import Journal


def lines(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_entries_are_lines_that_are_only_added(tmp_path):
    path = tmp_path / "deep" / "audit.jsonl"
    Journal(path).append([{"sequence": 1}, {"sequence": 2}])
    Journal(path).append([{"sequence": 3}])
    assert [entry["sequence"] for entry in lines(path)] == [1, 2, 3]


def test_line_breaks_and_control_characters_cannot_make_a_line(tmp_path):
    path = tmp_path / "audit.jsonl"
    text = 'late?\n{"event":"login"}\r\x1b[2J\u2028\u202e\x7f'
    Journal(path).append([{"question": text}])
    raw = path.read_bytes()
    assert raw.count(b"\n") == 1
    assert all(0x20 <= byte < 0x7F or byte == 0x0A for byte in raw.replace(b"\x7f", b""))
    assert lines(path) == [{"question": text}]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_the_file_is_its_owners_alone_also_when_it_is_a_new_one(tmp_path):
    path = tmp_path / "audit.jsonl"
    journal = Journal(path, largest=40, older=2)
    for sequence in range(4):
        journal.append([{"sequence": sequence, "padding": "x" * 20}])
    modes = {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    assert modes == {0o600}


def test_a_full_file_makes_way_and_the_oldest_is_dropped(tmp_path):
    path = tmp_path / "audit.jsonl"
    journal = Journal(path, largest=40, older=2)
    for sequence in range(5):
        journal.append([{"sequence": sequence, "padding": "x" * 20}])
    names = ["audit.jsonl.2", "audit.jsonl.1", "audit.jsonl"]
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(names)
    assert [lines(tmp_path / name)[0]["sequence"] for name in names] == [2, 3, 4]


def test_what_cannot_be_written_is_told(tmp_path):
    (tmp_path / "audit.jsonl").mkdir()
    with pytest.raises(OSError):
        Journal(tmp_path / "audit.jsonl").append([{"sequence": 1}])
