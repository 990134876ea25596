"""What to say to a council about a need: what would help, who says so, and a peer to look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scoring.examples import Example, nearest
from scoring.language import say
from scoring.needs import needs
from scoring.words import day_words
from store.records import Guide, Need, Scorecard


@dataclass(frozen=True, slots=True)
class Advice:
    """A need with what a council can lean on to meet it."""

    need: Need
    guides: tuple[Guide, ...]
    """Of its nation, the closest first; none is known to be gone. `guide_link` says which may be linked."""
    example: Example | None
    """A council of the same kind that does it well; `None` if we know of none."""


def advice(scorecard: Scorecard, guides: Sequence[Guide], known: Mapping[str, Sequence[Example]]) -> tuple[Advice, ...]:
    """Advice on each need of the scorecard, in the order of the needs. `known` is what `examples` found."""
    council, on = scorecard.council, scorecard.as_of.date()
    return tuple(
        Advice(
            need,
            guides_for(need.indicator, need.principle, council.nation, guides),
            nearest(council, known.get(need.indicator, ()), on),
        )
        for need in needs(scorecard)
    )


def guides_for(indicator: str, principle: str, nation: str, guides: Sequence[Guide]) -> tuple[Guide, ...]:
    """The guides for councils of this nation that name the indicator; where none does, those that name the principle.

    One that was not there when it was checked is left out.
    """
    there = [each for each in guides if nation in each.nations and (each.live or each.checked_on is None)]
    closest = tuple(each for each in there if indicator in each.helps)
    return closest or tuple(each for each in there if principle in each.helps)


def guide_link(guide: Guide) -> str:
    """Its address, if it was there when it was checked; otherwise empty: no live guide, no link."""
    return guide.address if guide.live else ""


def guide_note(guide: Guide) -> str:
    """How far its address can be relied on, in one sentence."""
    if guide.checked_on is None:
        return say("Not checked by us yet, so we do not link it.")
    return say("Last checked on {day}.", day=day_words(guide.checked_on))
