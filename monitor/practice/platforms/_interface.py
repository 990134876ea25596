"""What an interface of the practice county is, and how it speaks."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from hashlib import sha256
from urllib.parse import parse_qs, urlsplit

from monitor.practice.answers import Answer, Request
from monitor.practice.platforms._profile import Profile
from monitor.practice.servers import Site

JSON = "application/json; charset=utf-8"
ALPHABET = "234567abcdefghijklmnopqrstuvwxyz"
"""Of Bluesky's ids, in the order in which they sort."""


@dataclass(frozen=True, slots=True)
class Interface:
    """One way in which made-up accounts answer."""

    sites: Callable[[Sequence[Profile], date], Mapping[str, Site]]
    """By host, from its own accounts and the county's day."""
    bases: Mapping[str, str] = field(default_factory=dict)
    """By name of source (`collectors/activity/`): what stands in place of the real platform's scheme and host.

    `{host}` is a server's own name; where accounts have hosts of their own (blogs), they have folders here."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request wants."""

    path: str
    parameters: Mapping[str, Sequence[str]]

    def get(self, name: str, otherwise: str = "") -> str:
        """The first value of a parameter."""
        return self.parameters.get(name, [otherwise])[0]

    def number(self, name: str, otherwise: int) -> int:
        """A parameter's number; -1 if it is none."""
        given = self.get(name, str(otherwise))
        return int(given) if given.isascii() and given.isdigit() else -1


def asked(request: Request) -> Asked:
    """The request's path, and its parameters by name."""
    parts = urlsplit(request.path)
    return Asked(parts.path, parse_qs(parts.query, keep_blank_values=True))


def said(value: object, status: int = 200, *headers: tuple[str, str]) -> Answer:
    """JSON."""
    return Answer(json.dumps(value, ensure_ascii=False).encode(), status, JSON, headers)


def truncated(answer: Answer) -> Answer:
    """Two thirds of it, sent as if it were the whole."""
    return replace(answer, body=answer.body[: len(answer.body) * 2 // 3])


def plain(text: str, status: int = 200) -> Answer:
    """Text, e.g. a robots.txt."""
    return Answer(text.encode(), status, "text/plain; charset=utf-8")


def iso(moment: datetime) -> str:
    """As JSON interfaces write it: to the millisecond, in UTC."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def token(text: str, length: int) -> str:
    """An id that looks like one: always the same for the same text."""
    return "".join(ALPHABET[byte % 32] for byte in sha256(text.encode()).digest() * 2)[:length]


def number(text: str) -> int:
    """A number of eighteen digits: always the same for the same text."""
    return 100_000_000_000_000_000 + int.from_bytes(sha256(text.encode()).digest()[:7], "big")
