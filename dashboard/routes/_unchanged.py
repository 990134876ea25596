"""Files that programs ask for again and again: whoever has one already is told so, and is not sent it again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from email.utils import format_datetime
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

from dashboard.routes._plain import given


def tag(of: bytes) -> str:
    """An ETag. A weak one: what is squeezed for the way is the same file."""
    return f'W/"{sha256(of).hexdigest()[:32]}"'


def kept_by(request: Request, etag: str, changed: datetime | None = None) -> bool:
    """Whether the caller has it: by its tag or, only if none is sent, by the moment it says (RFC 9110, 13.2.2)."""
    headers = request.headers
    if "if-none-match" in headers:
        named = {each.strip().removeprefix("W/") for each in headers["if-none-match"].split(",")}
        return etag.removeprefix("W/") in named or "*" in named
    return changed is not None and headers.get("if-modified-since") == stamp(changed)


def stamp(moment: datetime) -> str:
    """As headers have it."""
    return format_datetime(moment.replace(microsecond=0), usegmt=True)


def unchanged(cache: str, headers: Mapping[str, str]) -> Response:
    """304, without a body."""
    answer = given(b"", "", cache=cache, headers=headers)
    answer.status_code = 304
    del answer.headers["content-type"]
    del answer.headers["content-length"]
    return answer
