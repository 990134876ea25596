"""A whole check, over real HTTP, into a real database."""

import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from config.settings import Settings
from monitor.crews import Threads
from monitor.measuring import scorer
from monitor.practice.serving import Answer, Behaviour, nobody, sites
from monitor.run import Check, begun, check
from monitor.workplace import Job, Visitors, Workplace
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
QUICK = {
    "pace_seconds": 0,
    "second_try_seconds": 0,
    "connect_seconds": 1,
    "read_seconds": 0.5,
    "deadline_seconds": 1,
    "archive": "",
    "workers": 4,
}


@pytest.fixture
def store():
    with Store("sqlite://") as opened:
        yield opened


@pytest.fixture
def run(store):
    """Runs a check over councils, with a table of hosts and whatever else is given."""

    def go(hosts, *councils, resumed=None, stop=None, now=lambda: NOW, report=None, score=None, **settings):
        stop = stop or threading.Event()
        chosen = Settings(**(QUICK | settings))
        number = resumed or begun(store, councils, "councils.csv", now)
        place = Workplace(Job(number, chosen, Visitors("tests", hosts, ())), store, stop, now, score)
        job = Check(store, number, scorer(chosen), now, stop, timedelta(seconds=chosen.second_try_seconds))
        try:
            with Threads(place, chosen.workers) as crew:
                return check(replace(job, report=report) if report else job, crew, councils)
        finally:
            place.close()

    return go


def paths(requests, name):
    return [each.path for each in requests if each.site == name]


def test_a_visit_reads_the_home_page_and_the_pages_that_matter(run, store):
    requests = []
    with sites({"n": SITE}, requests) as places:
        record = run({"www.northbridge.example": places["n"]}, NORTHBRIDGE)
    assert paths(requests, "n") == ["/robots.txt", "/", "/contact", "/social-media", "/house-rules"]
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
    assert (record.councils, record.pages, record.left) == (1, 4, ())
    assert record.problems == ((ProblemKind.NOT_FOUND, 1),)


def test_home_pages_are_taken_everywhere_first(run):
    requests = []
    with sites({"n": SITE, "s": SITE}, requests) as places:
        hosts = {"www.northbridge.example": places["n"], "www.saltmarsh.example": places["s"]}
        run(hosts, NORTHBRIDGE, SALTMARSH, workers=1)
    first = [(each.site, each.path) for each in requests if each.path != "/robots.txt"][:2]
    assert sorted(first) == [("n", "/"), ("s", "/")]


def test_a_council_is_scored_as_soon_as_its_home_page_is_read(run, store):
    seen = []

    def score(snapshot):
        seen.append((snapshot.finished, store.scorecard("QNB") is not None))
        return scorer(Settings())(snapshot)

    with sites({"n": SITE}) as places:
        run({"www.northbridge.example": places["n"]}, NORTHBRIDGE, score=score)
    assert seen == [(False, False), (True, True)]


def test_a_council_that_is_down_harms_nobody_else_and_has_no_score(run, store):
    with sites({"s": SITE}) as places, nobody() as down:
        hosts = {"www.northbridge.example": down, "www.saltmarsh.example": places["s"]}
        record = run(hosts, NORTHBRIDGE, SALTMARSH)
    assert store.scorecard("QNB").overall.value is None
    assert store.snapshot("QNB").readings[0].problem.kind is ProblemKind.UNREACHABLE
    assert store.scorecard("QSM").overall.value is not None
    assert (record.councils, record.unread) == (2, ("Northbridge Council",))


def test_one_page_that_fails_leaves_the_others_of_its_council(run, store):
    answers = SITE | {"/contact": Answer(behaviour=Behaviour.HANGS)}
    with sites({"n": answers}) as places:
        run({"www.northbridge.example": places["n"]}, NORTHBRIDGE)
    found = store.snapshot("QNB")
    assert found.readings[1].problem.kind is ProblemKind.TIMED_OUT
    assert found.readings[2].complete


def test_a_run_is_remembered_with_its_plan_and_its_end(run, store):
    with sites({"n": SITE}) as places:
        run({"www.northbridge.example": places["n"]}, NORTHBRIDGE)
    run = store.latest_run()
    assert (run.register, run.planned, run.ending, run.started_at) == ("councils.csv", ("QNB",), "finished", NOW)
    assert store.progress(run.id) == (1, 1)


def test_a_stopped_run_finishes_the_page_in_hand_and_keeps_it(run, store):
    stop = threading.Event()
    requests = []

    def score(snapshot):
        stop.set()
        return scorer(Settings())(snapshot)

    with sites({"n": SITE, "s": SITE}, requests) as places:
        hosts = {"www.northbridge.example": places["n"], "www.saltmarsh.example": places["s"]}
        record = run(hosts, NORTHBRIDGE, SALTMARSH, workers=1, stop=stop, score=score)
    assert store.latest_run().ending == "stopped"
    assert [each.url for each in store.snapshot("QNB").readings] == ["http://www.northbridge.example/"]
    assert record.left == ("QNB", "QSM")
    assert "/contact" not in [each.path for each in requests]


def test_a_resumed_run_goes_on_with_what_is_left_and_asks_for_nothing_twice(run, store):
    stop = threading.Event()
    requests = []

    def score(snapshot):
        stop.set()
        return scorer(Settings())(snapshot)

    with sites({"n": SITE, "s": SITE}, requests) as places:
        hosts = {"www.northbridge.example": places["n"], "www.saltmarsh.example": places["s"]}
        run(hosts, NORTHBRIDGE, SALTMARSH, workers=1, stop=stop, score=score)
        record = run(hosts, NORTHBRIDGE, SALTMARSH, resumed=store.latest_run().id)
    assert (record.councils, record.pages, record.left) == (2, 8, ())
    assert store.latest_run().ending == "finished"
    for name in "ns":
        assert sorted(paths(requests, name)) == ["/", "/contact", "/house-rules", "/robots.txt", "/social-media"]


def test_a_page_that_fails_in_passing_is_tried_once_more_and_both_tries_are_kept(run, store):
    with sites({"n": SITE | {"/contact": Answer(status=503)}}, requests := []) as places:
        run({"www.northbridge.example": places["n"]}, NORTHBRIDGE)
    assert paths(requests, "n").count("/contact") == 2
    found = store.snapshot("QNB")
    assert [(each.attempt, each.status) for each in found.readings if each.kind == "contact page"] == [(2, 503)]
    assert found.finished


def test_a_page_that_is_not_there_is_never_tried_again(run, store):
    with sites({"n": SITE}, requests := []) as places:
        run({"www.northbridge.example": places["n"]}, NORTHBRIDGE)
    assert paths(requests, "n").count("/house-rules") == 1


def test_a_redirect_to_another_groups_host_is_read_by_that_groups_worker(run, store):
    old = {"/": Answer(status=301, headers=(("Location", "http://www.northbridge-new.example/"),))}
    with sites({"old": old, "new": SITE}, requests := []) as places:
        hosts = {"www.northbridge.example": places["old"], "www.northbridge-new.example": places["new"]}
        record = run(hosts, NORTHBRIDGE)
    found = store.snapshot("QNB")
    assert (found.readings[0].url, found.readings[0].final_url) == (
        "http://www.northbridge.example/",
        "http://www.northbridge-new.example/",
    )
    assert [each.kind for each in found.readings] == ["home page", "contact page", "social media page", "house rules"]
    assert paths(requests, "old") == ["/robots.txt", "/"]
    assert record.left == ()


@pytest.mark.parametrize("fails", [False, True])
def test_a_resumed_run_tells_nothing_sooner_of_a_home_page_that_led_to_another_group(run, store, fails):
    there = "http://www.northbridge-new.example/"
    old = {"/": Answer(status=301, headers=(("Location", there),))}
    new = {"/": Answer(status=404)} if fails else SITE
    with sites({"old": old, "new": new}) as places:
        hosts = {"www.northbridge.example": places["old"], "www.northbridge-new.example": places["new"]}
        run(hosts, NORTHBRIDGE)
        undisturbed = len(store.scorecards("QNB"))
        home = store.snapshot("QNB").readings[0]
        number = begun(store, [NORTHBRIDGE], "councils.csv", lambda: NOW)  # killed when it had stored the home page
        store.add_batch(number, readings=[home])
        looks = []

        def score(snapshot):
            looks.append(snapshot.finished)
            return scorer(Settings())(snapshot)

        run(hosts, NORTHBRIDGE, resumed=number, score=score)
    assert undisturbed == 1
    assert looks == [True]


def test_an_unchanged_page_is_not_read_again_and_says_when_it_was(run, store):
    later = NOW + timedelta(days=7)
    with sites({"n": SITE}, requests := []) as places:
        hosts = {"www.northbridge.example": places["n"]}
        run(hosts, NORTHBRIDGE)
        before = store.snapshot("QNB")
        run(hosts, NORTHBRIDGE, now=lambda: later)
    after = store.snapshot("QNB")
    assert [each.handle for each in after.accounts] == [each.handle for each in before.accounts]
    assert [(each.read_at, each.unchanged_since) for each in after.readings if each.digest] == [(later, NOW)] * 3
    again = [each for each in requests if each.path == "/contact"][1]
    assert again.headers["if-none-match"]


def test_what_an_unchanged_page_shows_is_kept_once(run, store):
    with sites({"n": SITE}) as places:
        hosts = {"www.northbridge.example": places["n"]}
        run(hosts, NORTHBRIDGE)
        first = store.readings_and_earlier(2, [NORTHBRIDGE.website])[1][NORTHBRIDGE.website].row
        run(hosts, NORTHBRIDGE)
        run(hosts, NORTHBRIDGE)
    assert store.readings_and_earlier(4, [NORTHBRIDGE.website])[1][NORTHBRIDGE.website].row == first


def test_an_unchanged_home_page_is_no_news_until_the_visit_is_finished(run):
    seen = []

    def score(snapshot):
        seen.append(snapshot.finished)
        return scorer(Settings())(snapshot)

    with sites({"n": SITE}) as places:
        hosts = {"www.northbridge.example": places["n"]}
        run(hosts, NORTHBRIDGE)
        run(hosts, NORTHBRIDGE, score=score)
    assert seen == [True]


def test_councils_that_share_a_site_are_visited_by_one_worker_and_each_has_its_snapshot(run, store):
    south = replace(NORTHBRIDGE, local_authority_code="QNS", name="South Northbridge Council")
    with sites({"n": SITE}) as places:
        run({"www.northbridge.example": places["n"]}, NORTHBRIDGE, south)
    assert store.snapshot("QNB").accounts == store.snapshot("QNS").accounts
    assert store.snapshot("QNB").shared_with == ("South Northbridge Council",)
    assert store.snapshot("QNS").shared_with == ("Northbridge Council",)


def test_a_fault_of_ours_ends_the_run_and_is_not_swallowed(run):
    def broken(_snapshot):
        raise ZeroDivisionError

    with sites({"n": SITE}) as places, pytest.raises(ZeroDivisionError):
        run({"www.northbridge.example": places["n"]}, NORTHBRIDGE, score=broken)


def test_an_account_that_several_councils_link_is_a_partners(run, store):
    footer = b"<footer><a href=https://x.com/CountyWide>X</a> <a href=https://x.com/%sBC>X</a></footer>"
    start = b"<!doctype html><html lang=en><body><main><h1>Welcome to the council, where you can pay and report"
    page = start + b"</h1></main>" + footer + b"</body></html>"
    answers = {"n": {"/": Answer(page % b"Northbridge")}, "s": {"/": Answer(page % b"Saltmarsh")}}
    with sites(answers) as places:
        hosts = {"www.northbridge.example": places["n"], "www.saltmarsh.example": places["s"]}
        run(hosts, NORTHBRIDGE, SALTMARSH)
    roles = {each.handle: (each.role, each.role_reason) for each in store.snapshot("QNB").accounts}
    assert roles["NorthbridgeBC"][0] == "main"
    assert roles["CountyWide"] == (
        "partner",
        "Other councils link it too (Saltmarsh Council), and it does not carry this council's name.",
    )
    assert store.scorecard("QNB").channels == 1


def test_an_account_that_a_neighbour_only_mentions_stays_its_councils(run, store):
    start = b"<!doctype html><html lang=en><body><main><h1>Welcome to the council, where you can pay and report</h1>"
    link = b"<a href=https://x.com/HelloBridge>X</a>"
    answers = {
        "n": {"/": Answer(start + b"</main><footer>" + link + b"</footer></body></html>")},
        "s": {"/": Answer(start + b"<p>Our neighbours are on " + link + b"</p></main></body></html>")},
    }
    with sites(answers) as places:
        run(
            {"www.northbridge.example": places["n"], "www.saltmarsh.example": places["s"]},
            NORTHBRIDGE,
            SALTMARSH,
        )
    assert [each.role for each in store.snapshot("QNB").accounts] == ["main"]
    assert [each.role for each in store.snapshot("QSM").accounts] == ["partner"]


def test_an_account_that_a_council_of_an_earlier_run_links_is_a_partners_too(run, store):
    page = (
        b"<!doctype html><html lang=en><body><main><h1>Welcome to the council, where you can pay and report</h1></main>"
        b"<footer><a href=https://x.com/CountyWide>X</a></footer></body></html>"
    )
    with sites({"n": {"/": Answer(page)}, "s": {"/": Answer(page)}}) as places:
        hosts = {"www.northbridge.example": places["n"], "www.saltmarsh.example": places["s"]}
        run(hosts, NORTHBRIDGE)
        run(hosts, SALTMARSH)
    assert [each.role for each in store.snapshot("QSM").accounts] == ["partner"]
