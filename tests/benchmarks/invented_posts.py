"""Made-up posts of a council, as long and as mixed as a recorded feed of fifty (a person's; 7 reposts, 20 replies)."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

POSTS = 50
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
KINDS = ("repost",) * 7 + ("reply",) * 20 + ("images",) * 10 + ("quote",) * 5 + ("card",) * 6 + ("words",) * 2
_SENTENCES = (
    "Our gritters are out from 6pm tonight, so please leave room for them on narrow roads.",
    "The library in Mill Lane is open until 8pm on Thursdays 📚",
    "Which park should get the new benches?",
    "It’s the last week to have your say on the Local Plan!",
    "Roadworks on the quay are finished two days early.",
    "Thank you to everybody who came to the consultation last night 🎉🎉",
    "Have you had a letter about your council tax?",
    "If you’re not sure which bin to put out, our calendar tells you for every street in the borough.",
    "Photo: Jo Bloggs",
    "Mae’r llyfrgell ar agor tan wyth o’r gloch nos Iau.",
    "Our wardens found four fly-tips this week, and the pictures of them go to the people who look into such things.",
    "What a day 🎉🎉🎉🎉 The summer awards have 214 nominations.",
    "Bins are collected a day later than usual after the bank holiday.",
)
_ENDS = ("", "#BinDay", "#northbridge", "#Budget2026 #HaveYourSay", "www.northbridge.example/bins", "")
_ALTS = (
    "A green bin on the kerb in the snow",
    "Map of the closure between Mill Lane and the quay, with the diversion marked in yellow along the river",
    "",
    "image",
    "The mayor cuts a ribbon in front of the new library while forty residents in raincoats look on and clap",
)


@dataclass(frozen=True, slots=True)
class Said:
    """One post, before any format."""

    number: int
    moment: datetime
    kind: str
    words: str
    """Some 170 characters: lines, emoji, hashtags, addresses."""
    alts: tuple[str, ...]
    """The descriptions of its pictures."""
    html: str
    """What a blog says instead: some 1,500 letters."""


def said(chance: random.Random) -> list[Said]:
    """Fifty posts, the newest first."""
    moment, kinds = NOW - timedelta(hours=chance.randrange(1, 100)), list(KINDS)
    chance.shuffle(kinds)
    posts = []
    for number, kind in enumerate(kinds):
        moment -= timedelta(minutes=chance.randrange(60, 4000), milliseconds=chance.randrange(1, 999))
        alts = tuple(chance.choices(_ALTS, k=chance.choice((1, 1, 2, 4)))) if kind in ("images", "quote") else ()
        posts.append(Said(POSTS - number, moment, kind, _words(chance, kind), alts, _html(chance)))
    return posts


def _words(chance: random.Random, kind: str) -> str:
    words = " ".join(chance.sample(_SENTENCES, 1 if kind == "reply" else chance.choice((1, 2, 3))))
    end = "" if kind == "reply" else chance.choice(_ENDS)
    return words + chance.choice((" ", "\n", "\n\n")) + end if end else words


def _html(chance: random.Random) -> str:
    paragraphs = "".join(f"<p>{' '.join(chance.sample(_SENTENCES, 6))}</p>" for _ in range(3))
    picture = '<img src="https://blog.northbridge.example/a.jpg" width="800" alt="A green bin on the kerb">'
    return paragraphs + picture * chance.randrange(3)
