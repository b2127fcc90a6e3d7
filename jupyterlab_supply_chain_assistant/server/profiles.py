"""Who somebody is in SageMaker Studio, and which personas the tags of their profile give them."""

import json
import re
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .reasons import reason_of
from .shapes import PERSONAS

METADATA = Path("/opt/ml/metadata/resource-metadata.json")
TAG = "SupplyChainPersonas"
# A tag's value takes letters, digits, spaces and _ . : / = + - @ only: no comma.
SEPARATOR = "/"
KEPT_FOR = 60.0
MOST_PAGES = 5

_REGION = re.compile(r"arn:aws[a-z-]*:sagemaker:([a-z0-9-]{1,30}):\d{12}:.*")
_DOMAIN = re.compile(r"d-[a-z0-9-]{1,61}")
_NAME = re.compile(r"[a-zA-Z0-9][a-zA-Z0-9-]{0,62}")


class ProfileUnknown(Exception):
    """Nobody can be signed in by a profile; code and parts are those of the page's errors."""

    def __init__(self, code: str, *parts: str) -> None:
        super().__init__(code)
        self.code = code
        self.parts = parts


@dataclass(frozen=True)
class Profile:
    """A user profile's name, its personas, the one to start as first, and tag words that are none."""

    user: str
    personas: tuple[str, ...]
    ignored: tuple[str, ...]


def sagemaker_client(region: str) -> Any:  # noqa: ANN401 (boto3 has no types of its own)
    """SageMaker by the server's role. Raises ProfileUnknown if boto3 is not installed."""
    try:
        # Here and not above: only this sign-in needs it.
        import boto3
        from botocore.config import Config
    except ImportError:
        raise ProfileUnknown("auth/profile-library-missing") from None
    config = Config(connect_timeout=3, read_timeout=5, retries={"total_max_attempts": 1})
    return boto3.client("sagemaker", region_name=region, config=config)


class Profiles:
    """Asks SageMaker about the profile that this server runs for, at most once a minute."""

    def __init__(
        self,
        metadata: Path = METADATA,
        client: Callable[[str], Any] = sagemaker_client,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._metadata = metadata
        self._client = client
        self._now = now
        self._lock = threading.Lock()
        self._known: tuple[float, Profile] | None = None

    def profile(self) -> Profile:
        """Raises ProfileUnknown, which is not kept: the next call asks again."""
        with self._lock:
            now = self._now()
            if self._known is None or now - self._known[0] > KEPT_FOR:
                self._known = None
                self._known = (now, self._ask())
            return self._known[1]

    def _ask(self) -> Profile:
        place = self._place()
        region = _REGION.fullmatch(_text(place, "ResourceArn"))
        domain = _text(place, "DomainId")
        if region is None or _DOMAIN.fullmatch(domain) is None:
            raise ProfileUnknown("auth/profile-not-here")
        try:
            client = self._client(region[1])
            user = _text(place, "UserProfileName") or _owner(
                client, domain, _text(place, "SpaceName")
            )
            if _NAME.fullmatch(user) is None:
                raise ProfileUnknown("auth/profile-not-here")
            found = client.describe_user_profile(DomainId=domain, UserProfileName=user)
            tag = _tag(client, found["UserProfileArn"])
        except ProfileUnknown:
            raise
        except Exception as error:
            raise ProfileUnknown("auth/profile-failed", reason_of(error)) from error
        words = [word.strip() for word in tag.split(SEPARATOR) if word.strip()]
        personas = tuple(dict.fromkeys(word for word in words if word in PERSONAS))
        if not personas:
            raise ProfileUnknown("auth/profile-without-personas", user)
        return Profile(user, personas, tuple(word for word in words if word not in PERSONAS))

    def _place(self) -> dict[str, object]:
        """What SageMaker wrote down about this server."""
        try:
            content = json.loads(self._metadata.read_bytes()[:100_000])
        except (OSError, ValueError):
            raise ProfileUnknown("auth/profile-not-here") from None
        if not isinstance(content, dict):
            raise ProfileUnknown("auth/profile-not-here")
        return content


def _text(content: dict[str, object], field: str) -> str:
    value = content.get(field)
    return value if isinstance(value, str) else ""


def _owner(client: Any, domain: str, space: str) -> str:  # noqa: ANN401
    """Whose private space this is; a shared one does not tell who sits in front of it."""
    if _NAME.fullmatch(space) is None:
        raise ProfileUnknown("auth/profile-not-here")
    found = client.describe_space(DomainId=domain, SpaceName=space)
    if found.get("SpaceSharingSettings", {}).get("SharingType") != "Private":
        raise ProfileUnknown("auth/profile-shared-space")
    return str(found["OwnershipSettings"]["OwnerUserProfileName"])


def _tag(client: Any, arn: str) -> str:  # noqa: ANN401
    """The value of our tag; empty if there is none."""
    more: dict[str, str] = {}
    for _ in range(MOST_PAGES):
        page = client.list_tags(ResourceArn=arn, **more)
        for tag in page["Tags"]:
            if tag["Key"] == TAG:
                return str(tag["Value"])
        if not page.get("NextToken"):
            break
        more = {"NextToken": page["NextToken"]}
    return ""
