"""What a council says of itself, beside what was observed and never in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dashboard.evidence import shown
from dashboard.links import Hosts
from dashboard.markup import Html, element, foreign, inert, joined, listed
from dashboard.tables import table
from dashboard.texts import texts
from dashboard.words import MARKS, OUTCOMES, moment
from scoring.language import say
from scoring.yardstick import Yardstick
from store.records import Checklist, ChecklistItem, Declaration, Finding, Outcome, Principle, Reply, Scorecard

SAY = texts("self_assessment")


@dataclass(frozen=True, slots=True)
class Asked:
    """One checklist, and what is known beside it."""

    checklist: Checklist
    items: tuple[ChecklistItem, ...]
    principles: Mapping[str, Principle]
    """By id."""
    measured: frozenset[str]
    """Ids of the principles of which public pages show something."""
    hosts: Hosts


def asked_of(checklist: Checklist, items: Iterable[ChecklistItem], rules: Yardstick, hosts: Hosts) -> Asked:
    """What one checklist asks. `items` are those of all checklists."""
    return Asked(
        checklist,
        tuple(each for each in items if each.checklist is checklist),
        {each.id: each for each in rules.principles},
        frozenset(each.principle for each in rules.indicators()),
        hosts,
    )


def only_you(asked: Asked) -> list[Html]:
    """The principles that nothing but a checklist can tell of."""
    unmeasured = [each for each in asked.principles.values() if each.id not in asked.measured]
    counts = [(say(each.name), sum(item.principle == each.id for item in asked.items)) for each in unmeasured]
    return [element("p", SAY("only_you", principle=name, count=count)) for name, count in counts if count]


def beside_observed(asked: Asked, declared: Declaration | None, card: Scorecard | None) -> list[Html]:
    """Every item of the checklist, with what the newest declaration says and what the newest check found."""
    replies = {each.item: each.reply for each in declared.answers} if declared else {}
    findings = {each.indicator: each for each in card.findings} if card else {}
    heads = [SAY(f"column_{name}") for name in ("statement", "principle", "whose", "declared", "observed")]
    rows = [_row(each, asked, replies.get(each.id), findings.get(each.indicator)) for each in asked.items]
    caption = SAY("table", checklist=SAY(f"checklist_{asked.checklist.name}"))
    return [*_said(asked, declared), table("declared", caption, heads, rows), *sources(asked)]


def unanswered(asked: Asked) -> list[Html]:
    """Every item of the checklist, for no council."""
    heads = [SAY(f"column_{name}") for name in ("statement", "principle", "whose")]
    rows = [_row(each, asked, None, None)[:3] for each in asked.items]
    caption = SAY("table_empty", checklist=SAY(f"checklist_{asked.checklist.name}"))
    return [table("declared", caption, heads, rows), *sources(asked)]


def earlier(declarations: Sequence[Declaration]) -> Html:
    """What stood before the newest, folded away; nothing if nothing did."""
    if not declarations:
        return Html()
    each = [element("details", element("summary", _moment(one)), _answers(one)) for one in declarations]
    return element("details", element("summary", SAY("history", count=len(declarations))), *each)


def reply_words(reply: Reply | None) -> str:
    """What was answered."""
    return SAY(f"reply_{reply.name}") if reply else SAY("not_answered")


def whose(item: ChecklistItem) -> str:
    """Whether the LGA said it, in which words, and where; or that it is ours."""
    if not item.lga:
        return SAY("whose_ours")
    if item.heading:
        return SAY("whose_heading", heading=item.heading, source=item.source)
    return SAY("whose_point", source=item.source)


def sources(asked: Asked) -> list[Html]:
    """The pages that the LGA's points are from. Nobody of ours has opened them since, so they are not linked."""
    pages = dict.fromkeys((each.source, each.address) for each in asked.items if each.lga)
    if not pages:
        return []
    lines = [SAY.html("source", source=source, address=foreign(address)) for source, address in pages]
    return [element("p", SAY("sources")), listed(lines, class_="address")]


def _said(asked: Asked, declared: Declaration | None) -> list[Html]:
    if declared is None:
        return [element("p", SAY("declared_never"))]
    at = moment(declared.at)
    told = [element("p", SAY("declared_on", moment=at, count=len(declared.answers), all=len(asked.items)))]
    return [*told, *([element("p", SAY.html("note", note=foreign(declared.note)))] if declared.note else [])]


def _row(item: ChecklistItem, asked: Asked, reply: Reply | None, finding: Finding | None) -> tuple[Html, ...]:
    principle = asked.principles.get(item.principle)
    return (
        foreign(say(item.text)),
        foreign(say(principle.name) if principle else item.principle),
        inert(whose(item)),
        element("strong", reply_words(reply)) if reply else inert(reply_words(reply)),
        _observed(item, reply, finding, asked.hosts),
    )


def _observed(item: ChecklistItem, reply: Reply | None, finding: Finding | None, hosts: Hosts) -> Html:
    if not item.indicator:
        return SAY.html("not_observable")
    if finding is None:
        return SAY.html("not_asked")
    words = element("strong", f"{MARKS[finding.outcome]} {OUTCOMES[finding.outcome]}.")
    differs = reply is Reply.YES and finding.outcome is Outcome.NOT_MET
    return joined(
        element("p", SAY.html("looked_for", question=foreign(finding.question)), class_="quiet"),
        element("p", words, " ", foreign(finding.message)),
        element("p", SAY("differs")) if differs else Html(),
        shown(finding.evidence, hosts, label=SAY("where")),
    )


def _moment(declared: Declaration) -> str:
    return SAY("history_of", moment=moment(declared.at))


def _answers(declared: Declaration) -> Html:
    lines = [
        SAY.html("history_line", asked=foreign(each.asked), reply=element("strong", reply_words(each.reply)))
        for each in declared.answers
    ]
    note = element("p", SAY.html("note", note=foreign(declared.note))) if declared.note else Html()
    return joined(listed(lines), note)
