"""What a made-up account has posted, as every interface tells it in its own words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache

from monitor.practice.platforms._profile import Profile, Trap, texts

REPOSTED = (2, 5, 9, 16)
"""Days since reposts; their originals are a day older."""
PINNED = 500
"""Days."""
JUNK = ("IMG_2041.jpg", "image", "null", "")
FAR = timedelta(days=3650)


class Kind(StrEnum):
    """Whose a post is, and to whom."""

    OWN = "own"
    THREAD = "thread"
    """A reply to oneself."""
    REPLY = "reply"
    """To somebody else."""
    LOST = "reply to a lost post"
    REPOST = "repost"
    """Somebody else's post."""


class Carrier(StrEnum):
    """How its pictures hang on a post."""

    NOTHING = ""
    IMAGES = "images"
    GALLERY = "gallery"
    VIDEO = "video"
    QUOTE = "quote with images"


@dataclass(frozen=True, slots=True)
class Post:
    """One post."""

    number: int
    """Unique within the account: a newer one has a higher number, and a pinned one has none (0)."""
    at: datetime
    """As its author dates it."""
    seen_at: datetime
    """When the platform got it; of a repost, when it was reposted."""
    text: str
    kind: Kind = Kind.OWN
    pinned: bool = False
    carrier: Carrier = Carrier.NOTHING
    descriptions: tuple[str, ...] = ()
    """Of its pictures, or of its video; empty strings where there is none."""


def moment(today: date, age: float) -> datetime:
    """Nine in the morning, so many days ago: from one day on never in the future."""
    return datetime.combine(today, time(9), UTC) - timedelta(days=age)


@lru_cache(maxsize=256)  # an answer asks for them many times
def posts(profile: Profile, today: date) -> tuple[Post, ...]:
    """The newest first by the time the platform got them, but a pinned one at the head."""
    made = [_own(profile, today, turn) for turn in range(profile.posts)]
    if Trap.BACK_DATED in profile.traps:
        made[2] = replace(made[2], at=made[2].at - FAR)
    if Trap.FUTURE in profile.traps:
        made[-1] = replace(made[-1], at=moment(today, -400))
    if Trap.REPOSTS in profile.traps:
        made += [_repost(today, turn, age) for turn, age in enumerate(REPOSTED)]
    made.sort(key=lambda each: each.seen_at, reverse=True)
    made = [replace(each, number=len(made) - turn) for turn, each in enumerate(made)]
    if Trap.PIN in profile.traps:
        at = moment(today, PINNED)
        made.insert(0, Post(0, at, at, "Welcome to our account.", pinned=True))
    return tuple(made)


def _own(profile: Profile, today: date, turn: int) -> Post:
    at = moment(today, profile.newest + turn * profile.every)
    said = texts()[turn % len(texts())]
    kind = _kind(profile.traps, turn)
    if kind in (Kind.REPLY, Kind.LOST):
        return Post(0, at, at, said, kind)
    carrier = (Carrier.IMAGES, Carrier.NOTHING, Carrier.GALLERY, Carrier.VIDEO, Carrier.NOTHING, Carrier.QUOTE)[
        turn % 6
    ]
    return Post(0, at, at, said, kind, carrier=carrier, descriptions=_descriptions(profile.traps, turn, carrier))


def _kind(traps: frozenset[Trap], turn: int) -> Kind:
    if Trap.LOST_PARENTS in traps and turn % 10 == 7:
        return Kind.LOST
    if Trap.REPLIES in traps and turn % 4 == 1:
        return Kind.REPLY
    if Trap.THREADS in traps and turn % 6 == 3:
        return Kind.THREAD
    return Kind.OWN


def _descriptions(traps: frozenset[Trap], turn: int, carrier: Carrier) -> tuple[str, ...]:
    number = {Carrier.NOTHING: 0, Carrier.GALLERY: 6, Carrier.IMAGES: 2}.get(carrier, 1)
    if Trap.ALT_TEXT not in traps:
        return ("",) * number
    good = [f"A made-up view of the market square, number {turn + each + 1}" for each in range(number)]
    if Trap.JUNK_ALT_TEXT not in traps:
        return tuple(good)
    places = range(turn, turn + number)
    return tuple(JUNK[place // 2 % len(JUNK)] if place % 2 else alt for place, alt in zip(places, good, strict=True))


def _repost(today: date, turn: int, age: int) -> Post:
    return Post(0, moment(today, age + 1), moment(today, age), f"Somebody else's post, number {turn + 1}.", Kind.REPOST)
