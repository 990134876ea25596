"""A small county in a database, and the real dashboard in a real browser over it."""

from __future__ import annotations

import socket
import subprocess
import time
import urllib.request
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
import streamlit as st
from streamlit import config
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from dashboard.launch import command, environment
from store.records import (
    Account,
    Activity,
    ChannelState,
    Council,
    Effort,
    Evidence,
    Finding,
    Grade,
    Outcome,
    PageKind,
    PageReading,
    Problem,
    ProblemKind,
    Role,
    Score,
    Scorecard,
    Snapshot,
)
from store.store import Store

DASHBOARD = Path(__file__).parents[2] / "dashboard"
READ_AT = datetime(2026, 11, 22, 10, 14, tzinfo=UTC)
HOSTILE = "![x](http://evil.example/p.png) :material/home: <img src=http://evil.example/i.png onerror=alert(1)> # x"
UNSEEN = Score(None, 0.1, 0, 100, 1, 10)
SEEN = Score(72.4, 0.9, 68, 79, 9, 10)


def council(code, name, nation, region, type_name, number):
    return Council(
        code,
        f"{name} Council",
        f"http://{name.split()[0].lower()}.example/",
        gss_code=f"E0699990{number}",
        nice_name=name,
        type_name=type_name,
        nation=nation,
        region=region,
        made_up=True,
    )


NORTHBRIDGE = council("NBR", "Northbridge", "England", "North East", "Unitary authority", 1)
EASTMERE = council("EAS", "Eastmere", "England", "South East", "District", 2)
WINTERHOLT = council("WIN", "Winterholt", "Wales", "Wales", "Unitary authority", 3)
DUNMARSH = council("DUN", "Dunmarsh", "Scotland", "Scotland", "Unitary authority", 4)
FIRSTLEY = council("FIR", "Firstley", "England", "North East", "District", 5)
TRICKSTER = council("TRI", HOSTILE, "England", "South East", "District", 6)
NEWMOOR = council("NEW", "Newmoor", "Wales", "Wales", "District", 7)


def evidence(of, snippet="Follow us"):
    return Evidence(f"{of.website}contact", READ_AT, snippet)


def house_rules(of, message="No house rules were found on the 4 pages that could carry them."):
    return Finding(
        "house_rules_published",
        "be-professional",
        "Does the council publish house rules?",
        "People join in more when they know what is welcome.",
        "Publish house rules and link them from the contact page.",
        Effort.DAYS,
        Outcome.NOT_MET,
        0.0,
        message,
        0.2,
        (evidence(of, message),),
    )


def linked(of):
    return Finding(
        "linked_from_home_page",
        "go-to-where-the-eyeballs-are",
        "Are the accounts linked from the home page?",
        "It is where residents look first.",
        "Link the accounts in the footer.",
        Effort.MINUTES,
        Outcome.MET,
        1.0,
        "The footer links 3 accounts.",
        0.8,
        (evidence(of),),
    )


def unknown(of):
    return Finding(
        "news_recent",
        "content-is-king",
        "Is there recent news?",
        "Old news looks like nobody is in.",
        "Publish news each week.",
        Effort.PROJECT,
        Outcome.UNKNOWN,
        None,
        "The news page needs scripts to show anything.",
        0.1,
    )


def scorecard(of, findings, overall=SEEN, *, finished=True):
    principles = dict.fromkeys(each.principle for each in findings)
    return Scorecard(
        of,
        READ_AT,
        1,
        overall,
        tuple((id_, overall) for id_ in principles),
        tuple(findings),
        channels=3,
        finished=finished,
    )


def snapshot(of, *, problem=None, handle="northbridge", finished=True):
    home = PageReading(of.website, PageKind.HOME, READ_AT, status=200, complete=problem is None, problem=problem)
    account = Account(
        "facebook",
        handle,
        "northbridge",
        "https://www.facebook.com/northbridge",
        Grade.LINKED,
        f"In the footer of the home page, named {handle}.",
        (evidence(of, handle),),
        Role.MAIN,
    )
    activity = Activity(
        "facebook",
        "northbridge",
        ChannelState.NOT_READABLE,
        "Facebook shows nothing to visitors who are not signed in.",
    )
    accounts, activities = ((account,), (activity,)) if problem is None else ((), ())
    return Snapshot(of, READ_AT, (home,), accounts=accounts, activities=activities, finished=finished)


def mentioning_kit(seen):
    """With an account of which the pages do not say whose it is."""
    kit = Account("x", "KitAtHome", "kitathome", "https://x.com/KitAtHome", Grade.MENTIONED, "In a text.", ())
    closed = Activity("x", "kitathome", ChannelState.NOT_READABLE, "X shows nothing to visitors who are not signed in.")
    return replace(seen, accounts=(*seen.accounts, kit), activities=(*seen.activities, closed))


def visits():
    """(snapshot, scorecard) of each council that has been checked."""
    closed = Problem(
        DUNMARSH.website, ProblemKind.ROBOTS, "The site asks robots to stay away (robots.txt).", permanent=True
    )
    return [
        (
            snapshot(NORTHBRIDGE),
            scorecard(NORTHBRIDGE, [house_rules(NORTHBRIDGE), linked(NORTHBRIDGE), unknown(NORTHBRIDGE)]),
        ),
        (mentioning_kit(snapshot(EASTMERE)), scorecard(EASTMERE, [house_rules(EASTMERE), linked(EASTMERE)])),
        (snapshot(WINTERHOLT), scorecard(WINTERHOLT, [linked(WINTERHOLT)])),
        (snapshot(DUNMARSH, problem=closed), scorecard(DUNMARSH, [unknown(DUNMARSH)], UNSEEN)),
        (
            snapshot(FIRSTLEY, finished=False),
            scorecard(FIRSTLEY, [house_rules(FIRSTLEY)], finished=False),
        ),
        (
            snapshot(TRICKSTER, handle=HOSTILE),
            scorecard(TRICKSTER, [house_rules(TRICKSTER, HOSTILE), linked(TRICKSTER)]),
        ),
    ]


@pytest.fixture(autouse=True)
def this_machine():
    """Pages are drawn for the one user of this machine, unless a test says otherwise."""
    config.set_option("server.address", "127.0.0.1")
    yield
    config.set_option("server.address", None)


@pytest.fixture(scope="session", autouse=True)
def _components_looked_for_once():
    """Streamlit goes through all that is installed for every app anew: that took most of the time of a page's test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
        yield


@pytest.fixture(scope="session")
def county(tmp_path_factory):
    """Address of a database: six made-up councils checked, a seventh not yet."""
    url = f"sqlite:///{tmp_path_factory.mktemp('county') / 'county.db'}"
    with Store(url) as store:
        councils = [of.council for of, _ in visits()]
        store.add_councils([*councils, NEWMOOR])
        codes = [each.local_authority_code for each in councils]
        run = store.begin_run("county.csv", codes, READ_AT, made_up=True)
        for seen, measured in visits():
            store.add_visit(run, seen, measured)
        store.end_run(run, READ_AT + timedelta(minutes=5), "finished")
    return url


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory):
    """Address of a database in which nothing has been checked."""
    return f"sqlite:///{tmp_path_factory.mktemp('empty') / 'empty.db'}"


@pytest.fixture
def going(tmp_path):
    """Address of a database in the middle of a check: one council of two is done."""
    url = f"sqlite:///{tmp_path / 'going.db'}"
    with Store(url) as store:
        store.add_councils([NORTHBRIDGE, EASTMERE])
        run = store.begin_run("county.csv", ["NBR", "EAS"], datetime.now(UTC), made_up=True)
        store.add_visit(run, *visits()[0])
    return url


@pytest.fixture
def page(county, monkeypatch):
    """`page("council", council="NBR")`: the app after that page was drawn over the county."""
    monkeypatch.setenv("DOORSTEP_DISPUTE_CONTACT", "wrong@doorstep.example")
    monkeypatch.setenv("DOORSTEP_OPENS_ON", "all")
    monkeypatch.setenv("DOORSTEP_HOSTS", '{"northbridge.example": "127.0.0.1:8001"}')

    def draw(name, database=county, **query):
        monkeypatch.setenv("DOORSTEP_DATABASE", database)
        st.cache_resource.clear()
        app = AppTest.from_file(str(DASHBOARD / "app.py"), default_timeout=30)
        app.query_params.update(query)
        app.run()
        app.switch_page(f"views/{name}.py")
        app.run()
        assert not app.exception
        return app

    return draw


@contextmanager
def served(database, hosts=None, more=None, *, public=False):
    """The dashboard as its own process; gives its address. `public`: its settings name that address."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    settings = environment(database, hosts) | {"DOORSTEP_OPENS_ON": "all"} | (more or {})
    if public:
        settings["DOORSTEP_PUBLIC_ADDRESS"] = f"http://127.0.0.1:{port}"
    process = subprocess.Popen(command(port), env=settings, stdout=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(f"{address}/_stcore/health", process)
        yield address
    finally:
        process.terminate()
        process.wait(10)


def _wait(url, process):
    until = time.monotonic() + 30
    while time.monotonic() < until and process.poll() is None:
        with suppress(OSError), urllib.request.urlopen(url, timeout=5):
            return
        time.sleep(0.1)
    raise AssertionError("the dashboard did not start")


@pytest.fixture(scope="session")
def dashboard(county):
    """Address of a dashboard over the county."""
    with served(county, {"northbridge.example": "127.0.0.1:9"}) as address:
        yield address


@pytest.fixture(scope="session")
def serve():
    """`with serve(database) as address:` a dashboard over another database."""
    return served
