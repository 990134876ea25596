"""Who may need support: councils grouped by certain need, and by the fix that would help. Never by score."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from math import floor

from scoring.needs import certain_need, together
from store.records import Council, Dial, Effort, Finding, Part, Scorecard


@dataclass(frozen=True, slots=True)
class NeedGroup:
    """Councils with no difference in need that we could defend."""

    points: int
    """Their certain need, of 100, to a whole point: at least 1 if there is any."""
    scorecards: tuple[Scorecard, ...]
    """By name."""


@dataclass(frozen=True, slots=True)
class Queue:
    """Every council once: in a group, or apart for a reason that is not its score."""

    groups: tuple[NeedGroup, ...]
    """Most need first."""
    could_not_look: tuple[Scorecard, ...]
    """Without a score: this says nothing about the council. What to do about it: `scoring.obstacles`."""
    nothing_found: tuple[Scorecard, ...]
    paused: tuple[Scorecard, ...] = ()
    """Councils that are reorganising: they have needs of their own, whatever was seen."""


@dataclass(frozen=True, slots=True)
class FixGroup:
    """Councils that one fix would help."""

    indicator: str
    question: str
    fix: str
    effort: Effort
    councils: tuple[Council, ...]
    """By name."""
    groups: tuple[NeedGroup, ...]
    """The same councils by their certain need altogether, most need first."""
    dial: Dial
    part: Part


def queue(scorecards: Iterable[Scorecard], *, paused: Collection[str] = ()) -> Queue:
    """The councils by what they need. Equal need, to a whole point, is one group; there are no ranks.

    `paused` are the local authority codes of councils that are reorganising.
    """
    needing: list[Scorecard] = []
    could_not_look: list[Scorecard] = []
    nothing_found: list[Scorecard] = []
    apart: list[Scorecard] = []
    for each in sorted(scorecards, key=_by_name):
        if each.council.local_authority_code in paused:
            apart.append(each)
        elif each.overall.value is None:
            could_not_look.append(each)
        elif certain_need(each) > 0:
            needing.append(each)
        else:
            nothing_found.append(each)
    return Queue(_groups(needing), tuple(could_not_look), tuple(nothing_found), tuple(apart))


def by_fix(scorecards: Iterable[Scorecard], *, paused: Collection[str] = ()) -> tuple[FixGroup, ...]:
    """The fixes that would help, those that would help most councils first.

    A need that was seen is certain even where too little was seen for a score.
    """
    wanting: dict[str, tuple[Finding, list[Scorecard]]] = {}
    for card in sorted(scorecards, key=_by_name):
        if card.council.local_authority_code in paused:
            continue
        for first, *_with_it in together(card):
            wanting.setdefault(first.indicator, (first, []))[1].append(card)
    groups = (_fix_group(words, found) for words, found in wanting.values())
    return tuple(sorted(groups, key=lambda group: (-len(group.councils), group.question)))


def _fix_group(words: Finding, scorecards: list[Scorecard]) -> FixGroup:
    return FixGroup(
        indicator=words.indicator,
        question=words.question,
        fix=words.fix,
        effort=words.effort,
        councils=tuple(each.council for each in scorecards),
        groups=_groups(scorecards),
        dial=words.dial,
        part=words.part,
    )


def _groups(scorecards: list[Scorecard]) -> tuple[NeedGroup, ...]:
    """In the order given within a group."""
    found: dict[int, list[Scorecard]] = {}
    for each in scorecards:
        found.setdefault(_whole(certain_need(each)), []).append(each)
    return tuple(NeedGroup(points, tuple(found[points])) for points in sorted(found, reverse=True))


def _by_name(scorecard: Scorecard) -> tuple[str, str]:
    council = scorecard.council
    return (council.nice_name or council.name).casefold(), council.local_authority_code


def _whole(points: float) -> int:
    """Halves upwards, so that the sum's last bits do not part equal councils."""
    return max(1, floor(round(points, 6) + 0.5)) if points > 0 else 0
