"""Why this council and not that one: two boxes, and what may be said of the councils in them."""

from __future__ import annotations

import streamlit as st

from dashboard import frame
from dashboard.markup import element
from dashboard.shortlist_history import Known
from dashboard.side_by_side import two_councils
from dashboard.texts import texts
from scoring.beside import beside

SAY = texts("shortlist")


def draw_beside(known: Known) -> None:
    """Two boxes, and what may be said of the councils that are chosen in them."""
    frame.show(element("h2", SAY("beside")), element("p", SAY("beside_lead")))
    # What matters to a council that ends are other things: it has no place beside one that goes on.
    checked = [code for code, council in known.councils.items() if code in known.now and not council.valid_to]
    one_box, other_box = st.columns(2)
    with one_box:
        one = box(SAY("beside_first"), "beside_one", checked, known)
    with other_box:
        other = box(SAY("beside_second"), "beside_other", checked, known)
    if one and other and one != other:
        found = beside(known.now[one], known.now[other])
        frame.show(*two_councils(found, known.name(one), known.name(other)))
    elif one or other:
        frame.show(element("p", SAY("beside_same") if one == other else SAY("beside_other")))


def box(label: str, key: str, codes: list[str], known: Known) -> str | None:
    """A box of councils by name and code; `None` while none is chosen."""
    if st.session_state.get(key) not in (None, *codes):
        st.session_state[key] = None  # left out by somebody meanwhile
    return st.selectbox(
        label,
        codes,
        index=None,
        format_func=lambda code: f"{known.name(code)} ({code})",
        key=key,
        placeholder=SAY("pick_placeholder"),
    )
