"""Answers that are larger than they look, or larger than anybody needs."""

from __future__ import annotations

import base64
import gzip
import zlib
from collections.abc import Callable, Mapping

from monitor.practice.answers import Answer, Behaviour
from monitor.practice.hostile.home import HOME, page

_MEGABYTE = b"0" * 1_000_000
_BEGINNING = HOME.body.partition(b"</main>")[0]
"""A large body begins as a page does: else nobody would read on."""
_TIMES = 300
"""So many megabytes become of the bombs that we pack ourselves."""
BROTLI_BOMB = base64.b64decode("z///f/glYOKxQCD3/p/////wSwDEYQGA7v1//sHr45cAiMMiAB10fQ==")
"""50 MB of noughts in 40 bytes. The library that packs it is none of ours."""


def _packed(encoding: str, body: bytes) -> Answer:
    return Answer(body, headers=(("Content-Encoding", encoding),))


def _gzip_bomb() -> Answer:
    members = [gzip.compress(part, mtime=0) for part in (_BEGINNING, _MEGABYTE)]
    return _packed("gzip", members[0] + members[1] * _TIMES)


def _deflate_bomb() -> Answer:
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    # After a full flush, a block leans on nothing before it, and so may stand in the stream as often as one likes.
    blocks = [packer.compress(part) + packer.flush(zlib.Z_FULL_FLUSH) for part in (_BEGINNING, _MEGABYTE)]
    return _packed("deflate", b"\x78\x9c" + blocks[0] + blocks[1] * _TIMES)


def _three_hundred_megabytes() -> Answer:
    body = _BEGINNING + _MEGABYTE
    return Answer(body, headers=(("Content-Length", str(300 * 1_048_576)),), behaviour=Behaviour.ENDLESS)


def _header_of_a_megabyte() -> Answer:
    return Answer(HOME.body, headers=(("X-Flood", "x" * 1_048_576),))


def _ten_thousand_headers() -> Answer:
    return Answer(HOME.body, headers=tuple((f"X-{number}", "x") for number in range(10_000)))


def _a_hundred_thousand_links() -> Answer:
    return Answer(page("A to Z", "".join(f"<a href=/{number:x}>a</a>" for number in range(100_000))))


PAGES: Mapping[str, Callable[[], Answer]] = {
    "gzip bomb": _gzip_bomb,
    "deflate bomb": _deflate_bomb,
    "brotli bomb": lambda: _packed("br", BROTLI_BOMB),
    "packed wrongly": lambda: _packed("gzip", HOME.body),
    "300 MB": _three_hundred_megabytes,
    "without end": lambda: Answer(HOME.body, behaviour=Behaviour.ENDLESS),
    "header of 1 MB": _header_of_a_megabyte,
    "10,000 headers": _ten_thousand_headers,
    "100,000 links": _a_hundred_thousand_links,
}
