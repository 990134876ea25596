"""A peer of the same kind that does it well: chosen by likeness alone, so that no council is everybody's example."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import inf

from scoring.peers import barred, ratio, site
from store.records import Council, Evidence, Outcome, Scorecard


@dataclass(frozen=True, slots=True)
class Example:
    """A council where the answer is yes, and where to see it."""

    council: Council
    evidence: Evidence


def examples(
    scorecards: Iterable[Scorecard], *, method: int, paused: Collection[str] = ()
) -> Mapping[str, tuple[Example, ...]]:
    """By indicator, the councils that meet it in full, with the first evidence of it.

    Only scorecards of this method: another may ask otherwise. Councils that share a website are nobody's example, since
    nobody could say whose doing it is; nor are `paused` ones (by local authority code), which are reorganising.
    """
    cards = [each for each in scorecards if each.method == method]
    sites = Counter(site(each.council) for each in cards)
    found: dict[str, list[Example]] = {}
    for card in cards:
        if sites[site(card.council)] > 1 or card.council.local_authority_code in paused:
            continue
        for each in card.findings:
            if each.outcome is Outcome.MET and each.looked == 1 and each.evidence:
                found.setdefault(each.indicator, []).append(Example(card.council, each.evidence[0]))
    return {indicator: tuple(each) for indicator, each in found.items()}


def nearest(own: Council, candidates: Sequence[Example], on: date) -> Example | None:
    """The one most like `own`: of its type, of its nation where there is any, and then nearest in population.

    Where populations do not tell two apart, it is the next in order of code after `own`, going round: no council is
    first for everybody. `None` if none is of its type.
    """
    fit = [each for each in candidates if each.council.type == own.type and not barred(own, each.council, on)]
    return min(fit, key=lambda each: _unlike(own, each.council), default=None)


def _unlike(own: Council, other: Council) -> tuple[bool, float, bool, str]:
    code = other.local_authority_code
    return other.nation != own.nation, _apart(own, other), code < own.local_authority_code, code


def _apart(own: Council, other: Council) -> float:
    """The ratio of their populations; without end where one of them is not known."""
    if not own.population or not other.population:
        return inf
    return ratio(own.population, other.population)
