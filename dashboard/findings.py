"""Every answer with the pages it came from, dial by dial; and what only the council itself can answer."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.evidence import NO_NOTES, Notes, shown
from dashboard.links import Hosts
from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.texts import texts
from dashboard.words import MARKS, OUTCOMES
from scoring.language import say
from store.records import Dial, Finding, Outcome, Principle, Score, Scorecard

SAY = texts("findings")


def findings(
    scorecard: Scorecard, principles: Sequence[Principle], hosts: Hosts, notes: Notes = NO_NOTES
) -> list[Html]:
    """Of both dials, the front door first; nothing of a dial where no question arose. `notes` stand beside them."""
    return [
        *_of_dial(Dial.FRONT_DOOR, scorecard.overall, scorecard, principles, hosts, notes),
        *_of_dial(Dial.OPEN_CHANNELS, scorecard.open_channels, scorecard, principles, hosts, notes),
    ]


def asked(scorecard: Scorecard, principles: Sequence[Principle]) -> list[Html]:
    """What only the council itself can answer."""
    measured = {id for id, _ in (*scorecard.principles, *scorecard.open_principles)}
    only = [each for each in principles if each.id not in measured and each.ask]
    if not only:
        return []
    questions = [joined(element("strong", say(each.name)), ": ", foreign(say(each.ask))) for each in only]
    return [
        element("h2", SAY("asked", count=len(only))),
        element("p", SAY("asked_about")),
        listed(questions),
    ]


def _of_dial(
    dial: Dial, score: Score, scorecard: Scorecard, principles: Sequence[Principle], hosts: Hosts, notes: Notes
) -> list[Html]:
    own = [each for each in scorecard.findings if each.dial is dial]
    if not any(each.outcome is not Outcome.NOT_APPLICABLE for each in own):
        return []
    if dial is Dial.OPEN_CHANNELS and not scorecard.channels and not score.seen:
        return []  # where we could not look nobody knows whether there are any
    blocks = [element("h2", _heading(dial, own, score))]
    for principle in principles:
        here = [each for each in own if each.principle == principle.id]
        if here:
            blocks.append(_principle(principle, here, hosts, notes))
    return blocks


def _heading(dial: Dial, own: Sequence[Finding], score: Score) -> str:
    """Of what could be checked: what we could not see is not missing."""
    where = SAY(f"where_{dial.name}")
    if not score.seen:
        return SAY("nothing", where=where)
    return SAY("found", where=where, met=_met(own), count=score.seen)


def _principle(principle: Principle, own: Sequence[Finding], hosts: Hosts, notes: Notes) -> Html:
    seen = sum(each.value is not None for each in own)
    applies = any(each.outcome is not Outcome.NOT_APPLICABLE for each in own)
    unseen = SAY("principle_nothing" if applies else "principle_does_not_apply")
    said = SAY("principle", met=_met(own), seen=seen) if seen else unseen
    return element(
        "details",
        element("summary", foreign(say(principle.name)), f": {said}"),
        *(_finding(each, hosts, notes) for each in own),
    )


def _met(own: Sequence[Finding]) -> int:
    return sum(each.outcome is Outcome.MET for each in own)


def _finding(finding: Finding, hosts: Hosts, notes: Notes) -> Html:
    outcome = joined(
        element("span", MARKS[finding.outcome], aria_hidden="true"),
        " ",
        element("strong", f"{OUTCOMES[finding.outcome]}."),
    )
    label = SAY("saw") if finding.outcome is Outcome.MET else SAY("looked")
    return element(
        "div",
        element("p", element("strong", foreign(finding.question))),
        element("p", outcome, " ", foreign(finding.message)),
        shown(finding.evidence, hosts, label=label),
        notes.get(("", finding.indicator), Html()),
        class_="card",
    )
