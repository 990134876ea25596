"""What a made-up site answers, made ready before anybody asks."""

from __future__ import annotations

from dataclasses import dataclass
from zlib import crc32

from tests.benchmarks.sites import ROBOTS, Parts, Sites, bodies


@dataclass(frozen=True, slots=True)
class Answer:
    """To a request for one address."""

    head: bytes
    body: Parts
    etag: bytes = b""
    """Empty where the site does not name its editions."""
    seconds: float = 0
    """How long the site thinks first."""


def answers(sites: Sites, number: int, origin: str) -> dict[bytes, Answer]:
    """All of one site, by path."""
    robots = _head("text/plain", len(ROBOTS), b"")
    found = {b"/robots.txt": Answer(robots, (ROBOTS,), seconds=sites.seconds(number, "/robots.txt"))}
    for path, body in bodies(sites, number, origin).items():
        etag = f'"{number}-{crc32(b"".join(body)):x}"'.encode() if sites.etag else b""
        head = _head("text/html; charset=utf-8", sum(map(len, body)), etag)
        found[path.encode()] = Answer(head, body, etag, sites.seconds(number, path))
    return found


def _head(kind: str, size: int, etag: bytes) -> bytes:
    named = b"ETag: " + etag + b"\r\n" if etag else b""
    fields = f"Server: made up\r\nContent-Type: {kind}\r\nContent-Length: {size}\r\nCache-Control: no-cache\r\n"
    return b"HTTP/1.1 200 OK\r\nDate: Sun, 22 Nov 2026 10:00:00 GMT\r\n" + fields.encode() + named + b"\r\n"
