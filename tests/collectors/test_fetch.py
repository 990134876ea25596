"""The fetcher against real servers on loopback, well behaved and hostile."""

import socket
from datetime import UTC, datetime

import pytest

from collectors.connection import Resolver
from collectors.fetch import Fetcher, FetchError, Limits
from collectors.pace import Pace
from collectors.safety import allowed_host
from monitor.practice.serving import Answer, Behaviour, nobody, site, sites
from store.records import ProblemKind

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

    def make(hosts, *, limits=QUICK, allowed=(), pace=None):
        places = Resolver(hosts, [allowed_host(each) for each in allowed])
        open_fetchers.append(Fetcher("Doorstep/0 (+tests)", places, pace or Pace(0), limits, now=lambda: NOW))
        return open_fetchers[-1]

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


def test_a_name_that_leads_outward_and_inward_is_refused_whole(monkeypatch):
    def both(*_args, **_kwargs):
        return [(2, 1, 6, "", ("81.2.69.142", 80)), (2, 1, 6, "", ("127.0.0.1", 80))]

    monkeypatch.setattr(socket, "getaddrinfo", both)
    with pytest.raises(Exception, match=r"leads to 127\.0\.0\.1, which is not on the public internet"):
        Resolver({}, ())("www.twofaced.example", 80)
