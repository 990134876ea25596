"""The process that serves made-up sites: `python -m tests.benchmarks.serving SITES`, with the `Sites` as JSON.

It writes one line with the origins of the sites as JSON when they can be visited. For each line on its standard input
it writes one with what it did since the last one, and it ends when that input does. It answers from ready-made pieces,
in one thread, so that serving takes little from the machine that the visitors share. Linux only: each site has a
loopback address of its own (127.x.y.z), since visitors are polite by host.
"""

from __future__ import annotations

import heapq
import json
import os
import select
import socket
import struct
import sys
import time
from dataclasses import asdict, dataclass, field
from itertools import count

from tests.benchmarks.answers import Answer, answers
from tests.benchmarks.report import Report
from tests.benchmarks.sites import Sites

SEND_BUFFER = 262_144
"""Bytes: a page goes out in one call."""
SO_TIMESTAMPNS = 35
"""Linux notes when a packet arrived, however late we come to read it. Python has no name for it."""
NOTE = socket.CMSG_SPACE(16)
NOT_FOUND = b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n"


@dataclass(slots=True)
class _Site:
    answers: dict[bytes, Answer]
    asked_at: float | None = None


@dataclass(slots=True)
class _Visitor:
    connection: socket.socket
    site: _Site
    asked: bytes = b""
    left: list[bytes] = field(default_factory=list)


class Server:
    """All sites, in one loop over what is ready."""

    def __init__(self, sites: Sites) -> None:
        """Listen on an address for each site."""
        self.origins: list[str] = []
        self._poll = select.epoll()
        self._doors: dict[int, tuple[socket.socket, _Site]] = {}
        self._visitors: dict[int, _Visitor] = {}
        self._due: list[tuple[float, int, _Visitor, bytes, Answer]] = []
        self._taken = count()
        self._report, self._seen, self._began = Report(), set[tuple[int, bytes]](), time.process_time()
        for number in range(sites.count):
            self._open(sites, number)
        self._poll.register(sys.stdin.fileno(), select.EPOLLIN)

    def serve(self) -> None:
        """Until nobody listens any more."""
        while True:
            wait = max(0.0, self._due[0][0] - time.monotonic()) if self._due else -1
            for number, events in self._poll.poll(wait):
                if number in self._doors:
                    self._let_in(*self._doors[number])
                elif number in self._visitors:
                    self._meet(self._visitors[number], events)
                elif not os.read(number, 1024):
                    return
                else:
                    self._tell()
            while self._due and self._due[0][0] <= time.monotonic():
                _, _, visitor, asked, answer = heapq.heappop(self._due)
                if visitor.connection.fileno() >= 0:  # or else the visitor left while the site was thinking
                    self._answer(visitor, asked, answer)

    def _open(self, sites: Sites, number: int) -> None:
        address = f"127.{number // 62_500 + 1}.{number // 250 % 250}.{number % 250 + 1}"
        door = socket.create_server((address, 0), backlog=256)
        door.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
        door.setsockopt(socket.SOL_SOCKET, SO_TIMESTAMPNS, 1)
        door.setblocking(False)
        origin = f"http://{address}:{door.getsockname()[1]}"
        self.origins.append(origin)
        self._doors[door.fileno()] = door, _Site(answers(sites, number, origin))
        self._poll.register(door.fileno(), select.EPOLLIN)

    def _let_in(self, door: socket.socket, site: _Site) -> None:
        connection, _ = door.accept()
        connection.setblocking(False)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._visitors[connection.fileno()] = _Visitor(connection, site)
        self._poll.register(connection.fileno(), select.EPOLLIN)
        self._report.connections += 1

    def _meet(self, visitor: _Visitor, events: int) -> None:
        try:
            if events & select.EPOLLOUT:
                self._send(visitor, visitor.left)
                return
            received, notes, _, _ = visitor.connection.recvmsg(65_536, NOTE)
        except ConnectionError:
            received, notes = b"", []
        if not received:
            self._show_out(visitor)
            return
        visitor.asked += received
        if visitor.asked.endswith(b"\r\n\r\n"):
            asked, visitor.asked = visitor.asked, b""
            self._note(visitor.site, _arrived(notes))
            self._take(visitor, asked)

    def _note(self, site: _Site, now: float) -> None:
        if site.asked_at is not None:
            gap = now - site.asked_at
            self._report.closest = gap if self._report.closest is None else min(gap, self._report.closest)
        site.asked_at = now

    def _take(self, visitor: _Visitor, asked: bytes) -> None:
        path = asked[4 : asked.index(b" ", 4)]
        answer = visitor.site.answers.get(path)
        if answer is None:
            self._report.lost += 1
            self._send(visitor, [NOT_FOUND])
        elif answer.seconds:
            heapq.heappush(self._due, (time.monotonic() + answer.seconds, next(self._taken), visitor, asked, answer))
        else:
            self._answer(visitor, asked, answer)

    def _answer(self, visitor: _Visitor, asked: bytes, answer: Answer) -> None:
        path = asked[4 : asked.index(b" ", 4)]
        if answer.etag and b"\r\nif-none-match: " + answer.etag in asked.lower():
            self._report.unchanged += 1
            self._send(visitor, [b"HTTP/1.1 304 Not Modified\r\nETag: " + answer.etag + b"\r\n\r\n"])
            return
        if path == b"/robots.txt":
            self._report.robots += 1
        else:
            self._report.pages += 1
            self._seen.add((id(visitor.site), path))
        self._send(visitor, [answer.head, *answer.body])

    def _send(self, visitor: _Visitor, pieces: list[bytes]) -> None:
        try:
            sent = visitor.connection.sendmsg(pieces)
        except BlockingIOError:
            sent = 0
        except ConnectionError:
            self._show_out(visitor)
            return
        whole = sent == sum(map(len, pieces))
        if not whole or visitor.left:
            visitor.left = [] if whole else [b"".join(pieces)[sent:]]
            self._poll.modify(visitor.connection.fileno(), select.EPOLLIN if whole else select.EPOLLOUT)

    def _show_out(self, visitor: _Visitor) -> None:
        number = visitor.connection.fileno()
        self._poll.unregister(number)
        del self._visitors[number]
        visitor.connection.close()

    def _tell(self) -> None:
        self._report.different = len(self._seen)
        self._report.cpu_seconds = time.process_time() - self._began
        print(json.dumps(asdict(self._report)), flush=True)
        self._report, self._seen, self._began = Report(), set(), time.process_time()
        for _, site in self._doors.values():
            site.asked_at = None


def _arrived(notes: list[tuple[int, int, bytes]]) -> float:
    """When a request came, in seconds since 1970."""
    for _, kind, note in notes:
        if kind == SO_TIMESTAMPNS:
            seconds, nanoseconds = struct.unpack("qq", note)
            return float(seconds + nanoseconds / 1e9)
    return time.time()


def main() -> None:
    """Serve what the command line says."""
    given = json.loads(sys.argv[1])
    server = Server(Sites(**given | {"latency": tuple(given["latency"])}))
    print(json.dumps(server.origins), flush=True)
    server.serve()


if __name__ == "__main__":
    main()
