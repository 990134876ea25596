"""The analyst's shortlist, without a browser."""

from __future__ import annotations

import csv
import io
import shutil
from dataclasses import replace
from datetime import timedelta

import pytest
from streamlit import config

from dashboard.shortlist_file import csv_file
from dashboard.shortlist_history import Known
from scoring.shortlist import LONGEST_WORDS, shortlist
from store.records import Outcome, ShortlistChange, Step, Writer
from store.store import Store
from tests.dashboard.conftest import HOSTILE, NORTHBRIDGE, READ_AT, house_rules, linked, scorecard, snapshot
from tests.dashboard.reading import drawn, page_words

REASON = "Why this council? (required, at most 2,000 characters)"
NOTE = ("Note, or the reason for leaving it out (at most 2,000 characters)", "Note (at most 2,000 characters)")


@pytest.fixture
def database(county, tmp_path):
    """Address of a copy of the county, to write in."""
    path = tmp_path / "desk.db"
    shutil.copy(county.removeprefix("sqlite:///"), path)
    return f"sqlite:///{path}"


@pytest.fixture
def desk(page, database):
    """`desk(pick="NBR")`: the page of shortlists over that copy, on this machine alone."""
    return lambda **query: page("shortlist", database, **query)


def press(app, label):
    next(each for each in app.button if each.label == label).click()
    app.run()
    assert not app.exception
    return page_words(app)


def box(widgets, label):
    return next(each for each in widgets if each.label == label)


def begin(app, places=3):
    box(app.text_input, "Name of the list").input("Spring 2027")
    box(app.number_input, "Places: how many councils can be offered support").set_value(places)
    return press(app, "Begin this list")


def pick(app, code, reason="Nobody finds its accounts."):
    box(app.selectbox, "Council").select(code).run()
    box(app.text_area, REASON).input(reason)
    return press(app, "Put it on the list")


def freeze(app):
    box(app.checkbox, "I have read the reasons, and they can be shown to the councils.").check()
    return press(app, "Freeze the list now")


def about(app, code, button, words=""):
    box(app.selectbox, "Which council on the list?").select(code).run()
    next(each for each in app.text_area if each.label in NOTE).input(words)
    return press(app, button)


def test_a_list_is_begun_grows_with_reasons_and_keeps_what_was_written(desk):
    app = desk()
    assert "There is no list yet." in page_words(app)
    assert "Write as if the council will read this." in page_words(app)
    assert "0 of 3 places are taken; 3 left." in begin(app)
    shown = pick(app, "NBR")
    assert "Stored: picked Northbridge." in shown
    assert "1 of 3 places is taken; 2 left." in shown
    assert "Nobody finds its accounts. Analyst, " in shown
    assert "No house rules were found on the 4 pages that could carry them." in shown
    assert "North East 1 2" in shown[shown.index("By region") :]
    shown = about(app, "NBR", "Add this note", "Rang on Monday.")
    assert ": Rang on Monday." in shown
    shown = about(app, "NBR", "Leave it out", "Has help already.")
    assert "No council is on the list yet." in shown
    assert "left out Northbridge: Has help already." in shown[shown.index("All that was written: 4 changes") :]


def test_nothing_is_stored_without_a_reason_and_a_note_of_a_megabyte_is_refused_in_a_sentence(desk):
    app = desk()
    begin(app)
    assert "Write the reason first: the council may ask for it. Nothing was stored." in pick(app, "NBR", " ")
    assert "That is 1,000,000 characters, and at most 2,000 are kept." in pick(app, "NBR", "n" * 1_000_000)
    assert "0 of 3 places are taken" in pick(app, "NBR", "n" * (LONGEST_WORDS + 1))
    assert "Choose a council first." in press(desk(), "Put it on the list")


def test_of_two_who_write_at_once_the_second_is_told_what_changed_and_loses_nothing(desk, database):
    first = desk()
    begin(first)
    second = desk()
    box(second.selectbox, "Council").select("EAS").run()
    box(second.text_area, REASON).input("The second of us.")
    assert "Stored: picked Northbridge." in pick(first, "NBR", "The first of us.")
    shown = press(second, "Put it on the list")
    assert "Somebody else wrote on this list first, so nothing of yours was stored" in shown
    assert "picked Northbridge: The first of us." in shown
    assert box(second.text_area, REASON).value == "The second of us."
    assert "2 of 3 places are taken" in press(second, "Put it on the list")
    with Store(database) as store:
        assert [each.words for each in store.desk.shortlists()[0][1:]] == ["The first of us.", "The second of us."]


def test_a_link_of_the_queue_fills_in_the_council_and_changes_nothing(desk, database):
    begin(desk())
    app = desk(pick="E06999901")
    assert box(app.selectbox, "Council").value == "NBR"
    assert "What we saw of Northbridge" in page_words(app)
    assert "0 of 3 places" in page_words(app)
    nonsense = desk(pick="<img src=x>", list="9" * 50)
    assert "We know no council by the code or name “ <img src=x> ”." in page_words(nonsense)
    assert f"There is no list with the number “ {'9' * 40} ”. The newest one is shown." in page_words(nonsense)


def test_a_frozen_list_shows_what_was_seen_then_offers_support_and_follows_needs(desk, database):
    app = desk()
    begin(app, places=2)
    pick(app, "NBR")
    assert "Say first that the reasons can be shown to the councils." in press(app, "Freeze the list now")
    shown = freeze(app)
    assert "by method 1: what stands here is what was seen then." in shown
    assert "Pick a council" not in shown
    met = replace(house_rules(NORTHBRIDGE), outcome=Outcome.MET, value=1.0, message="There are house rules.")
    check_again(database, scorecard(NORTHBRIDGE, [met, linked(NORTHBRIDGE)]))
    assert "Write down first that support was offered." in about(app, "NBR", "They accepted")
    assert "Offered on" in about(app, "NBR", "We offered support")
    shown = about(app, "NBR", "They accepted")
    assert "Accepted on" in shown
    later = page_words(desk())
    assert "No house rules were found on the 4 pages that could carry them." in later
    assert "1 of 1 needs is met, by the check of 29 November 2026." in later
    assert "Publish house rules and link them from the contact page. In place now ." in later


def check_again(database, card):
    later = READ_AT + timedelta(days=7)
    with Store(database) as store:
        run = store.begin_run("county.csv", [card.council.local_authority_code], later, made_up=True)
        store.add_visit(run, replace(snapshot(card.council), taken_at=later), replace(card, as_of=later))
        store.end_run(run, later, "finished")


def test_a_council_that_was_never_checked_is_frozen_as_such_and_stays_so(desk, database):
    app = desk()
    begin(app)
    pick(app, "NEW")
    assert "No council on it had been checked." in freeze(app)
    new = replace(NORTHBRIDGE, local_authority_code="NEW", name="Newmoor Council", nice_name="Newmoor")
    check_again(database, scorecard(new, [house_rules(new)]))
    later = page_words(desk())
    assert "Newmoor Nobody finds its accounts." in later
    assert "Not checked. No check since then." in later


def test_the_letter_has_needs_and_evidence_and_no_score(desk):
    app = desk()
    begin(app)
    pick(app, "NBR")
    freeze(app)
    box(app.selectbox, "Which council on the list?").select("NBR").run()
    (letter,) = [each.value for each in app.code]
    assert "1. Publish house rules and link them from the contact page." in letter
    assert "Where we looked: http://northbridge.example/contact" in letter
    assert "wrong@doorstep.example" in letter
    assert "72" not in letter
    assert "score" not in letter


@pytest.fixture
def polls(tmp_path, monkeypatch):
    """Northbridge is in a period that began long ago and does not end soon."""
    path = tmp_path / "polls.csv"
    path.write_text("local_authority_code,date,kind,source,period_from\nNBR,2099-05-07,all-out,made up,2020-01-01\n")
    monkeypatch.setenv("DOORSTEP_ELECTIONS_FILE", str(path))


def test_before_an_election_the_list_stays_and_the_letter_waits(desk, polls):
    app = desk()
    begin(app)
    pick(app, "NBR")
    shown = freeze(app)
    assert "Pre-election period until the polls close on 7 May 2099: keep it on the list, and send nothing." in shown
    box(app.selectbox, "Which council on the list?").select("NBR").run()
    assert "There is no letter now: Northbridge is in its pre-election period" in page_words(app)
    assert not app.code


def test_why_this_council_and_not_that_one_is_answered_without_a_score(desk):
    app = desk()
    begin(app)
    box(app.selectbox, "This one").select("NBR").run()
    box(app.selectbox, "That one").select("WIN").run()
    shown = page_words(app)
    assert "Northbridge has more certain need than Winterholt : what we looked for and did not find weighs 20" in shown
    assert "of 100 points there, and at Winterholt at most 0, even if" in shown
    assert "72" not in shown
    box(app.selectbox, "That one").select("DUN").run()
    assert "There is no difference that we can defend: we have not seen enough" in page_words(app)
    box(app.selectbox, "That one").select("NBR").run()
    assert "Choose two different councils." in page_words(app)


def test_hostile_names_and_notes_are_shown_and_never_obeyed(desk):
    app = desk()
    begin(app)
    pick(app, "TRI", HOSTILE)
    shown = drawn(app)
    assert "<img" not in shown
    assert "&lt;img src=http://evil.example/i.png" in shown


def test_the_file_has_reasons_and_evidence_and_no_score_and_no_formula():
    begun = ShortlistChange(1, 1, READ_AT, Writer.ANALYST, Step.BEGUN, words="Spring", places=3)
    picked = replace(begun, number=2, step=Step.PICKED, council="NBR", words="=HYPERLINK(1)", places=None)
    offered = replace(picked, number=4, step=Step.OFFERED, words="")
    of = shortlist([begun, picked, replace(picked, number=3, step=Step.FROZEN, council="", words=""), offered])
    cards = {"NBR": scorecard(NORTHBRIDGE, [house_rules(NORTHBRIDGE), linked(NORTHBRIDGE)])}
    file = csv_file(of, Known({"NBR": NORTHBRIDGE}, cards, cards, cards, {}, {}))
    assert file.decode("utf-8-sig").startswith('"list","frozen_at"')  # quoted: a semicolon in a text divides nothing
    (row,) = csv.DictReader(io.StringIO(file.decode("utf-8-sig")))
    assert row == {
        "list": "Spring",
        "frozen_at": "2026-11-22T10:14:00+00:00",
        "method": "1",
        "gss_code": "E06999901",
        "local_authority_code": "NBR",
        "council": "Northbridge",
        "picked_at": "2026-11-22T10:14:00+00:00",
        "reason": "'=HYPERLINK(1)",
        "seen_at": "2026-11-22T10:14:00+00:00",
        "needs": "No house rules were found on the 4 pages that could carry them.",
        "evidence": "http://northbridge.example/contact",
        "offer": "offered",
        "offer_at": "2026-11-22T10:14:00+00:00",
        "notes": "",
    }


def test_a_click_of_somebody_whose_office_was_taken_away_meanwhile_stores_nothing(desk, database):
    app = desk()
    box(app.text_input, "Name of the list").input("Spring 2027")
    config.set_option("server.address", "0.0.0.0")
    press(app, "Begin this list")
    with Store(database) as store:
        assert store.desk.shortlists() == ()
        assert store.deeds.count() == 0


def test_where_others_can_reach_it_there_is_no_such_page(page, database):
    config.set_option("server.address", "0.0.0.0")
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        page("shortlist", database)


def test_an_empty_database_says_what_to_do(page, empty_database):
    assert page("shortlist", empty_database).info[0].value.startswith("No councils have been checked yet.")
