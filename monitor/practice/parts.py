"""What each council of the practice county has: `config/practice/county.toml`, and nothing else."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import config

FOLDER = Path(config.__file__).parent / "practice"


class Site(StrEnum):
    """What its web server does."""

    PLAIN = "plain"
    ANSWERS_NOBODY = "answers nobody"
    HANGS = "hangs"
    REDIRECTS = "redirects to itself"
    CHALLENGE = "challenge"
    SCRIPT_SHELL = "script shell"


class Robots(StrEnum):
    """What its robots.txt says."""

    OPEN = "open"
    CLOSED = "closed"
    CLOSED_FOR_NEWS = "closed for news"
    BROKEN = "broken"
    """It answers 500."""
    NONE = "none"
    """It answers 404."""


class Fault(StrEnum):
    """What is wrong with a single page."""

    SERVER_ERROR = "server error"
    CUT_SHORT = "cut short"


@dataclass(frozen=True, slots=True)
class Linked:
    """An account, as the pages link it; the address may be broken on purpose."""

    platform: str
    url: str
    language: str = ""
    """Linked from the pages in this language only; empty: from all."""


@dataclass(frozen=True, slots=True)
class Service:
    """An account that is listed on the social media page only."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Invented:
    """A councillor who does not exist."""

    name: str
    ward: str
    office: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one council has, in the words of county.toml, which explains them."""

    code: str
    shows: str
    site: Site = Site.PLAIN
    robots: Robots = Robots.OPEN
    languages: tuple[str, ...] = ("en",)
    names: Mapping[str, str] = field(default_factory=dict)
    accounts: tuple[Linked, ...] = ()
    icons: str = "words"
    linked_from: str = "footer"
    services: tuple[Service, ...] = ()
    left: tuple[str, ...] = ()
    social: str = ""
    rules: str = ""
    response_aim: Mapping[str, str] = field(default_factory=dict)
    states: tuple[str, ...] = ()
    reviewed: int | None = None
    stiff_rules: bool = False
    contact_accounts: bool = False
    posts: tuple[int, ...] = ()
    widget: str = ""
    news_accounts: tuple[Linked, ...] = ()
    news: tuple[int, ...] = ()
    news_on_home: bool = True
    dates: str = "time"
    feed: str = ""
    sign_up: str = ""
    open_graph: bool = False
    share_buttons: bool = False
    share_tool: str = ""
    same_as: bool = False
    councillors: tuple[Invented, ...] = ()
    faults: Mapping[str, Fault] = field(default_factory=dict)
    says: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """By language: what its pages say in place of the county's words. Not in county.toml, but beside it."""


def parts(folder: Path = FOLDER) -> dict[str, Part]:
    """The part of each council, by its `local_authority_code`. Another sector's folder has words of its own."""
    with (folder / "county.toml").open("rb") as file:
        tables = tomllib.load(file)["council"]
    says = {} if folder == FOLDER else words(folder)
    return {table["code"]: _part(table | {"says": says}) for table in tables}


@cache
def words(folder: Path = FOLDER) -> dict[str, Any]:
    """What the pages say, by language."""
    with (folder / "words.toml").open("rb") as file:
        return tomllib.load(file)


def _part(table: Mapping[str, Any]) -> Part:
    given = {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
    made: dict[str, Any] = given | {
        "site": Site(table.get("site", Site.PLAIN)),
        "robots": Robots(table.get("robots", Robots.OPEN)),
        "accounts": tuple(Linked(**each) for each in table.get("accounts", ())),
        "news_accounts": tuple(Linked(**each) for each in table.get("news_accounts", ())),
        "services": tuple(Service(**each) for each in table.get("services", ())),
        "councillors": tuple(Invented(**each) for each in table.get("councillors", ())),
        "faults": {page: Fault(fault) for page, fault in table.get("faults", {}).items()},
    }
    return Part(**made)
