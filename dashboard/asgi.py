"""The dashboard as a web application: `streamlit run dashboard/asgi.py`."""

from __future__ import annotations

import gc
import importlib
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from config.languages import translations
from config.settings import SettingsError, load_settings
from dashboard.closed import Closed
from dashboard.faults import broken, broken_while_drawn, tell_what_the_server_hears
from dashboard.listening import send_at_once
from dashboard.origins import OwnOrigin
from dashboard.places import places
from dashboard.routes import ROUTES
from dashboard.texts import BRITISH, language
from scoring.language import speak

_HEADERS = {
    # Streamlit needs inline styles and compiled scripts. What matters here: nothing that a council's page says
    # can make a viewer's browser ask any other machine for anything.
    "Content-Security-Policy": "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    "worker-src 'self' blob:; "
    "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_FONT_ORDER = re.compile(rb'<link\s+rel="preload"[^>]*as="font"[^>]*>')
_ENGLISH = b'<html lang="en">'
_OWN_LETTERS = b"<style>body{font-family:Arial,Helvetica,sans-serif!important}</style>"


class SecurityHeaders:
    """Adds the headers to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        """`app` is what answers."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)  # a plain page has stricter ones of its own
            await send(message)

        await self._app(scope, receive, with_headers)


class OwnLetters:
    """Spares every viewer the letters that Streamlit's page orders before it knows that ours uses others.

    It also says in which language our pages are: Streamlit's own page says English.
    """

    def __init__(self, app: ASGIApp) -> None:
        """`app` is what answers."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on but the order."""

        async def without_order(message: Message) -> None:
            if message["type"] == "http.response.body":
                # Filled up with spaces, so that the page stays as long as its headers say.
                body = _FONT_ORDER.sub(lambda found: _OWN_LETTERS.ljust(len(found[0])), message.get("body", b""))
                message = {**message, "body": _in_its_language(body)}
            await send(message)

        if scope["type"] != "http" or "." in scope["path"].rpartition("/")[2]:
            await self._app(scope, receive, send)
            return
        # Streamlit would squeeze the page itself, before the order could be found in it.
        headers = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
        await self._app({**scope, "headers": headers}, receive, without_order)


def _in_its_language(body: bytes) -> bytes:
    code = language()
    own = f"<html lang={code}".encode().ljust(len(_ENGLISH) - 1) + b">"  # as long as it was, without quotation marks
    return body if code == BRITISH or len(own) > len(_ENGLISH) else body.replace(_ENGLISH, own, 1)


async def _default_page(request: Request) -> RedirectResponse:
    """Streamlit serves the default page at the root only; its name is an address that people will type."""
    return RedirectResponse(f"./?{request.url.query}" if request.url.query else "./")


@asynccontextmanager
async def _warm(_app: st.App) -> AsyncIterator[None]:
    """Choose the language, and import now what the first visitor would wait for, out of reach of the garbage search."""
    tell_what_the_server_hears()
    with suppress(SettingsError):  # every page says what is amiss
        speak(translations(load_settings().language))
    for module in (
        "pandas",
        "dashboard.queries",
        "scoring.queue",
        "scoring.sentences",
        "streamlit.elements.html",
    ):
        importlib.import_module(module)
    send_at_once()
    gc.collect()
    gc.freeze()
    yield


app = st.App(
    Path(__file__).parent / "app.py",
    lifespan=_warm,
    exception_handlers={Exception: broken},
    on_script_error=broken_while_drawn,
    routes=[Route(f"/{places()[0].address}", _default_page), *ROUTES],
    middleware=[
        Middleware(SecurityHeaders),
        Middleware(GZipMiddleware, minimum_size=1000),
        Middleware(OwnOrigin),
        Middleware(Closed),
        Middleware(OwnLetters),
    ],
)
