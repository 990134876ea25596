"""One council beside what is typical of others: medians and quartiles of a group, never an order of councils."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.dials import value_words
from dashboard.links import council_link
from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.tables import table
from dashboard.texts import texts
from dashboard.words import MARKS, OUTCOMES, day, principle_names
from scoring.peers import PeerGroup, group_words
from scoring.sentences import checked_words
from scoring.typical import Quartiles, Typical
from scoring.typical_words import share_words, typical_words
from store.records import Council, Dial, Finding, Principle, Score, Scorecard

SAY = texts("compare")


def whom(own: Council, group: PeerGroup) -> list[Html]:
    """Who it is compared with, why with them, and what to beware of."""
    other = sum(each.type != own.type for each in group.councils)
    said = [SAY.html("not_known", written=foreign(each)) for each in group.unknown]
    said += [SAY.html("left_out", council=foreign(each.name), why=why) for each, why in group.left_out]
    summary = element("summary", SAY("who", count=len(group.councils)))
    return [
        *([element("p", SAY("types_differ", count=other), class_="banner")] if other else []),
        element("p", foreign(group_words(group))),
        listed(said),
        *(
            [element("details", summary, listed([council_link(each) for each in group.councils]))]
            if group.councils
            else []
        ),
    ]


def figures(own: Scorecard, found: Typical, principles: Sequence[Principle]) -> list[Html]:
    """The middle of the group beside the council's own scores; or why there is no figure."""
    if found.overall is None:
        return [element("p", typical_words(found))]
    names = principle_names(principles)
    front = [(SAY("front_row"), own.overall, found.overall), *_rows(own.principles, found.principles, names)]
    blocks = [element("h2", _heading(own, found.overall)), element("p", typical_words(found))]
    blocks.append(_table("typical-front", SAY("front_caption"), front))
    if own.channels_readable and found.open_channels:
        rows = _rows(own.open_principles, found.open_principles, names)
        opened = [(SAY("open_row"), own.open_channels, found.open_channels), *rows]
        blocks.append(_table("typical-open", SAY("open_caption"), opened))
    elif own.channels_readable:
        blocks.append(element("p", SAY("not_open"), class_="quiet"))
    return blocks


def questions(own: Scorecard, found: Typical) -> list[Html]:
    """Of each thing that could arise for the council: its own answer, and how many of the group have it in place."""
    answers = {each.indicator: each for each in own.findings if each.dial is Dial.FRONT_DOOR or found.open_channels}
    rows = [
        (foreign(answers[each.indicator].question), _answer(answers[each.indicator]), foreign(share_words(each)))
        for each in found.shares
        if each.indicator in answers and each.applicable
    ]
    if not rows or found.overall is None:
        return []
    heads = (SAY("question"), SAY("here"), SAY("of_them"))
    return [element("h2", SAY("by_question")), table("shares", SAY("questions_caption"), heads, rows)]


def sentence(own: Scorecard, found: Typical) -> str:
    """All of it in plain text, with what it rests on; empty where nothing may be compared."""
    if found.overall is None:
        return ""
    value = own.overall.value
    said = SAY("own_unseen") if value is None else SAY("own_score", points=round(value))
    return SAY(
        "sentence",
        day=day(own.as_of),
        council=own.council.nice_name or own.council.name,
        own=said,
        group=found.group.name,
        typical=round(found.overall.median),
        low=round(found.overall.lower),
        high=round(found.overall.upper),
        n=found.overall.n,
        checked=_checked(own.overall),
        method=own.method,
    )


def _checked(score: Score) -> str:
    """To stand in the sentence."""
    if not score.applicable:
        return checked_words(score)
    return SAY("sentence_checked", seen=score.seen, count=score.applicable)


def _heading(own: Scorecard, theirs: Quartiles) -> str:
    if own.overall.value is None:
        return SAY("front_door_own", own=value_words(own.overall))
    return SAY("front_door", own=round(own.overall.value), typical=round(theirs.median))


def _rows(
    own: Sequence[tuple[str, Score]], theirs: Sequence[tuple[str, Quartiles | None]], names: dict[str, str]
) -> list[tuple[str, Score, Quartiles | None]]:
    figures = dict(theirs)
    return [(names.get(id, id), score, figures.get(id)) for id, score in own]


def _table(name: str, caption: str, rows: Sequence[tuple[str, Score, Quartiles | None]]) -> Html:
    heads = (SAY("what"), SAY("here"), SAY("typical"), SAY("middle"), SAY("counted"))
    return table(name, caption, heads, [(foreign(what), value_words(own), *_figures(each)) for what, own, each in rows])


def _figures(found: Quartiles | None) -> tuple[str, str, str]:
    if found is None:
        return SAY("no_figure"), "", SAY("fewer")
    low, high = round(found.lower), round(found.upper)
    middle = SAY("between", low=low, high=high) if low < high else SAY("all_at", points=low)
    return str(round(found.median)), middle, str(found.n)


def _answer(finding: Finding) -> Html:
    mark = element("span", MARKS[finding.outcome], aria_hidden="true")
    return joined(mark, " ", OUTCOMES[finding.outcome])
