"""Fifty practice councils whose sites fail at random, for a while each: the same seed gives the same faults."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import cycle, islice

from config.register import councils
from monitor.practice.answering import answers
from monitor.practice.answers import Answer, Behaviour, Request
from monitor.practice.county import REGISTER
from monitor.practice.parts import Part, Site, parts
from monitor.practice.serving import sites
from store.records import Council

COUNT = 50
FAULTS = (
    Answer(b"<h1>Error</h1>", status=500),
    Answer(b"<h1>Busy</h1>", status=503, headers=(("Retry-After", "2"),)),
    Answer(b"<h1>Forbidden</h1>", status=403),
    Answer(b"<p>" * 2_000, behaviour=Behaviour.CUT_SHORT),
    Answer(behaviour=Behaviour.HANGS),
    Answer(behaviour=Behaviour.HANGS_UP),
    Answer(behaviour=Behaviour.RESETS),
    Answer(status=302, headers=(("Location", "/"),)),
)
SOMETIMES = 0.005
"""The chance, each second and for each site, that a fault begins."""
LASTS = 5, 40
"""Seconds that a fault lasts, at least and at most."""


class Failing(dict[str, Answer]):
    """A site's answers by path. While it has a fault, that is its answer to everything."""

    fault: Answer | None = None

    def __contains__(self, path: object) -> bool:
        """Whether there is an answer."""
        return self.fault is not None or super().__contains__(path)

    def __getitem__(self, path: str) -> Answer:
        """What it says there, now."""
        return self.fault or super().__getitem__(path)


@dataclass
class Faults:
    """Switches faults on and off, second by second."""

    sites: dict[str, Failing]
    chance: random.Random
    begun: int = 0
    _until: dict[str, float] = field(default_factory=dict)

    def turn(self, now: float) -> None:
        """Once a second."""
        for name, site in self.sites.items():
            if site.fault and self._until[name] <= now:
                site.fault = None
            elif not site.fault and self.chance.random() < SOMETIMES:
                site.fault = self.chance.choice(FAULTS)
                self._until[name] = now + self.chance.uniform(*LASTS)
                self.begun += 1


@dataclass(frozen=True)
class Practice:
    """The councils while they are served."""

    councils: tuple[Council, ...]
    hosts: dict[str, str]
    faults: Faults
    requests: list[Request]


@contextmanager
def practice(today: date, seed: int) -> Iterator[Practice]:
    """Serve them until the block ends."""
    made = list(islice(_copies(today), COUNT))
    served = {f"www.{_host(council)}": Failing(answers(council, part, today)) for council, part in made}
    requests: list[Request] = []
    with sites(served, requests) as places:
        yield Practice(tuple(council for council, _ in made), places, Faults(served, random.Random(seed)), requests)


def _copies(today: date) -> Iterator[tuple[Council, Part]]:
    """The councils of the practice county that answer, again and again, each time under other names."""
    roles = parts()
    here = [each for each in councils(REGISTER) if each.exists(today)]
    here = [each for each in here if roles[each.local_authority_code].site is not Site.ANSWERS_NOBODY]
    for number, council in enumerate(cycle(here)):
        part = roles[council.local_authority_code]
        code = f"P{number:02}"
        copied = replace(council, local_authority_code=code, name=f"{council.name} {number}", website="", seats=None)
        accounts = tuple(replace(each, url=f"{each.url.rstrip('/')}{number}") for each in part.accounts)
        yield (
            replace(copied, website=f"http://www.{_host(copied)}/", democracy_url=""),
            replace(part, accounts=accounts),
        )


def _host(council: Council) -> str:
    return f"{council.local_authority_code.lower()}.example"
