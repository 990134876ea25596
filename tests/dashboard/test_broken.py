"""A fault of ours is told in one sentence, under every header, and what it was is not."""

from __future__ import annotations

import asyncio

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from streamlit.testing.v1 import AppTest

from dashboard.asgi import app
from dashboard.faults import broken, broken_while_drawn


async def fails(_request):
    raise RuntimeError("postgresql://doorstep:secret@db.example")


def answered(path):
    """Status, headers and text of what somebody is told, whose request breaks something."""
    told = []

    async def send(message):
        told.append(message)

    scope = {"type": "http", "method": "GET", "path": path, "headers": [], "query_string": b""}
    served = Starlette(routes=[Route("/x", fails)], exception_handlers=app._exception_handlers)
    with pytest.raises(RuntimeError):  # which the server writes into its log
        asyncio.run(served(scope, None, send))
    head, body = told
    return head["status"], {name.decode(): each.decode() for name, each in head["headers"]}, body["body"].decode()


def test_whoever_asked_reads_one_sentence_and_no_more():
    status, headers, text = answered("/x")
    assert status == 500
    assert "The fault is ours." in text
    assert "secret" not in text
    assert "RuntimeError" not in text
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"
    assert headers["content-security-policy"].startswith("default-src 'none'")


def test_whoever_looks_at_a_page_that_breaks_reads_the_same_sentence_on_it():
    def page():
        from dashboard.faults import broken_while_drawn

        assert broken_while_drawn(RuntimeError("postgresql://doorstep:secret@db.example"))

    shown = AppTest.from_function(page).run()
    assert not shown.exception
    text = " ".join(each.proto.body for each in shown.get("html"))
    assert "The fault is ours." in text
    assert "secret" not in text


def test_the_dashboard_answers_so():
    assert app._exception_handlers == {Exception: broken}
    assert app._on_script_error is broken_while_drawn
