"""What a browser sends with a form: read with a limit, and only if a page of ours sent it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qs, urlsplit

from starlette.requests import Request

from scoring.language import say

MOST_BYTES = 32_000
Fields = Mapping[str, Sequence[str]]


class RefusedError(Exception):
    """A form is not taken. The message is one sentence that reveals nothing."""


async def fields(request: Request) -> Fields:
    """The fields of a form. Raises `RefusedError` for what another site sent, and for what no form of ours sends."""
    if not _from_here(request):
        raise RefusedError(say("That did not come from this page. Go back, and press the button there."))
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > MOST_BYTES:
            raise RefusedError(say("That is more than this page takes."))
    try:
        return parse_qs(body.decode("ascii"), keep_blank_values=True, max_num_fields=200)
    except ValueError as error:  # bytes that no browser sends, or a thousand fields
        raise RefusedError(say("That could not be read.")) from error


def one(given: Fields, name: str) -> str:
    """The only value of a field; empty if there is none, or more than one."""
    values = given.get(name, ())
    return values[0] if len(values) == 1 else ""


def _from_here(request: Request) -> bool:
    """False where a browser says that another site sent the form.

    Our pages send no referrer, so that the origin of their own forms is `null`: then the browser's own word on where
    the form came from decides, and where there is none either (an old browser, no https), the form's own key has to.
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("origin", "null")
    return origin == "null" or urlsplit(origin).netloc == request.headers.get("host", "")
