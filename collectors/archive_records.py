"""From a page to WARC 1.1 records (ISO 28500), each compressed by itself. Pure, but for the records' random names.

Bodies are stored unpacked, so Content-Encoding, Transfer-Encoding and Content-Length, which told of the body on the
wire, are kept under `X-Archive-Orig-`, and Content-Length is that of what is stored.
"""

from __future__ import annotations

import base64
import hashlib
import re
import zlib
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from urllib.parse import quote, urlsplit
from uuid import uuid4

from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from collectors.wanted import headers
from store.records import Page, PageReading, ProblemKind

Fields = Sequence[tuple[str, str]]

ORIGINAL = "X-Archive-Orig-"
OF_THE_WIRE = ("content-encoding", "transfer-encoding", "content-length")
ADDRESS = "Doorstep-Address"
"""A field of ours: the address, wholly percent-encoded, where it is not the URI that a WARC file may name."""
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
_URI = ":/?#[]@!$&'()*+,;="
"""What may stand in a URI besides letters, digits and `-._~` (RFC 3986, 2.2)."""
# Measured on 60 council pages of 44 kB: level 1 0.40 ms and 27.4% of the size, 2 0.36 and 26.6, 4 0.46 and 24.6,
# 6 0.66 and 23.8, 9 (what warcio's own writer uses) 1.12 and 23.7.
_LEVEL = 2
_GZIP = 16  # added to the window size, asks zlib for a gzip member
_SMALL = 4_096  # bytes; preparing zlib's full window takes longer than packing them


def page_records(page: Page, agent: str) -> list[bytes]:
    """The response, the redirects on the way to it, and the request for it that `agent` made."""
    name = _new_name()
    more = [(REDIRECTS, str(len(page.hops)))] if page.hops else []
    if page.url != page.final_url:
        more.append((ASKED_FOR, _encoded(page.url)))
    if page.shortened in TRUNCATED:
        more.append(("WARC-Truncated", TRUNCATED[page.shortened]))
    head = _head(page.status, [*_told(page), ("Content-Length", str(len(page.body)))])
    moment = warc_date(page.read_at)
    fields = [*_address(page.final_url), ("WARC-Date", moment), *more]
    response = _response(name, fields, head, page.body)
    return [response, *_redirects(page, moment, name), _request(page, moment, name, agent, ())]


def revisit_records(page: Page, earlier: PageReading, agent: str) -> list[bytes]:
    """The same for a page of which the archive has the bytes since `earlier`: without them."""
    name, moment, unmodified = _new_name(), warc_date(page.read_at), page.status == 304
    fields = [
        *_address(page.final_url),
        ("WARC-Date", moment),
        ("WARC-Profile", NOT_MODIFIED if unmodified else SAME_BYTES),
        ("WARC-Refers-To-Target-URI", _uri(earlier.final_url or earlier.url)),
        ("WARC-Refers-To-Date", warc_date(earlier.unchanged_since or earlier.read_at)),
        ("WARC-Payload-Digest", _written(bytes.fromhex(earlier.digest))),
    ]
    if not unmodified:  # ISO 28500, 6.7.2: the payload is left out
        fields.append(("WARC-Truncated", "length"))
    length = [] if unmodified else [("Content-Length", str(len(page.body)))]
    head = _head(page.status, [*_told(page), *length])
    known = (("If-None-Match", earlier.etag), ("If-Modified-Since", earlier.last_modified)) if unmodified else ()
    revisit = _record("revisit", name, fields, _RESPONSE, head)
    return [revisit, *_redirects(page, moment, name), _request(page, moment, name, agent, known)]


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
    block = b"".join(_line(name, value) for name, value in says if value)
    fields = [("WARC-Date", warc_date(moment)), ("WARC-Filename", filename)]
    return _record("warcinfo", _new_name(), fields, "application/warc-fields", block)


def warc_date(moment: datetime) -> str:
    """In UTC, with its microseconds, as WARC 1.1 allows."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def payload_digest(body: bytes) -> str:
    """As WARC writes it. The database has the same digest in hexadecimal."""
    return _written(hashlib.sha256(body).digest())


def _redirects(page: Page, moment: str, response: str) -> Iterable[bytes]:
    for hop in page.hops:
        fields = [*_address(hop.url), ("WARC-Date", moment), ("WARC-Concurrent-To", response)]
        head = _head(hop.status, [("Location", hop.location), ("Content-Length", "0")])
        yield _response(_new_name(), fields, head, b"")


def _response(name: str, fields: Fields, head: bytes, body: bytes) -> bytes:
    return _record("response", name, [*fields, ("WARC-Payload-Digest", payload_digest(body))], _RESPONSE, head + body)


def _request(page: Page, moment: str, response: str, agent: str, known: Fields) -> bytes:
    parts = urlsplit(_uri(page.final_url))
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    asked = [("Host", parts.netloc.rpartition("@")[2]), *headers(agent).items(), *known]
    lines = b"".join(_line(name, value) for name, value in asked if value)
    fields = [
        *_address(page.final_url),
        ("WARC-Date", moment),
        ("WARC-Concurrent-To", response),
        ("WARC-Payload-Digest", payload_digest(b"")),
    ]
    return _record("request", _new_name(), fields, _REQUEST, f"GET {path} HTTP/1.1\r\n".encode() + lines + b"\r\n")


def _record(kind: str, name: str, fields: Fields, content_type: str, block: bytes) -> bytes:
    digest = ("WARC-Block-Digest", payload_digest(block))
    head = [("WARC-Type", kind), ("WARC-Record-ID", name), *fields, digest]
    said = StatusAndHeaders("", head, protocol="WARC/1.1")
    out = BytesIO()
    # Called a response whatever it is: of a revisit, warcio would write only headers that it has parsed itself.
    record = ArcWarcRecord("warc", "response", said, BytesIO(block), None, content_type, len(block))
    WARCWriter(out, gzip=False, warc_version="1.1").write_record(record)
    return _packed(out.getvalue())


def _packed(record: bytes) -> bytes:
    window, memory = (13, 6) if len(record) < _SMALL else (15, 8)
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, window + _GZIP, memory)
    return packer.compress(record) + packer.flush()


def _told(page: Page) -> list[tuple[str, str]]:
    """What the server said about the page, made true for the unpacked body."""
    if not page.headers:
        return [("Content-Type", page.content_type)] if page.content_type else []
    return [(ORIGINAL + name if name.lower() in OF_THE_WIRE else name, value) for name, value in page.headers]


def _head(status: int, told: Fields) -> bytes:
    """Status line and headers. The reason phrase may be empty (RFC 9112, 4), and we do not have it."""
    return f"HTTP/1.1 {status} \r\n".encode() + b"".join(_line(*each) for each in told) + b"\r\n"


def _line(name: str, value: str) -> bytes:
    # A value that was folded over several lines is one line with spaces (RFC 9112, 5.2).
    line = re.sub(r"[\r\n\0]+[ \t]*", " ", f"{name}: {value}")
    try:
        return line.encode("latin-1") + b"\r\n"  # how the network's bytes became text
    except UnicodeEncodeError:
        return line.encode("utf-8", "replace") + b"\r\n"


def _address(url: str) -> list[tuple[str, str]]:
    uri = _uri(url)
    return [("WARC-Target-URI", uri), *([(ADDRESS, _encoded(url))] if uri != url else [])]


def _uri(url: str) -> str:
    """Like `url`, with everything percent-encoded that may not stand in a URI."""
    return quote(url, safe=_URI + "%", errors="surrogatepass")


def _encoded(url: str) -> str:
    """So that `unquote` gives exactly `url` back."""
    return quote(url, safe=_URI, errors="surrogatepass")


def _written(digest: bytes) -> str:
    return f"sha256:{base64.b32encode(digest).decode()}"


def _new_name() -> str:
    return f"<urn:uuid:{uuid4()}>"
