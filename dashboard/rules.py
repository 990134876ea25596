"""The rules that stand beside the questions: scores, stages, peers, moves, elections, closing councils, guidance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.markup import Html, element, foreign, inert, listed
from dashboard.suggestions import guide_title
from dashboard.tables import table
from dashboard.texts import number, percent, texts
from dashboard.words import day
from scoring.language import say
from scoring.peers import ENOUGH, NEAREST
from scoring.score import METHOD, MIN_COVERAGE
from scoring.seasons import NOTICE_DAYS
from scoring.typical import READ_PERCENT
from store.records import Guide, Stage

SAY = texts("rules")


def arithmetic() -> list[Html]:
    """How a score is worked out of answers."""
    return [
        element("h2", SAY("dials")),
        element("p", SAY("dials_about")),
        element("h2", SAY("score")),
        listed([SAY.html(f"outcomes_{number}") for number in range(1, 4)]),
        element("p", SAY("score_mean")),
        element("p", SAY("score_half", share=percent(MIN_COVERAGE))),
        element("p", SAY("score_weights")),
        element("p", SAY("method", method=METHOD)),
    ]


def stage_rules(stages: Sequence[Stage]) -> list[Html]:
    """The stages and their cut points."""
    rows = [(say(each.name), SAY("stage_points", points=number(each.begins_at)), say(each.meaning)) for each in stages]
    heads = (SAY("stage"), SAY("stage_begins"), SAY("stage_means"))
    return [
        element("h2", SAY("stages", count=len(stages))),
        element("p", SAY("stages_about")),
        table("stages", SAY("stages_caption"), heads, rows),
    ]


def other_rules() -> list[Html]:
    """Peers, moves, elections and reorganisation."""
    numbers = {"nearest": NEAREST, "enough": ENOUGH, "percent": READ_PERCENT}
    elections = [SAY.html(f"elections_{number}") for number in range(1, 4)]
    return [
        element("h2", SAY("peers")),
        listed([SAY.html(f"peers_{number}", **numbers) for number in range(1, 7)]),
        element("h2", SAY("moves")),
        listed([SAY.html(f"moves_{number}") for number in range(1, 5)]),
        element("h2", SAY("elections")),
        listed([*elections, inert(_notice(NOTICE_DAYS))]),
        element("h2", SAY("closing")),
        listed([SAY.html(f"closing_{number}") for number in range(1, 4)]),
    ]


def guidance_list(guides: Sequence[Guide]) -> list[Html]:
    """What is offered beside a need, and when somebody last opened it."""
    shown = [each for each in guides if each.live or each.checked_on is None]
    rows = [
        (
            SAY.html("guide_title", title=guide_title(each), publisher=foreign(each.publisher)),
            foreign(", ".join(map(say, each.nations))),
            foreign(say(each.about)),
            day(each.checked_on) if each.checked_on else SAY("not_by_us"),
        )
        for each in shown
    ]
    heads = (SAY("guide"), SAY("guide_for"), SAY("guide_helps"), SAY("guide_checked"))
    return [
        element("h2", SAY("guidance", live=sum(each.live for each in shown), count=len(shown))),
        table("guidance", SAY("guidance_caption"), heads, rows),
    ]


def _notice(days: Mapping[str, int]) -> str:
    told = ", ".join(SAY("notice_nation", days=number, nation=say(nation)) for nation, number in days.items())
    return SAY("notice", days=told)
