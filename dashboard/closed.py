"""Shuts the addresses of pages that do not exist for whoever asks: Streamlit would answer each with its empty page."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from config.settings import SettingsError
from dashboard.allowed import may
from dashboard.callers import caller
from dashboard.places import places
from dashboard.routes import ROUTES
from dashboard.routes._entry import nowhere
from store.errors import DatabaseError

_NOT_OURS = frozenset({"/auth/login", "/auth/logout", "/oauth2callback"})
"""Streamlit's own sign-in, which is not used."""


_MEDIA = "/media/"
"""Where Streamlit gives what its pages offer to save to whoever has the address: ours offer nothing there."""

_UPLOADS = "/_stcore/upload_file/"
"""Where Streamlit takes a file before any page has looked at who sends it, and keeps it in memory."""


class Closed:
    """Passes on what exists for whoever asks."""

    def __init__(self, app: ASGIApp) -> None:
        """`app` is what answers."""
        self._app = app
        self._pages = {f"/{each.address}": each.name for each in places()}
        self._plain = {f"/{getattr(each, 'path', '').split('/')[1]}" for each in ROUTES}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass on."""
        if scope["type"] == "http" and not await self._exists(Request(scope)):
            await nowhere()(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _exists(self, request: Request) -> bool:
        path = request.scope["path"].rstrip("/")
        if path in _NOT_OURS or path.startswith(_MEDIA):
            return False
        if name := "supply figures" if path.startswith(_UPLOADS) else self._pages.get(path):
            return await run_in_threadpool(_may, request, name)
        # The first page, Streamlit's own files, and plain addresses, which ask for themselves.
        return not path or path.count("/") > 1 or "." in path or path in self._plain


def _may(request: Request, name: str) -> bool:
    try:
        return may(caller(request), name)
    except (DatabaseError, SettingsError):
        return True  # the page says what is amiss, and shows nothing
