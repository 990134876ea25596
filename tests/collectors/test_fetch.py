"""The fetcher against real servers on loopback, well behaved and hostile."""

import socket
from datetime import UTC, datetime, timedelta

import brotli
import pytest

from collectors.connection import Resolver
from collectors.fetch import Elsewhere, Fetcher, FetchError, Known, Limits
from collectors.pace import Pace
from collectors.safety import allowed_host
from monitor.practice.serving import Answer, Behaviour, nobody, site, sites
from store.records import Hop, ProblemKind
from tests.collectors.wire import PAGE, drips, resets, says, wire

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
HOME = "http://www.northbridge.example/"
QUICK = Limits(max_bytes=100_000, connect_seconds=1, read_seconds=1, deadline_seconds=3)


@pytest.fixture
def open_fetchers():
    made = []
    yield made
    for each in made:
        each.close()


@pytest.fixture
def fetcher(open_fetchers):
    """Makes a fetcher for a table of hosts; it is closed after the test."""

    def make(hosts, *, limits=QUICK, allowed=(), pace=None, **more):
        if isinstance(hosts, str):
            hosts = {"www.northbridge.example": hosts}
        places = Resolver(hosts, [allowed_host(each) for each in allowed])
        made = Fetcher("Doorstep/0 (+tests)", places, pace or Pace(0), limits, now=lambda: NOW, **more)
        open_fetchers.append(made)
        return made

    return make


def problem(fetch, url=HOME):
    with pytest.raises(FetchError) as caught:
        fetch(url)
    return caught.value


def test_a_page_comes_with_its_address_moment_status_and_type(fetcher):
    with site({"/": Answer(b"<p>Hello")}) as place:
        page = fetcher({"www.northbridge.example": place})(HOME)
    assert (page.url, page.final_url, page.read_at, page.status) == (HOME, HOME, NOW, 200)
    assert (page.content_type, page.body, page.shortened) == ("text/html; charset=utf-8", b"<p>Hello", None)


def test_every_request_says_who_we_are(fetcher):
    requests = []
    with site({"/": Answer(b"<p>Hello")}, requests) as place:
        fetcher({"www.northbridge.example": place})(HOME)
    assert [(each.path, each.user_agent) for each in requests] == [
        ("/robots.txt", "Doorstep/0 (+tests)"),
        ("/", "Doorstep/0 (+tests)"),
    ]


def test_no_credentials_of_this_machine_are_sent(fetcher, tmp_path, monkeypatch):
    netrc = tmp_path / ".netrc"
    netrc.write_text("default login officer password secret\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    requests = []
    with site({"/": Answer(b"<p>Hello")}, requests) as place:
        fetcher({"www.northbridge.example": place})(HOME)
    assert "authorization" not in requests[-1].headers


def test_robots_are_asked_once_per_host(fetcher):
    requests = []
    with site({"/": Answer(b"<p>"), "/news": Answer(b"<p>")}, requests) as place:
        fetch = fetcher({"www.northbridge.example": place})
        fetch(HOME)
        fetch(HOME + "news")
    assert [each.path for each in requests] == ["/robots.txt", "/", "/news"]


def test_a_page_that_robots_txt_forbids_is_never_asked_for(fetcher):
    requests = []
    rules = Answer(b"User-agent: *\nDisallow: /\n", content_type="text/plain")
    with site({"/robots.txt": rules, "/": Answer(b"<p>")}, requests) as place:
        found = problem(fetcher({"www.northbridge.example": place}))
    assert found.kind is ProblemKind.ROBOTS
    assert found.reason == ("robots.txt of www.northbridge.example, read 22 November 2026, asks robots to stay away.")
    assert [each.path for each in requests] == ["/robots.txt"]


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_host_without_robots_txt_allows_everything(fetcher, status):
    with site({"/robots.txt": Answer(b"no", status=status), "/": Answer(b"<p>Hello")}) as place:
        assert fetcher({"www.northbridge.example": place})(HOME).body == b"<p>Hello"


def test_a_robots_txt_that_fails_forbids_everything(fetcher):
    requests = []
    with site({"/robots.txt": Answer(b"oops", status=500), "/": Answer(b"<p>")}, requests) as place:
        found = problem(fetcher({"www.northbridge.example": place}))
    assert found.kind is ProblemKind.ROBOTS_UNREADABLE
    assert not found.permanent
    assert "/" not in [each.path for each in requests]


def test_a_crawl_delay_slows_this_host_down(fetcher):
    pace = Pace(0, wait=lambda seconds: None)
    rules = Answer(b"User-agent: *\nCrawl-delay: 9\n", content_type="text/plain")
    with site({"/robots.txt": rules, "/": Answer(b"<p>")}) as place:
        fetcher({"www.northbridge.example": place}, pace=pace)(HOME)
    assert pace.pause("northbridge.example") == 9.0


def test_a_crawl_delay_of_an_hour_is_a_wish_to_be_left_alone(fetcher):
    rules = Answer(b"User-agent: *\nCrawl-delay: 3600\n", content_type="text/plain")
    with site({"/robots.txt": rules, "/": Answer(b"<p>")}) as place:
        found = problem(fetcher({"www.northbridge.example": place}))
    assert (found.kind, found.reason) == (
        ProblemKind.ROBOTS,
        "robots.txt of www.northbridge.example, read 22 November 2026, asks for 3600 seconds between pages.",
    )


def test_a_redirect_is_followed_and_the_last_address_kept(fetcher):
    answers = {"/": Answer(status=301, headers=(("Location", "/home"),)), "/home": Answer(b"<p>Here")}
    with site(answers) as place:
        page = fetcher({"www.northbridge.example": place})(HOME)
    assert (page.url, page.final_url, page.body) == (HOME, HOME + "home", b"<p>Here")


def test_robots_txt_of_the_host_that_is_redirected_to_is_obeyed(fetcher):
    elsewhere = "http://www.saltmarsh.example/"
    requests = []
    answers = {
        "north": {"/": Answer(status=302, headers=(("Location", elsewhere),))},
        "salt": {"/robots.txt": Answer(b"User-agent: *\nDisallow: /\n"), "/": Answer(b"<p>")},
    }
    with sites(answers, requests) as places:
        hosts = {"www.northbridge.example": places["north"], "www.saltmarsh.example": places["salt"]}
        found = problem(fetcher(hosts))
    assert found.kind is ProblemKind.ROBOTS
    assert ("salt", "/") not in [(each.site, each.path) for each in requests]


def test_a_redirect_to_itself_ends(fetcher):
    requests = []
    with site({"/": Answer(status=302, headers=(("Location", "/"),))}, requests) as place:
        found = problem(fetcher({"www.northbridge.example": place}))
    assert (found.kind, found.reason) == (ProblemKind.TOO_MANY_REDIRECTS, "It redirects to itself.")
    assert [each.path for each in requests].count("/") == 1


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://127.0.0.1:1/",
        "http://localhost:1/",
        "http://[::1]:1/",
        "http://0.0.0.0:1/",
        "http://10.0.0.1/",
        "http://2130706433/",  # 127.0.0.1 as one number
        "http://0x7f.1/",
    ],
)
def test_a_redirect_inward_is_refused_before_any_connection(fetcher, target):
    with site({"/": Answer(status=302, headers=(("Location", target),))}) as place:
        found = problem(fetcher({"www.northbridge.example": place}))
    assert found.kind in (ProblemKind.UNSAFE_ADDRESS, ProblemKind.UNREACHABLE)
    assert "internet" in found.reason or "name" in found.reason


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://www.northbridge.example/", "javascript:alert(1)", "data:,x"]
)
def test_a_redirect_out_of_the_web_is_refused(fetcher, target):
    with site({"/": Answer(status=302, headers=(("Location", target),))}) as place:
        assert problem(fetcher({"www.northbridge.example": place})).kind is ProblemKind.UNSAFE_ADDRESS


def test_loopback_is_refused_unless_the_operator_names_it(fetcher):
    with site({"/": Answer(b"<p>Hello")}) as place:
        url = f"http://{place}/"
        assert problem(fetcher({}), url).kind is ProblemKind.UNSAFE_ADDRESS
        assert fetcher({}, allowed=["127.0.0.0/8"])(url).body == b"<p>Hello"
        assert fetcher({}, allowed=[place])(url).body == b"<p>Hello"


@pytest.mark.parametrize(
    ("status", "kind", "permanent"),
    [
        (401, ProblemKind.FORBIDDEN, True),
        (403, ProblemKind.FORBIDDEN, True),
        (404, ProblemKind.NOT_FOUND, True),
        (410, ProblemKind.NOT_FOUND, True),
        (429, ProblemKind.SLOW_DOWN, False),
        (500, ProblemKind.SERVER_ERROR, False),
        (503, ProblemKind.SERVER_ERROR, False),
    ],
)
def test_a_refusal_is_named_with_its_status(fetcher, status, kind, permanent):
    with site({"/": Answer(b"no", status=status)}) as place:
        found = problem(fetcher({"www.northbridge.example": place}))
    assert (found.kind, found.permanent, found.status) == (kind, permanent, status)
    assert f"HTTP {status}" in found.reason


@pytest.mark.parametrize("status", [404, 429, 500, 503])
def test_nothing_is_asked_for_twice_in_a_row(fetcher, status):
    requests = []
    with site({"/": Answer(b"busy", status=status)}, requests) as place:
        problem(fetcher({"www.northbridge.example": place}))
    assert [each.path for each in requests] == ["/robots.txt", "/"]


def test_what_is_not_a_page_is_not_downloaded(fetcher):
    with site({"/": Answer(b"%PDF-1.7", content_type="application/pdf")}) as place:
        found = problem(fetcher({"www.northbridge.example": place}))
    assert (found.kind, found.reason) == (ProblemKind.NOT_A_PAGE, "It is not a web page but application/pdf.")


def test_a_page_of_30_megabytes_is_read_up_to_the_limit(fetcher):
    with site({"/": Answer(b"<p>" + b"x" * 30_000_000)}) as place:
        page = fetcher({"www.northbridge.example": place})(HOME)
    assert (len(page.body), page.shortened) == (100_000, ProblemKind.TOO_LARGE)


def test_a_page_without_end_is_read_up_to_the_limit(fetcher):
    with site({"/": Answer(b"<p>again", behaviour=Behaviour.ENDLESS)}) as place:
        assert fetcher({"www.northbridge.example": place})(HOME).shortened is ProblemKind.TOO_LARGE


def test_a_compressed_page_is_limited_as_it_unpacks(fetcher):
    with site({"/": Answer(b"0" * 50_000_000, gzip=True)}) as place:
        page = fetcher({"www.northbridge.example": place})(HOME)
    assert (len(page.body), page.shortened) == (100_000, ProblemKind.TOO_LARGE)


def test_a_body_that_ends_too_early_is_kept_and_marked(fetcher):
    with site({"/": Answer(b"<p>first" + b" " * 70_000 + b"second", behaviour=Behaviour.CUT_SHORT)}) as place:
        page = fetcher({"www.northbridge.example": place})(HOME)
    assert page.body.startswith(b"<p>first")
    assert b"second" not in page.body
    assert page.shortened is ProblemKind.CUT_SHORT


@pytest.mark.parametrize("behaviour", [Behaviour.HANGS, Behaviour.STALLS])
def test_a_host_that_hangs_takes_no_longer_than_the_limit(fetcher, behaviour):
    limits = Limits(read_seconds=0.2, deadline_seconds=1)
    with site({"/": Answer(b"<p>hello" * 100, behaviour=behaviour)}) as place:
        found = problem(fetcher({"www.northbridge.example": place}, limits=limits))
    assert found.kind is ProblemKind.TIMED_OUT
    assert not found.permanent


def test_a_body_that_drips_for_ever_ends_at_the_deadline(fetcher):
    limits = Limits(read_seconds=5, deadline_seconds=0.4)
    with site({"/": Answer(b"<p>hello" * 1000, behaviour=Behaviour.DRIPS, pace=0.05)}) as place:
        found = problem(fetcher({"www.northbridge.example": place}, limits=limits))
    assert (found.kind, found.reason) == (ProblemKind.TIMED_OUT, "It took longer than 0.4 seconds.")


def test_a_fetcher_works_on_after_a_deadline(fetcher):
    limits = Limits(read_seconds=5, deadline_seconds=0.4)
    answers = {"/": Answer(b"<p>hello" * 1000, behaviour=Behaviour.DRIPS), "/news": Answer(b"<p>News")}
    with site(answers) as place:
        fetch = fetcher({"www.northbridge.example": place}, limits=limits)
        problem(fetch)
        assert fetch(HOME + "news").body == b"<p>News"


def test_a_host_that_hangs_up_is_unreachable(fetcher):
    with site({"/": Answer(behaviour=Behaviour.HANGS_UP)}) as place:
        found = problem(fetcher({"www.northbridge.example": place}))
    assert (found.kind, found.reason) == (ProblemKind.UNREACHABLE, "The connection broke before the page came.")


def test_what_is_not_http_is_unreachable(fetcher):
    with site({"/": Answer(b"SSH-2.0-OpenSSH\r\n", behaviour=Behaviour.RAW)}) as place:
        assert problem(fetcher({"www.northbridge.example": place})).kind is ProblemKind.UNREACHABLE


def test_a_refused_connection_is_said_to_be_one(fetcher):
    with nobody() as place:
        found = problem(fetcher({"www.northbridge.example": place}))
    assert (found.kind, found.reason) == (ProblemKind.UNREACHABLE, "The host refused the connection.")


def test_a_name_without_an_address_is_said_to_have_none(fetcher, monkeypatch):
    def unknown(*_args, **_kwargs):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    found = problem(fetcher({}), "http://www.nowhere.example/")
    assert (found.kind, found.reason) == (
        ProblemKind.UNREACHABLE,
        "The site's name does not lead to any address.",
    )


@pytest.mark.parametrize(
    "url", ["http://", "http:///path", "http://[broken/", "https://exa mple.example/", "http://a..example/"]
)
def test_an_address_that_is_none_is_a_problem_and_not_an_exception(fetcher, url):
    assert problem(fetcher({}), url).kind in (ProblemKind.UNSAFE_ADDRESS, ProblemKind.UNREACHABLE)


def test_a_page_comes_with_all_its_headers_in_order(fetcher):
    headers = (("X-Robots-Tag", "noarchive"), ("X-Robots-Tag", "noindex"))
    with site({"/": Answer(b"<p>Hello", headers=headers)}) as place:
        page = fetcher(place)(HOME)
    assert page.header("x-robots-tag") == "noarchive, noindex"
    assert [name for name, _ in page.headers] == [
        "ETag",
        "X-Robots-Tag",
        "X-Robots-Tag",
        "Content-Type",
        "Content-Length",
    ]


def test_a_page_remembers_its_redirects_as_they_were_sent(fetcher):
    answers = {
        "/": Answer(status=301, headers=(("Location", "/home"),)),
        "/home": Answer(status=302, headers=(("Location", "home/index#top"),)),
        "/home/index": Answer(b"<p>Here"),
    }
    with site(answers) as place:
        page = fetcher(place)(HOME)
    assert page.hops == (Hop(HOME, 301, "/home"), Hop(HOME + "home", 302, "home/index#top"))
    assert page.final_url == HOME + "home/index"


def test_redirects_that_never_end_are_given_up(fetcher):
    steps = {f"/{i}": Answer(status=302, headers=(("Location", f"/{i + 1}"),)) for i in range(20)}
    requests = []
    with site(steps, requests) as place:
        found = problem(fetcher(place), HOME + "0")
    assert (found.kind, found.reason) == (ProblemKind.TOO_MANY_REDIRECTS, "It redirects more than 5 times.")
    assert [each.path for each in requests] == ["/robots.txt", "/0", "/1", "/2", "/3", "/4", "/5"]


def test_redirects_in_a_circle_are_given_up_at_once(fetcher):
    answers = {
        "/": Answer(status=302, headers=(("Location", "/home"),)),
        "/home": Answer(status=302, headers=(("Location", "/"),)),
    }
    with site(answers) as place:
        assert problem(fetcher(place)).reason == "It redirects in a circle."


@pytest.mark.parametrize("status", [103, 199, 300, 304, 305, 399])
def test_an_answer_that_is_neither_a_page_nor_an_error_is_a_problem(fetcher, status):
    with wire(says(b"HTTP/1.1 %d Odd\r\nContent-Length: 0\r\n\r\n" % status)) as place:
        found = problem(fetcher(place.address))
    assert (found.kind, found.reason) == (
        ProblemKind.SERVER_ERROR,
        f"The site's answer has no page in it (HTTP {status}).",
    )


def test_a_redirect_out_of_the_group_is_not_followed_but_handed_back(fetcher):
    requests = []
    target = "http://www.saltmarsh.example/welcome"
    answers = {
        "north": {
            "/": Answer(status=301, headers=(("Location", "/home"),)),
            "/home": Answer(status=302, headers=(("Location", target),)),
        },
        "salt": {"/welcome": Answer(b"<p>Hello")},
    }
    with sites(answers, requests) as places:
        hosts = {"www.northbridge.example": places["north"], "www.saltmarsh.example": places["salt"]}
        with pytest.raises(Elsewhere) as caught:
            fetcher(hosts, group="northbridge.example")(HOME)
        left = caught.value
        assert "salt" not in {each.site for each in requests}
        page = fetcher(hosts, group="saltmarsh.example")(left.url, at=left.location, hops=left.hops)
    assert (left.url, left.location) == (HOME, target)
    assert (page.url, page.final_url) == (HOME, target)
    assert page.hops == (Hop(HOME, 301, "/home"), Hop(HOME + "home", 302, target))


def test_redirects_are_counted_across_groups(fetcher):
    hops = tuple(Hop(f"http://www.saltmarsh.example/{i}", 302, "/") for i in range(5))
    with site({"/": Answer(status=302, headers=(("Location", "/home"),))}) as place:
        found = problem(lambda url: fetcher(place, group="northbridge.example")(url, hops=hops))
    assert found.kind is ProblemKind.TOO_MANY_REDIRECTS


def test_another_host_of_the_group_is_asked_without_ado(fetcher):
    answers = {
        "www": {"/": Answer(status=302, headers=(("Location", "http://democracy.northbridge.example/"),))},
        "democracy": {"/": Answer(b"<p>Hello")},
    }
    with sites(answers) as places:
        hosts = {f"{name}.northbridge.example": place for name, place in places.items()}
        assert fetcher(hosts, group="northbridge.example")(HOME).body == b"<p>Hello"


def test_an_unchanged_page_is_answered_without_its_body(fetcher):
    requests = []
    with site({"/": Answer(b"<p>Hello")}, requests) as place:
        fetch = fetcher(place)
        first = fetch(HOME)
        again = fetch(HOME, known=Known(first.header("ETag")))
    assert (again.status, again.body, again.read_at) == (304, b"", NOW)
    assert requests[-1].headers["if-none-match"] == first.header("ETag")


def test_a_changed_page_comes_whole_though_it_was_asked_for_conditionally(fetcher):
    with site({"/": Answer(b"<p>Hello")}) as place:
        page = fetcher(place)(HOME, known=Known('"old"', "Sat, 21 Nov 2026 09:00:00 GMT"))
    assert (page.status, page.body) == (200, b"<p>Hello")


def test_what_one_host_told_us_is_not_told_to_another(fetcher):
    requests = []
    answers = {
        "north": {"/": Answer(status=302, headers=(("Location", "http://www.saltmarsh.example/"),))},
        "salt": {"/": Answer(b"<p>Hello")},
    }
    with sites(answers, requests) as places:
        hosts = {"www.northbridge.example": places["north"], "www.saltmarsh.example": places["salt"]}
        fetcher(hosts)(HOME, known=Known('"a1"'))
    assert [(each.site, "if-none-match" in each.headers) for each in requests if each.path == "/"] == [
        ("north", True),
        ("salt", False),
    ]


@pytest.mark.parametrize("status", [403, 404, 410, 429, 500, 503])
def test_what_came_in_place_of_the_page_can_be_looked_at(fetcher, status):
    with site({"/": Answer(b"<p>Verify you are human" * 10_000, status=status)}) as place:
        page = problem(fetcher(place)).page
    assert (page.status, page.url, page.final_url) == (status, HOME, HOME)
    assert page.body == (b"<p>Verify you are human" * 10_000)[:65_536]
    assert page.shortened is ProblemKind.TOO_LARGE


def test_a_refusal_that_cannot_be_read_is_a_refusal_all_the_same(fetcher):
    packed = b"HTTP/1.1 403 Forbidden\r\nContent-Encoding: br\r\nContent-Length: 4\r\n\r\nabcd"
    with wire(says(packed)) as place:
        found = problem(fetcher(place.address))
    assert (found.kind, found.page) == (ProblemKind.FORBIDDEN, None)


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("written", ["90", "Sun, 22 Nov 2026 09:01:30 GMT"])
def test_a_host_that_asks_us_to_come_back_later_says_when(fetcher, status, written):
    pace = Pace(1.0, wait=lambda seconds: None)
    with site({"/": Answer(b"busy", status=status, headers=(("Retry-After", written),))}) as place:
        found = problem(fetcher(place, pace=pace))
    assert (found.kind, found.permanent, found.not_before) == (
        ProblemKind.SLOW_DOWN,
        False,
        NOW + timedelta(seconds=90),
    )
    assert found.reason == (
        f"The site asks us not to come back before 09:01:30 UTC on 22 November 2026 (HTTP {status})."
    )
    assert 80 < pace.held("northbridge.example") <= 90


def test_without_saying_when_it_is_still_a_wish_that_slows_us_down(fetcher):
    pace = Pace(1.0, wait=lambda seconds: None)
    with site({"/": Answer(b"busy", status=429, headers=(("Retry-After", "soon"),))}) as place:
        found = problem(fetcher(place, pace=pace))
    assert (found.reason, found.not_before) == ("The site asks us to come back later (HTTP 429).", None)
    assert pace.pause("northbridge.example") == 2.0


def test_a_fault_of_the_site_slows_us_down_too(fetcher):
    pace = Pace(1.0, wait=lambda seconds: None)
    with site({"/": Answer(b"busy", status=503)}) as place:
        found = problem(fetcher(place, pace=pace))
    assert (found.kind, found.not_before) == (ProblemKind.SERVER_ERROR, None)
    assert pace.pause("northbridge.example") == 2.0


def test_a_host_that_wants_to_be_left_alone_for_long_is_not_asked_meanwhile(fetcher):
    requests = []
    pace = Pace(0, clock=lambda: 100.0, wait=lambda seconds: None)
    with site({"/": Answer(b"busy", status=503, headers=(("Retry-After", "3600"),))}, requests) as place:
        fetch = fetcher(place, pace=pace)
        problem(fetch)
        found = problem(fetch, HOME + "news")
    assert [each.path for each in requests] == ["/robots.txt", "/"]
    assert (found.kind, found.status, found.not_before) == (
        ProblemKind.SLOW_DOWN,
        None,
        NOW + timedelta(hours=1),
    )


def test_a_redirect_that_asks_us_to_wait_is_waited_for(fetcher):
    waits = []
    pace = Pace(0, clock=lambda: 100.0, wait=waits.append)
    answers = {
        "/": Answer(status=302, headers=(("Location", "/home"), ("Retry-After", "7"))),
        "/home": Answer(b"<p>Here"),
    }
    with site(answers) as place:
        assert fetcher(place, pace=pace)(HOME).body == b"<p>Here"
    assert waits == [7.0]


def test_a_redirect_that_asks_us_to_wait_for_long_is_followed_another_time(fetcher):
    answers = {"/": Answer(status=302, headers=(("Location", "/home"), ("Retry-After", "3600")))}
    with site(answers) as place:
        found = problem(fetcher(place))
    assert (found.kind, found.permanent, found.not_before) == (
        ProblemKind.SLOW_DOWN,
        False,
        NOW + timedelta(hours=1),
    )


def test_the_pace_is_that_of_the_group_and_not_of_the_host(fetcher):
    waits = []
    pace = Pace(1.0, clock=lambda: 100.0, wait=waits.append)
    answers = {"www": {"/": Answer(b"<p>")}, "democracy": {"/": Answer(b"<p>")}}
    with sites(answers) as places:
        hosts = {f"{name}.northbridge.example": place for name, place in places.items()}
        fetch = fetcher(hosts, pace=pace)
        fetch(HOME)
        fetch("http://democracy.northbridge.example/")
    assert waits == [1.0, 2.0, 3.0]


def test_cookies_of_a_group_are_kept_while_it_is_visited_and_not_after(fetcher):
    requests = []
    answers = {
        "/": Answer(b"<p>", headers=(("Set-Cookie", "seen=yes; Path=/"),)),
        "/news": Answer(b"<p>"),
    }
    with site(answers, requests) as place:
        fetch = fetcher(place)
        fetch(HOME)
        fetch(HOME + "news")
        fetch.close()
        fetcher(place)(HOME + "news")
    assert [each.headers.get("cookie") for each in requests if each.path == "/news"] == ["seen=yes", None]


def test_cookies_go_to_no_other_host(fetcher):
    requests = []
    answers = {"a": {"/": Answer(b"<p>", headers=(("Set-Cookie", "seen=yes"),))}, "b": {"/": Answer(b"<p>")}}
    with sites(answers, requests) as places:
        fetch = fetcher({"www.northbridge.example": places["a"], "www.saltmarsh.example": places["b"]})
        fetch(HOME)
        fetch("http://www.saltmarsh.example/")
    assert [each.headers.get("cookie") for each in requests if each.site == "b"] == [None, None]


def test_a_page_that_sets_a_cookie_before_it_shows_itself_is_reached(fetcher):
    redirect = b"HTTP/1.1 302 Found\r\nLocation: /\r\nSet-Cookie: seen=yes\r\nContent-Length: 0\r\n\r\n"

    def talk(connection, here):
        connection.sendall(PAGE if "seen=yes" in here.requests[-1] else redirect)

    with wire(talk) as place:
        assert fetcher(place.address)(HOME).body == b"<p>Hello"


def test_nothing_is_said_of_where_we_come_from(fetcher):
    requests = []
    answers = {"/": Answer(status=302, headers=(("Location", "/home"),)), "/home": Answer(b"<p>")}
    with site(answers, requests) as place:
        fetcher(place)(HOME)
    assert [sorted(each.headers) for each in requests] == [
        ["accept", "accept-encoding", "accept-language", "connection", "host", "user-agent"]
    ] * 3


@pytest.mark.parametrize("target", ["http://officer:secret@www.northbridge.example/", "//officer@northbridge.example/"])
def test_a_password_in_an_address_is_never_sent(fetcher, target):
    requests = []
    with site({"/": Answer(status=302, headers=(("Location", target),))}, requests) as place:
        found = problem(fetcher(place))
        assert problem(fetcher(place), "http://officer:secret@www.northbridge.example/").kind is found.kind
    assert (found.kind, "secret" in found.reason) == (ProblemKind.UNSAFE_ADDRESS, False)
    assert not [each for each in requests if "authorization" in each.headers]


def test_redirects_and_refusals_leave_the_connection_to_be_used_again(fetcher):
    messages = [
        b"HTTP/1.1 302 Found\r\nLocation: /home\r\nContent-Length: 5\r\n\r\nmoved",
        b"HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\ngone",
        PAGE,
    ]

    def talk(connection, _here):
        connection.sendall(messages.pop(0))

    with wire(talk) as place:
        fetch = fetcher(place.address)
        problem(fetch)
        fetch(HOME)
    assert place.connections == 1


@pytest.mark.parametrize("encoding", ["br", "zstd"])
def test_what_we_did_not_ask_for_is_not_unpacked(fetcher, encoding):
    bomb = brotli.compress(b"0" * 5_000_000, quality=1)
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {encoding}\r\n"
    with wire(says(head.encode() + b"Content-Length: %d\r\n\r\n" % len(bomb) + bomb)) as place:
        found = problem(fetcher(place.address))
    assert (found.kind, found.reason) == (
        ProblemKind.GARBLED,
        f"It is packed in a way we did not ask for ({encoding}).",
    )


def test_a_page_that_is_packed_wrongly_is_garbled(fetcher):
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: 8\r\n\r\n"
    with wire(says(head + b"<p>Hello")) as place:
        found = problem(fetcher(place.address))
    assert (found.kind, found.reason) == (ProblemKind.GARBLED, "It is packed, and cannot be unpacked.")


def test_three_hundred_megabytes_are_not_read(fetcher):
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 314572800\r\n\r\n"
    sent = []

    def talk(connection, _here):
        connection.sendall(head)
        for _ in range(300):
            connection.sendall(b"x" * 1_048_576)
            sent.append(1)
        return False

    with wire(talk) as place:
        page = fetcher(place.address)(HOME)
    assert (len(page.body), page.shortened) == (100_000, ProblemKind.TOO_LARGE)
    assert len(sent) < 50


@pytest.mark.parametrize(
    "flood",
    [
        b"X-Flood: " + b"x" * 1_000_000 + b"\r\n",
        b"".join(b"X-%d: x\r\n" % i for i in range(10_000)),
        b"".join(b"X-%d: %s\r\n" % (i, b"x" * 60_000) for i in range(90)),
    ],
)
def test_a_flood_of_headers_is_refused(fetcher, flood):
    with wire(says(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + flood + b"\r\n<p>Hello")) as place:
        found = problem(fetcher(place.address))
    assert (found.kind, found.reason, found.permanent) == (
        ProblemKind.TOO_LARGE,
        "Its headers are longer than we read.",
        True,
    )


def test_nul_bytes_in_headers_go_no_further(fetcher):
    message = b"HTTP/1.1 200 OK\r\nContent-Type: text/ht\0ml\r\nETag: \0a\r\nContent-Length: 8\r\n\r\n<p>Hello"
    with wire(says(message)) as place:
        page = fetcher(place.address)(HOME)
    assert page.headers == (("Content-Type", "text/html"), ("ETag", "a"), ("Content-Length", "8"))


def test_headers_that_drip_for_ever_end_at_the_deadline(fetcher):
    limits = Limits(read_seconds=5, deadline_seconds=0.4)
    with wire(drips(b"HTTP/1.1 200 OK\r\n" + b"X-More: x\r\n" * 50)) as place:
        found = problem(fetcher(place.address, limits=limits))
    assert (found.kind, found.reason) == (ProblemKind.TIMED_OUT, "It took longer than 0.4 seconds.")


def test_interim_answers_without_end_end_at_the_deadline(fetcher):
    limits = Limits(read_seconds=5, deadline_seconds=0.4)
    with wire(drips(b"HTTP/1.1 100 Continue\r\n\r\n" * 50, pace=0.001)) as place:
        found = problem(fetcher(place.address, limits=limits))
    assert found.kind is ProblemKind.TIMED_OUT


def test_a_connection_that_is_reset_before_the_page_is_unreachable(fetcher):
    with wire(resets(b"")) as place:
        found = problem(fetcher(place.address))
    assert (found.kind, found.reason) == (ProblemKind.UNREACHABLE, "The connection broke before the page came.")


def test_a_page_longer_than_it_says_is_read_as_far_as_it_says_and_harms_no_other(fetcher):
    message = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 8\r\n\r\n<p>HelloHTTP/1.1 999 No\r\n\r\n"
    with wire(says(message, then_close=False)) as place:
        fetch = fetcher(place.address)
        assert [fetch(HOME).body, fetch(HOME + "news").body] == [b"<p>Hello", b"<p>Hello"]


@pytest.mark.parametrize("length", ["-1", "eight", ""])
def test_a_length_that_is_none_is_not_heeded(fetcher, length):
    message = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {length}\r\n\r\n<p>Hello"
    with wire(says(message.encode())) as place:
        page = fetcher(place.address)(HOME)
    assert (page.body, page.shortened) == (b"<p>Hello", None)


def test_a_page_shorter_than_it_says_is_cut_short(fetcher):
    message = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99999999999999999999\r\n\r\n<p>Hello"
    with wire(says(message)) as place:
        page = fetcher(place.address)(HOME)
    assert (page.body, page.shortened) == (b"<p>Hello", ProblemKind.CUT_SHORT)


def test_two_lengths_that_differ_are_no_answer(fetcher):
    message = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 8, 9\r\n\r\n<p>Hello"
    with wire(says(message)) as place:
        assert problem(fetcher(place.address)).kind is ProblemKind.UNREACHABLE


def test_a_page_in_chunks_is_read_whole_and_one_that_breaks_off_is_cut_short(fetcher):
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    with wire(says(head + b"3\r\n<p>\r\n5\r\nHello\r\n0\r\n\r\n", then_close=False)) as place:
        page = fetcher(place.address)(HOME)
    assert (page.body, page.shortened) == (b"<p>Hello", None)
    with wire(says(head + b"3\r\n<p>\r\n5\r\nHel")) as place:
        page = fetcher(place.address)(HOME)
    assert (page.body, page.shortened) == (b"<p>Hel", ProblemKind.CUT_SHORT)


def test_a_part_that_we_did_not_ask_for_is_not_taken_for_the_whole(fetcher):
    with site({"/": Answer(b"<p>Hello", status=206)}) as place:
        assert fetcher(place)(HOME).shortened is ProblemKind.CUT_SHORT


def test_the_moment_of_the_last_request_is_known(fetcher):
    with site({"/": Answer(b"<p>Hello")}) as place:
        fetch = fetcher(place)
        assert fetch.asked_at is None
        fetch(HOME)
    assert fetch.asked_at == NOW
