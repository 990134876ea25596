"""How a council says that something here is wrong."""

from __future__ import annotations

from urllib.parse import quote

from dashboard.links import web_link
from dashboard.markup import Html, element, foreign
from dashboard.texts import texts
from dashboard.words import moment
from store.records import Scorecard

SAY = texts("dispute")


def how_to_dispute(contact: str, scorecard: Scorecard | None = None) -> list[Html]:
    """Whom to write to, with the council and the moment filled in, and what happens then."""
    return [
        element("h2", SAY("heading")),
        element("p", _address(contact, scorecard)),
        element("p", SAY("what_then")),
    ]


def _address(contact: str, scorecard: Scorecard | None) -> Html:
    if not contact:
        return SAY.html("nobody")
    if "@" not in contact:
        return SAY.html("tell", link=web_link(contact, {}))
    address = contact.removeprefix("mailto:")
    query = f"?subject={quote(_subject(scorecard))}&body={quote(_body(scorecard))}"
    return SAY.html("write", link=element("a", foreign(address), href=f"mailto:{quote(address, safe='@')}{query}"))


def _subject(scorecard: Scorecard | None) -> str:
    if scorecard is None:
        return SAY("subject_method")
    return SAY("subject", council=scorecard.council.name, code=scorecard.council.local_authority_code)


def _body(scorecard: Scorecard | None) -> str:
    if scorecard is None:
        return SAY("body_method")
    return SAY(
        "body",
        council=scorecard.council.name,
        code=scorecard.council.local_authority_code,
        moment=moment(scorecard.as_of),
        method=scorecard.method,
    )
