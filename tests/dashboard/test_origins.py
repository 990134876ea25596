"""Pages of other sites open no connection, and of what Streamlit brings only what its pages need is there."""

from __future__ import annotations

import asyncio

import pytest

from dashboard.asgi import app
from dashboard.origins import OwnOrigin

PASSED_ON = "passed on"


def answer(kind, path, **headers):
    """What becomes of a request: `PASSED_ON`, or the first thing that it is told."""
    told = []

    async def behind(_scope, _receive, send):
        await send({"type": PASSED_ON})

    async def send(message):
        told.append(message)

    fields = [(name.encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": kind, "path": path, "headers": fields, "method": "GET", "query_string": b""}
    asyncio.run(OwnOrigin(behind)(scope, None, send))
    return told[0].get("status") or told[0].get("code") or told[0]["type"]


def connected(origin, host="monitor.example"):
    return answer("websocket", "/_stcore/stream", host=host, origin=origin) == PASSED_ON


@pytest.fixture(autouse=True)
def public_address(monkeypatch):
    monkeypatch.setenv("DOORSTEP_PUBLIC_ADDRESS", "https://Monitor.example")


@pytest.mark.parametrize(
    ("origin", "host"),
    [
        ("https://monitor.example", "monitor.example"),
        ("https://monitor.example", "dashboard:8501"),  # a web server before it that names it so
        ("http://127.0.0.1:8501", "127.0.0.1:8501"),
        ("http://localhost:8501", "localhost:8501"),
        ("http://[::1]:8501", "[::1]:8501"),
    ],
)
def test_a_page_of_ours_is_connected(origin, host):
    assert connected(origin, host)


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "https://monitor.example.evil.example",
        "https://evil.example/monitor.example",
        "https://monitor.example@evil.example",
        "https://monitor.example.",
        "https://monitor.example:8443",
        "https://m\u00f6nitor.example",
        "https://xn--mnitor-wxa.example",
        "http://localhost:3000",  # another program of this machine
        "http://127.0.0.1:8501",
        "https://www.monitor.example",
        "file://",
        "javascript:monitor.example",
        "null",
        "",
        "https://[",
    ],
)
def test_a_page_of_another_site_is_not(origin):
    assert not connected(origin)


def test_another_port_of_this_machine_is_another_site():
    assert not connected("http://127.0.0.1:3000", "127.0.0.1:8501")


def test_a_program_that_is_no_browser_is_connected():
    assert answer("websocket", "/_stcore/stream", host="127.0.0.1:8501") == PASSED_ON


def test_while_the_settings_are_wrong_only_the_same_address_is_ours(monkeypatch):
    monkeypatch.setenv("DOORSTEP_WORKERS", "many")
    assert connected("https://monitor.example")
    assert not connected("https://monitor.example", "dashboard:8501")


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/script-health-check",
        "/_stcore/agent/interact",
        "/_stcore/agent/mcp",
        "/_stcore/agent/openapi.json",
        "/_stcore/anything",
    ],
)
def test_what_of_streamlit_nobody_needs_is_not_there(path):
    assert answer("http", path) == 404


@pytest.mark.parametrize("path", ["/_stcore/health", "/_stcore/host-config", "/_stcore/upload_file/a/b", "/", "/find"])
def test_what_its_pages_need_is(path):
    assert answer("http", path) == PASSED_ON


def test_the_dashboard_is_served_behind_it():
    assert OwnOrigin in [each.cls for each in app._user_middleware]
