"""Handing figures over in the dashboard, without a browser."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
import streamlit as st
from streamlit import config
from streamlit.testing.v1 import AppTest

from store.records import Count
from store.store import Store
from tests.dashboard.conftest import NORTHBRIDGE, READ_AT, visits

DASHBOARD = Path(__file__).parents[2] / "dashboard"
PLAIN = (
    b"date,platform,account,posts,followers\n"
    b"2026-10-01,Facebook,northbridge,2,3000\n"
    b"2026-11-01,Facebook,northbridge,3,3100\n"
)


@pytest.fixture
def database(tmp_path):
    """Address of a database in which Northbridge was checked."""
    url = f"sqlite:///{tmp_path / 'county.db'}"
    with Store(url) as store:
        store.add_councils([NORTHBRIDGE])
        run = store.begin_run("county.csv", ["NBR"], READ_AT, made_up=True)
        store.add_visit(run, *visits()[0])
        store.end_run(run, READ_AT, "finished")
    return url


@pytest.fixture
def council_page(database, monkeypatch):
    """`council_page("127.0.0.1")`: Northbridge's page, of a dashboard that listens there."""

    def draw(address):
        monkeypatch.setenv("DOORSTEP_DATABASE", database)
        st.cache_resource.clear()
        config.set_option("server.address", address)
        app = AppTest.from_file(str(DASHBOARD / "app.py"), default_timeout=30)
        app.query_params["council"] = "NBR"
        app.run()
        app.switch_page("views/council.py")
        app.run()
        assert not app.exception
        return app

    yield draw
    config.set_option("server.address", None)


def words(app):
    drawn = "\n".join(each.body for each in app.html if not each.body.startswith("<style>"))
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", drawn)))


def handed_over(app, *files):
    app.file_uploader[0].set_value([(name, body, "text/csv") for name, body in files])
    app.button[0].click().run()
    assert not app.exception
    return words(app)


def stored(database):
    with Store(database) as store:
        return store.supplied("NBR")


def test_a_file_that_is_handed_over_is_stored_and_shown_in_place_of_not_readable(council_page, database):
    app = council_page("127.0.0.1")
    assert "Facebook shows nothing to visitors who are not signed in." in words(app)
    shown = handed_over(app, ("figures.csv", PLAIN))
    assert "Stored from 1 file: Facebook, northbridge ." in shown
    assert re.search(r"Supplied by the council on \d+ \w+ \d{4}\. ", shown)
    assert "Figures that the council supplied: 1 account" in shown
    (figures,) = stored(database)
    assert (figures.posts, figures.posts_30, figures.followers) == (5, Count(3), 3100)


def test_the_score_is_the_same_as_before(council_page):
    app = council_page("127.0.0.1")
    before = re.search(r"\d+ out of 100, between \d+ and \d+", words(app))
    assert before[0] in handed_over(app, ("figures.csv", PLAIN))


def test_a_wrong_file_is_said_and_nothing_is_stored(council_page, database):
    shown = handed_over(
        council_page("127.0.0.1"), ("figures.csv", PLAIN), ("<b>bad.csv", PLAIN.replace(b"3100", b"many"))
    )
    assert "Nothing was stored. <b>bad.csv, row 3, column “followers”: “many” is not a whole number." in shown
    assert stored(database) == ()


def test_no_file_is_no_figures(council_page, database):
    app = council_page("127.0.0.1")
    app.button[0].click().run()
    assert "Choose a file first." in words(app)
    assert stored(database) == ()


def test_the_form_says_who_should_use_it_and_what_is_kept(council_page):
    app = council_page("127.0.0.1")
    assert "For the council's own communications team, or somebody whom it has asked" in words(app)
    assert "posts' texts and people's names are dropped" in words(app)
    assert app.file_uploader[0].allowed_type == [".csv", ".txt"]
    assert ["The file says it", "Facebook: northbridge"] in [each.options for each in app.selectbox]


@pytest.mark.parametrize("address", ["0.0.0.0", "192.0.2.1", None])
def test_where_others_can_reach_the_dashboard_nothing_can_be_handed_over(council_page, address):
    app = council_page(address)
    assert len(app.file_uploader) == 0
    assert "Supply figures" not in words(app)
