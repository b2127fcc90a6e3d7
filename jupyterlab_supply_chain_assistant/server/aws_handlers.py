"""The routes for AWS: the configuration, credentials, and requests that are passed on."""

import asyncio
import json
from dataclasses import asdict

from jupyter_server.auth.decorator import authorized
from tornado.iostream import StreamClosedError
from tornado.web import HTTPError, authenticated

from .configuration import Configuration
from .credentials import Credentials, CredentialsUnavailable
from .handlers import AssistantHandler
from .origins import Origins
from .relayed import Relayed, framed, relayed_of
from .shapes import Misshapen, nothing_of
from .upstream import BrokenOff, Unreachable, Upstream

LARGEST_REQUEST = 8 * 1024 * 1024
# Longer than any call that is waited for: a stream of a model's answer, a long poll.
LONGEST_RELAY = 300.0
MOST_RELAYS = 16


class ConfigurationHandler(AssistantHandler):
    """What the administrator configured, without what is the server's alone."""

    def initialize(self, configuration: Configuration) -> None:  # type: ignore[override]
        super().initialize()
        self._configuration = configuration

    @authenticated
    @authorized
    async def post(self) -> None:
        self.body(nothing_of)
        reading = await asyncio.to_thread(self._configuration.read)
        faults = [asdict(fault) for fault in reading.faults]
        answer = {"file": reading.file, "faults": faults, "environment": reading.environment}
        self.finish(json.dumps(answer))


class CredentialsHandler(AssistantHandler):
    """The credentials of the role that this server runs as, where AWS is wanted."""

    def initialize(self, is_on: bool, credentials: Credentials) -> None:  # type: ignore[override]
        super().initialize()
        self._is_on = is_on
        self._credentials = credentials

    @authenticated
    @authorized
    async def post(self) -> None:
        self.body(nothing_of)
        if not self._is_on:
            raise HTTPError(404, reason="AWS is not switched on here.")
        try:
            self.finish(json.dumps(await self._credentials.read()))
        except CredentialsUnavailable as error:
            self.log.error("There are no AWS credentials: %s %s", error.code, error.parts)
            self.set_status(503)
            self.finish(json.dumps({"code": error.code, "parts": error.parts}))


class Relays:
    """How many requests are being passed on."""

    def __init__(self) -> None:
        self.running = 0


class RelayHandler(AssistantHandler):
    """Passes a signed request on to a service of AWS, and the answer back as it comes.

    The answer is a head as JSON (its length in four bytes before it) and the service's own bytes;
    so what the service says cannot be taken for what this server says.
    """

    largest_body = LARGEST_REQUEST

    def initialize(  # type: ignore[override]
        self, is_on: bool, configuration: Configuration, relays: Relays
    ) -> None:
        super().initialize()
        self._is_on = is_on
        self._configuration = configuration
        self._relays = relays
        self._upstream: Upstream | None = None
        self._has_begun = False
        self._is_late = False
        self._is_left = False

    @authenticated
    @authorized
    async def post(self) -> None:
        request = self._request()
        if not self._is_on:
            raise HTTPError(404, reason="AWS is not switched on here.")
        reading = await asyncio.to_thread(self._configuration.read)
        found = Origins(reading).of(request.url)
        if found is None:
            self._fail(403, "host")
            return
        if self._relays.running >= MOST_RELAYS:
            self._fail(503, "busy")
            return
        self._upstream = Upstream(*found, request)
        limit = asyncio.get_running_loop().call_later(LONGEST_RELAY, self._time_out)
        self._relays.running += 1
        try:
            await self._upstream.send(self)
            self.finish()
        except Unreachable:
            self._fail(502, "unreachable")
        except BrokenOff:
            self._fail(504, "timeout") if self._is_late else self._fail(502, "broken")
        finally:
            limit.cancel()
            self._relays.running -= 1
            if self._has_begun:
                # Whatever went wrong: tornado would end the answer as if it were whole.
                self._break_off()

    def on_connection_close(self) -> None:
        super().on_connection_close()
        self._is_left = True
        if self._upstream is not None:
            self._upstream.close()

    def _time_out(self) -> None:
        self._is_late = True
        if self._upstream is not None:
            self._upstream.close()

    async def begin(self, status: int, headers: list[tuple[str, str]]) -> None:
        """The head of the answer."""
        self._has_begun = True
        self.set_header("Content-Type", "application/octet-stream")
        # A proxy that gathers an answer first would keep a model's words back.
        self.set_header("X-Accel-Buffering", "no")
        self.write(framed({"status": status, "headers": headers}))
        await self._flushed()

    async def take(self, piece: bytes) -> None:
        """A piece of the answer's body."""
        self.write(piece)
        await self._flushed()

    async def _flushed(self) -> None:
        try:
            await self.flush()
        except StreamClosedError:
            # Who asked has gone.
            self.on_connection_close()

    def _request(self) -> Relayed:
        if len(self.request.body) > self.largest_body:
            raise HTTPError(413, reason="Too much at once.")
        if self.request.headers.get("Content-Type") != "application/octet-stream":
            raise HTTPError(415, reason="The body must be bytes.")
        try:
            return relayed_of(self.request.body)
        except Misshapen as error:
            raise HTTPError(400, reason=str(error)) from None

    def _fail(self, status: int, code: str) -> None:
        if self._has_begun or self._is_left:
            # It is too late to say so, or there is nobody to tell.
            return
        self.log.warning("A request to AWS was not answered: %s", code)
        self.set_status(status)
        self.finish(json.dumps({"code": code}))

    def _break_off(self) -> None:
        if not self._finished:
            self.detach().close()
