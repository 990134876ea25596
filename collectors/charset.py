"""From bytes in any character set to UTF-8, as a browser would take them."""

from __future__ import annotations

import codecs
import re

from scoring.language import say

_UTF_8 = b"\xef\xbb\xbf"
_UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_UTF_16_NAMES = {"utf-16": "utf-16-le", "utf-16le": "utf-16-le", "utf-16be": "utf-16-be"}
_IN_PAGE = re.compile(rb"""(?i)<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""")
_IN_HEADER = re.compile(r"""(?i)charset\s*=\s*["']?\s*([\w.:-]{1,40})""")
_WESTERN = {"ascii", "iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "windows-1252"}
"""Browsers read these as windows-1252 (WHATWG Encoding, 4.2)."""
_NEVER = {
    *("utf-16", "utf-16-be", "utf-16-le", "utf-32", "utf-32-be", "utf-32-le"),  # not declared in words of ASCII
    *("utf-7", "idna", "punycode", "raw-unicode-escape", "unicode-escape"),  # hide tags, or are no character sets
}


def in_utf_8(body: bytes, content_type: str) -> tuple[bytes, str]:
    """The page in UTF-8, and a sentence if the declared character set was wrong.

    Byte order mark, then the server's header, then the page's own words (WHATWG HTML, 13.2.3), then what it can be.
    """
    if wide := two_bytes(body, content_type):
        return body.decode(wide, "replace").removeprefix("\ufeff").encode("utf-8", "replace"), ""
    if body.startswith(_UTF_8):
        return body[3:] if _strictly(body, "utf-8") else body[3:].decode("utf-8", "replace").encode(), ""
    if body.isascii():
        return body, ""
    header = _IN_HEADER.search(content_type)
    page = _IN_PAGE.search(body[:4096])
    declared = header[1] if header else page[1].decode("ascii", "replace") if page else ""
    for name in (declared, "utf-8"):
        if (source := _strictly(body, name)) is not None:
            return source, _wrong(declared, name)
    wrong = "" if declared.lower() in _WESTERN else _wrong(declared, "windows-1252")
    return body.decode("windows-1252", "replace").encode(), wrong


def two_bytes(body: bytes, content_type: str) -> str:
    """The name of the UTF-16 it is written in, every other byte of which may be zero; empty if it is not."""
    if mark := _UTF_16.get(body[:2]):
        return mark
    header = _IN_HEADER.search(content_type) if b"\0" in body[:4096] else None
    return _UTF_16_NAMES.get(header[1].lower().replace("_", "-"), "") if header else ""


def _strictly(body: bytes, name: str) -> bytes | None:
    """In UTF-8; `None` if the bytes are not in the character set of that name, or there is none of that name."""
    try:
        codec = codecs.lookup("windows-1252" if name.lower() in _WESTERN else name).name
        if codec in _NEVER:
            return None
        text = body.decode(codec)
        return body if codec == "utf-8" else text.encode("utf-8", "replace")
    except (LookupError, UnicodeError, ValueError):
        return None


def _wrong(declared: str, read_as: str) -> str:
    if not declared or declared == read_as:
        return ""
    return say(
        "The page says it is written in {declared}, but it is not; it was read as {read_as}.",
        declared=declared[:40],
        read_as=read_as,
    )
