"""What tests of the routes for AWS send, and how they read what comes back."""

import json

import pytest
from test_relayed import SIGNATURE
from tornado.httpclient import HTTPClientError

CONFIGURATION = "supply-chain-assistant/configuration"
CREDENTIALS = "supply-chain-assistant/credentials"
RELAY = "supply-chain-assistant/relay"
BYTES = {"Content-Type": "application/octet-stream"}
HOST = "https://athena.us-east-1.amazonaws.com"


def head_of(url, method="POST", **headers):
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return {"method": method, "url": url, "headers": {"authorization": SIGNATURE, **named}}


def parts_of(answer):
    """The head and the bytes of a relayed answer."""
    length = int.from_bytes(answer[:4], "big")
    return json.loads(answer[4 : 4 + length]), answer[4 + length :]


async def refusal_of(awaited):
    with pytest.raises(HTTPClientError) as told:
        await awaited
    content = json.loads(told.value.response.body)
    return told.value.code, content.get("code")
