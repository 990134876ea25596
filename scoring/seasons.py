"""Pre-election periods: what councils may publish is limited, and publishing less is right.

In its period a council gets no nudges, nothing about it is newly published, its councillors' pages are paused, and a
quieter feed is not held against it. Analysts keep queue and shortlist.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from scoring.calendar import working_days_before
from scoring.indicator import Answer, Indicator, not_applicable
from scoring.language import say
from scoring.words import day_words
from store.records import Council, Election

NOTICE_DAYS: Mapping[str, int] = MappingProxyType(
    {
        "England": 25,  # the last day for the notice of election; 27 March for 4 May 2023 (LGA, Electoral Commission)
        "Northern Ireland": 25,  # not later than 11 April for 18 May 2023 (Electoral Commission)
        "Wales": 30,  # 21 March for 5 May 2022
        "Scotland": 35,  # 14 March for 5 May 2022 (gov.scot: when the notices were to be published)
    }
)
"""Working days before the poll on which the period begins, by nation. Elsewhere as in England."""


@dataclass(frozen=True, slots=True)
class Period:
    """The weeks before an election."""

    election: Election
    begins: date
    """Its first day."""
    ends: date
    """Its last day: that of the poll, until the polls close."""


def period(council: Council, election: Election) -> Period:
    """The pre-election period of one election of the council."""
    days = NOTICE_DAYS.get(council.nation, NOTICE_DAYS["England"])
    return Period(election, election.period_from or working_days_before(election.on, days), election.on)


def pre_election(council: Council, elections: Iterable[Election], as_of: date) -> Period | None:
    """The period that the council is in on a day; `None` outside one. Of several, the one that ends last."""
    own = (each for each in elections if each.council == council.local_authority_code)
    periods = (period(council, each) for each in own)
    running = [each for each in periods if each.begins <= as_of <= each.ends]
    return max(running, key=lambda each: each.ends, default=None)


def period_sentence(of: Period) -> str:
    """Why a council sees nothing new: for the top of its pages."""
    return say(
        "Pre-election period from {begins} to {ends}: until the polls close we suggest nothing, and publishing less "
        "counts for nothing.",
        begins=day_words(of.begins),
        ends=day_words(of.ends),
    )


def in_season(indicator: Indicator, answer: Answer, season: Period | None) -> Answer:
    """The answer as it counts in a pre-election period: less than met is not asked where silence is right."""
    if season is None or not indicator.quiet or answer.value is None or answer.value >= 1:
        return answer
    return not_applicable(
        say(
            "Not asked before the election of {day}: in the weeks before it councils publish less.",
            day=day_words(season.election.on),
        )
    )
