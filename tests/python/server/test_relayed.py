import json

import pytest

from jupyterlab_supply_chain_assistant.server.relayed import LARGEST_HEAD, framed, relayed_of
from jupyterlab_supply_chain_assistant.server.shapes import Misshapen

SIGNATURE = "AWS4-HMAC-SHA256 Credential=AKIA/20250618/us-east-1/athena/aws4_request, Signature=0"
HEAD = {
    "method": "POST",
    "url": "https://athena.us-east-1.amazonaws.com/",
    "headers": {"authorization": SIGNATURE, "x-amz-date": "20250618T093000Z"},
}


def with_headers(**headers):
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return {**HEAD, "headers": {**HEAD["headers"], **named}}


def test_a_signed_request_comes_through_as_it_is():
    body = bytes(range(256))
    found = relayed_of(framed(HEAD) + body)
    assert (found.method, found.url, found.headers, found.body) == (*HEAD.values(), body)
    assert relayed_of(framed(with_headers(content_length="2")) + b"ab").body == b"ab"
    assert SIGNATURE not in repr(found)


@pytest.mark.parametrize(
    "head",
    [
        {**HEAD, "method": "CONNECT"},
        {**HEAD, "method": ["POST"]},
        {**HEAD, "url": None},
        {**HEAD, "url": "https://athena.us-east-1.amazonaws.com/" + "x" * 9000},
        {**HEAD, "more": 1},
        {"method": "POST"},
        [HEAD],
        {**HEAD, "headers": [["authorization", SIGNATURE]]},
        {**HEAD, "headers": {"x-amz-date": "now"}},
        with_headers(authorization="token 1234"),
        with_headers(authorization="Bearer AWS4-HMAC-SHA256 "),
        with_headers(cookie="_xsrf=1"),
        with_headers(x_xsrftoken="1"),
        with_headers(transfer_encoding="chunked"),
        with_headers(connection="x-amz-date"),
        with_headers(expect="100-continue"),
        with_headers(proxy_authorization="Basic"),
        with_headers(x_forwarded_for="1"),
        with_headers(content_length="7"),
        with_headers(x_amz_target="a\r\nCookie: b"),
        with_headers(x_amz_target="a\n"),
        with_headers(x_amz_target=" a"),
        with_headers(x_amz_target="\u00e9"),
        with_headers(x_amz_target=1),
        {**HEAD, "headers": {**HEAD["headers"], "X-Amz-Date": "now"}},
        {**HEAD, "headers": {**HEAD["headers"], "x-amz-\n": "now"}},
    ],
)
def test_what_is_no_signed_request_of_the_page_is_refused_without_its_value(head):
    with pytest.raises(Misshapen) as told:
        relayed_of(framed(head) + b"ab")
    assert "1234" not in str(told.value)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\x00\x00",
        b"\x00\x00\x00\x00",
        b"\x00\x00\x00\x05{}",
        b"\xff\xff\xff\xff{}",
        b"\x00\x00\x00\x02{]",
        (5000).to_bytes(4, "big") + b"[" * 5000,
        framed({**HEAD, "url": "x" * LARGEST_HEAD}),
    ],
)
def test_a_frame_that_does_not_fit_is_refused(content):
    with pytest.raises(Misshapen):
        relayed_of(content)


def test_a_head_says_how_long_it_is():
    assert framed({"a": 1}) == b"\x00\x00\x00\x08" + json.dumps({"a": 1}).encode()
