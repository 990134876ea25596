"""Find your council: by a few letters of its name, by a code, or by where it is."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from dashboard import everywhere, frame, queries
from dashboard.links import council_link
from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.matches import LONGEST, MOST, How, Match, is_postcode
from dashboard.queries import KEYED, Moment
from dashboard.sees import seen_on
from dashboard.texts import texts
from dashboard.words import day, traits
from scoring.language import say
from scoring.lineage import Lineage, lineage
from store.records import Council

ORDER = 10
"""In the menu."""
SAY = texts("find")


def draw() -> None:
    """The whole page."""
    councils = everywhere.names().councils
    frame.open_page(SAY("title"), SAY("heading"), made_up=any(each.made_up for each in councils))
    frame.show(element("p", SAY("about"), class_="lead"))
    question = st.text_input(
        SAY("box"), key="q", max_chars=LONGEST, placeholder=SAY("placeholder"), type="search", bind="query-params"
    )
    if question and question.strip():
        _draw_answers(question)
    if councils:
        frame.show(_everybody(queries.now(), _known()))
    else:
        frame.nothing_checked()
    frame.close_page(queries.scorecards())


def _draw_answers(question: str) -> None:
    found = everywhere.names().matches(question)
    # `st.info` is a live region: screen readers say what was found. The question itself is never drawn by it.
    st.info(SAY("too_many", count=MOST) if len(found) == MOST else SAY("found", count=len(found)))
    if not found:
        frame.show(element("p", _nothing(question)))
        return
    near = found[0].how is How.NEAR
    known, line = _known(), lineage(queries.register())
    frame.show(
        element("p", SAY.html("near", question=foreign(question))) if near else Html(),
        listed([_answer(each, known, line) for each in found]),
    )


def _nothing(question: str) -> Html:
    return SAY.html("postcode") if is_postcode(question) else SAY.html("nothing", question=foreign(question))


def _answer(match: Match, known: frozenset[str], line: Lineage) -> Html:
    council = match.council
    facts = traits(council)
    parts = [element("p", foreign(" · ".join(facts)), class_="quiet tight")] if facts else []
    earlier = SAY("earlier") if match.how is How.EARLIER else ""
    return joined(_name(council, known), *parts, element("p", _spaced([earlier, _where_it_stands(council, line)])))


def _where_it_stands(council: Council, line: Lineage) -> Html:
    """Whether there is anything to see yet, or any more."""
    today = queries.today()
    if council.valid_from and council.valid_from > today:
        return SAY.html("begins", day=day(council.valid_from))
    if council.valid_to and not council.exists(today):
        successor = line.answering(council.local_authority_code, today)
        if successor is None or successor == council:
            return SAY.html("ended", day=day(council.valid_to))
        return SAY.html("ended_into", day=day(council.valid_to), successor=council_link(successor))
    ends = SAY("ends", day=day(council.valid_to)) if council.valid_to else ""
    scorecard = queries.scorecard(council.local_authority_code)
    checked = SAY("checked", day=day(scorecard.as_of)) if scorecard else SAY("not_checked")
    return _spaced([checked, ends])


def _name(council: Council, known: frozenset[str]) -> Html:
    """A link where there is a page to lead to."""
    return (
        council_link(council) if council.local_authority_code in known else foreign(council.nice_name or council.name)
    )


def _known() -> frozenset[str]:
    """Codes of the councils that have a page for the visitor."""
    return frozenset(each.local_authority_code for each in seen_on("council", queries.councils()))


def _spaced(parts: Iterable[str]) -> Html:
    said = [each for each in parts if each]
    return joined(*(joined(" " if number else "", each) for number, each in enumerate(said)))


# A set of hundreds of codes is told apart by its hash: Streamlit would take milliseconds to make one of its own.
@st.cache_resource(ttl=60, max_entries=8, hash_funcs=KEYED | {frozenset: hash})
def _everybody(moment: Moment, known: frozenset[str]) -> Html:
    """Every council that exists or is still to come, folded by region."""
    today = queries.today()
    here = [each for each in everywhere.names().councils if not each.valid_to or each.exists(today)]
    places: dict[tuple[bool, str, str], list[Council]] = {}
    for each in here:
        place = each.region or each.nation
        places.setdefault((not place, each.nation, place), []).append(each)
    blocks = [
        _place(say(place) or SAY("elsewhere"), places[last, nation, place], known)
        for last, nation, place in sorted(places)
    ]
    return joined(element("h2", SAY("all_heading", count=len(here))), *blocks)


def _place(place: str, councils: list[Council], known: frozenset[str]) -> Html:
    heading = SAY.html("region", place=foreign(place), count=len(councils))
    return element("details", element("summary", heading), listed([_name(each, known) for each in councils]))


if __name__ == "__main__":
    draw()
