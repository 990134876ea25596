"""Your council and the LGA cannot see this page: nothing but the page itself asks for what is on it."""

from __future__ import annotations

import ast
import io
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest
import requests

from config.stages import stages
from dashboard.offices import Office
from dashboard.places import places
from dashboard.reports.export import Choice, export
from dashboard.sessions import mark_of
from store.records import DoorEvent, DoorEventKind, Score, Scorecard, Snapshot
from store.store import Store
from tests.dashboard import conftest
from tests.dashboard.routes import test_every_route
from tests.dashboard.routes.conftest import NORTHBRIDGE, NOW, ROWAN, Visitor, linked
from tests.dashboard.routes.test_every_route import ASKED, everything, filled_in, signed_in
from tests.dashboard.routes.test_sign_in import OFFICER, SEAL

ROOT = Path(__file__).parents[3]
ROOMS = ("collectors", "config", "dashboard", "monitor", "scoring", "store")
OWN = ROOT / "dashboard" / "routes"
page = conftest.page
world, doors, login = test_every_route.world, test_every_route.doors, test_every_route.login


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


def unpacked(content):
    """As text, with what lies in an archive, and in the workbooks that lie there: packed, no word could be found."""
    if not content.startswith(b"PK"):
        return content.decode("latin-1")
    with ZipFile(io.BytesIO(content)) as archive:
        return "\n".join(name + unpacked(archive.read(name)) for name in archive.namelist())


PRIVATE = ("zqu", "zq7", "rowan", "councillors-imprint", "takes a break", "mill lane")


def test_the_councils_own_page_tells_nothing_of_it(told, page):
    shown = str(page("council", told, council="NBR")).lower()
    assert "northbridge" in shown
    assert [word for word in PRIVATE if word in shown] == []


def test_no_page_of_the_menu_tells_anybody_of_it(told, page):
    """Drawn for who is alone with the machine, and has what every office has together."""
    shown = {each.name: str(page(each.name, told, council="NBR")).lower() for each in places()}
    assert {name: word for name, text in shown.items() for word in PRIVATE if word in text} == {}


def everything_said(visitor):
    """All that a councillor can say on their page."""
    for form, item in (("ticks", "councillors-imprint"), ("break", ""), ("back", ""), ("wrong", ""), ("remove", "")):
        visitor.say(f"/councillor/{form}", ("item", item), ("words", "zquwords"))
    visitor.say("/councillor/stay")
    visitor.say("/councillor/break")


def test_what_a_councillor_says_is_written_behind_their_door_and_nowhere_else(world, visitor):
    visitor.open(world["fresh"])
    before = everything()
    everything_said(visitor)
    added = [each for each in everything() if each not in before]
    assert len(added) >= 7
    assert {each.partition('"')[2].partition('"')[0] for each in added} == {"door_event"}


@pytest.mark.parametrize("office", [Office.OFFICER, Office.ANALYST, Office.ADMINISTRATOR])
def test_no_file_tells_any_office_of_it(world, store, server, visitor, office):
    visitor.open(world["fresh"])
    everything_said(visitor)
    with requests.Session() as session:
        other = signed_in(Visitor(server, session), office)
        asked = {each.path: other.see(filled_in(each.path, word="x")) for each in ASKED}
    shown = {path: unpacked(answer.content).lower() for path, answer in asked.items()}
    if office is Office.OFFICER:  # who invites councillors by name, and learns nothing of what they do
        names = shown.pop("/invitations/{code}")
        assert "zquwords" not in names
        assert "imprint" not in names
    assert {path: word for path, text in shown.items() for word in PRIVATE if word in text} == {}
    assert asked["/councillor"].status_code == 403


def test_an_officer_who_is_also_a_councillor_has_two_doors_that_open_apart(world, visitor, store):
    signed_in(visitor, Office.OFFICER).open(world["fresh"])
    assert visitor.see("/report/NBR.html").status_code == 200
    assert "Rowan Zquidge" in visitor.see("/councillor").text
    session, opened = visitor.session.cookies["doorstep_session"], visitor.session.cookies["doorstep_councillor"]
    swapped = {"doorstep_session": opened, "doorstep_councillor": session}
    with requests.Session() as alone:
        for path, cookies, status in (
            ("/councillor", {"doorstep_session": session}, 403),  # the office opens no page
            ("/councillor", swapped, 403),
            ("/data/observations-and-scores.zip", {"doorstep_councillor": opened}, 404),  # nor the page an office
            ("/data/observations-and-scores.zip", swapped, 404),
        ):
            assert alone.get(visitor.base + path, cookies=cookies, timeout=10).status_code == status, path


def test_an_officer_whose_address_is_published_as_a_councillors_is_an_officer_no_more(world, visitor, store):
    signed_in(visitor, Office.OFFICER)
    assert visitor.see("/data/observations-and-scores.zip").status_code == 200
    store.sign_ins.publish_mark("NBR", ROWAN.site_id, mark_of(SEAL, OFFICER), NOW)
    assert visitor.see("/data/observations-and-scores.zip").status_code == 404
    assert visitor.see("/invitations/NBR").status_code == 404


def test_no_export_tells_of_it(told, tmp_path):
    with Store(told) as store:
        export(store, tmp_path / "out", Choice(), stages(), NOW)
    written = "".join(unpacked(each.read_bytes()) for each in (tmp_path / "out").rglob("*") if each.is_file())
    assert "Northbridge Council" in written
    assert [word for word in PRIVATE if word in written.lower()] == []
