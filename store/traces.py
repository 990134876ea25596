"""What tells of a person in a stored record, and the record without it. Pure: it knows JSON, and no database."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from store.records import Account, Councillor, CouncillorSnapshot, Role

ERASED = "[erased]"
SHORT = 4
"""Letters that a handle needs to be looked for in addresses and texts: a shorter one is part of too much else."""
_GONE = object()
_SCHEME = re.compile(r"(?i)^https?://(?:www\.)?|/+$")
Name = tuple[str, str]
"""Platform and key of an account."""


@dataclass(frozen=True)
class Traces:
    """By what to find people of one council in what is stored, whoever it was stored about."""

    keys: frozenset[tuple[str, str]]
    """Code of the council and site id."""
    names: frozenset[str]
    """As their council writes them; a single word finds nobody."""
    pages: frozenset[str]
    """Addresses of their own pages."""
    accounts: frozenset[Name]
    """Theirs alone."""
    handles: frozenset[str]
    """Without `@`."""
    urls: frozenset[str]
    """Of those accounts."""

    def without(self, value: Any) -> Any:  # noqa: ANN401  # whatever JSON may be
        """The same value of JSON without them; `None` if nothing of it is left."""
        kept = self._kept(value)
        return None if kept is _GONE else kept

    def mention(self, value: Any) -> list[Any]:  # noqa: ANN401
        """The smallest parts of the value that tell of them: what `without` takes out, or changes words of."""
        if isinstance(value, dict):
            if self._about(value) or any(isinstance(each, str) and self._said.search(each) for each in value.values()):
                return [value]
            value = list(value.values())
        if isinstance(value, list):
            return [part for each in value for part in self.mention(each)]
        return [value] if isinstance(value, str) and self._said.search(value) else []

    def named_by(self, link: dict[str, Any]) -> bool:
        """Whether a stored link to an account stands under a name of theirs; what stands around it may be others'."""
        words = f"{link.get('name') or ''}\n{link.get('heading') or ''}"
        return bool(link.get("key")) and self._said.search(words) is not None

    def _kept(self, value: Any) -> Any:  # noqa: ANN401
        if isinstance(value, str):
            return self._said.sub(ERASED, value)
        if isinstance(value, list):
            return [part for part in map(self._kept, value) if part is not _GONE]
        if not isinstance(value, dict):
            return value
        if self._about(value):
            return _GONE
        kept = {name: self._kept(each) for name, each in value.items()}
        return {name: None if each is _GONE else each for name, each in kept.items()}

    def _about(self, value: dict[str, Any]) -> bool:
        person, account = (value.get("council"), value.get("site_id")), (value.get("platform"), value.get("key"))
        return person in self.keys or account in self.accounts

    @cached_property
    def _said(self) -> re.Pattern[str]:
        names = [r"\s+".join(map(re.escape, name.split())) for name in self.names if len(name.split()) > 1]
        pages = [rf"{_address(each)}(?![/%-])" for each in self.pages]
        handles = [rf"(?<=[@/=]){re.escape(each)}(?!-)" for each in self.handles if len(each) >= SHORT]
        # The longest first: of two that begin alike, the other would leave the rest standing.
        found = sorted([*names, *pages, *handles, *map(_address, self.urls)], key=len, reverse=True)
        return re.compile(rf"(?i)(?<!\w)(?:{'|'.join(found)})(?!\w)" if found else r"(?!)")


def traces(
    described: Collection[Councillor],
    seen: Iterable[CouncillorSnapshot],
    others: Collection[Councillor],
    shared: Collection[Name],
    linked: Iterable[dict[str, Any]] = (),
) -> Traces:
    """Of people of one council, by everything that is stored about them.

    `others`: everybody else of that council. `shared`: accounts that others link as well, and that are nobody's alone.
    `linked`: links under their name on the council's own pages, as stored.
    """
    snapshots = tuple(seen)
    listed = [(each.platform, each.key, each.handle, each.url) for each in accounts_in(snapshots)]
    listed += [(each["platform"], each["key"], each["handle"], each["canonical"]) for each in linked]
    own = [each for each in listed if each[:2] not in shared]
    # Not where a request was sent on to: that may be the council's home page.
    asked = {one.url for each in snapshots for one in each.readings}
    return Traces(
        frozenset((each.council, each.site_id) for each in described),
        frozenset(each.name for each in described) - {each.name for each in others},
        frozenset({each.page for each in described} | asked) - {"", *(each.page for each in others)},
        frozenset((platform, key) for platform, key, _handle, _url in own),
        frozenset(handle.lstrip("@") for _platform, _key, handle, _url in own),
        frozenset(url for _platform, _key, _handle, url in own) - {""},
    )


def accounts_in(snapshots: Iterable[CouncillorSnapshot]) -> tuple[Account, ...]:
    """The accounts that these pages link as somebody's: all but the council's own, and those noted without a name."""
    found = (account for each in snapshots for account in each.accounts if account.key)
    return tuple(account for account in found if account.role not in (Role.MAIN, Role.SERVICE))


def _address(url: str) -> str:
    return re.escape(_SCHEME.sub("", url))
