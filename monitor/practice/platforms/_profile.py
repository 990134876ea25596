"""Who has which made-up account: `config/practice/accounts.toml`, and nothing else."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from monitor.practice.parts import FOLDER
from store.records import ChannelState


class Trap(StrEnum):
    """What makes an account's posts easy to misread."""

    PIN = "pin"
    """An old post comes first."""
    REPOSTS = "reposts"
    """Other people's posts, with their own dates; some are newer than anything of the account's own."""
    THREADS = "threads"
    """Replies to oneself."""
    REPLIES = "replies"
    """Replies to others."""
    LOST_PARENTS = "lost parents"
    """Replies to posts that were deleted, or whose authors block."""
    BACK_DATED = "back-dated"
    """A post that its author dates ten years back."""
    FUTURE = "future"
    """A post that its author dates into next year."""
    ALT_TEXT = "alt text"
    """Pictures with descriptions, in every place that has room for them."""
    JUNK_ALT_TEXT = "junk alt text"
    """Every second description says nothing: a file's name, "image", "null"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One account, in the words of accounts.toml, which explains them."""

    council: str
    interface: str
    handle: str
    name: str
    state: ChannelState
    about: str = ""
    server: str = ""
    domain: str = ""
    manner: str = ""
    newest: float = 1
    every: float = 1
    posts: int = 0
    traps: frozenset[Trap] = frozenset()
    followers: int = 0
    website: str = ""
    id: str = ""


@cache
def profiles() -> tuple[Profile, ...]:
    """All of them, in the order of the file."""
    return tuple(_profile(table) for table in _tables()["account"])


@cache
def texts() -> tuple[str, ...]:
    """What made-up councils post."""
    return tuple(_tables()["texts"])


@cache
def _tables() -> dict[str, Any]:
    with (FOLDER / "accounts.toml").open("rb") as file:
        return tomllib.load(file)


def _profile(table: dict[str, Any]) -> Profile:
    more = {"state": ChannelState(table["state"]), "traps": frozenset(map(Trap, table.get("traps", ())))}
    return Profile(**table | more)
