"""What a reader sees of pages of the dashboard, of plain pages, and of markup."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

from google.protobuf.message import Message
from starlette.applications import Starlette
from streamlit.testing.v1 import AppTest

from dashboard.routes import ROUTES

APP = Path(__file__).parents[2] / "dashboard" / "app.py"
_NO_WORDS = {"id", "key", "selection_mode", "icon", "autocomplete", "form_id", "query_param_key", "type", "mime_types"}
"""Fields of Streamlit's messages that nobody reads."""
_NOT_SHOWN = re.compile(
    r"<(style|script|code)>.*?</\1>|<!doctype[^>]*>|<div lang=\"en-GB\">.*?(?=</details>|</main>)|`[^`]*`", re.DOTALL
)
"""Markup, names of columns, and our documents, which are in English and say so."""


def begun() -> AppTest:
    """The dashboard, with its first page drawn."""
    return AppTest.from_file(str(APP), default_timeout=30).run()


def drawn(app: AppTest, name: str, **asked: str) -> list[str]:
    """All texts of one page; `asked` stands in its address."""
    app.query_params.clear()
    app.query_params.update(asked)
    app.switch_page(f"views/{name}.py").run()
    assert not app.exception, app.exception
    return [plain(text) for element in _elements(app._tree) for text in _texts(element.proto)]


def _elements(block: Any) -> Iterator[Any]:
    for child in block.children.values():
        if hasattr(child, "children"):
            yield from _elements(child)
        else:
            yield child


def _texts(message: Message) -> Iterator[str]:
    for field, value in message.ListFields():
        for each in value if field.is_repeated else [value]:
            if isinstance(each, Message):
                yield from _texts(each)
            elif field.name == "spec":
                yield from _in_chart(json.loads(each))
            elif isinstance(each, str) and field.name not in _NO_WORDS:
                yield each


def _in_chart(spec: Any) -> Iterator[str]:
    """What Vega draws of its description of a chart, and what a screen reader says."""
    for name, each in spec.items() if isinstance(spec, dict) else enumerate(spec):
        if name in ("title", "description") and isinstance(each, str):
            yield each
        elif isinstance(each, (dict, list)):
            yield from _in_chart(each)


def answered(path: str, form: str = "", cookie: str = "") -> tuple[dict[str, str], str]:
    """Headers and text of what is answered to this machine, without a network."""
    headers = {"host": "127.0.0.1:8501", "cookie": cookie, "sec-fetch-site": "same-origin"}
    path, _, query = path.partition("?")
    scope = {
        "type": "http",
        "method": "POST" if form else "GET",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [(name.encode(), each.encode()) for name, each in headers.items()],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 8501),
    }
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": form.encode()}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    asyncio.run(Starlette(routes=ROUTES)(scope, receive, send))
    said = {name.decode(): each.decode() for name, each in sent[0]["headers"]}
    return said, b"".join(each.get("body", b"") for each in sent).decode()


def plain(markup: str) -> str:
    """Without tags, and without what nobody reads."""
    return unescape(re.sub(r"<[^>]+>", "\n", _NOT_SHOWN.sub("", markup)))
