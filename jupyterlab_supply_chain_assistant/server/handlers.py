"""The routes. All are POST, so that nothing that is asked for is in an address or a log."""

import asyncio
import json
import logging
from collections.abc import Callable
from dataclasses import asdict
from typing import TypeVar

from jupyter_server.auth.decorator import authorized
from jupyter_server.base.handlers import APIHandler
from tornado.web import HTTPError, authenticated

from .attempts import Attempts
from .journal import Journal, costs_of
from .profiles import Profiles, ProfileUnknown
from .server_log import server_log
from .shapes import Misshapen, entries_of, nothing_of, username_of
from .user_records import UserRecords, UsersUnusable

Shape = TypeVar("Shape")

LONGEST_WAIT = 20.0


class AssistantHandler(APIHandler):
    """What all routes have: who may use them, what comes in, and that nothing is stored."""

    auth_resource = "supply_chain_assistant"
    largest_body = 4_096

    @property
    def log(self) -> logging.Logger:
        """Ours, which Jupyter's log hears, too."""
        return server_log(super().log)

    def set_default_headers(self) -> None:
        super().set_default_headers()
        self.set_header("Cache-Control", "no-store")

    def body(self, shape: Callable[[object], Shape]) -> Shape:
        """What came in, in this shape."""
        if len(self.request.body) > self.largest_body:
            raise HTTPError(413, reason="Too much at once.")
        if not self.request.headers.get("Content-Type", "").startswith("application/json"):
            raise HTTPError(415, reason="The body must be JSON.")
        try:
            content = json.loads(self.request.body)
        except (ValueError, RecursionError):
            raise HTTPError(400, reason="The body is not JSON.") from None
        try:
            return shape(content)
        except Misshapen as error:
            raise HTTPError(400, reason=str(error)) from None


class SignInHandler(AssistantHandler):
    """How people sign in; by profile, also who it is and as what, for no page may say that."""

    def initialize(self, mode: str, profiles: Profiles) -> None:  # type: ignore[override]
        super().initialize()
        self._mode = mode
        self._profiles = profiles

    @authenticated
    @authorized
    async def post(self) -> None:
        self.body(nothing_of)
        answer: dict[str, object] = {"mode": self._mode}
        if self._mode == "profile":
            try:
                asked = asyncio.to_thread(self._profiles.profile)
                answer |= asdict(await asyncio.wait_for(asked, LONGEST_WAIT))
            except ProfileUnknown as error:
                self.log.error("The user profile gives no personas: %s", error.code)
                answer |= {"code": error.code, "parts": error.parts}
                self.set_status(503)
            except asyncio.TimeoutError:
                answer |= {"code": "auth/profile-failed", "parts": ["Timeout"]}
                self.set_status(503)
        self.finish(json.dumps(answer))


class UserRecordHandler(AssistantHandler):
    """One record for one name; the page compares the password."""

    def initialize(  # type: ignore[override]
        self, mode: str, records: UserRecords, attempts: Attempts
    ) -> None:
        super().initialize()
        self._mode = mode
        self._records = records
        self._attempts = attempts

    @authenticated
    @authorized
    async def post(self) -> None:
        username = self.body(username_of)
        if self._mode != "password":
            # Hashes that nobody signs in with need not leave the server.
            raise HTTPError(404, reason="Nobody signs in by password here.")
        await asyncio.sleep(self._attempts.delay(username))
        try:
            record = await asyncio.to_thread(self._records.record, username)
        except UsersUnusable as error:
            self.log.error("The users file cannot be used: %s", error.code)
            self.set_status(503)
            self.finish(json.dumps({"code": error.code}))
            return
        self.finish(json.dumps({"record": record}))


class JournalHandler(AssistantHandler):
    """Adds entries to the audit journal; nobody reads it here."""

    largest_body = 1_000_000

    def initialize(self, journal: Journal, costs: Journal | None) -> None:  # type: ignore[override]
        super().initialize()
        self._journal = journal
        self._costs = costs

    @authenticated
    @authorized
    async def post(self) -> None:
        entries = self.body(entries_of)
        # Whose server it is, which a page cannot make up.
        owner = self.current_user.username
        try:
            owned = [{**entry, "serverUser": owner} for entry in entries]
            await asyncio.to_thread(self._journal.append, owned)
            if self._costs is not None:
                await asyncio.to_thread(self._costs.append, costs_of(owned))
        except OSError as error:
            self.log.error("The audit journal cannot be written: %s", error.strerror)
            raise HTTPError(503, reason="The journal cannot be written.") from None
        self.set_status(204)
        self.finish()
