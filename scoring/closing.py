"""What matters for the channels of a council that is about to end: four questions, and no score.

They are answered as far as its pages and channels tell. What cannot be seen is asked: a question that only the council
can answer is a need, never a fault.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scoring.closing_signs import Successor, announced, held, notices, pointing
from scoring.indicator import Answer
from scoring.language import marked, say
from scoring.needs import need
from store.records import Dial, Effort, Finding, Need, Outcome, Part, Snapshot

__all__ = ["Successor", "closing_findings", "closing_needs"]

_PRINCIPLE = "be-strategic"
_LEFT = (Outcome.PARTLY_MET, Outcome.NOT_MET, Outcome.UNKNOWN)


def closing_findings(snapshot: Snapshot, successor: Successor | None) -> tuple[Finding, ...]:
    """The four questions with their answers, in the order in which they are to be done. They weigh nothing."""
    answers = (announced(snapshot, successor), pointing(snapshot, successor), held(snapshot), notices(snapshot))
    return tuple(_finding(question, answer) for question, answer in zip(_QUESTIONS, answers, strict=True))


def closing_needs(findings: Iterable[Finding]) -> tuple[Need, ...]:
    """What is left to do: what was looked for and not found whole, and what only the council can tell."""
    return tuple(need([each], 0.0) for each in findings if each.outcome in _LEFT)


@dataclass(frozen=True, slots=True)
class _Question:
    id: str
    question: str
    why: str
    fix: str
    effort: Effort


_QUESTIONS = (
    _Question(
        "successor-announced",
        marked("Does the site link the accounts of the council that takes over?"),
        marked("Residents who follow the old council should find the new one before the old one is silent."),
        marked(
            "Name the new council on the home page and on the page that lists your accounts, and link its accounts."
        ),
        Effort.MINUTES,
    ),
    _Question(
        "old-channels-point-on",
        marked("Do the old channels say where to go?"),
        marked("Most followers never see the website: the channel itself has to tell them."),
        marked("Put the new council's address into the profile of every account, and pin a last post that names it."),
        Effort.DAYS,
    ),
    _Question(
        "old-handles-held",
        marked("Will the old names be kept, so that nobody else can take them?"),
        marked("A name that is given up can be taken by anybody, with all the links that lead to it."),
        marked("Keep them, decide who has their passwords after the last day, and say on the site that they are held."),
        Effort.DAYS,
    ),
    _Question(
        "closing-notices",
        marked("Does the site say which accounts close, and when?"),
        marked("Residents who are told do not wait for an answer on an account that nobody reads."),
        marked("List the accounts that close with their last day, and leave the list where the accounts were linked."),
        Effort.MINUTES,
    ),
)


def _finding(question: _Question, answer: Answer) -> Finding:
    return Finding(
        indicator=question.id,
        principle=_PRINCIPLE,
        question=say(question.question),
        why=say(question.why),
        fix=say(question.fix),
        effort=question.effort,
        outcome=answer.outcome,
        value=answer.value,
        message=answer.message,
        weight=0.0,
        evidence=answer.evidence,
        dial=Dial.FRONT_DOOR,
        part=Part.ORGANISATIONS,
    )
