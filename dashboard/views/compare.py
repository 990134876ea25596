"""Compare: one council beside what is typical of a group. Never a list of councils by score."""

from __future__ import annotations

import streamlit as st

from dashboard import choosing, compared, frame, inputs, likened, queries
from dashboard.markup import element, foreign
from dashboard.texts import texts
from scoring.peers import Basis
from store.records import Council, Scorecard

ORDER = 30
"""In the menu."""
SAY = texts("compare")


def draw() -> None:
    """The page of the council that the address names, or a way to choose one."""
    council = choosing.chosen("compare", SAY("title"), SAY("choose"))
    if council is None:
        return
    name = council.nice_name or council.name
    frame.open_page(SAY("heading", council=name), SAY.html("heading", council=foreign(name)), made_up=council.made_up)
    choosing.draw_box("compare", council)
    frame.show(element("p", SAY("about"), class_="lead"))
    scorecard = queries.scorecard(council.local_authority_code)
    if scorecard is None:
        frame.show(element("p", SAY("not_checked")))
    elif council.valid_to is not None:
        frame.show(element("p", SAY("ended")))
    else:
        _draw_group(council, scorecard)
    frame.close_page((scorecard,) if scorecard else ())


def _draw_group(council: Council, own: Scorecard) -> None:
    bases = {SAY(f"basis_{each.name}"): each for each in Basis}
    basis = bases[st.selectbox(SAY("with"), list(bases), key="peers", bind="query-params")]
    written = ""
    if basis is Basis.LIST:
        written = st.text_area(SAY("paste"), key="pasted", max_chars=likened.LONGEST)
        if not written.strip():
            frame.show(element("p", SAY("paste_first")))
            return
    found = likened.likened(council.local_authority_code, basis, written)
    if found is None:
        return
    frame.show(*compared.whom(council, found.group), *compared.figures(own, found, inputs.principles()))
    copied = compared.sentence(own, found)
    if copied:
        frame.show(element("h2", SAY("to_copy")))
        st.code(copied, language=None, wrap_lines=True)
    frame.show(*compared.questions(own, found))


if __name__ == "__main__":
    draw()
