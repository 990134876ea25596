"""From a page to WARC 1.1 records (ISO 28500), each compressed by itself. Pure, but for the records' random names.

Bodies are stored unpacked, so Content-Encoding, Transfer-Encoding and Content-Length, which told of the body on the
wire, are kept under `X-Archive-Orig-`, and Content-Length is that of what is stored.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from urllib.parse import urlsplit

from collectors.archive_format import (
    Fields,
    as_uri,
    encoded,
    http_head,
    labelled,
    line,
    new_name,
    payload_digest,
    record,
    target,
    warc_date,
)
from collectors.wanted import headers
from store.records import Page, PageReading, ProblemKind

ORIGINAL = "X-Archive-Orig-"
OF_THE_WIRE = ("content-encoding", "transfer-encoding", "content-length")
ASKED_FOR = "Doorstep-Asked-For"
"""A field of ours: the address that was asked for, wholly percent-encoded, where another one answered."""
REDIRECTS = "Doorstep-Redirects"
"""A field of ours: how many of the records that follow are the redirects on the way to this page."""
TRUNCATED = {ProblemKind.TOO_LARGE: "length", ProblemKind.CUT_SHORT: "disconnect"}
"""WARC-Truncated (ISO 28500, 5.13)."""
NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
SAME_BYTES = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"

_RESPONSE = "application/http; msgtype=response"
_REQUEST = "application/http; msgtype=request"
_OF_NOTHING = ("WARC-Payload-Digest", payload_digest(b""))


def page_records(page: Page, agent: str, digest: str = "") -> list[bytes]:
    """The response, the redirects on the way to it, and the request for it that `agent` made.

    `digest` is the body's, hexadecimal, if it is known.
    """
    name = new_name()
    more = [(REDIRECTS, str(len(page.hops)))] if page.hops else []
    if page.url != page.final_url:
        more.append((ASKED_FOR, encoded(page.url)))
    if page.shortened in TRUNCATED:
        more.append(("WARC-Truncated", TRUNCATED[page.shortened]))
    head = http_head(page.status, [*_told(page), ("Content-Length", str(len(page.body)))])
    moment = warc_date(page.read_at)
    fields = [*target(page.final_url), ("WARC-Date", moment), *more]
    response = _response(name, fields, head, page.body, labelled(digest) if digest else "")
    return [response, *_redirects(page, moment, name), _request(page, moment, name, agent)]


def revisit_records(page: Page, earlier: PageReading) -> list[bytes]:
    """The same for a page of which the archive has the bytes since `earlier`: without them, and without the request.

    It was asked for as it was then, and nine pages in ten are unchanged: their requests would be half of an archive.
    """
    name, moment, unmodified = new_name(), warc_date(page.read_at), page.status == 304
    fields = [
        *target(page.final_url),
        ("WARC-Date", moment),
        ("WARC-Profile", NOT_MODIFIED if unmodified else SAME_BYTES),
        ("WARC-Refers-To-Target-URI", as_uri(earlier.final_url or earlier.url)),
        ("WARC-Refers-To-Date", warc_date(earlier.unchanged_since or earlier.read_at)),
        ("WARC-Payload-Digest", labelled(earlier.digest)),
    ]
    if not unmodified:  # ISO 28500, 6.7.2: the payload is left out
        fields.append(("WARC-Truncated", "length"))
    length = [] if unmodified else [("Content-Length", str(len(page.body)))]
    head = http_head(page.status, [*_told(page), *length])
    return [record("revisit", name, fields, _RESPONSE, head), *_redirects(page, moment, name)]


def warcinfo(filename: str, moment: datetime, agent: str, operator: str) -> bytes:
    """The record that opens a file: what made it, for whom, and by which rules."""
    says = [
        ("software", agent.partition(" ")[0]),
        ("operator", operator),
        ("http-header-user-agent", agent),
        ("robots", "obey"),
        ("format", "WARC File Format 1.1"),
        ("conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"),
    ]
    block = b"".join(line(name, value) for name, value in says if value)
    fields = [("WARC-Date", warc_date(moment)), ("WARC-Filename", filename)]
    return record("warcinfo", new_name(), fields, "application/warc-fields", block)


def _redirects(page: Page, moment: str, response: str) -> Iterable[bytes]:
    for hop in page.hops:
        fields = [*target(hop.url), ("WARC-Date", moment), ("WARC-Concurrent-To", response)]
        head = http_head(hop.status, [("Location", hop.location), ("Content-Length", "0")])
        yield _response(new_name(), fields, head, b"")


def _response(name: str, fields: Fields, head: bytes, body: bytes, digest: str = "") -> bytes:
    told = [*fields, ("WARC-Payload-Digest", digest or payload_digest(body))]
    return record("response", name, told, _RESPONSE, head + body)


def _request(page: Page, moment: str, response: str, agent: str) -> bytes:
    parts = urlsplit(as_uri(page.final_url))
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    lines = line("Host", parts.netloc.rpartition("@")[2]) + _always_sent(agent)
    fields = [
        *target(page.final_url),
        ("WARC-Date", moment),
        ("WARC-Concurrent-To", response),
        _OF_NOTHING,
    ]
    return record("request", new_name(), fields, _REQUEST, f"GET {path} HTTP/1.1\r\n".encode() + lines + b"\r\n")


@cache
def _always_sent(agent: str) -> bytes:
    return b"".join(line(name, value) for name, value in headers(agent).items() if value)


def _told(page: Page) -> list[tuple[str, str]]:
    """What the server said about the page, made true for the unpacked body."""
    if not page.headers:
        return [("Content-Type", page.content_type)] if page.content_type else []
    return [(ORIGINAL + name if name.lower() in OF_THE_WIRE else name, value) for name, value in page.headers]
