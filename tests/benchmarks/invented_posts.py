"""Made-up posts of a council, as long and as mixed as a recorded feed of fifty (a person's; 7 reposts, 20 replies)."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

POSTS = 50
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
KINDS = ("repost",) * 7 + ("reply",) * 20 + ("images",) * 10 + ("quote",) * 5 + ("card",) * 6 + ("words",) * 2
_SENTENCES = (
    "Our {} are out from 6pm tonight, so please leave room for the {} on narrow {}.",
    "The {} in Mill Lane is open until 8pm on {} 📚",
    "Which {} should get the new {}?",
    "It’s the last week to have your say on the {} {}!",
    "{} on the quay are finished two {} early.",
    "Thank you to everybody who came to the {} last {} 🎉🎉",
    "Have you had a {} about your {}?",
    "If you’re not sure which {} to put out, our {} tells you for every {} in the {}.",
    "Photo: Jo Bloggs",
    "Mae’r {} ar agor tan wyth o’r gloch nos {}.",
    "Our {} found four {} this week, and the {} of them go to the {} who look into such {}.",
    "What a {} 🎉🎉🎉🎉 The summer {} have 214 {}.",
    "{} are collected a {} later than usual after the {} holiday.",
)
_SYLLABLES = "ar ben bor ca den es fi gar hol in ker lo mar nor or pe qua ri sto tan ul ver wen yar zo".split()
_ENDS = ("", "#BinDay", "#northbridge #summerawards", "#HaveYourSay", "www.northbridge.example/bins", "")
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
    words = " ".join(_sentence(chance, each) for each in chance.sample(_SENTENCES, chance.choice((1, 2, 3))))
    words = f"{' '.join(_word(chance) for _ in range(8)).capitalize()}. {words}"
    end = "" if kind == "reply" else chance.choice(_ENDS)
    return words + chance.choice((" ", "\n", "\n\n")) + end if end else words


def _sentence(chance: random.Random, form: str) -> str:
    return form.format(*(_word(chance) for _ in range(form.count("{"))))


def _word(chance: random.Random) -> str:
    """Of two or three syllables: nearly half of the words of fifty posts stand in them only once."""
    return "".join(chance.choices(_SYLLABLES, k=chance.choice((2, 2, 3))))


def _html(chance: random.Random) -> str:
    paragraphs = "".join(
        f"<p>{' '.join(_sentence(chance, each) for each in chance.sample(_SENTENCES, 6))}</p>" for _ in range(3)
    )
    picture = '<img src="https://blog.northbridge.example/a.jpg" width="800" alt="A green bin on the kerb">'
    return paragraphs + picture * chance.randrange(3)
