"""Scorecards of Northbridge from answers given in view, by two principles and five indicators of known weights."""

from dataclasses import replace
from datetime import timedelta

from scoring.indicator import indicator, met, not_applicable, not_met, partly_met, unknown
from scoring.rules import Rules
from scoring.score import scorecard
from store.records import Dial, Effort, Part, Principle
from tests.scoring.northbridge import AT, account, seen

PLACE = account("facebook").evidence[0]
MET, NOT_MET, HALF = met("Yes.", PLACE), not_met("No.", PLACE), partly_met(0.5, "Half.", PLACE)
UNKNOWN, NOT_APPLICABLE = unknown("The news page could not be read: it took too long."), not_applicable("Not here.")
SEEN_IN_PART = replace(HALF, looked=0.5)
PRINCIPLES = (Principle("p", 1, "P", "", ""), Principle("q", 2, "Q", "", "", 2.0))
WEIGHTS = {"a": 1.0, "b": 3.0, "c": 1.0, "d": 0.7, "e": 0.0}
_WORDS = {"why": "", "fix": "", "source": "", "observes": "", "effort": Effort.DAYS, "part": Part.CONNECT}


def card(answers, *, later=False, weights=WEIGHTS, dial=Dial.FRONT_DOOR, method=2):
    """`a` and `b` measure one principle, `c`, `d` and `e` another, which weighs double."""
    indicators = [_asked(id, weights[id], dial, answer) for id, answer in answers.items()]
    made = scorecard(seen(), Rules(PRINCIPLES, indicators))
    return replace(made, method=method, as_of=AT + timedelta(days=7) if later else AT)


def _asked(id, weight, dial, answer):
    principle = "p" if id in "ab" else "q"
    made = indicator(id=id, principle=principle, weight=weight, question=f"Is there {id}?", dial=dial, **_WORDS)
    return made(lambda snapshot: answer)
