"""What can be taken away from a scorecard: the pages there are, and reports that are made on the click."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from importlib.util import find_spec
from urllib.parse import quote

import streamlit as st

from dashboard import frame, inputs, queries
from dashboard.markup import Html, element, listed
from dashboard.places import places
from dashboard.reports.council import facts
from dashboard.reports.made import SUFFIXES, Form, made
from dashboard.texts import texts
from store.records import Council

SAY = texts("council")
_NEEDS: Mapping[Form, str] = {Form.PDF: "weasyprint", Form.SLIDES: "pptx"}
"""What a form is made with, where not every installation has it."""
_TYPES = {
    "html": "text/html",
    "pdf": "application/pdf",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}


def draw(council: Council) -> None:
    """A button for each form of the report, and links. For a council that has been checked."""
    frame.show(element("h2", SAY("take_away")), element("p", SAY("take_about")))
    forms = [each for each in Form if each not in _NEEDS or find_spec(_NEEDS[each])]
    for each in forms:
        st.download_button(
            SAY(f"take_{each.name}"),
            partial(_report, council, each),
            f"{council.local_authority_code}-{each.value}.{SUFFIXES[each]}",
            _TYPES[SUFFIXES[each]],
            key=f"take-{each.value}",
            on_click="ignore",
        )
    frame.show(_links(council.local_authority_code))


def _report(council: Council, form: Form) -> bytes:
    """Made when somebody asks for it, and not in the run of the script."""
    settings = queries.settings()
    known = facts(queries.store(settings.database), settings, inputs.yardstick(), council, datetime.now(UTC))
    return made(known, form)


def _links(code: str) -> Html:
    query = f"?council={quote(code, safe='')}"
    wanted = (("compare", f"compare{query}", SAY("take_compare")), ("data", "data", SAY("take_data")))
    there = {each.name for each in places()}
    return listed([element("a", text, href=address) for name, address, text in wanted if name in there])
