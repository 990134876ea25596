"""What hosts say in robots.txt, over real HTTP."""

from datetime import UTC, datetime, timedelta

import pytest

from collectors.connection import Resolver
from collectors.fetch import Fetcher, FetchError, Limits
from collectors.pace import Pace
from monitor.practice.serving import Answer, Behaviour, nobody, site, sites
from store.records import Problem, ProblemKind, RobotsReading

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
ORIGIN = "http://www.northbridge.example"
HOME = f"{ORIGIN}/"
QUICK = Limits(max_bytes=100_000, connect_seconds=1, read_seconds=1, deadline_seconds=3)
STAY_AWAY = b"User-agent: *\nDisallow: /\n"
PLAIN = "text/plain"


@pytest.fixture
def open_fetchers():
    made = []
    yield made
    for each in made:
        each.close()


@pytest.fixture
def fetcher(open_fetchers):
    """Makes a fetcher; it is closed after the test."""

    def make(hosts, *, pace=None, limits=QUICK, **more):
        if isinstance(hosts, str):
            hosts = {"www.northbridge.example": hosts}
        made = Fetcher("Doorstep/0 (+tests)", Resolver(hosts, ()), pace or Pace(0), limits, lambda: NOW, **more)
        open_fetchers.append(made)
        return made

    return make


def problem(fetch, url=HOME, **more):
    with pytest.raises(FetchError) as caught:
        fetch(url, **more)
    return caught.value


def rules(body, **more):
    return {"/robots.txt": Answer(body, content_type=PLAIN, **more), "/": Answer(b"<p>Hello")}


def test_what_a_host_said_is_told_once_with_its_time(fetcher):
    heard = []
    with site({**rules(b"User-agent: *\nDisallow: /search\n"), "/news": Answer(b"<p>")}) as place:
        fetch = fetcher(place, heard=heard.append)
        fetch(HOME)
        fetch(HOME + "news")
    assert heard == [RobotsReading(ORIGIN, NOW, 200, "User-agent: *\nDisallow: /search\n")]


def test_what_this_run_has_heard_is_not_asked_again(fetcher):
    requests, heard = [], []
    earlier = RobotsReading(ORIGIN, datetime(2026, 11, 21, tzinfo=UTC), 200, "User-agent: Doorstep\nDisallow: /\n")
    with site({"/": Answer(b"<p>Hello")}, requests) as place:
        found = problem(fetcher(place, robots={ORIGIN: earlier}, heard=heard.append))
    assert found.reason == "robots.txt of www.northbridge.example, read 21 November 2026, asks robots to stay away."
    assert (requests, heard) == ([], [])


def test_a_robots_txt_that_failed_is_asked_for_once_and_again_only_at_the_second_try(fetcher):
    requests, heard = [], []
    answers = {"/robots.txt": Answer(b"oops", status=500), "/": Answer(b"<p>Hello"), "/news": Answer(b"<p>")}
    with site(answers, requests) as place:
        fetch = fetcher(place, heard=heard.append)
        problem(fetch)
        problem(fetch, HOME + "news")
        answers["/robots.txt"] = Answer(b"", content_type=PLAIN)
        assert fetch(HOME, attempt=2).body == b"<p>Hello"
    assert [each.path for each in requests] == ["/robots.txt", "/robots.txt", "/"]
    assert [(each.attempt, each.status) for each in heard] == [(1, 500), (2, 200)]


def test_an_earlier_failure_forbids_until_the_second_try(fetcher):
    reason = "robots.txt of www.northbridge.example could not be read (HTTP 500), so we stay away."
    failed = Problem(HOME + "robots.txt", ProblemKind.ROBOTS_UNREADABLE, reason, permanent=False)
    earlier = RobotsReading(ORIGIN, NOW, 500, problem=failed)
    with site(rules(b"")) as place:
        fetch = fetcher(place, robots={ORIGIN: earlier})
        assert problem(fetch).reason == reason
        assert fetch(HOME, attempt=2).status == 200


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451])
def test_a_host_that_has_no_robots_txt_allows_everything(fetcher, status):
    heard = []
    with site(rules(STAY_AWAY, status=status)) as place:
        assert fetcher(place, heard=heard.append)(HOME).body == b"<p>Hello"
    assert [(each.status, each.text, each.problem) for each in heard] == [(status, "", None)]


@pytest.mark.parametrize("status", [103, 304, 500, 502, 503, 599])
def test_a_fault_of_the_host_forbids_everything(fetcher, status):
    with site(rules(b"", status=status)) as place:
        found = problem(fetcher(place))
    assert (found.kind, found.reason, found.permanent) == (
        ProblemKind.ROBOTS_UNREADABLE,
        f"robots.txt of www.northbridge.example could not be read (HTTP {status}), so we stay away.",
        False,
    )


def test_a_host_that_is_asked_too_much_forbids_everything_for_now(fetcher):
    with site(rules(b"", status=429, headers=(("Retry-After", "60"),))) as place:
        found = problem(fetcher(place))
    assert (found.kind, found.not_before) == (ProblemKind.SLOW_DOWN, NOW + timedelta(seconds=60))


@pytest.mark.parametrize("behaviour", [Behaviour.HANGS, Behaviour.STALLS, Behaviour.DRIPS])
def test_a_robots_txt_that_does_not_come_in_time_forbids_everything(fetcher, behaviour):
    limits = Limits(read_seconds=0.2, deadline_seconds=0.5)
    with site(rules(b"User-agent: *\nDisallow:\n" * 9, behaviour=behaviour)) as place:
        found = problem(fetcher(place, limits=limits))
    assert (found.kind, found.reason, found.permanent) == (
        ProblemKind.ROBOTS_UNREADABLE,
        "robots.txt of www.northbridge.example could not be read (took too long), so we stay away.",
        False,
    )


def test_a_robots_txt_that_is_cut_short_forbids_everything(fetcher):
    with site(rules(b"User-agent: *\nDisallow: /\n" * 9, behaviour=Behaviour.CUT_SHORT)) as place:
        found = problem(fetcher(place))
    assert found.kind is ProblemKind.ROBOTS_UNREADABLE


def test_a_host_that_is_not_there_is_said_to_be_that(fetcher):
    heard = []
    with nobody() as place:
        found = problem(fetcher(place, heard=heard.append))
    assert (found.kind, found.reason) == (ProblemKind.UNREACHABLE, "The host refused the connection.")
    assert heard[0].problem == Problem(
        HOME + "robots.txt", ProblemKind.UNREACHABLE, "The host refused the connection.", permanent=False
    )


def test_ten_megabytes_of_robots_txt_are_read_to_the_last_whole_line_within_500_kibibytes(fetcher):
    heard = []
    line = b"Disallow: /private/archive\n"
    body = b"User-agent: *\n" + line * 370_000 + b"Disallow: /\n"
    with site(rules(body)) as place:
        assert fetcher(place, heard=heard.append)(HOME).status == 200
    assert len(heard[0].text) < 512_000
    assert heard[0].text.endswith("Disallow: /private/archive")


def test_a_byte_order_mark_does_not_hide_the_first_line(fetcher):
    with site(rules(b"\xef\xbb\xbf" + STAY_AWAY)) as place:
        assert problem(fetcher(place)).kind is ProblemKind.ROBOTS


def test_nul_bytes_are_dropped(fetcher):
    heard = []
    with site(rules(b"User-agent: *\n\0Dis\0allow: /search\n")) as place:
        fetcher(place, heard=heard.append)(HOME)
    assert heard[0].text == "User-agent: *\nDisallow: /search\n"


def test_a_web_page_in_place_of_robots_txt_holds_no_rules(fetcher):
    heard = []
    with site(rules(b"\n<!doctype html>\nUser-agent: *\nDisallow: /\n")) as place:
        assert fetcher(place, heard=heard.append)(HOME).status == 200
    assert (heard[0].status, heard[0].text) == (200, "")


def test_a_robots_txt_is_followed_to_another_group_because_it_speaks_for_this_host(fetcher):
    requests = []
    shared = "http://www.supplier.example/robots.txt"
    answers = {
        "north": {"/robots.txt": Answer(status=301, headers=(("Location", shared),)), "/": Answer(b"<p>Hello")},
        "supplier": {"/robots.txt": Answer(STAY_AWAY, content_type=PLAIN)},
    }
    with sites(answers, requests) as places:
        hosts = {"www.northbridge.example": places["north"], "www.supplier.example": places["supplier"]}
        found = problem(fetcher(hosts, group="northbridge.example"))
    assert found.kind is ProblemKind.ROBOTS
    assert [(each.site, each.path) for each in requests] == [("north", "/robots.txt"), ("supplier", "/robots.txt")]


def test_five_redirects_of_robots_txt_are_followed(fetcher):
    steps = {f"/{i}": Answer(status=302, headers=(("Location", f"/{i + 1}"),)) for i in range(1, 5)}
    first = {"/robots.txt": Answer(status=302, headers=(("Location", "/1"),))}
    with site({**first, **steps, "/5": Answer(STAY_AWAY, content_type=PLAIN)}) as place:
        assert problem(fetcher(place)).kind is ProblemKind.ROBOTS


def test_a_robots_txt_that_redirects_without_end_is_as_good_as_none(fetcher):
    answers = {"/robots.txt": Answer(status=302, headers=(("Location", "/robots.txt"),)), "/": Answer(b"<p>Hello")}
    with site(answers) as place:
        assert fetcher(place)(HOME).body == b"<p>Hello"


@pytest.mark.parametrize("target", ["http://127.0.0.1:1/robots.txt", "file:///etc/passwd", "http://169.254.169.254/"])
def test_a_robots_txt_that_leads_inward_forbids_everything(fetcher, target):
    answers = {"/robots.txt": Answer(status=302, headers=(("Location", target),)), "/": Answer(b"<p>Hello")}
    with site(answers) as place:
        assert problem(fetcher(place)).kind is ProblemKind.UNSAFE_ADDRESS


def test_a_crawl_delay_of_two_minutes_is_kept_and_a_longer_one_is_a_wish_to_be_left_alone(fetcher):
    pace = Pace(0, wait=lambda seconds: None)
    with site(rules(b"User-agent: *\nCrawl-delay: 120\n")) as place:
        fetcher(place, pace=pace)(HOME)
    assert pace.pause("northbridge.example") == 120.0
    with site(rules(b"User-agent: *\nCrawl-delay: 121\n")) as place:
        assert problem(fetcher(place)).kind is ProblemKind.ROBOTS
