"""Councils that we could not see enough of: why, what to do about it, and the letter that asks to be let in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard import frame, inputs, queries
from dashboard.links import council_link
from dashboard.markup import Html, element, foreign, joined
from dashboard.tables import table
from dashboard.words import counted, day
from scoring.letters import Letter, letter
from scoring.obstacles import action, obstacle, reason
from scoring.seasons import Period
from store.records import Scorecard, Snapshot


def draw(scorecards: Sequence[Scorecard], seasons: Mapping[str, Period]) -> None:
    """The list, and below it each letter ready to copy. `seasons`: councils that are not to be written to now."""
    if not scorecards:
        return
    rows, letters = [], []
    for each in scorecards:
        snapshot = queries.snapshot(each.council.local_authority_code)
        season = seasons.get(each.council.local_authority_code)
        found = None if season else _letter(snapshot)
        todo = f"Wait until the polls close on {day(season.ends)}." if season else action(snapshot)
        below = " The letter stands below." if found else ""
        rows.append((council_link(each.council), foreign(reason(snapshot)), joined(todo, below)))
        if found:
            letters.append((each, found))
    frame.show(
        element("h2", f"Could not look: {counted(len(scorecards), 'council')}"),
        element("p", "This says nothing about how well they do. It says that we have not seen enough."),
        table("unseen", "Councils that we could not see enough of", ("Council", "Why", "What to do"), rows),
    )
    _draw_letters(letters)


def _letter(snapshot: Snapshot | None) -> Letter | None:
    page = obstacle(snapshot)
    if snapshot is None or page is None:
        return None
    return letter(snapshot, inputs.visitor(), queries.robots(page.url))


def _draw_letters(letters: Sequence[tuple[Scorecard, Letter]]) -> None:
    if not letters:
        return
    heading = f"{counted(len(letters), 'letter')} to webmasters, asking them to let our robot in"
    frame.show(
        element("h3", heading),
        element("p", "Each says what happened, who we are and what would help. Open one and copy it."),
    )
    for card, found in letters:
        frame.show(_addressed(card, found))
        with st.expander("Read the letter, and copy it"):
            # Plain text with a button that copies it: nothing in it is taken for markup.
            st.code(found.body, language=None, wrap_lines=True)


def _addressed(card: Scorecard, found: Letter) -> Html:
    name = foreign(card.council.nice_name or card.council.name)
    return joined(element("h4", name), element("p", "Subject: ", foreign(found.subject)))
