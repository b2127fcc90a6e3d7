"""The relay to AWS in a real server: what goes out, what comes back, and what is refused."""

import asyncio
import json
import os
from pathlib import Path

import pytest
from aws_routes import BYTES, HOST, RELAY, head_of, parts_of, refusal_of
from test_relayed import SIGNATURE
from tornado.httpclient import HTTPClientError
from tornado.iostream import StreamClosedError
from tornado.tcpclient import TCPClient

from jupyterlab_supply_chain_assistant.server import aws_handlers, upstream
from jupyterlab_supply_chain_assistant.server.relayed import framed

pytest_plugins = ["pytest_jupyter.jupyter_server"]


class TestRelay:
    async def test_a_request_goes_out_as_it_was_signed(self, relay, service):
        body = bytes(range(256))
        target = "/model/anthropic.claude-v1%253A0/converse%2F..//x?b=%20&a"
        answer = await relay(
            service.url + target,
            body,
            x_amz_target="AmazonAthena.GetQueryExecution  x",
            content_type="application/x-amz-json-1.1",
            user_agent="aws-sdk-js",
            content_length="256",
            host=service.url.removeprefix("http://"),
        )
        head, _, sent = service.received.partition(b"\r\n\r\n")
        first, *lines = head.decode().split("\r\n")
        assert first == f"POST {target} HTTP/1.1"
        assert sorted(line.lower() for line in lines) == sorted(
            [
                f"authorization: {SIGNATURE.lower()}",
                "x-amz-target: amazonathena.getqueryexecution  x",
                "content-type: application/x-amz-json-1.1",
                "user-agent: aws-sdk-js",
                "content-length: 256",
                f"host: {service.url.removeprefix('http://')}",
                "connection: close",
            ]
        )
        assert f"Authorization: {SIGNATURE}" in lines
        assert sent == body
        assert answer.headers["Content-Type"] == "application/octet-stream"
        assert answer.headers["Cache-Control"] == "no-store"

    async def test_nothing_of_the_jupyter_session_goes_out(self, relay, service):
        await relay(
            f"{service.url}/",
            sent={"Cookie": "secret=1", "X-XSRFToken": "secret", "Referer": "http://secret/"},
        )
        sent = service.received.lower()
        assert b"secret" not in sent
        assert b"cookie" not in sent
        assert b"token " not in sent

    async def test_the_answer_comes_back_whatever_the_service_says(self, relay, service):
        service.pieces = [
            b"HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\nContent-Length: 3\r\n"
            b"x-amzn-RequestId: 7\r\nSet-Cookie: a=1\r\nKeep-Alive: timeout=5\r\n\r\n\x00\xff<"
        ]
        answer = await relay(f"{service.url}/")
        head, body = parts_of(answer.body)
        assert answer.code == 200
        assert answer.headers.get("Set-Cookie", "").startswith("a=1") is False
        assert head == {
            "status": 403,
            "headers": [
                ["Content-Type", "text/html"],
                ["Content-Length", "3"],
                ["X-Amzn-Requestid", "7"],
            ],
        }
        assert body == b"\x00\xff<"

    async def test_a_redirect_is_not_followed(self, relay, service):
        service.pieces = [
            f"HTTP/1.1 307 Elsewhere\r\nLocation: {service.url}/b\r\nContent-Length: 0\r\n\r\n".encode()
        ]
        head, body = parts_of((await relay(f"{service.url}/a")).body)
        assert (head["status"], body, service.connections) == (307, b"", 1)

    async def test_a_stream_comes_piece_by_piece(self, jp_fetch, service):
        service.go_on.clear()
        service.pieces = [
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n",
            b"6\r\nsecond\r\n0\r\n\r\n",
        ]
        came = bytearray()

        def take(piece):
            came.extend(piece)
            if came.endswith(b"first"):
                # The second piece is sent only once the first has come through.
                service.go_on.set()

        await jp_fetch(
            RELAY,
            method="POST",
            headers=dict(BYTES),
            body=framed(head_of(f"{service.url}/")),
            streaming_callback=take,
        )
        assert parts_of(bytes(came))[1] == b"firstsecond"

    async def test_who_goes_away_ends_the_request(
        self, jp_fetch, jp_serverapp, jp_base_url, jp_auth_header, service
    ):
        service.go_on.clear()
        service.pieces = [b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nfirst", b"x" * 94]
        stream = await TCPClient().connect("127.0.0.1", jp_serverapp.port)
        body = framed(head_of(f"{service.url}/"))
        lines = [
            f"POST {jp_base_url}{RELAY} HTTP/1.1",
            "Host: localhost",
            f"Authorization: {jp_auth_header['Authorization']}",
            "Content-Type: application/octet-stream",
            f"Content-Length: {len(body)}",
        ]
        await stream.write("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
        await stream.read_until(b"first")
        assert not service.left.is_set()
        stream.close()
        await asyncio.wait_for(service.left.wait(), 10)

    @pytest.mark.parametrize(
        "pieces",
        [
            [b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nfirst", b""],
            [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n", b""],
            [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\nzz\r\n", b""],
        ],
    )
    async def test_an_answer_that_breaks_off_is_no_whole_one(self, relay, service, pieces):
        service.pieces = pieces
        with pytest.raises((StreamClosedError, HTTPClientError)) as told:
            await relay(f"{service.url}/")
        assert getattr(told.value, "code", 599) == 599

    @pytest.mark.parametrize(
        "pieces", [[b""], [b"nonsense\r\n\r\n"], [b"HTTP/1.1 200 OK\r\nx: " + b"y" * 70_000]]
    )
    async def test_what_is_no_answer_is_told(self, relay, service, pieces):
        service.pieces = pieces
        assert await refusal_of(relay(f"{service.url}/")) == (502, "broken")

    async def test_too_large_an_answer_is_told(self, relay, service, monkeypatch):
        monkeypatch.setattr(upstream, "LARGEST_ANSWER", 100)
        service.pieces = [b"HTTP/1.1 200 OK\r\nContent-Length: 101\r\n\r\n" + b"x" * 101]
        with pytest.raises((StreamClosedError, HTTPClientError)) as told:
            await relay(f"{service.url}/")
        assert getattr(told.value, "code", 599) in (502, 599)

    async def test_too_large_a_request_is_refused(self, relay, service, monkeypatch):
        monkeypatch.setattr(aws_handlers.RelayHandler, "largest_body", 1000)
        assert (await refusal_of(relay(f"{service.url}/", b"x" * 1000)))[0] == 413
        assert service.connections == 0

    async def test_a_service_that_does_not_answer_is_given_up(self, relay, service, monkeypatch):
        monkeypatch.setattr(aws_handlers, "LONGEST_RELAY", 0.05)
        service.go_on.clear()
        service.pieces = [b"", b"late"]
        assert await refusal_of(relay(f"{service.url}/")) == (504, "timeout")
        await asyncio.wait_for(service.left.wait(), 10)

    async def test_a_service_that_is_not_there_is_told(self, relay, service):
        url = service.url
        await service.close()
        assert await refusal_of(relay(f"{url}/")) == (502, "unreachable")

    async def test_a_certificate_of_nobody_is_not_trusted(self, relay, service, file):
        # It speaks no TLS at all, let alone as this host.
        secure = service.url.replace("http:", "https:")
        file.write_text(f"aws: {{region: us-east-1, endpoints: {{athena: '{secure}'}}}}\n")
        assert await refusal_of(relay(f"{secure}/")) == (502, "unreachable")

    async def test_more_than_so_many_at_once_are_turned_away(self, relay, service, monkeypatch):
        monkeypatch.setattr(aws_handlers, "MOST_RELAYS", 1)
        service.go_on.clear()
        service.pieces = [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"]
        first = asyncio.ensure_future(relay(f"{service.url}/"))
        await asyncio.wait_for(service.asked.wait(), 10)
        assert await refusal_of(relay(f"{service.url}/")) == (503, "busy")
        service.go_on.set()
        assert (await first).code == 200
        assert (await relay(f"{service.url}/")).code == 200

    @pytest.mark.parametrize(
        "url",
        [
            "https://evil.example#.amazonaws.com/",
            f"{HOST}@evil.example/",
            f"{HOST}:8443/",
            f"{HOST.upper()}/",
            f"{HOST}./",
            "https://[::1]/",
            "https://athena.us-east-1.amazonaws.com\u3002evil.example/",
            "http://127.0.0.1:1/",
        ],
    )
    async def test_other_hosts_are_refused(self, relay, url):
        assert await refusal_of(relay(url)) == (403, "host")

    async def test_a_request_without_a_signature_is_refused(self, relay, service):
        assert (await refusal_of(relay(f"{service.url}/", authorization="token x")))[0] == 400
        assert (await refusal_of(relay(f"{service.url}/", cookie="a=b")))[0] == 400
        assert service.connections == 0

    async def test_only_bytes_are_taken(self, ask):
        assert (await refusal_of(ask(RELAY, json.dumps(head_of(f"{HOST}/")))))[0] == 415


async def test_calls_of_the_real_sdk_arrive_as_they_were_signed(
    jp_fetch, jp_serverapp, jp_base_url, jp_auth_header, file
):
    """The SDK signs, the page's own handler sends; each service checks the bytes it is sent."""
    await jp_fetch("api", "status")  # the server listens from now on
    script = Path(__file__).with_name("signed_calls.mjs")
    token = jp_auth_header["Authorization"].removeprefix("token ")
    node = await asyncio.create_subprocess_exec(
        os.environ.get("npm_node_execpath", "node"),
        str(script),
        f"http://127.0.0.1:{jp_serverapp.port}{jp_base_url}",
        token,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        url = (await asyncio.wait_for(node.stdout.readline(), 60)).decode().strip()
        services = ("redshift-data", "bedrock-runtime", "lambda")
        endpoints = ", ".join(f"{service}: '{url}'" for service in services)
        file.write_text(f"aws: {{region: us-east-1, endpoints: {{{endpoints}}}}}\n")
        node.stdin.write(b"go\n")
        told = json.loads(await asyncio.wait_for(node.stdout.readline(), 60))
    finally:
        if node.returncode is None:
            node.terminate()
        await node.wait()
    assert told == {
        "statement": "statement",
        "text": "ü",
        "invoked": {"planned": True},
        "paths": [
            "/",
            "/2015-03-31/functions/plan/invocations?Qualifier=a%28b%29%27c",
            "/model/anthropic.claude-v1%3A0/converse",
        ],
    }
