"""The routes of a real server under a base URL: who may use them, and what they answer."""

import json
import os

import pytest
from examples import ANN, ENTRY
from tornado.httpclient import HTTPClientError

from jupyterlab_supply_chain_assistant.server import extension
from jupyterlab_supply_chain_assistant.server.profiles import Profile, ProfileUnknown

pytest_plugins = ["pytest_jupyter.jupyter_server"]

USER = "supply-chain-assistant/user-record"
JOURNAL = "supply-chain-assistant/journal"
SIGN_IN = "supply-chain-assistant/sign-in"
ROUTES = [USER, JOURNAL, SIGN_IN]


@pytest.fixture()
def files(tmp_path):
    users = tmp_path / "users.json"
    users.write_text(json.dumps({"users": [ANN]}))
    users.chmod(0o600)
    return {"users_file": str(users), "journal_file": str(tmp_path / "audit.jsonl")}


@pytest.fixture()
def sign_in():
    """What the administrator wrote; a test may have it otherwise."""
    return {"sign_in": "password"}


@pytest.fixture()
def jp_server_config(files, sign_in):
    return {
        "ServerApp": {"jpserver_extensions": {"jupyterlab_supply_chain_assistant": True}},
        "SupplyChainAssistant": {**files, **sign_in},
    }


class Studio:
    """Stands in for the profiles of a Studio."""

    def profile(self):
        return Profile("ann", ("Field Engineer",), ("Admin",))


class NoStudio:
    def profile(self):
        raise ProfileUnknown("auth/profile-without-personas", "ann")


@pytest.fixture()
def post(jp_fetch):
    async def send(route, body, **options):
        headers = {"Content-Type": "application/json", **options.pop("headers", {})}
        text = body if isinstance(body, str) else json.dumps(body)
        return await jp_fetch(route, method="POST", body=text, headers=headers, **options)

    return send


async def code_of(awaited):
    with pytest.raises(HTTPClientError) as told:
        await awaited
    return told.value.code


async def test_the_page_learns_how_people_sign_in(post):
    answer = await post(SIGN_IN, {})
    assert json.loads(answer.body) == {"mode": "password"}
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("sign_in", [{}])
async def test_without_a_word_of_the_administrator_it_is_the_demo(post):
    assert json.loads((await post(SIGN_IN, {})).body) == {"mode": "demo"}


@pytest.mark.parametrize("sign_in", [{}, {"sign_in": "profile"}])
async def test_a_record_is_given_only_where_people_sign_in_by_password(post):
    assert await code_of(post(USER, {"username": "ann"})) == 404


class TestByProfile:
    @pytest.fixture()
    def sign_in(self, monkeypatch, profiles):
        monkeypatch.setattr(extension, "Profiles", profiles)
        return {"sign_in": "profile"}

    @pytest.mark.parametrize("profiles", [Studio])
    async def test_the_server_says_who_it_is(self, post):
        answer = json.loads((await post(SIGN_IN, {})).body)
        assert answer == {
            "mode": "profile",
            "user": "ann",
            "personas": ["Field Engineer"],
            "ignored": ["Admin"],
        }

    @pytest.mark.parametrize("profiles", [Studio])
    async def test_the_page_cannot_say_it(self, post):
        body = {"user": "bob", "personas": ["Warehouse Manager"]}
        assert await code_of(post(SIGN_IN, body)) == 400

    @pytest.mark.parametrize("profiles", [NoStudio])
    async def test_a_profile_that_gives_nothing_is_no_demo(self, post):
        with pytest.raises(HTTPClientError) as told:
            await post(SIGN_IN, {})
        assert told.value.code == 503
        assert json.loads(told.value.response.body) == {
            "mode": "profile",
            "code": "auth/profile-without-personas",
            "parts": ["ann"],
        }


async def test_a_record_is_given_and_kept_nowhere(post):
    answer = await post(USER, {"username": "ann"})
    assert json.loads(answer.body) == {"record": ANN}
    assert answer.headers["Cache-Control"] == "no-store"


async def test_an_unknown_name_gets_an_answer_of_the_same_shape(post):
    first = json.loads((await post(USER, {"username": "bob"})).body)["record"]
    again = json.loads((await post(USER, {"username": "bob"})).body)["record"]
    assert first == again
    assert set(first) == set(ANN)


async def test_the_fourth_attempt_at_a_name_waits(post, monkeypatch):
    waited = []

    async def sleep(seconds):
        waited.append(seconds)

    monkeypatch.setattr(
        "jupyterlab_supply_chain_assistant.server.handlers.asyncio.sleep", sleep
    )
    for _ in range(5):
        await post(USER, {"username": "ann"})
    assert [seconds for seconds in waited if seconds in (1.0, 2.0)] == [1.0, 2.0]


async def test_a_users_file_that_others_may_read_is_not_used(post, files):
    os.chmod(files["users_file"], 0o644)
    with pytest.raises(HTTPClientError) as told:
        await post(USER, {"username": "ann"})
    assert told.value.code == 503
    assert json.loads(told.value.response.body) == {"code": "auth/users-file-open"}


async def test_entries_are_written_with_the_owner_of_the_server(post, files):
    answer = await post(JOURNAL, {"entries": [ENTRY]})
    assert (answer.code, answer.body) == (204, b"")
    with open(files["journal_file"]) as file:
        [line] = file.read().splitlines()
    written = json.loads(line)
    assert written.pop("serverUser")
    assert written == ENTRY


async def test_a_journal_that_cannot_be_written_is_told(post, files):
    os.mkdir(files["journal_file"])
    assert await code_of(post(JOURNAL, {"entries": [ENTRY]})) == 503


@pytest.mark.parametrize("route", ROUTES)
async def test_nobody_gets_in_without_the_servers_own_sign_in(post, route):
    assert await code_of(post(route, {}, headers={"Authorization": "token wrong"})) == 403


@pytest.mark.parametrize("route", ROUTES)
async def test_reading_by_address_is_not_possible(jp_fetch, route):
    assert await code_of(jp_fetch(route)) == 405


@pytest.mark.parametrize(
    ("body", "headers", "code"),
    [
        ("{", {}, 400),
        ("[" * 3000, {}, 400),
        ("{}", {}, 400),
        ("{}", {"Content-Type": "text/plain"}, 415),
        ('{"username": "' + "x" * 5000 + '"}', {}, 413),
        ('{"username": "../../etc/passwd\\n"}', {}, 400),
    ],
)
async def test_what_is_no_name_is_refused(post, body, headers, code):
    assert await code_of(post(USER, body, headers=headers)) == code


async def test_too_large_a_journal_is_refused(post):
    assert await code_of(post(JOURNAL, " " * 1_000_001)) == 413


async def test_the_cookie_of_a_sign_in_is_not_enough(post, jp_fetch):
    """A page of another origin can have the cookie sent along, but cannot read the XSRF token."""
    signed_in = await jp_fetch("api", "status")
    morsel = signed_in.headers["Set-Cookie"].split(";")[0]
    by_cookie = {"Authorization": "", "Cookie": f"{morsel}; _xsrf=known"}
    assert await code_of(post(USER, {"username": "ann"}, headers=by_cookie)) == 403
    answer = await post(
        USER, {"username": "ann"}, headers={**by_cookie, "X-XSRFToken": "known"}
    )
    assert answer.code == 200
