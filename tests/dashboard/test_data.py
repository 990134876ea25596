"""What can be taken away, and the page that offers it."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from zipfile import ZipFile

import pytest

from config.stages import stages
from dashboard.downloads import EVERYTHING, OBSERVATIONS, file_name
from dashboard.reports.dictionary import TABLES
from store.store import Store
from tests.dashboard.reading import drawn, page_words


@pytest.fixture
def archive(county):
    """The files of an archive that was asked for."""
    with Store(county) as store:
        yield lambda download: ZipFile(io.BytesIO(download.made(store, stages(), store.mark())))


def test_observations_come_without_a_score(archive):
    files = archive(OBSERVATIONS)
    assert "doorstep/observations/accounts.csv" in files.namelist()
    assert "doorstep/data-dictionary.md" in files.namelist()
    assert not [name for name in files.namelist() if "scores" in name]
    rows = list(csv.DictReader(io.StringIO(files.read("doorstep/observations/councils.csv").decode("utf-8-sig"))))
    assert "NBR" in [row["local_authority_code"] for row in rows]


def test_scores_lie_in_a_folder_of_their_own(archive):
    names = archive(EVERYTHING).namelist()
    assert {"doorstep/observations/findings.csv", "doorstep/scores/scores.csv"} <= {*names}


def test_a_file_is_named_for_the_day_of_the_newest_check():
    assert file_name(OBSERVATIONS, datetime(2026, 11, 22, 10, 14, tzinfo=UTC)) == "doorstep-observations-2026-11-22.zip"
    assert file_name(EVERYTHING, None) == "doorstep-observations-and-scores.zip"


def test_the_page_offers_two_archives_and_describes_every_table(page):
    app = page("data")
    assert not app.get("download_button")  # what goes through Streamlit's own files is for anybody who has the address
    links = [text for text in drawn(app).split("<a ") if "download=" in text]
    assert [each.partition("</a>")[0] for each in links] == [
        'href="data/observations.zip" download="">Download the observations',
        'href="data/observations-and-scores.zip" download="">Download observations and scores',
    ]
    shown = page_words(app)
    assert all(f"{each.title}: the {len(each.columns)} columns" in shown for each in TABLES)
    assert "Creative Commons Attribution 4.0 International" in shown
    assert "Crown copyright" not in shown.split("Licence and sources")[1]  # made-up councils are from nowhere


def test_without_a_check_there_is_nothing_to_take_away(page, empty_database):
    app = page("data", database=empty_database)
    assert "download=" not in drawn(app)
    assert "No councils have been checked yet." in app.info[0].value
