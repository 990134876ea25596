"""A whole check, over real HTTP, into a real database."""

import threading
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from collectors.connection import Resolver
from collectors.fetch import Fetcher, Limits
from collectors.pace import Pace
from config.toolkit import principles
from monitor.practice.serving import Answer, Behaviour, nobody, sites
from monitor.run import Check, check
from scoring.indicators import all_indicators
from scoring.score import scorecard
from store.records import Council, ProblemKind
from store.store import Store

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
NORTHBRIDGE = Council("QNB", "Northbridge Council", "http://www.northbridge.example/")
SALTMARSH = Council("QSM", "Saltmarsh Council", "http://www.saltmarsh.example/")
HOME = Answer(
    b"<!doctype html><html lang=en><body><main><h1>Welcome to the council, where you can pay, report and apply</h1>"
    b"<a href=/contact>Contact us</a> <a href=/social-media>Social media</a></main>"
    b"<footer><a href=https://www.facebook.com/NorthbridgeMadeUp>Facebook</a></footer></body></html>"
)
CONTACT = Answer(b"<!doctype html><html lang=en><body><main>Telephone us on any working day</main></body></html>")
HUB = Answer(
    b"<!doctype html><html lang=en><body><main><h1>Social media</h1>"
    b"<a href=https://x.com/NbMadeUp>X</a> <a href=/house-rules>House rules</a></main></body></html>"
)
SITE = {"/": HOME, "/contact": CONTACT, "/social-media": HUB}
LIMITS = Limits(connect_seconds=1, read_seconds=0.5, deadline_seconds=1)


@pytest.fixture
def store():
    with Store("sqlite://") as opened:
        yield opened


@pytest.fixture
def job(store):
    """Makes what a check needs, for a table of hosts."""

    def make(hosts, **other):
        resolver = Resolver(hosts, ())
        ten, indicators = principles(), all_indicators()
        needed = {
            "store": store,
            "fetcher": lambda: Fetcher("Doorstep/0 (+tests)", resolver, Pace(0), LIMITS),
            "score": lambda snapshot: scorecard(snapshot, ten, indicators),
            "workers": 4,
            "budget": 40,
            "now": lambda: NOW,
            "stop": threading.Event(),
        }
        return Check(**needed | other)

    return make


def paths(requests, name):
    return [each.path for each in requests if each.site == name]


def test_a_visit_reads_the_home_page_and_the_pages_that_matter(job, store):
    requests = []
    with sites({"n": SITE}, requests) as places:
        tally = check(job({"www.northbridge.example": places["n"]}), [NORTHBRIDGE], "councils.csv")
    assert paths(requests, "n")[:4] == ["/robots.txt", "/", "/robots.txt", "/contact"]
    found = store.snapshot("QNB")
    assert [(each.kind, each.status) for each in found.readings] == [
        ("home page", 200),
        ("contact page", 200),
        ("social media page", 200),
        ("house rules", 404),
    ]
    assert [(each.platform, each.handle) for each in found.accounts] == [
        ("facebook", "NorthbridgeMadeUp"),
        ("x", "NbMadeUp"),
    ]
    assert found.finished
    assert (tally.councils, tally.pages, tally.problems, tally.stopped) == (1, 4, 1, False)


def test_home_pages_are_taken_everywhere_first(job):
    requests = []
    with sites({"n": SITE, "s": SITE}, requests) as places:
        hosts = {"www.northbridge.example": places["n"], "www.saltmarsh.example": places["s"]}
        check(job(hosts, workers=1), [NORTHBRIDGE, SALTMARSH], "councils.csv")
    first = [(each.site, each.path) for each in requests if each.path != "/robots.txt"][:2]
    assert sorted(first) == [("n", "/"), ("s", "/")]


def test_a_council_is_scored_as_soon_as_its_home_page_is_read(job, store):
    seen = []
    with sites({"n": SITE}) as places:
        hosts = {"www.northbridge.example": places["n"]}
        check(
            job(hosts, report=lambda tally: seen.append(store.scorecard("QNB").finished)), [NORTHBRIDGE], "councils.csv"
        )
    assert seen == [False, True]


def test_a_council_that_is_down_harms_nobody_else_and_has_no_score(job, store):
    with sites({"s": SITE}) as places, nobody() as down:
        hosts = {"www.northbridge.example": down, "www.saltmarsh.example": places["s"]}
        tally = check(job(hosts), [NORTHBRIDGE, SALTMARSH], "councils.csv")
    assert store.scorecard("QNB").overall.value is None
    assert store.snapshot("QNB").readings[0].problem.kind is ProblemKind.UNREACHABLE
    assert store.scorecard("QSM").overall.value is not None
    assert (tally.councils, tally.unread) == (2, ["Northbridge Council"])


def test_one_page_that_fails_leaves_the_others_of_its_council(job, store):
    answers = SITE | {"/contact": Answer(behaviour=Behaviour.HANGS)}
    with sites({"n": answers}) as places:
        check(job({"www.northbridge.example": places["n"]}), [NORTHBRIDGE], "councils.csv")
    found = store.snapshot("QNB")
    assert found.readings[1].problem.kind is ProblemKind.TIMED_OUT
    assert found.readings[2].complete


def test_a_run_is_remembered_with_its_plan_and_its_end(job, store):
    with sites({"n": SITE}) as places:
        check(job({"www.northbridge.example": places["n"]}), [NORTHBRIDGE], "councils.csv")
    run = store.latest_run()
    assert (run.register, run.planned, run.ending, run.started_at) == ("councils.csv", ("QNB",), "finished", NOW)
    assert store.progress(run.id) == (1, 1)


def test_a_stopped_run_keeps_what_was_finished(job, store):
    stop = threading.Event()
    requests = []
    with sites({"n": SITE, "s": SITE}, requests) as places:
        hosts = {"www.northbridge.example": places["n"], "www.saltmarsh.example": places["s"]}
        stopping = job(hosts, workers=1, stop=stop, report=lambda tally: stop.set())
        tally = check(stopping, [NORTHBRIDGE, SALTMARSH], "councils.csv")
    assert tally.stopped
    assert store.latest_run().ending == "stopped"
    assert store.snapshot("QNB") is not None
    assert "/contact" not in [each.path for each in requests]


def test_councils_that_share_a_site_are_visited_by_one_worker_and_each_has_its_snapshot(job, store):
    south = replace(NORTHBRIDGE, local_authority_code="QNS", name="South Northbridge Council")
    with sites({"n": SITE}) as places:
        check(job({"www.northbridge.example": places["n"]}), [NORTHBRIDGE, south], "councils.csv")
    assert store.snapshot("QNB").accounts == store.snapshot("QNS").accounts
    assert store.snapshot("QNB").shared_with == ("South Northbridge Council",)
    assert store.snapshot("QNS").shared_with == ("Northbridge Council",)


def test_a_fault_of_ours_ends_the_run_and_is_not_swallowed(job):
    def broken(_snapshot):
        raise ZeroDivisionError

    with sites({"n": SITE}) as places, pytest.raises(ZeroDivisionError):
        check(job({"www.northbridge.example": places["n"]}, score=broken), [NORTHBRIDGE], "councils.csv")


def test_an_account_that_several_councils_link_is_a_partners(job, store):
    footer = b"<footer><a href=https://x.com/CountyWide>X</a> <a href=https://x.com/%sBC>X</a></footer>"
    start = b"<!doctype html><html lang=en><body><main><h1>Welcome to the council, where you can pay and report"
    page = start + b"</h1></main>" + footer + b"</body></html>"
    answers = {"n": {"/": Answer(page % b"Northbridge")}, "s": {"/": Answer(page % b"Saltmarsh")}}
    with sites(answers) as places:
        hosts = {"www.northbridge.example": places["n"], "www.saltmarsh.example": places["s"]}
        check(job(hosts), [NORTHBRIDGE, SALTMARSH], "councils.csv")
    roles = {each.handle: (each.role, each.role_reason) for each in store.snapshot("QNB").accounts}
    assert roles["NorthbridgeBC"][0] == "main"
    assert roles["CountyWide"] == (
        "partner",
        "Other councils link it too (Saltmarsh Council), and it does not carry this council's name.",
    )
    assert store.scorecard("QNB").channels == 1
