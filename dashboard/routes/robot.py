"""Who the robot is, for whoever finds it in their logs: `docs/robot.md`, with whom to write to."""

from __future__ import annotations

from starlette.responses import Response
from starlette.routing import Route

from config.version import user_agent
from dashboard.documents import document
from dashboard.links import web_link
from dashboard.markup import Html, element, foreign
from dashboard.routes._answer import page
from dashboard.routes._plain import OPEN, Asked, Plain, nowhere
from dashboard.texts import texts

SAY = texts("plain")


def _robot(asked: Asked) -> Response:
    about, contact = document("robot"), asked.settings.contact
    if about is None:  # installed without its documentation
        return nowhere()
    answer = page(
        "robot",
        title=SAY("robot_title"),
        run_by=SAY("robot_contact" if contact else "robot_nobody"),
        contact=_written(contact) if contact else "",
        agent=SAY("robot_agent", agent=user_agent(contact)),
        about=about,
    )
    answer.headers["Cache-Control"] = OPEN
    del answer.headers["X-Robots-Tag"]
    return answer


def _written(contact: str) -> Html:
    if "@" not in contact:
        return web_link(contact, {})
    address = contact.removeprefix("mailto:")
    return element("a", foreign(address), href=f"mailto:{address}")


ROUTES = [Route("/robot", Plain(_robot, needs="/robot"))]
