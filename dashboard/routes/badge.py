"""The badge of a council that publishes its stage, for its own website; of any other there is none."""

from __future__ import annotations

from starlette.responses import Response
from starlette.routing import Route

from dashboard.reports.badge import badge
from dashboard.reports.council import facts
from dashboard.reports.errors import ReportError
from dashboard.routes._kept import Kept, until_anything_changes
from dashboard.routes._known import yardstick
from dashboard.routes._named import of_council
from dashboard.routes._plain import Asked, given, nowhere
from store.records import Council

BADGE = "/badge/{code}.svg"
_CACHE = "public, max-age=300"
"""A council that takes its stage back waits no longer."""
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'",
    "Cross-Origin-Resource-Policy": "cross-origin",  # it stands on the council's own pages
}
_DRAWN: Kept[str] = Kept(500)


def _badge(asked: Asked, council: Council) -> Response:
    drawn = _DRAWN.value((until_anything_changes(asked), council), lambda: _made(asked, council))
    return given(drawn.encode(), "image/svg+xml", cache=_CACHE, headers=_HEADERS) if drawn else nowhere()


def _made(asked: Asked, council: Council) -> str:
    """Empty if there is none for now: before an election, or nothing was seen."""
    try:
        return badge(facts(asked.store, asked.settings, yardstick(asked), council, asked.now))
    except ReportError:
        return ""


ROUTES = [Route(BADGE, of_council(BADGE, _badge))]
