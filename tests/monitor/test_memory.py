"""What a worker looks up before it asks anybody."""

import threading
from datetime import UTC, datetime

import pytest
from sqlalchemy import event

from config.settings import Settings
from monitor.memory import Memory
from monitor.shares import Visit
from monitor.workplace import Job, Visitors, Workplace
from store.records import Council, NamedPage, PageKind, PageReading
from store.repeats import Kept
from store.store import Store

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
NORTHBRIDGE = Council("QNB", "Northbridge Council", "http://northbridge.county.example/")
SALTMARSH = Council("QSM", "Saltmarsh Council", "http://saltmarsh.county.example/")
VISITS = (Visit((NORTHBRIDGE,)), Visit((SALTMARSH,)))


def home(council):
    return PageReading(council.website, PageKind.HOME, NOW, named_pages=(contact(council),), digest="ab", complete=True)


def contact(council):
    return NamedPage(PageKind.CONTACT, f"{council.website}contact", "Contact us")


def read(page):
    return PageReading(page.url, page.kind, NOW, digest="cd", complete=True)


@pytest.fixture
def store():
    with Store("sqlite://") as opened:
        yield opened


@pytest.fixture
def place(store):
    """Where a second check is at work, after one that read two councils' home pages and contact pages."""
    first, second = (store.begin_run("councils.csv", ["QNB", "QSM"], NOW, made_up=True) for _ in range(2))
    pages = [page for each in (NORTHBRIDGE, SALTMARSH) for page in (home(each), read(contact(each)))]
    store.add_batch(first, readings=pages)
    working = Workplace(
        Job(second, Settings(archive=""), Visitors("tests", {}, ())), store, threading.Event(), lambda: NOW
    )
    yield working
    working.close()


def test_what_is_known_of_several_councils_is_asked_for_together(place, store):
    store.add_batch(place.run, readings=[home(NORTHBRIDGE), home(SALTMARSH)])
    asked = []
    event.listen(store._database.engine, "before_cursor_execute", lambda *said: asked.append(said[2].split()[0]))
    memory = Memory(place, VISITS, home_only=False)
    assert asked.count("SELECT") == 2  # the home pages, then what they name
    assert memory.read == {each.website: home(each) for each in (NORTHBRIDGE, SALTMARSH)}
    assert {contact(each).url for each in (NORTHBRIDGE, SALTMARSH)} < memory.earlier.keys()
    assert not memory.look_up([NORTHBRIDGE.website, contact(SALTMARSH).url])
    assert asked.count("SELECT") == 2


def test_where_only_home_pages_are_wanted_no_others_are_looked_up(place, store):
    store.add_batch(place.run, readings=[home(NORTHBRIDGE)])
    memory = Memory(place, VISITS, home_only=True)
    assert memory.read == {NORTHBRIDGE.website: home(NORTHBRIDGE)}
    assert memory.earlier.keys() == {NORTHBRIDGE.website, SALTMARSH.website}


def test_a_page_that_is_only_named_later_is_looked_up_then(place, store):
    memory = Memory(place, VISITS, home_only=False)
    store.add_batch(place.run, readings=[read(contact(SALTMARSH))])
    assert not memory.look_up([contact(NORTHBRIDGE).url])
    assert memory.look_up([contact(SALTMARSH).url])
    assert isinstance(memory.earlier[contact(NORTHBRIDGE).url], Kept)
    assert memory.read[contact(SALTMARSH).url] == read(contact(SALTMARSH))
