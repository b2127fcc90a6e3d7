"""A Jupyter server with the extension, AWS switched on, and a service that it may relay to."""

import pytest
from aws_routes import BYTES, RELAY, head_of
from raw_service import RawService

from jupyterlab_supply_chain_assistant.server import extension
from jupyterlab_supply_chain_assistant.server.relayed import framed


class Role:
    """Stands in for the role that the server runs as."""

    async def read(self):
        return {"accessKeyId": "AKIA", "secretAccessKey": "s", "sessionToken": None}


@pytest.fixture()
def role():
    return Role


@pytest.fixture()
def settings():
    return {"aws": True}


@pytest.fixture()
def file(tmp_path):
    path = tmp_path / "assistant" / "config.yaml"
    path.parent.mkdir()
    path.write_text("aws: {region: us-east-1}\n")
    return path


@pytest.fixture()
def jp_server_config(tmp_path, monkeypatch, role, settings, file):
    monkeypatch.setattr(extension, "Credentials", role)
    own = {"journal_file": str(tmp_path / "audit.jsonl"), "configuration_file": str(file)}
    return {
        "ServerApp": {"jpserver_extensions": {"jupyterlab_supply_chain_assistant": True}},
        "SupplyChainAssistant": {**own, **settings},
    }


@pytest.fixture()
def service(file, jp_asyncio_loop):
    served = RawService()
    url = jp_asyncio_loop.run_until_complete(served.open())
    file.write_text(f"aws: {{region: us-east-1, endpoints: {{athena: '{url}'}}}}\n")
    served.url = url
    yield served
    jp_asyncio_loop.run_until_complete(served.close())


@pytest.fixture()
def ask(jp_fetch):
    async def send(route, body="{}", **headers):
        named = {"Content-Type": "application/json", **headers}
        return await jp_fetch(route, method="POST", body=body, headers=named)

    return send


@pytest.fixture()
def relay(jp_fetch):
    async def send(url, body=b"{}", *, sent=None, **headers):
        content = framed(head_of(url, **headers)) + body
        return await jp_fetch(RELAY, method="POST", body=content, headers={**BYTES, **(sent or {})})

    return send
