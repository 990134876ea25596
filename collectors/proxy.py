"""A proxy between us and the web, as councils' networks have them: its address, and how to ask it for a way. Pure."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import unquote, urlsplit

from collectors.no_connection import NoConnectionError, unreachable
from scoring.language import marked, say

MAX_ANSWER = 16_384
"""Bytes of a proxy's answer before the way is open. Real ones have a few hundred."""
_WHY = {
    403: marked("The proxy does not let us visit the site (HTTP 403)."),
    405: marked("The proxy does not let us make secure connections (HTTP 405)."),
    407: marked("The proxy asks for a name and password."),
}

_NO_SITE = marked("The proxy could not reach the site (HTTP {status}).")


@dataclass(frozen=True, slots=True)
class Proxy:
    """Where it listens."""

    host: str
    port: int
    authorization: str = field(default="", repr=False)
    """Value of the header that tells it who we are; empty if it lets everybody through."""


class Wire(Protocol):
    """What is used of a socket."""

    def sendall(self, data: bytes, /) -> object:
        """Send all of it."""

    def recv(self, size: int, /) -> bytes:
        """At most so many bytes; none when the other side has closed."""


def proxy_at(url: str) -> Proxy | None:
    """The proxy at e.g. `http://name:password@proxy.example:3128`; `None` for an empty address."""
    parts = urlsplit(url)
    if not parts.hostname:
        return None
    said = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}"
    authorization = f"Basic {b64encode(said.encode()).decode('ascii')}" if parts.username else ""
    return Proxy(parts.hostname, parts.port or 80, authorization)


def open_way(wire: Wire, proxy: Proxy, host: str, port: int) -> None:
    """Have the proxy connect `wire` with the host, so that TLS is spoken with the host itself (RFC 9110, 9.3.6).

    Raises:
        NoConnectionError: it does not, and why.
        OSError: it did not answer.
    """
    place = f"[{host.strip('[]')}]:{port}" if ":" in host else f"{host}:{port}"
    lines = [f"CONNECT {place} HTTP/1.1", f"Host: {place}"]
    if proxy.authorization:
        lines.append(f"Proxy-Authorization: {proxy.authorization}")
    wire.sendall("\r\n".join([*lines, "", ""]).encode("ascii"))
    answer = _answer(wire)
    found = re.match(rb"HTTP/1\.[01] (\d{3})[ \r]", answer)
    if not found:
        raise unreachable(say("The proxy did not answer as a proxy does."))
    status = int(found[1])
    if not 200 <= status < 300:
        raise refused(status)


def refused(status: int) -> NoConnectionError:
    """Why the proxy opens no way."""
    return unreachable(say(_WHY.get(status, _NO_SITE), status=status))


def _answer(wire: Wire) -> bytes:
    """Up to the blank line, and nothing behind it: that is the host's own."""
    answer = bytearray()
    while not answer.endswith(b"\r\n\r\n") and len(answer) < MAX_ANSWER:
        piece = wire.recv(1)
        if not piece:
            break
        answer += piece
    return bytes(answer)
