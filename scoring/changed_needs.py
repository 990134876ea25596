"""Needs that came and went: one thread for each question of a scorecard. Pure."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from scoring.language import say
from scoring.needs import missing
from scoring.threads import Said, Thread, by_rules, is_paused, told
from scoring.turns import Turn
from store.records import Change, ChangeKind, Check, Finding

LINKS = "links-work"
"""The question whose answer is told as links at fault, and again when there are more of them."""
TOLD_OTHERWISE = frozenset({"posts-recent"})
"""What the states of single channels tell: nothing is told twice."""
IN_PLACE = 0


def need_threads(checks: Iterable[Check]) -> Iterator[Thread]:
    """Of the checks, the oldest first. What could not be seen, or was not asked, is passed over."""
    for group in by_rules(checks):
        found: dict[str, tuple[list[Check], list[Finding], list[int]]] = {}
        for check in group:
            for finding, said in _sayings(check):
                own = found.setdefault(finding.indicator, ([], [], []))
                own[0].append(check)
                own[1].append(finding)
                own[2].append(said)
        for indicator, (seen, findings, values) in found.items():
            yield _thread(indicator, seen, findings, values)


def _sayings(check: Check) -> Iterator[tuple[Finding, int]]:
    """How many things are missing by each question that has an answer: for most of them one, or none."""
    if is_paused(check):
        return
    findings = check.scorecard.findings
    wanting = {each.indicator for each in findings if missing(each)}
    for each in findings:
        answered = each.value is not None and each.weight > 0 and each.indicator not in TOLD_OTHERWISE
        # What was seen in part may lack where nothing could be read: that is not "in place now".
        sure = missing(each) or each.looked == 1
        # Nobody is asked to mend rules that are not there: while they are missing, what they lack is part of it.
        if answered and sure and not (missing(each) and each.follows in wanting):
            yield each, (len(each.evidence) or 1) if each.indicator == LINKS and missing(each) else bool(missing(each))


def _thread(indicator: str, checks: list[Check], findings: list[Finding], values: list[int]) -> Thread:
    def change(turn: Turn[Hashable]) -> Change | None:
        finding, first, second = findings[turn.second], checks[turn.first], checks[turn.second]
        if turn.after == IN_PLACE:
            what = f"{finding.question} {say('In place now.')}"
            return told(ChangeKind.NEED_MET, indicator, first, second, what, "", finding.evidence)
        if _fewer(turn.before, turn.after):
            return None
        links = indicator == LINKS
        kind = ChangeKind.LINKS_AT_FAULT if links else ChangeKind.NEW_NEED
        what = finding.message if links else f"{finding.question} {finding.message}"
        return told(kind, indicator, first, second, what, finding.fix, finding.evidence)

    return Thread(f"need {indicator}", checks, tuple[Said, ...](values), change)


def _fewer(before: Hashable, after: Hashable) -> bool:
    return isinstance(before, int) and isinstance(after, int) and after < before
