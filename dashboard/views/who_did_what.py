"""Who did what: the log, for administrators."""

from __future__ import annotations

import streamlit as st

from dashboard import frame, queries
from dashboard.markup import Html, element, foreign, joined
from dashboard.sessions import reference
from dashboard.tables import table
from dashboard.texts import texts
from dashboard.words import moment
from scoring.language import say
from store.deeds import Deed
from store.store import Store

ORDER = 120
"""In the menu."""
SAY = texts("who_did_what")
_SHOWN = 50
"""Deeds on a page."""
_REMOVALS = 20


def draw() -> None:
    """The whole page."""
    frame.open_page(SAY("title"), SAY("title"), made_up=queries.made_up())
    frame.show(element("p", SAY("lead"), class_="lead"))
    store = queries.store(queries.settings().database)
    count = store.deeds.count()
    frame.show(element("p", SAY("count", count=count) if count else SAY("empty")))
    if count:
        last = -(-count // _SHOWN)
        page = st.pagination(last, key="deeds") if last > 1 else 1
        frame.show(_deeds(store, (page - 1) * _SHOWN))
    frame.show(_removals(store))
    frame.close_page(())


def _deeds(store: Store, skip: int) -> Html:
    heads = tuple(SAY(f"head_{each}") for each in ("when", "what", "office", "who", "council", "about"))
    found = store.deeds.newest(_SHOWN, skip)
    rows = [_row(each) for each in found]
    return table("deeds", SAY("caption", first=skip + 1, last=skip + len(rows)), heads, rows)


def _row(deed: Deed) -> tuple[str, ...]:
    about = reference(deed.about) if len(deed.about) == 64 else deed.about
    said = " ".join(filter(None, (about, say(deed.detail))))
    who = reference(deed.who) if len(deed.who) == 64 else deed.who
    return moment(deed.at), say(deed.kind.value), say(deed.office), who, foreign(deed.code), foreign(said)


def _removals(store: Store) -> Html:
    found = [each for each in store.deeds.removals() if each.people][::-1]
    if not found:
        return Html()
    heads = tuple(SAY(f"head_{each}") for each in ("when", "council", "people", "why"))
    rows = [(moment(each.erased_at), foreign(each.code), str(each.people), say(each.cause.value)) for each in found]
    heading = element("h2", SAY("removals", count=len(found)))
    shown = table("removals", SAY("removals_caption"), heads, rows[:_REMOVALS])
    return joined(heading, element("p", SAY("removals_about")), shown)


if __name__ == "__main__":
    draw()
