"""Whoever has a page open when their rights are taken away: what it still offers to press does nothing."""

from __future__ import annotations

import shutil
import sqlite3
from dataclasses import replace

import pytest
from streamlit import config

from dashboard.places import places
from store.deeds import Deed, DeedKind
from store.records import (
    CorrectionEntry,
    CorrectionKind,
    CorrectionStep,
    Outcome,
    Publication,
    ShortlistChange,
    Step,
    Writer,
)
from store.store import Store
from tests.dashboard.conftest import READ_AT
from tests.dashboard.reading import page_words

SAID = CorrectionEntry("NBR", 0, 0, READ_AT, Writer.OFFICER, CorrectionStep.RAISED, "They come in May.")
SAID = replace(SAID, kind=CorrectionKind.EXPLAINED, indicator="linked_from_home_page", outcome=Outcome.MET)
FIGURES = b"date,platform,account,posts\n2026-10-01,Facebook,northbridge,2\n"
ASKED = Deed(DeedKind.OFFICER_ASKED, READ_AT, "public", "NBR", "ab" * 32, "ab" * 32, "northbridge.example")
CHOSEN = {
    "beside_one": "NBR",
    "beside_other": "EAS",
    "decide_which": ("NBR", 1),
    "officer_which": ASKED.about,
    "reply_about": "house_rules_published",
    "reply_back": 1,
    "reply_kind": CorrectionKind.EXPLAINED,
    "shortlist_about": "NBR",
    "shortlist_pick": "EAS",
}
"""Where what is shown is not what is chosen."""
WRITES = {
    "council": {DeedKind.CORRECTION, DeedKind.DECISION, DeedKind.CHECK_ASKED, DeedKind.PUBLISHED, DeedKind.SUPPLIED},
    "officers": {DeedKind.OFFICER_APPROVED, DeedKind.OFFICER_REFUSED},
    "replies": {DeedKind.DECISION},
    "self_assessment": {DeedKind.DECLARATION, DeedKind.SUPPLIED},
    "shortlist": {DeedKind.SHORTLIST},
}
"""Pages on which something can be written, and how the log calls it."""


@pytest.fixture
def database(county, tmp_path):
    """Address of a copy of the county with a reply that waits, a shortlist with a council, and an officer who asks."""
    path = tmp_path / "desk.db"
    shutil.copy(county.removeprefix("sqlite:///"), path)
    with Store(f"sqlite:///{path}") as store:
        store.desk.raise_correction(SAID)
        begun = ShortlistChange(0, 1, READ_AT, Writer.ANALYST, Step.BEGUN, words="Spring", places=3)
        number = store.desk.begin_shortlist(begun)
        picked = replace(
            begun, shortlist=number, number=2, step=Step.PICKED, council="NBR", words="Asked.", places=None
        )
        store.desk.change_shortlist(picked)
        store.deeds.note(ASKED)
    return f"sqlite:///{path}"


def everything(database):
    with sqlite3.connect(f"file:{database.removeprefix('sqlite:///')}?mode=ro", uri=True) as opened:
        return list(opened.iterdump())


def filled_in(app):
    """Every box of the page has something in it."""
    for each in app.selectbox:
        if each.value is None and each.options:
            each.select(CHOSEN[each.key]) if each.key in CHOSEN else each.select_index(len(each.options) - 1)
    for each in app.text_area:
        each.input("Because.")
    for each in app.text_input:
        if not each.value:
            each.input("https://northbridge.example/social")
    for each in app.checkbox:
        each.check()
    for each in app.file_uploader:
        each.set_value([("figures.csv", FIGURES, "text/csv")])
    return app


def pressed(app, label=""):
    """Every button at once, or the one with this label: what they call, Streamlit calls before it asks for the page."""
    for each in app.button:
        if label in ("", each.label):
            each.click()
    app.run()
    assert not app.exception
    return app


def opened(page, name, database):
    """The page with every box filled in, also those that come once another is."""
    app = page(name, database, council="NBR", list="1")
    filled_in(app).run()
    return filled_in(app)


@pytest.mark.parametrize("name", sorted(WRITES))
def test_looking_writes_nothing_and_no_button_does_once_the_rights_are_gone(page, database, name):
    before = everything(database)
    app = opened(page, name, database)
    config.set_option("server.address", "0.0.0.0")  # nothing listens there: whoever looks is the public from now on
    pressed(app)
    assert everything(database) == before


@pytest.mark.parametrize("name", sorted(WRITES))
def test_the_same_buttons_write_while_the_rights_are_there_and_the_log_says_what(page, database, name):
    before = everything(database)
    pressed(opened(page, name, database))
    added = [each for each in everything(database) if each not in before]
    logged = [each for each in added if each.startswith('INSERT INTO "deed"')]
    with Store(database) as store:
        assert {each.kind for each in store.deeds.newest(len(logged))} == WRITES[name]
    assert [each for each in logged if "Because." in each] == []  # nothing that somebody wrote stands in the log


def test_a_note_stands_in_the_log_too(page, database):
    pressed(opened(page, "shortlist", database), "Add this note")
    with Store(database) as store:
        assert [each.kind for each in store.deeds.newest(1)] == [DeedKind.NOTE]


def test_on_no_other_page_anything_is_written(page, database):
    before = everything(database)
    for name in {each.name for each in places()} - {*WRITES}:
        pressed(opened(page, name, database))
        assert everything(database) == before, name


def test_whoever_still_sees_the_page_is_told_that_nothing_was_stored(page, database):
    with Store(database) as store:
        store.desk.publish(Publication("NBR", 1, READ_AT, Writer.OFFICER, published=True))  # anybody may read it
    app = opened(page, "council", database)
    config.set_option("server.address", "0.0.0.0")
    assert "You may not do that any longer. Nothing was stored." in page_words(pressed(app))
