"""Connections that hang, drip, break and lie about their length."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from monitor.practice.answers import Answer, Behaviour
from monitor.practice.hostile.home import HOME

PACE = 1.0
"""Seconds between two bytes."""
_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n"


def dripping(behaviour: Behaviour, pace: float = PACE) -> Answer:
    """One byte after another."""
    return Answer(HOME.body, behaviour=behaviour, pace=pace)


def _raw(message: bytes) -> Answer:
    return Answer(message, behaviour=Behaviour.RAW)


PAGES: Mapping[str, Callable[[], Answer]] = {
    "hangs before headers": partial(Answer, behaviour=Behaviour.HANGS),
    "hangs in headers": partial(Answer, HOME.body, behaviour=Behaviour.HANGS_IN_HEADERS),
    "hangs after headers": partial(Answer, b"<", behaviour=Behaviour.STALLS),
    "hangs in body": partial(Answer, HOME.body, behaviour=Behaviour.STALLS),
    "headers byte by byte": partial(dripping, Behaviour.DRIPS_HEADERS),
    "body byte by byte": partial(dripping, Behaviour.DRIPS),
    "reset before headers": partial(Answer, behaviour=Behaviour.RESETS),
    "reset in body": partial(Answer, HOME.body, behaviour=Behaviour.BREAKS_OFF),
    "closed without a word": partial(Answer, behaviour=Behaviour.HANGS_UP),
    "truncated": partial(Answer, HOME.body, behaviour=Behaviour.CUT_SHORT),
    "length too long": lambda: _raw(_HEAD % 10**15 + HOME.body),
    "length too short": lambda: _raw(_HEAD % (len(HOME.body) - 50) + HOME.body),
    "not HTTP": lambda: _raw(b"SSH-2.0-OpenSSH_9.2\r\n"),
}
