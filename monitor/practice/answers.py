"""What a web server may say, and how it may misbehave: values, and their bytes on the wire."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime, parsedate_to_datetime
from enum import StrEnum
from hashlib import sha256
from http import HTTPStatus

HTML = "text/html; charset=utf-8"


class Behaviour(StrEnum):
    """How the answer is given."""

    ANSWERS = "answers"
    BREAKS_OFF = "breaks off"
    """Promises the whole body, sends the first half and resets the connection."""
    CUT_SHORT = "cut short"
    """Promises the whole body, sends the first half and hangs up."""
    DRIPS = "drips"
    """Sends the body one byte every `pace` seconds."""
    DRIPS_HEADERS = "drips headers"
    """Sends headers and body one byte every `pace` seconds."""
    ENDLESS = "endless"
    """Sends the body again and again until the visitor leaves."""
    HANGS = "hangs"
    """Takes the request and never answers."""
    HANGS_IN_HEADERS = "hangs in headers"
    """Sends all of the headers but their end, then nothing, and keeps the connection open."""
    HANGS_UP = "hangs up"
    """Takes the request and closes the connection without a word."""
    RAW = "raw"
    """Sends the body as it is, without status or headers: for answers that are not HTTP."""
    RESETS = "resets"
    """Takes the request and resets the connection without a word."""
    STALLS = "stalls"
    """Sends the headers and half the body, then nothing, and keeps the connection open."""


@dataclass(frozen=True, slots=True)
class Request:
    """One request as it arrived."""

    site: str
    """The name under which the site is served; a council's host in the practice county."""
    host: str
    """The `Host` header without a port, lower case."""
    method: str
    path: str
    """With its query, as it was sent."""
    at: float
    """`time.monotonic`."""
    user_agent: str
    headers: Mapping[str, str]
    """All of them, names in lower case."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a site says to one path."""

    body: bytes = b""
    status: int = 200
    content_type: str = HTML
    """Empty: the header is not sent."""
    headers: tuple[tuple[str, str], ...] = ()
    modified: datetime | None = None
    """Aware; sent as `Last-Modified`."""
    gzip: bool = False
    """Compressed whether the visitor asked for it or not."""
    behaviour: Behaviour = Behaviour.ANSWERS
    pace: float = 0.05

    @property
    def sent(self) -> bytes:
        """The body as it goes over the wire."""
        return gzip.compress(self.body, mtime=0) if self.gzip else self.body

    @property
    def etag(self) -> str:
        """Only plain pages have one: the others never come to an end that could be compared."""
        plain = self.status == HTTPStatus.OK and self.behaviour is Behaviour.ANSWERS
        return f'"{sha256(self.body).hexdigest()[:16]}"' if plain else ""


def unchanged(answer: Answer, request: Request) -> bool:
    """Whether the visitor already has this page (RFC 9110, 13.2.2: a tag decides before a date does)."""
    if not answer.etag:
        return False
    if tags := request.headers.get("if-none-match"):
        known = {tag.strip().removeprefix("W/") for tag in tags.split(",")}
        return answer.etag in known or "*" in known
    since = request.headers.get("if-modified-since")
    if since is None or answer.modified is None:
        return False
    try:
        return answer.modified.replace(microsecond=0) <= parsedate_to_datetime(since)
    except (TypeError, ValueError):  # not a date, or one without a time zone: to be ignored
        return False


def head(answer: Answer, *, not_modified: bool = False) -> bytes:
    """Status line and headers."""
    status = HTTPStatus.NOT_MODIFIED if not_modified else answer.status
    fields = [*_validators(answer), *answer.headers]
    if not not_modified:
        fields += _description(answer)
    lines = [f"HTTP/1.1 {int(status)} {_phrase(status)}", *(f"{name}: {value}" for name, value in fields)]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


def _validators(answer: Answer) -> list[tuple[str, str]]:
    fields = [("ETag", answer.etag)] if answer.etag else []
    if answer.modified is not None:
        fields.append(("Last-Modified", format_datetime(answer.modified, usegmt=True)))
    return fields


def _description(answer: Answer) -> list[tuple[str, str]]:
    fields = [("Content-Type", answer.content_type)] if answer.content_type else []
    if answer.gzip:
        fields.append(("Content-Encoding", "gzip"))
    if answer.behaviour is Behaviour.ENDLESS:
        return [*fields, ("Connection", "close")]
    return [*fields, ("Content-Length", str(len(answer.sent)))]


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unheard Of"
