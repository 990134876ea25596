"""Listening ports that answer as they are told.

All ports of one call share one event loop, which waits on events and never sleeps, so that they stop at once,
also while a visitor hangs.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from ssl import SSLContext
from urllib.parse import urlsplit

from monitor.practice.answers import Answer, Request
from monitor.practice.manners import give

LOOPBACK = "127.0.0.1"
ANY = "*"
"""The path that stands for every path without an answer of its own."""
Reply = Answer | Callable[[Request], Answer]
"""What stands at a path: an answer, or what makes one for each request, at once: all ports wait for it."""
Site = Mapping[str, Reply]
"""By path."""
_TLS = b"\x16"
"""With this byte the greeting of TLS begins (RFC 8446, 5.1)."""
NOT_FOUND = Answer(b"<!doctype html><title>Not found</title><main><h1>Not found</h1></main>", status=404)
NOT_ALLOWED = Answer(status=405, headers=(("Allow", "GET, HEAD"), ("Connection", "close")))


@dataclass(frozen=True, slots=True)
class Door:
    """Where a site listens, and whether it speaks TLS."""

    address: str = LOOPBACK
    tls: SSLContext | None = None


FRONT_DOOR = Door()


class Servers:
    """Every listening port of one call, and every visitor to them."""

    def __init__(self, requests: list[Request]) -> None:
        """Nothing listens yet. Every request will be added to `requests`."""
        self.requests = requests
        self.closing = asyncio.Event()
        self.listeners: list[socket.socket] = []
        self.visits: set[asyncio.Future[None]] = set()
        self.visitors: set[asyncio.StreamWriter] = set()

    async def open(self, answers: Mapping[str, Site], doors: Mapping[str, Door]) -> dict[str, str]:
        """Listen once for each name, and give the addresses by name. Without a door of its own: on 127.0.0.1."""
        loop = asyncio.get_running_loop()
        addresses = {}
        for site, by_path in answers.items():
            door = doors.get(site, FRONT_DOOR)
            wide = ":" in door.address
            listener = socket.create_server((door.address, 0), family=socket.AF_INET6 if wide else socket.AF_INET)
            self.listeners.append(listener)
            listener.setblocking(False)
            # `asyncio.start_server` drops a visitor whom it is letting in when it closes (Python 3.11).
            loop.add_reader(listener, self._let_in, listener, door.tls, site, by_path)
            name = f"[{door.address}]" if wide else door.address
            addresses[site] = f"{name}:{listener.getsockname()[1]}"
        return addresses

    async def close(self) -> None:
        """Stop listening, and show every visitor out."""
        self.closing.set()
        for listener in self.listeners:
            asyncio.get_running_loop().remove_reader(listener)
            listener.close()
        for writer in self.visitors:
            writer.transport.abort()
        if self.visits:
            await asyncio.wait(self.visits)

    def _let_in(self, listener: socket.socket, tls: SSLContext | None, site: str, answers: Site) -> None:
        try:
            connection, _ = listener.accept()
        except OSError:  # the visitor left while waiting at the door
            return
        # Without this, head and body each wait for the visitor's delayed acknowledgement: 40 ms a page.
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        visit = asyncio.ensure_future(self._visit(connection, tls, site, answers))
        self.visits.add(visit)
        visit.add_done_callback(self.visits.discard)

    async def _visit(self, connection: socket.socket, tls: SSLContext | None, site: str, answers: Site) -> None:
        try:
            reader, writer = await _streams(connection, tls)
        except OSError:  # the visitor does not trust our certificate, or left
            connection.close()
            return
        self.visitors.add(writer)
        # A visitor who leaves, at whatever moment, has ended the visit.
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            await self._converse(site, answers, reader, writer)
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()
        self.visitors.discard(writer)

    async def _converse(
        self,
        site: str,
        answers: Site,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> None:
        """Answer one request after another, until one of the two closes the connection."""
        while not self.closing.is_set():
            first = await reader.readexactly(1)
            if first == _TLS:  # somebody knocks who takes this for a secure site
                return
            request = _request(site, first + await reader.readuntil(b"\r\n\r\n"))
            self.requests.append(request)
            if not await give(_chosen(answers, request), request, writer, self.closing):
                return


async def _streams(
    connection: socket.socket, tls: SSLContext | None
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """As `asyncio.open_connection` makes them, for the side that was called. Raises `OSError`."""
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader)
    transport, _ = await loop.connect_accepted_socket(lambda: protocol, connection, ssl=tls)
    return reader, asyncio.StreamWriter(transport, protocol, reader, loop)


def _request(site: str, message: bytes) -> Request:
    """What arrived. A line that is no request gives empty fields, and so the answer 405."""
    first, *lines = message.decode("latin-1").rstrip("\r\n").split("\r\n")
    method, path, *_ = [*first.split(" "), "", ""]
    fields = (line.partition(":") for line in lines)
    headers = {name.strip().lower(): value.strip() for name, _, value in fields}
    host = headers.get("host", "").rpartition(":")[0] or headers.get("host", "")
    return Request(site, host.lower(), method, path, time.monotonic(), headers.get("user-agent", ""), headers)


def _chosen(answers: Site, request: Request) -> Answer:
    if request.method not in {"GET", "HEAD"}:
        return NOT_ALLOWED
    path = urlsplit(request.path).path
    for key in (request.path, path, ANY):
        if key in answers:
            found = answers[key]
            return found if isinstance(found, Answer) else found(request)
    return NOT_FOUND
