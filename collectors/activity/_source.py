"""What a source of activity is: who is asked about accounts, under what rule, and what it can tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from collectors.activity._json import ANYTHING, Shape, loaded
from scoring.language import say
from store.records import AccountReading

MAX_JSON_BYTES = 10_000_000  # a hundred posts with all their views are half a million


class UnknownShapeError(Exception):
    """The host answered, and nothing that we know was in the answer. The message is a sentence for people."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One account that is to be read."""

    platform: str
    handle: str
    key: str
    url: str
    """Canonical profile address."""
    domain: str
    """Registered domain of the council's own site: for proofs, and for the link back."""
    before: AccountReading | None = None
    """What was last known of it: ids that must not change. `None` if it was never read."""
    sites: tuple[str, ...] = ()
    """Of a person's account, the hosts that it may lead back to: nothing else of its profile is kept. Empty for an
    organisation's."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a source was told. Also with a status of 400 to 499: the body says why."""

    url: str
    """The address that answered, after redirects."""
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    read_at: datetime

    def header(self, name: str) -> str:
        """The first value; empty if it was not sent."""
        return next((value for each, value in self.headers if each.lower() == name.lower()), "")

    def json(self, shape: Shape = ANYTHING) -> object:
        """The body, read as JSON whatever it says it is; of what has this shape, what stands in it.

        Raises:
            UnknownShapeError: it is no JSON, or more of it than anybody needs.
        """
        if len(self.body) > MAX_JSON_BYTES:
            raise UnknownShapeError(say("The answer is larger than we read."))
        try:
            return loaded(self.body, shape)
        except (ValueError, RecursionError) as error:  # also of bytes that are no text, and of endless numbers
            raise UnknownShapeError(say("The answer is not the data that was asked for (it is no JSON).")) from error


Ask = Callable[[str], Answer]
"""Asks for one address. Raises `collectors.refusals.FetchError`: robots.txt, no connection, 429, 5xx, too large..."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What the operator allows, and where things are."""

    now: datetime
    """When this was asked; aware, in UTC."""
    bases: Mapping[str, str] = field(default_factory=dict)
    """Base address by name of source, for the practice county; the source's own where there is none."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """API key by name of source."""
    opted_in: frozenset[str] = frozenset()
    """Sources that the operator has opted in to, against the platform's wish."""


@dataclass(frozen=True, slots=True)
class Source:
    """One way to learn what accounts show. Each file here that does not begin with `_` has one, called `SOURCE`."""

    name: str
    """The name of its file."""
    title: str
    """As people write it."""
    platforms: frozenset[str]
    """Names of files in `collectors/platforms/`."""
    tells: tuple[str, ...]
    """In words for people: "last post", "posts in 30 days", "replies to others", "alt text", "followers"..."""
    rule: str
    """Under what rule it is read: one sentence for people."""
    read: Callable[[Sequence[Wanted], Ask, Terms], Iterator[AccountReading]]
    """One reading for each that is wanted, in any order. Raises nothing for what a host does or sends."""
    asks: Callable[[Wanted, Terms], str]
    """The first address that it would ask, for grouping by host; empty if it asks nobody."""
    asks_opt_in: str = ""
    """Why it is off until the operator opts in; empty if it is on."""
    asks_key: str = ""
    """The setting that must be there, and what it is; empty if none."""
