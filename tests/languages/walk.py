"""Draws everything in the pseudo language, and prints what stayed English: `python -m tests.languages.walk FOLDER`.

A process of its own, since findings are kept in the language in which they were made.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import sys
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any

import streamlit as st
from google.protobuf.message import Message
from pptx import Presentation
from starlette.applications import Starlette
from streamlit import config
from streamlit.testing.v1 import AppTest

from config.languages import translations
from config.settings import Settings
from config.toolkit import principles
from dashboard.places import places
from dashboard.reports.council import facts
from dashboard.reports.digest import Digest, Job, Told
from dashboard.reports.made import Form, made
from dashboard.routes import ROUTES
from monitor.letter import letter
from scoring.indicators import all_indicators
from scoring.language import speak
from scoring.needs import needs
from scoring.rules import Rules
from scoring.score import councillor_scorecard
from scoring.yardstick import fitted
from store.records import Dial
from store.store import Store
from tests.dashboard.routes import conftest as doors
from tests.languages import county
from tests.languages.pseudo import left_in_english, pseudo, translation
from tests.scoring import golden_cards

APP = Path(__file__).parents[2] / "dashboard" / "app.py"
STATES = ("FIR", "DUN", "END", "NEW", "XXX")
"""Codes of councils of which too little was seen, whose door is shut, that end, that were never seen; and of nobody."""
ASKED = (
    *(("find", {"q": text}) for text in ("North", "Zzz", "N1 1AA")),
    *(("support", {"fix": "house-rules"}), ("support", {"nation": pseudo("Wales")}), ("support", {"fix": "none"})),
    ("compare", {"council": "DUN"}),
    ("directory", {"state": "none"}),
)
"""Pages and what their addresses ask for."""
OPEN = (
    *("/card/NOR", "/card/END", "/card/XXX", "/badge/NOR.svg", "/feed/all.atom", "/feed/NOR.atom", "/robot"),
    *("/checklist/officers.html", "/checklist/officers/NOR.html", "/sign-in", "/sign-out"),
    *("/councillor", "/councillor/verify", "/councillor/open/wrong", "/councillor/no-such-page"),
)
_NO_WORDS = {"id", "key", "selection_mode", "icon", "autocomplete", "form_id", "query_param_key", "type", "mime_types"}
"""Fields of Streamlit's messages that nobody reads."""
_NOT_SHOWN = re.compile(
    r"<(style|script|code)>.*?</\1>|<!doctype[^>]*>|<div lang=\"en-GB\">.*?(?=</details>|</main>)|`[^`]*`", re.DOTALL
)
"""Markup, names of columns, and our documents, which are in English and say so."""
Texts = dict[str, list[str]]
"""By what shows them."""


def main(folder: Path) -> None:
    """Print a JSON object: by what shows them, the words that stayed English, and how many letters there were."""
    file, url = folder / "cy.po", f"sqlite:///{folder}/county.db"
    file.write_text(translation(), encoding="utf-8")
    os.environ |= {
        "DOORSTEP_LANGUAGE": str(file),
        "DOORSTEP_DATABASE": url,
        "DOORSTEP_OPENS_ON": "all",
        "DOORSTEP_PUBLISHED": "NOR",
        "DOORSTEP_DISPUTE_CONTACT": "wrong@monitor.example",
    }
    speak(translations(str(file)))
    county.fill(url)
    config.set_option("server.address", "127.0.0.1")
    config.set_option("runner.magicEnabled", False)
    found = {"a councillor's findings": asked_of_councillors()} | papers(url) | addresses() | pages() | own_page(folder)
    print(json.dumps({name: [sorted({*_left(said)}), sum(map(len, said))] for name, said in found.items()}))


def asked_of_councillors() -> list[str]:
    """What is said of one councillor's page."""
    rules = Rules(principles(), all_indicators(Dial.COUNCILLOR_PAGE))
    card = councillor_scorecard(golden_cards.snapshots()["A councillor's page"], rules)
    return [text for each in card.findings for text in (each.question, each.why, each.fix, each.message)]


def pages() -> Texts:
    """Each page of the dashboard; that of a council for councils in several states."""
    app = AppTest.from_file(str(APP), default_timeout=30).run()
    found = {f"page {each.name}": _drawn(app, each.name, council="NOR") for each in places()}
    found |= {f"page council {code}": _drawn(app, "council", council=code) for code in STATES}
    found |= {f"page {name} {asked}": _drawn(app, name, **asked) for name, asked in ASKED}
    os.environ["DOORSTEP_DATABASE"] = "sqlite://"
    st.cache_resource.clear()
    app = AppTest.from_file(str(APP), default_timeout=30).run()
    found |= {f"page {name} before the first check": _drawn(app, name) for name in ("find", "support", "council")}
    return found


def papers(url: str) -> Texts:
    """Reports, slides and a notice."""
    settings = Settings(dispute_contact="wrong@monitor.example", mail_from="doorstep@monitor.example")
    rules = fitted(principles(), chosen=(), elections=(), words={}, bodies="councils")
    with Store(url) as store:
        of = facts(store, settings, rules, store.council("NOR"), county.NOW)
        card = store.scorecard("NOR")
    found = {f"report {form}": [_plain(made(of, form).decode())] for form in (Form.HTML, Form.BRIEF)}
    found["slides"] = list(_on_slides(made(of, Form.SLIDES)))
    told = tuple(Told(of.council, each) for each in county.changed())
    jobs = tuple(Job(of.council, each) for each in needs(card))
    digest = Digest(county.NOW.date(), "weekly", told, jobs, "councils", "https://m.example", "a@monitor.example")
    message = letter(digest, settings, "press@northbridge.example", "ab12-1", county.NOW)
    parts = [message.get_body((kind,)).get_content() for kind in ("plain", "html")]
    return found | {"notice": [message["Subject"], *map(_plain, parts)]}


def addresses() -> Texts:
    """Plain pages, feeds and badges."""
    return {path: [_plain(_answer(path)[1])] for path in OPEN}


def own_page(folder: Path) -> Texts:
    """A councillor's, as the link opens it."""
    url = f"sqlite:///{folder}/doors.db"
    os.environ |= {"DOORSTEP_DATABASE": url, "DOORSTEP_LINK_KEY": doors.KEY, "DOORSTEP_CONTROLLER": county.QUOTED}
    with Store(url) as store:
        doors.fill(store)
        word = doors.linked(store, doors.ROWAN)
    headers, _ = _answer("/councillor/open", f"link={word}")
    cookie = headers["set-cookie"].partition(";")[0]
    shown = ("/councillor", "/councillor?done=ticks", "/councillor/remove")
    return {f"own page {path}": [_plain(_answer(path, cookie=cookie)[1])] for path in shown}


def _answer(path: str, form: str = "", cookie: str = "") -> tuple[dict[str, str], str]:
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


def _left(said: list[str]) -> Iterator[str]:
    for text in said:
        yield from left_in_english(text, county.NAMES)


def _drawn(app: AppTest, name: str, **asked: str) -> list[str]:
    app.query_params.clear()
    app.query_params.update(asked)
    app.switch_page(f"views/{name}.py").run()
    assert not app.exception, app.exception
    return [_plain(text) for element in _elements(app._tree) for text in _texts(element.proto)]


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


def _on_slides(made: bytes) -> Iterator[str]:
    for slide in Presentation(BytesIO(made)).slides:
        for shape in slide.shapes:
            yield shape.name if shape.has_chart else ""
            yield shape.text_frame.text if shape.has_text_frame else ""


def _plain(markup: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "\n", _NOT_SHOWN.sub("", markup)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
