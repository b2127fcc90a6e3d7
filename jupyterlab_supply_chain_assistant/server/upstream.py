"""One request to a service, byte for byte as it was signed, and its answer as it comes.

Tornado's clients would add headers, follow redirects, or keep the whole answer; its connection
writes what it is given.
"""

import asyncio
import ssl
from collections.abc import Awaitable
from typing import Protocol

from tornado.http1connection import HTTP1Connection, HTTP1ConnectionParameters
from tornado.httputil import HTTPHeaders, HTTPMessageDelegate, RequestStartLine, ResponseStartLine
from tornado.iostream import IOStream, StreamClosedError
from tornado.tcpclient import TCPClient

from .origins import Origin
from .relayed import Relayed

CONNECT_TIME = 10.0
LARGEST_ANSWER = 64 * 1024 * 1024
LARGEST_HEADERS = 64 * 1024

# They concern one connection, not the answer; a cookie would be of another site.
_LEFT_OUT = frozenset(
    (
        "connection",
        "keep-alive",
        "proxy-authenticate",
        "proxy-connection",
        "set-cookie",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    )
)


class Unreachable(Exception):
    """No connection to the service came about."""


class BrokenOff(Exception):
    """The answer ended before its end, was too large, or was none of HTTP."""


class Receiver(Protocol):
    """Who the answer is for; it comes only as fast as they take it."""

    async def begin(self, status: int, headers: list[tuple[str, str]]) -> None: ...

    async def take(self, piece: bytes) -> None: ...


class Upstream:
    """One request on its way; `close` ends it at any moment."""

    def __init__(self, origin: Origin, target: str, request: Relayed) -> None:
        self._origin = origin
        self._target = target
        self._request = request
        self._stream: IOStream | None = None
        self._is_closed = False

    def close(self) -> None:
        """Ends the connection; what waits for the answer raises BrokenOff."""
        self._is_closed = True
        if self._stream is not None:
            self._stream.close()

    async def send(self, receiver: Receiver) -> None:
        """Sends it and has the answer taken. Raises Unreachable or BrokenOff."""
        self._stream = await self._connected()
        try:
            if self._is_closed:
                raise BrokenOff
            await self._exchange(self._stream, receiver)
        finally:
            self._stream.close()

    async def _exchange(self, stream: IOStream, receiver: Receiver) -> None:
        parameters = HTTP1ConnectionParameters(
            no_keep_alive=True, max_header_size=LARGEST_HEADERS, max_body_size=LARGEST_ANSWER
        )
        connection = HTTP1Connection(stream, True, parameters)
        headers = HTTPHeaders(
            {
                **self._request.headers,
                "host": self._origin.authority,
                "content-length": str(len(self._request.body)),
                "connection": "close",
            }
        )
        line = RequestStartLine(self._request.method, self._target, "HTTP/1.1")
        # Not awaited: if the writing fails, so does the reading.
        connection.write_headers(line, headers, self._request.body)
        connection.finish()
        answer = _Answer(receiver)
        try:
            await connection.read_response(answer)
        except StreamClosedError:
            raise BrokenOff from None
        if not answer.is_whole:
            raise BrokenOff

    async def _connected(self) -> IOStream:
        options = ssl.create_default_context() if self._origin.is_secure else None
        try:
            return await TCPClient().connect(
                self._origin.host, self._origin.port, ssl_options=options, timeout=CONNECT_TIME
            )
        except (OSError, asyncio.TimeoutError) as error:
            raise Unreachable from error


class _Answer(HTTPMessageDelegate):
    def __init__(self, receiver: Receiver) -> None:
        self._receiver = receiver
        self.is_whole = False

    def headers_received(
        self, start_line: object, headers: HTTPHeaders
    ) -> Awaitable[None] | None:
        assert isinstance(start_line, ResponseStartLine)
        if start_line.code < 200:
            # "Go on"; the answer follows.
            return None
        kept = [(name, value) for name, value in headers.get_all() if name.lower() not in _LEFT_OUT]
        return self._receiver.begin(start_line.code, kept)

    def data_received(self, chunk: bytes) -> Awaitable[None] | None:
        return self._receiver.take(chunk)

    def finish(self) -> None:
        self.is_whole = True
