"""Who the practice county's councillors are, and where they are listed, in the words of democracy.toml.

What stands there is what a check must find: nobody and no account more, and none fewer.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from monitor.practice.parts import FOLDER


@dataclass(frozen=True, slots=True)
class Person:
    """A councillor who does not exist, in the words of democracy.toml, which explains them."""

    id: str
    name: str
    ward: str
    office: str = ""
    own: tuple[str, ...] = ()
    personal: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    page_of: str = ""
    broken: bool = False

    @property
    def number(self) -> int:
        """For house, telephone and photo: what must never be kept."""
        return sum(map(ord, self.id)) % 1000


@dataclass(frozen=True, slots=True)
class Ward:
    """Those who are elected in one place."""

    name: str
    people: tuple[Person, ...]
    vacant: int
    unlisted: int = 0
    """How many the service counts and does not list."""

    @property
    def counted(self) -> int:
        """By the service."""
        return len(self.people) + self.vacant + self.unlisted


@dataclass(frozen=True, slots=True)
class Democracy:
    """One council's list."""

    code: str
    manner: str
    host: str
    shows: str
    people: tuple[Person, ...] = ()
    vacant: tuple[str, ...] = ()
    counted: int | None = None

    @property
    def wards(self) -> tuple[Ward, ...]:
        """In the order in which they are named."""
        names = dict.fromkeys([*(each.ward for each in self.people), *self.vacant])
        found = tuple(
            Ward(name, tuple(each for each in self.people if each.ward == name), self.vacant.count(name))
            for name in names
        )
        if self.counted is None:
            return found
        unlisted = self.counted - sum(each.counted for each in found)
        return (*found[:-1], replace(found[-1], unlisted=unlisted))

    def path(self, person: Person) -> str:
        """Of the person's page, with its query."""
        if self.manner in ("service", "service off", "partial"):
            return f"/mgUserInfo.aspx?UID={person.id}"
        if self.manner == "CMIS":
            return f"/Councillors/tabid/62/ctl/ViewCMIS_Person/mid/480/id/{person.id}/Default.aspx"
        return person.id


@cache
def democracies(folder: Path = FOLDER) -> tuple[Democracy, ...]:
    """All of them; none where a sector's practice has no councillors."""
    file = folder / "democracy.toml"
    tables = tomllib.loads(file.read_text(encoding="utf-8"))["site"] if file.is_file() else []
    return tuple(
        Democracy(**table | {"people": _people(table), "vacant": tuple(table.get("vacant", ()))}) for table in tables
    )


def _people(table: Mapping[str, Any]) -> tuple[Person, ...]:
    return tuple(map(_person, table.get("people", ())))


def _person(row: Mapping[str, Any]) -> Person:
    made: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
    return Person(**made)
