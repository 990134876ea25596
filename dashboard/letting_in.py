"""Councils that we could not see enough of: why, what to do about it, and the letter that asks to be let in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import streamlit as st

from dashboard import frame, inputs, queries
from dashboard.links import council_link
from dashboard.markup import Html, element, foreign, joined
from dashboard.queries import KEYED, Moment
from dashboard.tables import table
from dashboard.texts import texts
from dashboard.words import day
from scoring.letters import Letter, letter
from scoring.obstacles import action, obstacle, reason
from store.records import Scorecard, Snapshot

SAY = texts("support")
_OPEN = 25
"""Rows that stand open."""


def draw(scorecards: Sequence[Scorecard]) -> None:
    """The list, and below it any one letter ready to copy."""
    if not scorecards:
        return
    codes = tuple(each.council.local_authority_code for each in scorecards)
    blocks, names = _drawn(queries.now(), queries.today(), codes)
    frame.show(blocks)
    _draw_letters(names)


# A minute, since elections stand in a file that may change meanwhile.
@st.cache_resource(ttl=60, max_entries=64, hash_funcs=KEYED)
def _drawn(moment: Moment, today: date, codes: tuple[str, ...]) -> tuple[Html, Mapping[str, str]]:
    """The list, and by code the names of those to whom there is a letter."""
    councils = [each for each in map(queries.council, codes) if each]
    seasons = inputs.seasons(councils)  # nobody is written to before an election
    rows, names = [], {}
    for each in councils:
        code = each.local_authority_code
        snapshot, season = queries.snapshot(code), seasons.get(code)
        todo = SAY("wait", day=day(season.ends)) if season else action(snapshot)
        if not season and _letter(snapshot):
            names[code] = each.nice_name or each.name
            todo = f"{todo} {SAY('letter_below')}"
        rows.append((council_link(each), foreign(reason(snapshot)), todo))
    heading = element("h2", SAY("could_not_look", count=len(rows)))
    return joined(heading, element("p", SAY("could_not_look_about")), *_tables(rows)), names


def _tables(rows: Sequence[tuple[Html, Html, str]]) -> list[Html]:
    heads = (SAY("council"), SAY("why"), SAY("what_to_do"))
    first, rest = rows[:_OPEN], rows[_OPEN:]
    blocks = [table("unseen", SAY("unseen_caption"), heads, first)]
    if rest:
        folded = table("unseen-more", SAY("unseen_others"), heads, rest)
        blocks.append(element("details", element("summary", SAY("more_councils", count=len(rest))), folded))
    return blocks


def _draw_letters(names: Mapping[str, str]) -> None:
    if not names:
        return
    frame.show(element("h3", SAY("letters", count=len(names))), element("p", SAY("letters_about")))
    code = st.selectbox(
        SAY("letter_to"), list(names), None, format_func=lambda each: names.get(each, each), placeholder=SAY("choose")
    )
    found = _letter(queries.snapshot(code)) if code else None
    if found:
        frame.show(joined(element("p", SAY.html("subject", subject=foreign(found.subject)))))
        # Plain text with a button that copies it: nothing in it is taken for markup.
        st.code(found.body, language=None, wrap_lines=True)


def _letter(snapshot: Snapshot | None) -> Letter | None:
    page = obstacle(snapshot)
    if snapshot is None or page is None:
        return None
    return letter(snapshot, inputs.visitor(), queries.robots(page.url))
