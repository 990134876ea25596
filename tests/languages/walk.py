"""Draws everything in the pseudo language, and prints what stayed English: `python -m tests.languages.walk FOLDER`.

A process of its own, since findings are kept in the language in which they were made.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import streamlit as st
from pptx import Presentation
from streamlit import config

from config.languages import translations
from config.settings import Settings
from config.toolkit import principles
from dashboard.places import places
from dashboard.reports.council import facts
from dashboard.reports.digest import Digest, Job, Told
from dashboard.reports.made import Form, made
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
from tests.languages.drawn import answered, begun, drawn, plain
from tests.languages.pseudo import left_in_english, pseudo, translation
from tests.scoring import golden_cards

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
    app = begun()
    found = {f"page {each.name}": drawn(app, each.name, council="NOR") for each in places()}
    found |= {f"page council {code}": drawn(app, "council", council=code) for code in STATES}
    found |= {f"page {name} {asked}": drawn(app, name, **asked) for name, asked in ASKED}
    os.environ["DOORSTEP_DATABASE"] = "sqlite://"
    st.cache_resource.clear()
    app = begun()
    found |= {f"page {name} before the first check": drawn(app, name) for name in ("find", "support", "council")}
    return found


def papers(url: str) -> Texts:
    """Reports, slides and a notice."""
    settings = Settings(dispute_contact="wrong@monitor.example", mail_from="doorstep@monitor.example")
    rules = fitted(principles(), chosen=(), elections=(), words={}, bodies="councils")
    with Store(url) as store:
        of = facts(store, settings, rules, store.council("NOR"), county.NOW)
        card = store.scorecard("NOR")
    found = {f"report {form}": [plain(made(of, form).decode())] for form in (Form.HTML, Form.BRIEF)}
    found["slides"] = list(_on_slides(made(of, Form.SLIDES)))
    told = tuple(Told(of.council, each) for each in county.changed())
    jobs = tuple(Job(of.council, each) for each in needs(card))
    digest = Digest(county.NOW.date(), "weekly", told, jobs, "councils", "https://m.example", "a@monitor.example")
    message = letter(digest, settings, "press@northbridge.example", "ab12-1", county.NOW)
    parts = [message.get_body((kind,)).get_content() for kind in ("plain", "html")]
    return found | {"notice": [message["Subject"], *map(plain, parts)]}


def addresses() -> Texts:
    """Plain pages, feeds and badges."""
    return {path: [plain(answered(path)[1])] for path in OPEN}


def own_page(folder: Path) -> Texts:
    """A councillor's, as the link opens it."""
    url = f"sqlite:///{folder}/doors.db"
    os.environ |= {"DOORSTEP_DATABASE": url, "DOORSTEP_LINK_KEY": doors.KEY, "DOORSTEP_CONTROLLER": county.QUOTED}
    with Store(url) as store:
        doors.fill(store)
        word = doors.linked(store, doors.ROWAN)
    headers, _ = answered("/councillor/open", f"link={word}")
    cookie = headers["set-cookie"].partition(";")[0]
    shown = ("/councillor", "/councillor?done=ticks", "/councillor/remove")
    return {f"own page {path}": [plain(answered(path, cookie=cookie)[1])] for path in shown}


def _left(said: list[str]) -> Iterator[str]:
    for text in said:
        yield from left_in_english(text, county.NAMES)


def _on_slides(made: bytes) -> Iterator[str]:
    for slide in Presentation(BytesIO(made)).slides:
        for shape in slide.shapes:
            yield shape.name if shape.has_chart else ""
            yield shape.text_frame.text if shape.has_text_frame else ""


if __name__ == "__main__":
    main(Path(sys.argv[1]))
