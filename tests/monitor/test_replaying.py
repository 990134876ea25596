"""Replays of visits that were stored and archived here, with every way to the network shut."""

import socket
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context

import pytest

from collectors.archive import Archive
from collectors.reading import read_page
from collectors.visit import snapshot
from config.settings import Settings
from monitor.measuring import scorer
from monitor.replaying import replay, replayed
from store.records import Archived, Council, Page, PageKind, PageReading, Problem, ProblemKind
from store.store import Store

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
LATER = NOW + timedelta(days=3)
NORTHBRIDGE = Council("QNB", "Northbridge Council", "https://www.northbridge.example/")
SALTMARSH = Council("QSM", "Saltmarsh Council", "https://www.saltmarsh.example/", made_up=True)
WORDS = "Welcome to the council, where you can pay for things, report things and apply for things"
HOME = (
    f"<!doctype html><html lang=en><body><main><h1>{WORDS}</h1><a href=/contact>Contact us</a></main>"
    "<footer><a href=https://www.facebook.com/{name}Mu>Facebook</a> "
    "<a href=https://x.com/{name}Mu>X</a></footer></body></html>"
)
CONTACT = (
    f"<!doctype html><html lang=en><body><main><h1>Contact us</h1><p>{WORDS}</p>"
    "<a href=https://bsky.app/profile/{name}.example>Bluesky</a></main></body></html>"
)
BUDGET = 40


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    def refuse(*_arguments, **_more):
        raise AssertionError("a replay asked the network")

    for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "copies"


def page(url, text):
    headers = (("Content-Type", "text/html; charset=utf-8"), ("ETag", '"v1"'))
    return Page(url, url, NOW, 200, "text/html; charset=utf-8", text.encode(), headers=headers)


def visit(council, folder, *, contact_kept=True):
    """A visit to two pages with their copies, as a check makes it."""
    name = council.name.split()[0].lower()
    pages = [
        (page(council.website, HOME.replace("{name}", name)), PageKind.HOME, True),
        (page(f"{council.website}contact", CONTACT.replace("{name}", name)), PageKind.CONTACT, contact_kept),
    ]
    with Archive(folder, "one", agent="Doorstep/0 (+tests)", now=lambda: NOW) as archive:
        readings = [
            replace(read_page(served, kind), archived=archive.add(served) if kept else None)
            for served, kind, kept in pages
        ]
    return snapshot(council, readings, NOW, BUDGET)


def as_an_older_reader_saw_it(made, *platforms):
    """The visit without the links to these platforms."""
    readings = [
        replace(each, links=tuple(link for link in each.links if link.platform not in platforms))
        for each in made.readings
    ]
    return snapshot(made.council, readings, made.taken_at, BUDGET)


def test_the_same_code_makes_the_same_snapshot_again(folder):
    before = visit(NORTHBRIDGE, folder)
    after, result = replayed(before, folder, BUDGET)
    assert after == before
    assert [each.platform for each in after.accounts] == ["facebook", "x", "bluesky"]
    assert (result.pages, result.kept, result.gained, result.lost, result.faults) == (2, 0, (), (), ())


def test_what_todays_code_sees_in_an_old_page_is_found(folder):
    whole = visit(NORTHBRIDGE, folder)
    after, result = replayed(as_an_older_reader_saw_it(whole, "x", "bluesky"), folder, BUDGET)
    assert after == whole
    assert result.gained == ("x northbridgeMu", "bluesky northbridge.example")
    assert result.lost == ()


def test_what_todays_code_does_not_take_for_an_account_is_lost(folder):
    whole = visit(NORTHBRIDGE, folder)
    home, contact = whole.readings
    mistaken = replace(contact.links[0], handle="stranger.example", key="stranger.example")
    before = snapshot(NORTHBRIDGE, [home, replace(contact, links=(mistaken,))], NOW, BUDGET)
    _after, result = replayed(before, folder, BUDGET)
    assert (result.gained, result.lost) == (("bluesky northbridge.example",), ("bluesky stranger.example",))


def test_a_page_without_a_copy_keeps_its_reading(folder):
    before = visit(NORTHBRIDGE, folder, contact_kept=False)
    after, result = replayed(before, folder, BUDGET)
    assert after == before
    assert (result.pages, result.kept) == (1, 1)


def test_a_page_that_never_came_keeps_its_problem(folder):
    home = visit(NORTHBRIDGE, folder).readings[0]
    url = "https://www.northbridge.example/contact"
    gone = Problem(url, ProblemKind.NOT_FOUND, "There is no such page (HTTP 404).", permanent=True)
    failed = PageReading(url, PageKind.CONTACT, NOW, status=404, problem=gone)
    before = snapshot(NORTHBRIDGE, [home, failed], NOW, BUDGET)
    assert replayed(before, folder, BUDGET)[0] == before


def test_a_visit_without_readings_stays_as_it_is(folder):
    before = snapshot(NORTHBRIDGE, [], NOW, BUDGET)
    assert replayed(before, folder, BUDGET)[0] == before


def test_a_page_that_was_found_unchanged_is_dated_as_it_was(folder):
    made = visit(NORTHBRIDGE, folder)
    week = timedelta(days=7)
    later = [replace(each, read_at=NOW + week, unchanged_since=NOW, attempt=2) for each in made.readings]
    before = snapshot(NORTHBRIDGE, later, NOW + week, BUDGET, ("Southbridge Council",))
    after, result = replayed(before, folder, BUDGET)
    assert after == before
    assert result.pages == 2
    assert after.readings[0].etag == '"v1"'


def test_a_missing_file_is_said_once_and_its_pages_stay_as_stored(folder):
    before = visit(NORTHBRIDGE, folder)
    (path,) = folder.iterdir()
    path.unlink()
    after, result = replayed(before, folder, BUDGET)
    assert after == before
    assert result.faults == ((path.name, f"The archive file {path.name} is not in {folder}."),)
    assert (result.pages, result.kept) == (0, 2)


def test_a_damaged_page_stays_as_stored_and_the_others_are_read(folder):
    made = visit(NORTHBRIDGE, folder)
    home, contact = made.readings
    lost = replace(home, archived=Archived(f"{home.archived.file}-2", 0))
    (path,) = folder.iterdir()
    (folder / f"{path.name}-2").write_bytes(b"no archive")
    before = snapshot(NORTHBRIDGE, [lost, contact], NOW, BUDGET)
    after, result = replayed(before, folder, BUDGET)
    assert after == before
    assert result.faults == ((f"{path.name}-2", f"The archive file {path.name}-2 is damaged at byte 0."),)
    assert (result.pages, result.kept) == (1, 1)


@pytest.fixture
def settings(tmp_path):
    return Settings(database=f"sqlite:///{tmp_path / 'doorstep.db'}")


@pytest.fixture
def store(settings, folder):
    """Two councils, of which an older reader saw no Facebook accounts."""
    score = scorer(settings)
    with Store(settings.database) as opened:
        run = opened.begin_run("made-up.csv", ["QNB", "QSM"], NOW, made_up=False)
        for council in (NORTHBRIDGE, SALTMARSH):
            opened.add_councils([council])
            made = as_an_older_reader_saw_it(visit(council, folder), "facebook")
            opened.add_visit(run, made, score(made))
        opened.end_run(run, NOW, "finished")
        yield opened


def found(store, code):
    return [each.platform for each in store.snapshot(code).accounts]


def test_a_replay_is_a_run_of_its_own_and_its_snapshots_are_the_newest(store, settings, folder):
    before = store.snapshot("QNB")
    results = list(replay(store, settings, folder, ["QNB", "QSM"], lambda: LATER))
    assert [(each.name, each.gained) for each in results] == [
        ("Northbridge Council", ("facebook northbridgeMu",)),
        ("Saltmarsh Council", ("facebook saltmarshMu",)),
    ]
    run = store.latest_run()
    assert (run.replayed, run.ending, run.register, run.planned) == (True, "finished", "made-up.csv", ("QNB", "QSM"))
    assert (run.started_at, run.ended_at, run.made_up) == (LATER, LATER, False)
    assert found(store, "QNB") == ["facebook", "x", "bluesky"]
    assert store.snapshot("QNB").taken_at == before.taken_at == store.scorecard("QNB").as_of
    assert store.run_record(run.id).councils == 2
    assert store.unfinished_run() is None


def test_only_the_councils_that_were_asked_for_are_replayed(store, settings, folder):
    list(replay(store, settings, folder, ["QSM"], lambda: LATER))
    assert found(store, "QSM") == ["facebook", "x", "bluesky"]
    assert found(store, "QNB") == ["x", "bluesky"]
    assert store.latest_run().made_up


def test_a_replay_that_is_broken_off_has_stopped(store, settings, folder):
    results = replay(store, settings, folder, ["QNB", "QSM"], lambda: LATER)
    next(results)
    results.close()
    assert store.latest_run().ending == "stopped"


def test_replaying_twice_changes_nothing_more(store, settings, folder):
    list(replay(store, settings, folder, ["QNB"], lambda: LATER))
    first = store.snapshot("QNB")
    (again,) = replay(store, settings, folder, ["QNB"], lambda: LATER)
    assert store.snapshot("QNB") == first
    assert (again.gained, again.lost) == ((), ())


def test_processes_make_the_same_of_it(store, settings, folder, monkeypatch):
    monkeypatch.undo()  # processes speak with each other through sockets of their own
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        results = list(replay(store, settings, folder, ["QNB", "QSM"], lambda: LATER, pool))
    assert sorted(each.name for each in results) == ["Northbridge Council", "Saltmarsh Council"]
    assert found(store, "QNB") == found(store, "QSM") == ["facebook", "x", "bluesky"]
    assert store.latest_run().ending == "finished"
