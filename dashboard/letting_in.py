"""Councils that we could not see enough of: why, what to do about it, and the letter that asks to be let in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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
from scoring.seasons import Period
from store.records import Scorecard, Snapshot

SAY = texts("support")
_OPEN = 25
"""Rows that stand open."""


def draw(scorecards: Sequence[Scorecard], seasons: Mapping[str, Period]) -> None:
    """The list, and below it any one letter ready to copy. `seasons`: councils not to be written to now."""
    if not scorecards:
        return
    rows, names = [], {}
    for each in scorecards:
        code = each.council.local_authority_code
        season = seasons.get(code)
        why, todo, subject = _found(queries.now(), code)
        subject = "" if season else subject
        todo = SAY("wait", day=day(season.ends)) if season else todo
        rows.append((council_link(each.council), foreign(why), f"{todo} {SAY('letter_below')}" if subject else todo))
        if subject:
            names[code] = each.council.nice_name or each.council.name
    frame.show(element("h2", SAY("could_not_look", count=len(rows))), element("p", SAY("could_not_look_about")))
    frame.show(*_tables(rows))
    _draw_letters(names)


def _tables(rows: Sequence[tuple[str, ...]]) -> list[Html]:
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


# Of hundreds of councils a snapshot would have to be read for every visitor.
@st.cache_resource(max_entries=1000, hash_funcs=KEYED)
def _found(moment: Moment, code: str) -> tuple[str, str, str]:
    """Why too little could be seen, what to do about it, and the subject of the letter; empty if there is none."""
    snapshot = queries.snapshot(code)
    written = _letter(snapshot)
    return reason(snapshot), action(snapshot), written.subject if written else ""


def _letter(snapshot: Snapshot | None) -> Letter | None:
    page = obstacle(snapshot)
    if snapshot is None or page is None:
        return None
    return letter(snapshot, inputs.visitor(), queries.robots(page.url))
