"""Keeps pages of other sites, and whatever of Streamlit nobody here needs, away from the pages that it draws."""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from config.current import current_settings
from config.settings import SettingsError
from dashboard.routes._entry import nowhere

_STREAMLITS = "/_stcore/"
_NEEDED = ("/_stcore/health", "/_stcore/host-config", "/_stcore/upload_file/")
"""What its pages ask for. The rest counts who is here (`metrics`), or lets programs press buttons (`agent`)."""
_POLICY_VIOLATION = 1008  # RFC 6455, 7.4.1


class OwnOrigin:
    """Passes on connections that a page of ours opens, and programs that are no browsers.

    Browsers let any page open a WebSocket to any machine, with its cookies. Streamlit lets in every port of this
    machine, and to tell whether an address is its own it asks a service on the internet.
    """

    def __init__(self, app: ASGIApp) -> None:
        """`app` is what answers."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass on."""
        if scope["type"] == "websocket" and not _from_here(Headers(scope=scope)):
            await send({"type": "websocket.close", "code": _POLICY_VIOLATION})
        elif scope["type"] == "http" and not _needed(scope["path"]):
            await nowhere()(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def _from_here(headers: Headers) -> bool:
    """Whether the page stands where it was asked for, or at the address that the settings name."""
    origin = headers.get("origin")
    if origin is None:
        return True
    try:
        said, public = urlsplit(origin), urlsplit(_public_address())
    except ValueError:  # no browser sends that
        return False
    if said.scheme not in ("http", "https") or not said.netloc:
        return False
    public_origin = (public.scheme, public.netloc.lower())
    return said.netloc == headers.get("host", "").lower() or (said.scheme, said.netloc) == public_origin


def _public_address() -> str:
    try:
        return current_settings(int(datetime.now(UTC).timestamp())).public_address
    except SettingsError:
        return ""  # the page says what is amiss


def _needed(path: str) -> bool:
    return not path.startswith(_STREAMLITS) or path.startswith(_NEEDED)
