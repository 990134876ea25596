"""What one channel shows, as a figure: pure questions about an account's reading."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from scoring.scale import rising
from scoring.words import percent
from store.records import Account, AccountReading, Evidence, Features, Grade

# Platforms whose channels can show a figure. On any other the question does not arise.
TALKING = frozenset("bluesky mastodon telegram".split())
"""Short posts, in which people speak."""
ANSWERING = frozenset("bluesky mastodon".split())
"""Of these, the ones that show whom a post answers."""
PASSING_ON = TALKING | {"tumblr"}
PICTURED = ANSWERING | frozenset("blogger tumblr wordpress".split())
"""Whose pictures show their descriptions."""
PROFILED = TALKING | {"youtube"}
"""With a profile that says whose it is."""
DATED = TALKING | PICTURED | frozenset("flickr podcast youtube".split())
CAPTIONED = frozenset({"youtube"})


@dataclass(frozen=True, slots=True)
class Figure:
    """What one channel shows."""

    value: float
    """How far it is what is asked for, 0 to 1."""
    words: str
    """As it is said, to stand before "on Bluesky"."""


Measured = Callable[[Account, AccountReading], Figure | None]  # `None` where the channel shows too little to say


def share(pick: Callable[[Features], float | None], full_share: float) -> Measured:
    """A share of posts, in full from `full_share` on."""
    return featured(pick, lambda found: Figure(rising(found, full_share), percent(found)))


def featured(pick: Callable[[Features], float | None], judged: Callable[[float], Figure]) -> Measured:
    """What a feature of the posts is worth. Undefined where there are too few posts."""

    def measured(_account: Account, reading: AccountReading) -> Figure | None:
        found = pick(reading.features) if reading.features else None
        return None if found is None else judged(found)

    return measured


def shows_profile(reading: AccountReading) -> bool:
    """False if nothing but posts was shown, as by a feed: then nothing may be called missing from the profile."""
    told = reading.about or reading.links or reading.verified or reading.proven_domain
    return reading.platform in PROFILED and (bool(told) or reading.followers is not None)


def leads_to(account: Account, reading: AccountReading, site: str) -> bool | None:
    """True if the profile proves or links the host of the address `site`; `None` if no profile was shown."""
    if reading.leads_back is not None:
        return reading.leads_back
    domain = _host(site)
    hosts = (reading.proven_domain, *map(_host, reading.links), *map(_host, reading.verified))
    if account.grade is Grade.CONFIRMED or (domain and any(f".{each}".endswith(f".{domain}") for each in hosts)):
        return True
    return False if shows_profile(reading) else None


def here(account: Account, reading: AccountReading) -> Evidence:
    """Where a reader can see what the channel showed."""
    return Evidence(reading.evidence_url or account.url, reading.read_at)


def _host(url: str) -> str:
    """In lower case, without `www.` and port; empty if the address has none."""
    return urlsplit(url).netloc.lower().partition(":")[0].removeprefix("www.")
