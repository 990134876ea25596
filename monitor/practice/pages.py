"""Every page of a practice council, made from its part and today's date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from email.utils import format_datetime
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from monitor.practice.parts import FOLDER, Invented, Linked, Part, words
from store.records import Council

_FIRST_ON_X = 1_288_834_974_657
"""Milliseconds since 1970: from then on X counts in the numbers of posts."""


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of news."""

    title: str
    path: str
    on: date

    @property
    def at(self) -> datetime:
        """Nine in the morning: an item is at least a day old, so never in the future."""
        return datetime.combine(self.on, time(9), UTC)


@dataclass(frozen=True, slots=True)
class Edition:
    """The pages of one council in one language."""

    council: Council
    part: Part
    language: str
    today: date

    @property
    def words(self) -> Mapping[str, Any]:
        """What its pages say."""
        said: Mapping[str, Any] = words()[self.language] | self.part.says.get(self.language, {})
        return said

    @property
    def paths(self) -> dict[str, str]:
        """Where its pages are. The first language is at the root, another one in a folder of its own."""
        folder = "/" if self.language == self.part.languages[0] else f"/{self.language}/"
        return {"home": folder} | {page: folder + path for page, path in self.words["paths"].items()}

    @property
    def items(self) -> tuple[Item, ...]:
        """Its news, the newest first."""
        titles, ages = self.words["headlines"], sorted(self.part.news)
        return tuple(
            Item(titles[n % len(titles)], f"{self.paths['news']}/{n + 1}", self.today - timedelta(days=age))
            for n, age in enumerate(ages)
        )

    @property
    def feed(self) -> str:
        """Where its feed is; empty if it has none."""
        return f"{self.paths['news']}/{self.part.feed}.xml" if self.part.feed else ""

    def named(self, language: str) -> str:
        """The council's name in a language."""
        return self.part.names.get(language or self.language, self.council.name)

    def absolute(self, path: str) -> str:
        """The whole address of a page."""
        return self.council.website.rstrip("/") + path

    def councillor_path(self, councillor: Invented) -> str:
        """Where a councillor's page is."""
        return f"{self.paths['councillors']}/{councillor.name.lower().replace(' ', '-')}"

    def page(self, template: str, path: str = "/", **more: object) -> bytes:
        """A template filled in."""
        context = {
            "absolute": self.absolute,
            "accounts": self._accounts(template),
            "council": self.council,
            "councillor_path": self.councillor_path,
            "domain": (urlsplit(self.council.website).hostname or "").removeprefix("www."),
            "feed": self.feed,
            "item": None,
            "items": self.items,
            "language": self.language,
            "mail_date": lambda moment: format_datetime(moment, usegmt=True),
            "name": self.named(self.language),
            "named": self.named,
            "part": self.part,
            "path": path,
            "paths": self.paths,
            "posts": list(self._posts()),
            "reviewed": None if self.part.reviewed is None else self.today - timedelta(days=self.part.reviewed),
            "same_as": _same_as(self.council, self.part),
            "twin": _twin(self),
            "words": self.words,
        }
        return _templates().get_template(template).render(context | more).encode()

    def _accounts(self, template: str) -> list[Linked]:
        """Those that header or footer of a page link."""
        if self.part.news_accounts and template in ("news.html", "item.html"):
            return list(self.part.news_accounts)
        return [each for each in self.part.accounts if each.language in ("", self.language)]

    def _posts(self) -> Iterator[str]:
        """Addresses of posts on X, whose numbers say when they were made."""
        for account in self.part.accounts:
            for age in self.part.posts if account.platform == "X" else ():
                moment = datetime.combine(self.today - timedelta(days=age), time(9), UTC)
                yield f"{account.url}/status/{int(moment.timestamp() * 1000) - _FIRST_ON_X << 22}"

    def pages(self) -> Iterator[tuple[str, str, dict[str, Any]]]:
        """Path, template and what it needs beside the rest, for each page the council has."""
        paths, part = self.paths, self.part
        yield from ((paths[page], f"{page}.html", {}) for page in ("home", "contact", "news", "cookies"))
        has = {"social": part.social, "rules": part.rules, "sign_up": part.sign_up == "page"}
        yield from ((paths[page], f"{page}.html", {}) for page, there in has.items() if there)
        yield from ((item.path, "item.html", {"item": item}) for item in self.items)
        if part.councillors:
            yield paths["councillors"], "councillors.html", {}
        for each in part.councillors:
            yield self.councillor_path(each), "councillor.html", {"councillor": each}


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(FOLDER / "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _twin(edition: Edition) -> dict[str, str] | None:
    """The same council's home page in its other language."""
    for language in edition.part.languages:
        if language != edition.language:
            other = Edition(edition.council, edition.part, language, edition.today)
            name = other.words["other_language"]
            return {"language": language, "name": name, "home": other.paths["home"]}
    return None


def _same_as(council: Council, part: Part) -> dict[str, object]:
    return {
        "@context": "https://schema.org",
        "@type": "GovernmentOrganization",
        "name": council.name,
        "url": council.website,
        "sameAs": [account.url for account in part.accounts],
    }
