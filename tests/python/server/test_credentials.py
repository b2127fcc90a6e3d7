import asyncio
import sys
import threading
from datetime import datetime, timezone
from types import SimpleNamespace

import pytest

from jupyterlab_supply_chain_assistant.server import credentials
from jupyterlab_supply_chain_assistant.server.credentials import (
    Credentials,
    CredentialsUnavailable,
    find_credentials,
)

pytest_plugins = ["pytest_jupyter.jupyter_server"]

END = datetime(2025, 6, 18, 12, tzinfo=timezone.utc)


class Found:
    """Stands in for what botocore finds, and counts how often it is read."""

    def __init__(self, expires=None, **parts):
        self.parts = {"access_key": "AKIA", "secret_key": "hunter2", "token": "t", **parts}
        self.reads = 0
        self.gate = None
        if expires:
            self._expiry_time = expires

    def get_frozen_credentials(self):
        self.reads += 1
        if self.gate:
            self.gate.wait(10)
        return SimpleNamespace(**self.parts)


async def code_of(found):
    with pytest.raises(CredentialsUnavailable) as told:
        await found.read()
    assert "hunter2" not in str(told.value)
    return (told.value.code, *told.value.parts)


async def test_credentials_come_with_their_end_read_once():
    found = Found(END)
    assert await Credentials(lambda: found).read() == {
        "accessKeyId": "AKIA",
        "secretAccessKey": "hunter2",
        "sessionToken": "t",
        "expiration": "2025-06-18T12:00:00+00:00",
    }
    assert found.reads == 1


async def test_lasting_credentials_have_no_end_and_are_looked_up_each_time():
    results = [Found(token=None), Found(token=None, access_key="AKIB")]
    found = Credentials(lambda: results.pop(0))
    assert (await found.read())["expiration"] is None
    again = await found.read()
    assert (again["accessKeyId"], again["sessionToken"]) == ("AKIB", None)


async def test_expiring_ones_are_kept_so_that_botocore_refreshes_them():
    asked = []
    found = Found(END)
    read = Credentials(lambda: asked.append(1) or found)
    await read.read()
    found._expiry_time = END.replace(hour=18)
    assert (await read.read())["expiration"] == "2025-06-18T18:00:00+00:00"
    assert len(asked) == 1


async def test_all_who_ask_meanwhile_get_the_same_answer():
    found = Found(END)
    found.gate = threading.Event()
    read = Credentials(lambda: found)
    asking = [asyncio.ensure_future(read.read()) for _ in range(5)]
    await asyncio.sleep(0)
    found.gate.set()
    assert len({str(answer) for answer in await asyncio.gather(*asking)}) == 1
    assert found.reads == 1


async def test_one_who_gives_up_does_not_stop_the_others():
    found = Found(END)
    found.gate = threading.Event()
    read = Credentials(lambda: found)
    first, second = (asyncio.ensure_future(read.read()) for _ in range(2))
    await asyncio.sleep(0)
    first.cancel()
    found.gate.set()
    assert (await second)["accessKeyId"] == "AKIA"


@pytest.mark.parametrize("found", [None, Found(access_key=None), Found(END, secret_key="")])
async def test_none_is_told_as_none(found):
    assert await code_of(Credentials(lambda: found)) == ("system/credentials-none",)


async def test_a_failure_is_told_by_its_kind_and_not_kept():
    results = [OSError("hunter2 of the metadata service"), Found(END)]

    def find():
        result = results.pop(0)
        if isinstance(result, Exception):
            raise result
        return result

    read = Credentials(find)
    assert await code_of(read) == ("system/credentials-failed", "OSError")
    assert (await read.read())["accessKeyId"] == "AKIA"


async def test_a_chain_that_hangs_is_not_waited_for(monkeypatch):
    monkeypatch.setattr(credentials, "LONGEST_WAIT", 0.01)
    found = Found(END)
    found.gate = threading.Event()
    read = Credentials(lambda: found)
    assert await code_of(read) == ("system/credentials-failed", "Timeout")
    # A second one waits for the same reading, not for one of its own.
    assert await code_of(read) == ("system/credentials-failed", "Timeout")
    assert found.reads == 1
    found.gate.set()


def test_without_botocore_it_is_told_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "botocore", None)
    monkeypatch.setitem(sys.modules, "botocore.session", None)
    with pytest.raises(CredentialsUnavailable) as told:
        find_credentials()
    assert told.value.code == "system/credentials-library"
