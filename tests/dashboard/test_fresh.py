"""What is stored between two visits of a page is on it the second time: nothing kept outlives its moment."""

from __future__ import annotations

import re
import sqlite3

import pytest

from dashboard import queries
from store.store import Store
from tests.dashboard.conftest import DASHBOARD, NEWMOOR, NORTHBRIDGE, READ_AT, linked, scorecard, snapshot
from tests.dashboard.reading import page_words


@pytest.fixture
def checked_once(tmp_path):
    """Address of a database in which one council has been checked."""
    url = f"sqlite:///{tmp_path / 'once.db'}"
    _check(url, NORTHBRIDGE)
    return url


def _check(url, of):
    with Store(url) as store:
        store.add_councils([of])
        run = store.begin_run("county.csv", [of.local_authority_code], READ_AT, made_up=True)
        store.add_visit(run, snapshot(of), scorecard(of, [linked(of)]))
        store.end_run(run, READ_AT, "finished")


@pytest.mark.parametrize("name", ["find", "directory", "looking", "map"])
def test_a_council_that_was_checked_since_is_on_the_page(page, checked_once, name):
    app = page(name, checked_once)
    assert "Newmoor" not in page_words(app)
    _check(checked_once, NEWMOOR)
    queries._now.clear()  # as after a second
    assert "Newmoor" in page_words(app.run())


def test_a_database_that_a_newer_version_changes_meanwhile_is_one_sentence(page, checked_once):
    app = page("find", checked_once)
    with sqlite3.connect(checked_once.removeprefix("sqlite:///")) as connection:
        connection.execute("ALTER TABLE scorecard RENAME TO scorecard_of_another_kind")
    connection.close()
    queries._now.clear()
    shown = page_words(app.run())
    assert "Nothing can be shown at the moment" in shown
    assert "has other tables than this version of Doorstep knows: start the newest version, on all machines." in shown


def test_no_moment_is_left_out_of_what_tells_kept_values_apart():
    written = [path.read_text(encoding="utf-8") for path in DASHBOARD.rglob("*.py")]
    named = {name for text in written for name in re.findall(r"(\w+): Moment\b", text)}
    assert named == {"moment"}  # Streamlit leaves out names that begin with an underscore
