"""From bytes to text, in the character set that a browser would take."""

from __future__ import annotations

import codecs
import re

_UTF_8 = b"\xef\xbb\xbf"
_UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_IN_PAGE = re.compile(rb"""(?i)<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""")
_IN_HEADER = re.compile(r"""(?i)charset\s*=\s*["']?\s*([\w.:-]{1,40})""")
_WESTERN = {"ascii", "iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii"}
"""Browsers read these as windows-1252 (WHATWG Encoding, 4.2)."""
_NEVER = {
    *("utf-16", "utf-16-be", "utf-16-le", "utf-32", "utf-32-be", "utf-32-le"),  # not declared in words of ASCII
    *("utf-7", "idna", "punycode", "raw-unicode-escape", "unicode-escape"),  # hide tags, or are no character sets
}


def decoded(body: bytes, content_type: str) -> tuple[str, str]:
    """The text, and a sentence if the declared character set was wrong.

    Byte order mark, then the server's header, then the page's own words (WHATWG HTML, 13.2.3), then what it can be.
    """
    if wide := two_bytes(body, content_type):
        return body.decode(wide, "replace").removeprefix("\ufeff"), ""
    if body.startswith(_UTF_8):
        return body[3:].decode("utf-8", "replace"), ""
    if body.isascii():
        return body.decode("ascii"), ""
    header = _IN_HEADER.search(content_type)
    meta = _IN_PAGE.search(body[:4096])
    declared = header[1] if header else meta[1].decode("ascii", "replace") if meta else ""
    for name in (declared, "utf-8", "windows-1252"):
        text = _strictly(body, name)
        if text is not None:
            return text, _wrong(declared, name)
    return body.decode("windows-1252", "replace"), _wrong(declared, "windows-1252")


def two_bytes(body: bytes, content_type: str) -> str:
    """The name of the UTF-16 it is written in, every other byte of which may be zero; empty if it is not."""
    if mark := _UTF_16.get(body[:2]):
        return mark
    header = _IN_HEADER.search(content_type) if b"\0" in body[:4096] else None
    name = header[1].lower().replace("_", "-") if header else ""
    return {"utf-16": "utf-16-le", "utf-16le": "utf-16-le", "utf-16be": "utf-16-be"}.get(name, "")


def _strictly(body: bytes, name: str) -> str | None:
    name = "windows-1252" if name.lower() in _WESTERN else name
    try:
        return None if codecs.lookup(name).name in _NEVER else body.decode(name)
    except (LookupError, UnicodeError, ValueError):
        return None


def _wrong(declared: str, read_as: str) -> str:
    if not declared or declared == read_as:
        return ""
    return f"The page says it is written in {declared[:40]}, but it is not; it was read as {read_as}."
