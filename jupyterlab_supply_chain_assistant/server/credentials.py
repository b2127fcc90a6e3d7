"""The AWS credentials of whoever runs this server: handed over, never kept on a disk or logged."""

import asyncio
from collections.abc import Callable
from typing import Any

from .reasons import reason_of

LONGEST_WAIT = 20.0


class CredentialsUnavailable(Exception):
    """There are none to hand over; code and parts are those of the page's errors."""

    def __init__(self, code: str, *parts: str) -> None:
        super().__init__(code)
        self.code = code
        self.parts = parts


def find_credentials() -> Any:  # noqa: ANN401 (botocore has no types of its own)
    """The first that botocore's chain finds, or None. Raises CredentialsUnavailable without it."""
    try:
        # Here and not above: only where AWS is wanted.
        import botocore.session
    except ImportError:
        raise CredentialsUnavailable("system/credentials-library") from None
    return botocore.session.get_session().get_credentials()


class Credentials:
    """Asks once for all who ask meanwhile.

    Credentials that expire are botocore's to refresh, which it does a quarter of an hour ahead;
    lasting ones are looked up each time, since their file may have changed.
    """

    def __init__(self, find: Callable[[], Any] = find_credentials) -> None:
        self._find = find
        self._expiring: Any = None
        self._asking: asyncio.Future[dict[str, str | None]] | None = None

    async def read(self) -> dict[str, str | None]:
        """Raises CredentialsUnavailable, which is not kept: the next call asks again."""
        if self._asking is None or self._asking.done():
            self._asking = asyncio.ensure_future(asyncio.to_thread(self._ask))
            # Nobody may be left to hear of a failure.
            self._asking.add_done_callback(lambda asked: asked.cancelled() or asked.exception())
        try:
            return await asyncio.wait_for(asyncio.shield(self._asking), LONGEST_WAIT)
        except asyncio.TimeoutError:
            raise CredentialsUnavailable("system/credentials-failed", "Timeout") from None

    def _ask(self) -> dict[str, str | None]:
        try:
            found = self._expiring or self._find()
            if found is None:
                raise CredentialsUnavailable("system/credentials-none")
            # Once: read one by one, they could be parts of two.
            frozen = found.get_frozen_credentials()
            expires = getattr(found, "_expiry_time", None)
        except CredentialsUnavailable:
            raise
        except Exception as error:
            self._expiring = None
            # Without the cause: it may quote an answer of the metadata service.
            raise CredentialsUnavailable("system/credentials-failed", reason_of(error)) from None
        self._expiring = found if expires is not None else None
        if not frozen.access_key or not frozen.secret_key:
            raise CredentialsUnavailable("system/credentials-none")
        return {
            "accessKeyId": frozen.access_key,
            "secretAccessKey": frozen.secret_key,
            "sessionToken": frozen.token or None,
            "expiration": expires.isoformat() if expires is not None else None,
        }
