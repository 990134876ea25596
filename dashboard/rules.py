"""The rules that stand beside the questions: scores, stages, peers, moves, elections, closing councils, guidance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.suggestions import guide_title
from dashboard.tables import table
from dashboard.words import day
from scoring.peers import ENOUGH, NEAREST
from scoring.score import METHOD, MIN_COVERAGE
from scoring.seasons import NOTICE_DAYS
from scoring.typical import READ_PERCENT
from store.records import Guide, Stage

_OUTCOMES = (
    "“In place”, “partly in place” and “looked for and not found” count towards the score.",
    "“Does not apply” and “we could not look” count neither for nor against.",
    "We say “looked for and not found” only when every page that could carry the thing was read whole.",
)
_PEERS = (
    "By default a council is compared with those of its type and nation. One may choose its region, places as rural or "
    f"urban, the {NEAREST} nearest in population of its type, or a list of one's own.",
    f"Under {ENOUGH} councils there is no figure. Then the next wider group is taken, and we say so and why.",
    f"Before {READ_PERCENT}% of a group has been read there is no figure: those missing may be the unlike ones.",
    "The council itself is never among its peers, nor is one that shares its website.",
    "“Typical” is the score in the middle: as many councils lie above it as below. “The middle half” leaves out the "
    "quarter with the lowest scores and the quarter with the highest.",
    "Open channels are compared only among councils whose channels of the same kind could be read.",
)
_MOVES = (
    "What the pages show: something that was seen both times is different now.",
    "What could be read, or applies: more or less could be seen, or a question began or ceased to apply. That is no "
    "doing of the council.",
    "How we measure: the rules are different. Scores of different methods are never compared; the earlier visit is "
    "scored again by the newer rules first.",
    "What is typical of the peers: it moves the distance to them, and never the score.",
)
_ELECTIONS = (
    "In the weeks before an election a council gets no suggestions, and we show no reason why its score moved.",
    "Publishing less is right then: questions that a quieter feed would answer worse do not apply. A quieter feed is "
    "not a fall.",
    "Analysts keep the queue, which says until when to wait.",
)
_CLOSING = (
    "From the day its end is in the register, a council has no stage and no trend, and stands apart from the queue.",
    "What matters then are four things: the successor's channels are announced, the old channels point to them, the "
    "old names are held, and closing notices are published. They carry no points.",
    "After its last day it is in no count. Its checks are kept, and stand on its successor's page under its own name.",
)


def arithmetic() -> list[Html]:
    """How a score is worked out of answers."""
    return [
        element("h2", "Two dials, never added"),
        element(
            "p",
            "The front door is what any council's own pages can show; every council has one. Open channels are what "
            "channels show where posts may be read by a visitor who is not signed in. Each has a score of its own, and "
            "the two are never added up. Councils are ordered and staged by the front door only.",
        ),
        element("h2", "How a score is worked out"),
        listed([Html(each) for each in _OUTCOMES]),
        element(
            "p",
            "The score is the weighted mean of what could be checked, from 0 to 100. “9 of 10 things could "
            "be checked” says how much of it we saw. “Between 48 and 61” says how low and how high the score "
            "could be, whatever the things we could not check would show.",
        ),
        element(
            "p",
            f"When less than {MIN_COVERAGE:.0%} of the weight could be checked there is no score, only “not enough "
            "seen”. That is not a low score.",
        ),
        element(
            "p",
            "Each principle that we can measure has a weight, which its questions share: a question of weight 2 "
            "counts twice as much as its neighbour of weight 1.",
        ),
        element("p", f"These are the rules of method {METHOD}. Scores of different methods are never compared."),
    ]


def stage_rules(stages: Sequence[Stage]) -> list[Html]:
    """The stages and their cut points."""
    rows = [(each.name, f"{each.begins_at:g} of 100", each.meaning) for each in stages]
    return [
        element("h2", f"{len(stages)} stages, shown only when we can be sure"),
        element(
            "p",
            "They are named after the three sections of the Digital Councils toolkit. The toolkit knows no stages: "
            "that there are any, where they begin and what they mean is ours. It is shown only if the score lies in "
            "it however low or high it could be; else we say “between”. The first is a first look. After that a stage "
            "moves only when two checks in a row agree.",
        ),
        table("stages", "Stages of the front door", ("Stage", "Begins at", "What it means for residents"), rows),
    ]


def other_rules() -> list[Html]:
    """Peers, moves, elections and reorganisation."""
    return [
        element("h2", "Who is compared with whom"),
        listed([Html(each) for each in _PEERS]),
        element("h2", "Why a score moves: four causes that add up"),
        listed([Html(each) for each in _MOVES]),
        element("h2", "Before elections we suggest nothing"),
        listed([Html(each) for each in (*_ELECTIONS, _notice(NOTICE_DAYS))]),
        element("h2", "Councils that are about to end"),
        listed([Html(each) for each in _CLOSING]),
    ]


def guidance_list(guides: Sequence[Guide]) -> list[Html]:
    """What is offered beside a need, and when somebody last opened it."""
    shown = [each for each in guides if each.live or each.checked_on is None]
    live = sum(each.live for each in shown)
    rows = [
        (
            joined(guide_title(each), ", ", foreign(each.publisher)),
            foreign(", ".join(each.nations)),
            foreign(each.about),
            day(each.checked_on) if each.checked_on else "Not by us yet, so not linked",
        )
        for each in shown
    ]
    heads = ("Guide", "For councils in", "What helps in it", "Last checked")
    return [
        element("h2", f"Guidance that we name: {live} of {len(shown)} checked and linked"),
        table("guidance", "Published guidance, by nation", heads, rows),
    ]


def _notice(days: Mapping[str, int]) -> str:
    told = ", ".join(f"{number} in {nation}" for nation, number in days.items())
    return f"The period begins so many working days before the poll: {told}. A register of elections may say otherwise."
