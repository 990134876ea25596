"""How a council says that something here is wrong."""

from __future__ import annotations

from urllib.parse import quote

from dashboard.links import web_link
from dashboard.markup import Html, element, foreign, joined
from dashboard.words import moment
from store.records import Scorecard


def how_to_dispute(contact: str, scorecard: Scorecard | None = None) -> list[Html]:
    """Whom to write to, with the council and the moment filled in, and what happens then."""
    return [
        element("h2", "Is something wrong? How to dispute this"),
        element("p", _address(contact, scorecard)),
        element(
            "p",
            "Say which finding is wrong and where we should have looked. A person looks at the page that the "
            "finding names. If we were wrong, the rule is mended and the council is checked again; the old "
            "finding stays on record as it was made.",
        ),
    ]


def _address(contact: str, scorecard: Scorecard | None) -> Html:
    if not contact:
        return Html("Nobody has been named to write to yet: ask whoever gave you this page.")
    if "@" not in contact:
        return joined("Tell us at ", web_link(contact, {}), ".")
    address = contact.removeprefix("mailto:")
    query = f"?subject={quote(_subject(scorecard))}&body={quote(_body(scorecard))}"
    return joined("Write to ", element("a", foreign(address), href=f"mailto:{quote(address, safe='@')}{query}"), ".")


def _subject(scorecard: Scorecard | None) -> str:
    if scorecard is None:
        return "Doorstep: how you score"
    return f"Doorstep: {scorecard.council.name} ({scorecard.council.local_authority_code})"


def _body(scorecard: Scorecard | None) -> str:
    if scorecard is None:
        return "What I think is wrong:\n\nWhy:\n"
    return (
        f"Council: {scorecard.council.name} ({scorecard.council.local_authority_code})\n"
        f"Checked: {moment(scorecard.as_of)}, method {scorecard.method}\n\n"
        "What is wrong:\n\nWhere to look:\n"
    )
