"""Whatever else is asked for below the councillors' door: there is nothing, and Streamlit is not asked."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.routes._answer import page
from scoring.language import say


async def _nothing(_request: Request) -> Response:
    return page("sentence", status=404, title=say("There is no such page"), sentence=say("Check the address."))


ROUTES = [Route("/councillor/{rest:path}", _nothing, methods=["GET", "POST"])]
