"""What only the council itself can tell: the toolkit's checklists, declared beside what was observed."""

from __future__ import annotations

from urllib.parse import quote

import streamlit as st

from dashboard import choosing, declaring, frame, inputs, queries, upload, written
from dashboard.allowed import may
from dashboard.callers import visitor
from dashboard.declared import Asked, asked_of, beside_observed, earlier, only_you, unanswered
from dashboard.markup import element, foreign, listed
from dashboard.sees import sees
from dashboard.texts import texts
from store.records import Checklist, Council, Declaration

SAY = texts("self_assessment")
ORDER = 35
"""In the menu."""
_CHECKLIST, _BOX = "checklist", "checklist_box"


def draw() -> None:
    """The page of the council that the address names, or the empty checklists."""
    token = st.query_params.get("council", "")
    council = choosing.called(token)
    hidden = council is not None and not sees("self_assessment", council)
    if hidden:
        council = None
    name = (council.nice_name or council.name) if council else ""
    heading = SAY.html("heading_of", council=foreign(name)) if council else SAY("heading")
    made_up = council.made_up if council else queries.made_up()
    frame.open_page(SAY("title"), heading, made_up=made_up)
    frame.show(element("p", SAY("lead"), class_="lead"))
    if hidden:
        frame.show(element("p", SAY("not_yours")))
    elif token and council is None:
        frame.show(element("p", SAY.html("unknown_council", token=foreign(token[:80]))))
    if not queries.councils():
        frame.nothing_checked()
    else:
        choosing.draw_box("self_assessment", council)
    asked = _asked()
    frame.show(element("p", SAY(f"about_{asked.checklist.name}")), *only_you(asked))
    if council:
        _draw_council(asked, council)
    else:
        frame.show(*unanswered(asked))
        _draw_paper(asked, None, None)
    frame.close_page(queries.scorecards())


def _asked() -> Asked:
    """The checklist that the address names; that for organisations if it names none."""
    token = st.query_params.get(_CHECKLIST, "")
    known = {each.value: each for each in (Checklist.ORGANISATIONS, Checklist.OFFICERS, Checklist.COUNCILLORS)}
    if token and token not in known:
        frame.show(element("p", SAY.html("unknown_checklist", token=foreign(token[:80]))))
    st.session_state[_BOX] = known.get(token, Checklist.ORGANISATIONS)
    chosen = st.radio(
        SAY("which"),
        [*known.values()],
        format_func=lambda each: SAY(f"checklist_{each.name}"),
        key=_BOX,
        on_change=_follow,
        horizontal=True,
    )
    return asked_of(chosen, inputs.checklist_items(), inputs.yardstick(), queries.settings().hosts)


def _draw_council(asked: Asked, council: Council) -> None:
    code = council.local_authority_code
    declared = [each for each in written.declarations(code) if each.checklist is asked.checklist]
    newest = declared[0] if declared else None
    frame.show(*beside_observed(asked, newest, queries.scorecard(code)), earlier(declared[1:]))
    if may(visitor(), "declare", code):
        frame.show(element("h2", SAY("answer")), element("p", SAY("answer_who")))
        # Dozens of boxes, which whoever only reads need not wait for.
        if st.checkbox(SAY("answer_open")):
            declaring.draw(asked, council, newest)
        frame.show(declaring.said())
    _draw_paper(asked, council, newest)
    snapshot = queries.snapshot(code)
    upload.offer(council, snapshot.accounts if snapshot else ())


def _draw_paper(asked: Asked, council: Council | None, declared: Declaration | None) -> None:
    """Plain addresses, which look by themselves at who asks: Streamlit's own files are for whoever has the address."""
    links = [element("a", SAY("print_blank"), href=f"checklist/{asked.checklist}.html")]
    if council and declared:
        code = quote(council.local_authority_code, safe="")
        links.insert(0, element("a", SAY("print_filled"), href=f"checklist/{asked.checklist}/{code}.html"))
    frame.show(element("h2", SAY("print_heading")), element("p", SAY("print_what")), listed(links))


def _follow() -> None:
    st.query_params[_CHECKLIST] = str(st.session_state[_BOX])


if __name__ == "__main__":
    draw()
