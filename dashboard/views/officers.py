"""Officers: who asks to speak for a council, for analysts to approve."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard import frame, queries
from dashboard.allowed import may
from dashboard.callers import visitor
from dashboard.deeds import log
from dashboard.markup import Html, element, foreign, joined
from dashboard.sessions import reference
from dashboard.tables import table
from dashboard.texts import texts
from dashboard.words import day
from store.deeds import Deed, DeedKind

ORDER = 105
"""In the menu."""
SAY = texts("officers")
_WHICH, _SAID = "officer_which", "officer_said"
_PARTS = (
    (DeedKind.OFFICER_ASKED, "waiting"),
    (DeedKind.OFFICER_APPROVED, "approved"),
    (DeedKind.OFFICER_REFUSED, "refused"),
)


def draw() -> None:
    """The whole page."""
    frame.open_page(SAY("title"), SAY("heading"), made_up=queries.made_up())
    frame.show(element("p", SAY("lead"), class_="lead"))
    if not queries.settings().doors.are_there:
        frame.show(element("p", SAY("sign_in_off")))
    found = queries.store(queries.settings().database).deeds.officers()
    frame.show(st.session_state.pop(_SAID, Html()))
    if found:
        for kind, name in _PARTS:
            frame.show(_part(name, [each for each in found if each.kind is kind]))
        _draw_form(found)
    else:
        frame.show(element("p", SAY("nobody")))
    frame.close_page(())


def _part(name: str, some: Sequence[Deed]) -> Html:
    if not some:
        return Html()
    heading = SAY(f"part_{name}", count=len(some))
    heads = (SAY("head_reference"), SAY("head_council"), SAY("head_domain"), SAY("head_since"))
    rows = [(reference(each.about), _council(each.code), foreign(each.detail), day(each.at)) for each in some]
    return joined(element("h2", heading), table(f"officers-{name}", SAY("caption", what=heading), heads, rows))


def _draw_form(found: Sequence[Deed]) -> None:
    by_who = {each.about: each for each in found}
    frame.show(element("h2", SAY("decide")))
    with st.form("officers", clear_on_submit=True):
        st.selectbox(SAY("which"), list(by_who), None, reference, key=_WHICH, placeholder=SAY("choose"))
        st.form_submit_button(SAY("approve"), on_click=_decide, args=(DeedKind.OFFICER_APPROVED, by_who))
        st.form_submit_button(SAY("refuse"), on_click=_decide, args=(DeedKind.OFFICER_REFUSED, by_who))


def _decide(kind: DeedKind, by_who: Mapping[str, Deed]) -> None:
    asked = by_who.get(st.session_state.get(_WHICH) or "")
    if asked is None:
        st.session_state[_SAID] = element("p", SAY("none_chosen"), role="alert")
    elif may(visitor(), "approve an officer"):
        log(kind, asked.code, asked.about, asked.detail)
        name = reference(asked.about)
        approved = SAY.html("done_approve", reference=name, council=_council(asked.code))
        said = approved if kind is DeedKind.OFFICER_APPROVED else SAY.html("done_refuse", reference=name)
        st.session_state[_SAID] = element("p", said, role="status")


def _council(code: str) -> Html:
    found = queries.council(code)
    return foreign((found.nice_name or found.name) if found else code)


if __name__ == "__main__":
    draw()
