"""A first scorecard is for its council to see first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import streamlit as st
from streamlit import config

from dashboard import queries
from dashboard.words import day
from store.records import CorrectionEntry, CorrectionKind, CorrectionStep, Publication, Writer
from store.store import Store
from tests.dashboard.conftest import NORTHBRIDGE, house_rules, linked, scorecard, snapshot
from tests.dashboard.reading import page_words

REAL = replace(NORTHBRIDGE, made_up=False)
NOW = datetime.now(UTC)


@pytest.fixture
def database(tmp_path):
    """Address of a database in which one council, not made up, was checked for the first time just now."""
    url = f"sqlite:///{tmp_path / 'preview.db'}"
    with Store(url) as store:
        store.add_councils([REAL])
        run = store.begin_run("councils.csv", ["NBR"], NOW, made_up=False)
        card = replace(scorecard(REAL, [house_rules(REAL), linked(REAL)]), as_of=NOW)
        store.add_visit(run, replace(snapshot(REAL), taken_at=NOW), card)
        store.end_run(run, NOW, "finished")
        words = CorrectionEntry("NBR", 0, 0, NOW, Writer.OFFICER, CorrectionStep.RAISED, "They come in May.")
        store.desk.raise_correction(replace(words, kind=CorrectionKind.EXPLAINED, indicator="linked_from_home_page"))
    return url


def test_an_analyst_sees_that_a_council_is_in_preview_and_what_it_has_replied(page, database):
    shown = page_words(page("replies", database))
    assert "In preview: 1 council What was found of them is theirs alone for now." in shown
    assert f"Northbridge : until {day(NOW + timedelta(days=21))}. It has sent 1 reply." in shown
    with Store(database) as store:
        store.desk.publish(Publication("NBR", 1, datetime.now(UTC), Writer.OFFICER, published=True))
    assert "In preview" not in page_words(page("replies", database))


def test_where_others_can_ask_what_is_in_preview_stands_on_no_list(page, database):
    assert "Northbridge" in page_words(page("support", database))
    config.set_option("server.address", "0.0.0.0")  # nothing listens there
    page("about", database)
    assert queries.scorecards() == ()
    with Store(database) as store:
        store.desk.publish(Publication("NBR", 1, datetime.now(UTC), Writer.OFFICER, published=True))
    st.cache_resource.clear()
    assert [each.council.local_authority_code for each in queries.scorecards()] == ["NBR"]
