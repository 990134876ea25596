"""Finding a council, as a visitor meets it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from store.store import Store
from tests.dashboard.conftest import EASTMERE, NEWMOOR, NORTHBRIDGE
from tests.dashboard.reading import drawn, page_words


@pytest.mark.parametrize("question", ["northbr", "E06999901"])
def test_a_council_is_found_and_leads_to_its_page(page, question):
    app = page("find", q=question)
    assert app.info[0].value == "1 council found."
    answers = drawn(app).split("</ul>")[0]
    assert '<a href="council?council=NBR"><bdi>Northbridge</bdi></a>' in answers
    assert "Last checked 22 November 2026." in page_words(app)


def test_nothing_is_said_before_something_is_typed(page):
    app = page("find")
    assert not app.info
    app.text_input(key="q").set_value("eastmere").run()
    assert app.info[0].value == "1 council found."


def test_a_misspelled_name_is_said_back_and_a_postcode_is_not_looked_up(page):
    assert "No council is called “ Northbrigde ”. You may mean one of these:" in page_words(
        page("find", q="Northbrigde")
    )
    assert "We do not know postcodes." in page_words(page("find", q="ZZ9 9ZZ"))


@pytest.mark.parametrize("question", ["![x](http://evil.example/q) <img src=x> \u202e\x00", "a" * 5000])
def test_nonsense_in_the_address_gets_a_sentence(page, question):
    app = page("find", q=question)
    assert not app.info or app.info[0].value == "0 councils found."
    assert "<img" not in drawn(app)


def test_a_council_that_was_never_visited_says_so(page):
    assert "Newmoor District · Wales Not checked yet." in page_words(page("find", q="newmoor"))


def test_every_council_stands_in_the_list_by_region(page):
    shown = page_words(page("find"))
    assert "All 7 councils, by region" in shown
    assert "North East : 2 councils Firstley Northbridge" in shown


def test_a_council_that_has_ended_leads_to_the_one_that_took_over(page, tmp_path):
    yesterday = datetime.now(UTC).date() - timedelta(days=1)
    url = f"sqlite:///{tmp_path / 'ended.db'}"
    with Store(url) as store:
        store.add_councils([replace(EASTMERE, valid_to=yesterday, successor="NBR"), NEWMOOR])
        store.add_councils([replace(NORTHBRIDGE, name="Northbrigg Council", nice_name="Northbrigg")])
        store.add_councils([NORTHBRIDGE])
    shown = page_words(page("find", database=url, q="eastmere"))
    assert "Northbridge took over." in shown
    assert "All 2 councils, by region" in shown
    assert "It used to have this name or code." in page_words(page("find", database=url, q="northbrigg"))


def test_a_code_or_name_that_a_council_used_to_have_leads_to_its_page(page, tmp_path):
    database = f"sqlite:///{tmp_path / 'earlier.db'}"
    with Store(database) as store:
        store.add_councils([replace(NORTHBRIDGE, gss_code="E06888801", name="Northbrigg Council")])
        store.add_councils([NORTHBRIDGE])
    for token in ("E06888801", "northbrigg-council"):
        assert "<h1><bdi>Northbridge</bdi></h1>" in drawn(page("council", database=database, council=token))


def test_an_unknown_code_leads_on_to_the_search(page):
    assert '<a href="find?q=Northbrigde%20%3Cb%3E">' in drawn(page("council", council="Northbrigde <b>"))


def test_an_empty_database_says_how_to_begin(page, empty_database):
    app = page("find", database=empty_database)
    assert "No councils have been checked yet." in app.info[0].value
