"""About: what this is and is not, privacy, accessibility, the robot, and whom to write to."""

from __future__ import annotations

from config.permission import missing
from config.settings import Settings
from config.version import VERSION
from dashboard import frame, inputs, queries
from dashboard.dispute import how_to_dispute
from dashboard.documents import document
from dashboard.links import web_link
from dashboard.markup import Html, element, foreign, listed
from dashboard.texts import texts

ORDER = 110
"""In the menu."""
SAY = texts("about")


def draw() -> None:
    """The whole page."""
    scorecards, settings = queries.scorecards(), queries.settings()
    made_up = queries.made_up()
    frame.open_page(SAY("title"), SAY("title"), made_up=made_up)
    frame.show(element("p", SAY("lead"), class_="lead"), *_what(), *_contact(settings.contact))
    frame.show(*how_to_dispute(settings.dispute_contact))
    frame.show(*_privacy(settings), *_accessibility(), *_robot(), *_software())
    frame.close_page(scorecards)


def _what() -> list[Html]:
    yes = [SAY.html(f"is_{each}") for each in ("observed", "toolkit", "unknown", "answer")]
    no = [SAY.html(f"not_{each}") for each in ("league", "posts", "people", "service")]
    return [element("h2", SAY("is_heading")), listed(yes), element("h2", SAY("not_heading")), listed(no)]


def _contact(contact: str) -> list[Html]:
    """A web address becomes a link; an e-mail address stays as it is written."""
    said = SAY.html("contact_run", contact=web_link(contact, {})) if contact else SAY.html("contact_nobody")
    return [element("h2", SAY("contact_heading")), element("p", said)]


def _privacy(settings: Settings) -> list[Html]:
    return [
        element("h2", SAY("privacy_heading")),
        element("p", SAY("privacy_visitors")),
        element("p", _councillors(settings)),
        _document("privacy", SAY("privacy_document")),
    ]


def _councillors(settings: Settings) -> Html:
    """Whether their pages are read, and who answers for it."""
    if not settings.councillors or missing(settings):
        return SAY.html("privacy_off")
    notice = web_link(settings.privacy_notice, {})
    return SAY.html("privacy_on", controller=foreign(settings.controller), notice=notice)


def _accessibility() -> list[Html]:
    return [
        element("h2", SAY("accessibility_heading")),
        element("p", SAY("accessibility_about")),
        _document("accessibility", SAY("accessibility_document")),
    ]


def _robot() -> list[Html]:
    name = element("code", inputs.visitor().user_agent)
    return [
        element("h2", SAY("robot_heading")),
        element("p", SAY.html("robot_about", robot=name)),
        _document("robot", SAY("robot_document")),
    ]


def _software() -> list[Html]:
    return [element("h2", SAY("software_heading")), element("p", SAY("software", version=VERSION))]


def _document(name: str, heading: str) -> Html:
    found = document(name)
    if found is None:
        return element("p", SAY("no_document"))
    return element("details", element("summary", heading), found)


if __name__ == "__main__":
    draw()
