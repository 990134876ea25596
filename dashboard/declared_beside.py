"""What a council declares, on its scorecard: beside each finding that it meets, and each principle. In no score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from dashboard.declared import reply_words
from dashboard.evidence import Notes
from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.tables import table
from dashboard.texts import texts
from dashboard.words import day, moment
from scoring.language import say
from store.records import Checklist, ChecklistItem, Council, Declaration, Dial, Finding, Outcome, Principle, Reply

SAY = texts("self_assessment")
_ORDER = list(Reply)


def newest(declarations: Iterable[Declaration]) -> tuple[Declaration, ...]:
    """Of each checklist the last one. `declarations`: the newest first."""
    found: dict[Checklist, Declaration] = {}
    for each in declarations:
        found.setdefault(each.checklist, each)
    return tuple(found[each] for each in Checklist if each in found)


def beside_findings(items: Iterable[ChecklistItem], declarations: Iterable[Declaration]) -> Notes:
    """Below each finding, what the council says of the same. `declarations`: the newest of each checklist."""
    indicators = {each.id: each.indicator for each in items if each.indicator}
    found: dict[tuple[str, str], Html] = {}
    for declared in declarations:
        for answer in declared.answers:
            if key := indicators.get(answer.item):
                said = SAY.html(
                    "beside_finding",
                    day=day(declared.at),
                    statement=foreign(answer.asked),
                    reply=element("strong", reply_words(answer.reply)),
                )
                found["", key] = joined(found.get(("", key), Html()), element("p", said, class_="quiet"))
    return found


def both(notes: Notes, others: Notes) -> Notes:
    """One below the other."""
    return {key: joined(notes.get(key, Html()), others.get(key, Html())) for key in (*notes, *others)}


def of_itself(
    council: Council,
    declarations: Sequence[Declaration],
    items: Iterable[ChecklistItem],
    principles: Iterable[Principle],
    findings: Sequence[Finding],
) -> list[Html]:
    """What the council has declared last to each checklist, principle by principle, and where to read or answer it.

    `declarations`: the newest of each checklist.
    """
    lines = [
        SAY.html("short_of", checklist=SAY(f"checklist_{each.checklist.name}"), moment=moment(each.at))
        for each in declarations
    ]
    code = quote(council.local_authority_code, safe="")
    link = element("a", SAY("short_link"), href=f"self-assessment?council={code}")
    about = element("p", SAY("short_about"), " ", link)
    return [element("h2", SAY("short")), about, listed(lines), _table(declarations, items, principles, findings)]


def _table(
    declarations: Iterable[Declaration],
    items: Iterable[ChecklistItem],
    principles: Iterable[Principle],
    findings: Sequence[Finding],
) -> Html:
    places = {each.id: each.principle for each in items}
    answers: dict[str, list[Reply]] = {}
    for answer in (each for declared in declarations for each in declared.answers):
        answers.setdefault(places.get(answer.item, ""), []).append(answer.reply)
    rows = [
        (
            foreign(say(each.name)),
            _counts(answers[each.id]),
            _observed([one for one in findings if one.principle == each.id]),
        )
        for each in principles
        if each.id in answers
    ]
    heads = [SAY(f"column_{name}") for name in ("principle", "declared", "observed")]
    return table("of-itself", SAY("short_table"), heads, rows) if rows else Html()


def _counts(replies: Sequence[Reply]) -> str:
    found = Counter(replies)
    return ", ".join(SAY("answers", reply=reply_words(each), number=found[each]) for each in _ORDER if found[each])


def _observed(findings: Sequence[Finding]) -> str:
    """How much of a principle is in place, for each dial by itself: the two are never added."""
    if not findings:
        return SAY("not_observable")
    said: list[str] = []
    for dial in (Dial.FRONT_DOOR, Dial.OPEN_CHANNELS):
        seen = [each for each in findings if each.dial is dial and each.value is not None]
        if seen:
            met = sum(each.outcome is Outcome.MET for each in seen)
            said.append(SAY(f"in_place_{dial.name}", met=met, seen=len(seen)))
    return " ".join(said) or SAY("nothing_checked")
