"""What can be taken away from a scorecard: plain addresses, which look by themselves at who asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from urllib.parse import quote

from dashboard import frame
from dashboard.callers import visitor
from dashboard.markup import Html, element, listed
from dashboard.places import places_of
from dashboard.reports.made import Form
from dashboard.texts import texts
from store.records import Council

SAY = texts("council")
_NEEDS: Mapping[Form, str] = {Form.PDF: "weasyprint", Form.SLIDES: "pptx"}
"""What a form is made with, where not every installation has it."""
_ADDRESSES = {
    Form.HTML: "report/{code}.html",
    Form.PDF: "report/{code}.pdf",
    Form.SLIDES: "report/{code}.pptx",
    Form.BRIEF: "brief/{code}.html",
}
"""As `dashboard.routes.report` answers them. Nothing goes through Streamlit's own files, which anybody may ask for."""


def draw(council: Council) -> None:
    """A link to the small scorecard and to each form of the report. For a council that has been checked."""
    links = listed([*_links(council.local_authority_code)])
    frame.show(element("h2", SAY("take_away")), element("p", SAY("take_about")), links)


def _links(local_authority_code: str) -> Iterator[Html]:
    code = quote(local_authority_code, safe="")
    yield element("a", SAY("take_card"), href=f"card/{code}")
    for form, address in _ADDRESSES.items():
        if form not in _NEEDS or find_spec(_NEEDS[form]):
            yield element("a", SAY(f"take_{form.name}"), href=address.format(code=code))
    query = f"?council={code}"
    wanted = (("compare", f"compare{query}", SAY("take_compare")), ("data", "data", SAY("take_data")))
    there = {each.name for each in places_of(visitor())}
    for name, address, text in wanted:
        if name in there:
            yield element("a", text, href=address)
