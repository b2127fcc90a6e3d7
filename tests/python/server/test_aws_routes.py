"""The routes for AWS in a real server: who may use them, and what they tell."""

import json

import pytest
from aws_routes import CONFIGURATION, CREDENTIALS, HOST, RELAY, refusal_of

from jupyterlab_supply_chain_assistant.server.credentials import CredentialsUnavailable

pytest_plugins = ["pytest_jupyter.jupyter_server"]


class NoRole:
    async def read(self):
        raise CredentialsUnavailable("system/credentials-none")


class TestConfiguration:
    async def test_the_page_gets_the_file_its_faults_and_the_environment(
        self, ask, file, monkeypatch
    ):
        monkeypatch.setenv("SUPPLY_CHAIN__CACHE__MAX_SIZE", "7")
        monkeypatch.delenv("AWS_REGION", raising=False)
        monkeypatch.delenv("AWS_DEFAULT_REGION", raising=False)
        file.write_text("aws: {region: '${NOT_THERE}'}\nauth: {session_secret: hunter2}\n")
        answer = await ask(CONFIGURATION)
        assert answer.headers["Cache-Control"] == "no-store"
        assert json.loads(answer.body) == {
            "file": {"aws": {}},
            "faults": [{"path": "aws.region", "fault": "variable-missing", "detail": "NOT_THERE"}],
            "environment": {"SUPPLY_CHAIN__CACHE__MAX_SIZE": "7"},
        }

    @pytest.mark.parametrize("settings", [{}])
    async def test_it_is_there_also_where_aws_is_off(self, ask):
        assert json.loads((await ask(CONFIGURATION)).body)["file"] == {
            "aws": {"region": "us-east-1"}
        }


class TestCredentials:
    async def test_they_are_handed_over_and_stored_nowhere(self, ask):
        answer = await ask(CREDENTIALS)
        assert json.loads(answer.body)["accessKeyId"] == "AKIA"
        assert answer.headers["Cache-Control"] == "no-store"

    @pytest.mark.parametrize("role", [NoRole])
    async def test_none_are_told_by_a_code(self, ask):
        assert await refusal_of(ask(CREDENTIALS)) == (503, "system/credentials-none")

    @pytest.mark.parametrize("settings", [{}])
    async def test_they_are_not_there_unless_the_administrator_switched_aws_on(self, ask, relay):
        assert (await refusal_of(ask(CREDENTIALS)))[0] == 404
        assert (await refusal_of(relay(f"{HOST}/")))[0] == 404


@pytest.mark.parametrize("route", [CONFIGURATION, CREDENTIALS, RELAY])
class TestEveryRoute:
    async def test_nobody_gets_in_without_the_servers_own_sign_in(self, ask, route):
        assert (await refusal_of(ask(route, Authorization="token wrong")))[0] == 403

    async def test_reading_by_address_is_not_possible(self, jp_fetch, route):
        assert (await refusal_of(jp_fetch(route)))[0] == 405

    async def test_the_cookie_of_a_sign_in_is_not_enough(self, ask, jp_fetch, route):
        signed_in = await jp_fetch("api", "status")
        morsel = signed_in.headers["Set-Cookie"].split(";")[0]
        by_cookie = {"Authorization": "", "Cookie": f"{morsel}; _xsrf=known"}
        assert (await refusal_of(ask(route, **by_cookie)))[0] == 403
        wrong = {**by_cookie, "X-XSRFToken": "another"}
        assert (await refusal_of(ask(route, **wrong)))[0] == 403

    async def test_what_is_not_asked_for_is_refused(self, ask, route):
        assert (await refusal_of(ask(route, '{"more": 1}')))[0] in (400, 415)


class TestKeysOfTheServer:
    @pytest.fixture()
    def file(self, file):
        file.write_text(
            "logging: {level: WARNING, file: logs/app.log}\ncost: {log_file: logs/cost.log}\n"
            "auth: {users_file: users.json, colour: hunter2}\n"
        )
        return file

    @pytest.mark.parametrize("settings", [{"aws": True, "sign_in": "password"}])
    async def test_are_obeyed(self, ask, file):
        from examples import ANN, ENTRY

        users = file.parent / "users.json"
        users.write_text(json.dumps({"users": [ANN]}))
        users.chmod(0o600)
        answer = await ask("supply-chain-assistant/user-record", '{"username": "ann"}')
        assert json.loads(answer.body) == {"record": ANN}
        await ask("supply-chain-assistant/journal", json.dumps({"entries": [ENTRY]}))
        [cost] = (file.parent / "logs" / "cost.log").read_text().splitlines()
        assert json.loads(cost)["costUsd"] == 0
        assert "question" not in json.loads(cost)
        log = (file.parent / "logs" / "app.log").read_text()
        assert "auth.colour key-unknown" in log
        assert "hunter2" not in log
