"""What may be told of a failure of AWS."""

import re

_CODE = re.compile(r"[A-Za-z.]{1,60}")


def reason_of(error: BaseException) -> str:
    """The short code that AWS gives, or what kind of failure it was; never the message."""
    response = getattr(error, "response", None)
    code = response.get("Error", {}).get("Code") if isinstance(response, dict) else None
    return code if isinstance(code, str) and _CODE.fullmatch(code) else type(error).__name__
