"""Officers who wait, and the log, without a browser."""

from __future__ import annotations

import shutil

import pytest

from dashboard.sessions import reference
from store.deeds import Deed, DeedKind
from store.erasure import Cause
from store.records import Councillor, CouncillorList
from store.store import Store
from tests.dashboard.conftest import READ_AT
from tests.dashboard.reading import page_words

WHO = "ab12cd34" * 8
ASKED = Deed(DeedKind.OFFICER_ASKED, READ_AT, "public", "NBR", WHO, WHO, "northbridge.example")


@pytest.fixture
def database(county, tmp_path):
    """Address of a copy of the county, in which somebody asks to be Northbridge's officer."""
    path = tmp_path / "desk.db"
    shutil.copy(county.removeprefix("sqlite:///"), path)
    with Store(f"sqlite:///{path}") as store:
        store.deeds.note(ASKED)
    return f"sqlite:///{path}"


def press(app, label):
    next(each for each in app.button if each.label == label).click()
    app.run()
    assert not app.exception
    return page_words(app)


def test_an_officer_is_known_by_a_reference_approved_and_ended(page, database):
    app = page("officers", database)
    assert "1 waits" in page_words(app)
    assert "AB12-CD34 Northbridge northbridge.example 22 November 2026" in page_words(app)
    assert "Please choose a reference first." in press(app, "Approve as officer")
    app.selectbox[0].select(WHO)
    assert "AB12-CD34 is an officer of Northbridge from now on." in press(app, "Approve as officer")
    with Store(database) as store:
        approved = store.deeds.officer(WHO)
    assert (approved.kind, approved.who, approved.detail) == (
        DeedKind.OFFICER_APPROVED,
        "this machine",
        "northbridge.example",
    )
    app.selectbox[0].select(WHO)
    assert "AB12-CD34 is no officer from now on." in press(app, "Refuse, or end")
    assert "1 was refused, or is an officer no longer" in page_words(app)


def test_where_nobody_has_asked_or_done_anything_that_is_said(page, county):
    assert "Nobody has asked." in page_words(page("officers", county))
    assert "Nobody has done anything yet." in page_words(page("who_did_what", county))


def test_the_log_shows_what_was_done_and_removed_and_names_nobody(page, database):
    with Store(database) as store:
        run = store.begin_run("county.csv", ["NBR"], READ_AT, made_up=True)
        rowan = Councillor("NBR", "7", "Rowan Pretend")
        store.add_councillor_lists(run, [CouncillorList("NBR", READ_AT, councillors=(rowan,), good=True)])
        store.rights.erase("NBR", ["7"], Cause.ASKED, READ_AT)
        for _ in range(50):
            store.deeds.note(Deed(DeedKind.SIGN_IN_REFUSED, READ_AT, "public", detail="the address is not verified"))
    app = page("who_did_what", database)
    shown = page_words(app)
    assert "51 deeds, the newest first. Deeds 1 to 50" in shown
    assert "sign-in refused public the address is not verified" in shown
    assert "1 removal of people" in shown
    assert "NBR 1 asked" in shown
    assert "Rowan" not in shown
    assert WHO not in shown
    assert reference(WHO) == "AB12-CD34"


def test_what_is_written_in_the_dashboard_stands_in_the_log(page, database):
    app = page("council", database, council="NBR")
    press(app, "Check again now")
    with Store(database) as store:
        newest = store.deeds.newest(1)[0]
    assert (newest.kind, newest.office, newest.code) == (DeedKind.CHECK_ASKED, "administrator", "NBR")
