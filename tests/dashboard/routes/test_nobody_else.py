"""Your council and the LGA cannot see this page: nothing but the page itself asks for what is on it."""

from __future__ import annotations

import ast
import shutil
from pathlib import Path

import pytest

from config.stages import stages
from dashboard.reports.export import Choice, export
from store.records import DoorEvent, DoorEventKind, Score, Scorecard, Snapshot
from store.store import Store
from tests.dashboard import conftest
from tests.dashboard.routes.conftest import NORTHBRIDGE, NOW, ROWAN, linked

ROOT = Path(__file__).parents[3]
ROOMS = ("collectors", "config", "dashboard", "monitor", "scoring", "store")
OWN = ROOT / "dashboard" / "routes"
page = conftest.page


def modules(*rooms):
    return [path for room in rooms for path in sorted((ROOT / room).rglob("*.py")) if OWN not in path.parents]


def names_in(path):
    """Every attribute that the module asks for, with the name before it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and not (is_setting(node) or is_setting(node.value)):
            yield node.value.attr if isinstance(node.value, ast.Attribute) else "", node.attr


def is_setting(node):
    """`settings.doors`: who signs in, which has nothing to do with what is said behind the door."""
    if not isinstance(node, ast.Attribute) or node.attr != "doors":
        return False
    of = node.value.func if isinstance(node.value, ast.Call) else node.value
    return "settings" in (of.attr if isinstance(of, ast.Attribute) else getattr(of, "id", ""))


def test_who_asks_at_the_councillors_door_and_for_what_is_written_down_here():
    """A new entry is a new reader of what councillors say in confidence: think twice."""
    asked = {}
    for path in modules(*ROOMS):
        for before, name in names_in(path):
            if before == "doors":
                asked.setdefault(path.relative_to(ROOT).as_posix(), set()).add(name)
    assert asked == {
        "dashboard/inviting.py": {"add_link", "invited", "resting"},  # whom a council has invited; not who came
        "monitor/commands/messages.py": {"removals", "said"},  # what is said to be wrong; counts of the rest
        "monitor/councillor_accounts.py": {"on_a_break"},  # their accounts are left alone
        "monitor/councillor_dues.py": {"resting"},  # their page is left alone
        "monitor/councillor_walking.py": {"resting"},
        "monitor/inviting.py": {"links_made", "note", "said"},
        "monitor/link_letters.py": {"add_link", "said"},  # who asked for a new link
        "monitor/removing.py": {"removals"},
    }


def test_no_page_but_their_own_and_no_report_asks_for_a_councillors_page_or_score():
    found = {
        path.relative_to(ROOT).as_posix(): name
        for path in modules("dashboard")
        for _before, name in names_in(path)
        if name in ("councillor_scorecards", "councillor_snapshots", "doors", "own_page", "rights")
    }
    assert found == {
        "dashboard/inviting.py": "doors",  # to make links: it reads no page
        "dashboard/reports/export.py": "councillor_snapshots",  # which it counts
    }


@pytest.fixture
def told(filled, tmp_path):
    """Address of a database in which Rowan has ticked, taken a break and written, and Northbridge was checked."""
    path = tmp_path / "told.db"
    shutil.copy(filled, path)
    said = [
        DoorEvent(DoorEventKind.TICKED, NOW, "councillors-imprint"),
        DoorEvent(DoorEventKind.BREAK_BEGUN, NOW),
        DoorEvent(DoorEventKind.WRONG, NOW, words="zquwords"),
    ]
    seen = Snapshot(NORTHBRIDGE, NOW)
    with Store(f"sqlite:///{path}") as store:
        run = store.begin_run("councils.csv", ["NBR"], NOW, made_up=True)
        store.add_visit(run, seen, Scorecard(NORTHBRIDGE, NOW, 2, Score(None, 0, 0, 100, 0, 1), (), ()))
        assert all(store.doors.note("NBR", ROWAN.site_id, each) for each in said)
        linked(store, ROWAN)
    return f"sqlite:///{path}"


PRIVATE = ("zqu", "zq7", "rowan", "councillors-imprint", "takes a break", "mill lane")


def test_the_councils_own_page_tells_nothing_of_it(told, page):
    shown = str(page("council", told, council="NBR")).lower()
    assert "northbridge" in shown
    assert [word for word in PRIVATE if word in shown] == []


def test_no_export_tells_of_it(told, tmp_path):
    with Store(told) as store:
        export(store, tmp_path / "out", Choice(), stages(), NOW)
    written = b"".join(each.read_bytes() for each in (tmp_path / "out").rglob("*") if each.is_file()).decode("latin-1")
    assert "Northbridge Council" in written
    assert [word for word in PRIVATE if word in written.lower()] == []
