"""The parts of a council's page that come from its scorecard."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.evidence import shown
from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.tables import table
from dashboard.words import EFFORTS, MARKS, OUTCOMES, counted
from scoring.needs import needs
from scoring.sentences import between_words, checked_words
from store.records import Finding, Need, Outcome, Principle, Score, Scorecard

_NOT_ENOUGH = "Not enough seen"


def score_words(scorecard: Scorecard) -> Html:
    """The score and what it rests on. Below half of what could be checked, there is none."""
    score = scorecard.overall
    lines = [f"{_value(score)} out of 100, {between_words(score)}"]
    if score.value is None:
        lines = [_NOT_ENOUGH]  # `first_sentence`, just above, says that this is not a low score
    lines.append(f"{checked_words(score)}.")
    if not scorecard.finished:
        lines.append("First look: more pages of this website are still to be read.")
    return element("div", *(element("p", line) for line in lines), class_="score")


def what_to_do(scorecard: Scorecard) -> list[Html]:
    """The needs, those that would add most first."""
    wanted = needs(scorecard)
    if not wanted and scorecard.overall.value is None:
        return []  # nothing was seen to be in place either
    if not wanted:
        return [
            element("h2", "What to do next: nothing found to fix"),
            element("p", "Everything that we could check is in place."),
        ]
    return [
        element("h2", f"What to do next: {counted(len(wanted), 'fix', 'fixes')} would help"),
        *(_need(need) for need in wanted),
    ]


def _need(need: Need) -> Html:
    return element(
        "div",
        element("h3", foreign(need.fix)),
        element("p", foreign(need.what)),
        element("p", "Why it matters: ", foreign(need.why)),
        element("p", element("strong", f"{EFFORTS[need.effort]}."), f" Would add {_points(need.points)}."),
        class_="card",
    )


def _points(points: float) -> str:
    if points < 1:
        return "less than 1 point of 100"
    return f"about {counted(round(points), 'point')} of 100"


def principles_table(scorecard: Scorecard, principles: tuple[Principle, ...]) -> list[Html]:
    """One line for each principle that public pages can show something of."""
    names = {each.id: each.name for each in principles}
    rows = [
        (
            foreign(names.get(id_, id_)),
            _principle_score(score),
            checked_words(score),
        )
        for id_, score in scorecard.principles
    ]
    seen = sum(1 for _, score in scorecard.principles if score.value is not None)
    return [
        element("h2", f"Scorecard: {seen} of {len(principles)} principles could be scored"),
        table("principles", "Score for each principle", ("Principle", "Score", "What it rests on"), rows),
    ]


def findings(scorecard: Scorecard, principles: tuple[Principle, ...], hosts: Mapping[str, str]) -> list[Html]:
    """Every answer with the pages it came from."""
    blocks = [element("h2", _found(scorecard))]
    for principle in principles:
        own = [each for each in scorecard.findings if each.principle == principle.id]
        if own:
            blocks.append(element("h3", principle.name))
            blocks.extend(_finding(each, hosts) for each in own)
    return blocks


def _finding(finding: Finding, hosts: Mapping[str, str]) -> Html:
    outcome = joined(
        element("span", MARKS[finding.outcome], aria_hidden="true"),
        " ",
        element("strong", f"{OUTCOMES[finding.outcome]}."),
    )
    label = "Where we saw this" if finding.outcome is Outcome.MET else "Where we looked"
    return element(
        "div",
        element("p", element("strong", foreign(finding.question))),
        element("p", outcome, " ", foreign(finding.message)),
        shown(finding.evidence, hosts, label=label),
        class_="card",
    )


def asked(scorecard: Scorecard, principles: tuple[Principle, ...]) -> list[Html]:
    """What only the council itself can answer."""
    measured = {id_ for id_, _ in scorecard.principles}
    only = [each for each in principles if each.id not in measured and each.ask]
    if not only:
        return []
    questions = [joined(element("strong", each.name), ": ", foreign(each.ask)) for each in only]
    return [
        element("h2", f"Questions for yourselves: {counted(len(only), 'principle')} that no public page can show"),
        element("p", "These carry no weight in the score."),
        listed(questions),
    ]


def _found(scorecard: Scorecard) -> str:
    """Of what could be checked: what we could not see is not missing."""
    if not scorecard.overall.seen:
        return "What we found: nothing could be checked"
    met = sum(1 for each in scorecard.findings if each.outcome is Outcome.MET)
    return f"What we found in place: {met} of {counted(scorecard.overall.seen, 'thing')} that could be checked"


def _principle_score(score: Score) -> str:
    if not score.applicable:
        return "Does not apply"
    return _NOT_ENOUGH if score.value is None else f"{_value(score)} out of 100"


def _value(score: Score) -> str:
    return "" if score.value is None else str(round(score.value))
