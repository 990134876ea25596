"""What is written at the desk and can be taken away: checklists to print, and a shortlist for a spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest

from store.records import Answered, Checklist, Declaration, Reply, ShortlistChange, Step, Writer
from store.store import Store
from tests.dashboard.routes.plain import NOW, words

ANSWERS = (Answered("officers-time", "Managers agree.", Reply.NOT_KNOWN),)
DECLARED = Declaration(
    "OLD", Checklist.OFFICERS, 1, NOW, Writer.OFFICER, ANSWERS, "<img src=http://evil.example/i.png>"
)


def begun(step, number, **more):
    return ShortlistChange(1, number, NOW, Writer.ANALYST, step, **more)


@pytest.fixture
def written(county, alone):
    """Oldmead, which has ended, declared something, and there is a list of three."""
    with Store(county) as store:
        store.desk.declare(DECLARED)
        store.desk.begin_shortlist(begun(Step.BEGUN, 1, words="Spring", places=3))
        store.desk.change_shortlist(begun(Step.PICKED, 2, council="NOR", words="=Nobody finds it."))
        store.desk.change_shortlist(begun(Step.PICKED, 3, council="REA", words="New."))
        store.desk.change_shortlist(begun(Step.PICKED, 4, council="OLD", words="Ended."))
    return alone


def test_an_empty_checklist_is_for_anybody_and_a_declared_one_for_its_council(written, public):
    empty = public.get("/checklist/officers.html")
    assert (empty.status_code, empty.text.count("☐ Yes")) == (200, 7)
    assert "default-src 'none'" in empty.headers["Content-Security-Policy"]
    assert public.get("/checklist/officers/OLD.html").status_code == 404
    assert written.get("/checklist/mayors.html").status_code == 404
    assert written.get("/checklist/officers/XXX.html").status_code == 404


def test_what_a_council_declared_stays_its_own_when_another_takes_over(written):
    given = written.get("/checklist/officers/OLD.html")
    assert given.headers["Cache-Control"] == "private, no-store"
    assert "Officers: what Oldmead Council says of itself" in words(given.text)
    assert "<img" not in given.text
    assert "☐ Yes" in written.get("/checklist/organisations/OLD.html").text  # to which nothing was declared


def test_a_shortlist_can_be_taken_away_by_whoever_may_read_it(written, public):
    assert public.get("/shortlist/1.csv").status_code == 404
    assert [written.get(f"/shortlist/{each}.csv").status_code for each in ("2", "1e9", "%00")] == [404, 404, 404]
    given = written.get("/shortlist/1.csv")
    assert given.headers["Content-Disposition"] == 'attachment; filename="shortlist-1.csv"'
    assert given.headers["Cache-Control"] == "private, no-store"
    rows = {
        each["local_authority_code"]: each for each in csv.DictReader(io.StringIO(given.content.decode("utf-8-sig")))
    }
    assert rows["NOR"]["reason"] == "'=Nobody finds it."
    assert rows["NOR"]["needs"]
    assert (rows["OLD"]["council"], rows["OLD"]["needs"]) == ("Oldmead", "")
