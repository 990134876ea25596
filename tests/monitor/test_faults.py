"""What one council's site does to us harms no other council, and is never held against its own."""

import dataclasses
import itertools
import socket
import ssl
from datetime import UTC, datetime

import brotli
import pytest
import trustme

from collectors.safety import allowed_host
from monitor.practice.hostile import HOME, INNER, OPEN, PAGES, SITES
from monitor.practice.hostile.bodies import BROTLI_BOMB
from monitor.practice.hostile.ways import redirect
from monitor.practice.serving import Door
from store.records import Outcome, ProblemKind
from tests.monitor.faults import WELL, run_over

TOO_LONG = ("The host did not answer in time.", "It took longer than 1 seconds.")
SLOW = {
    "hangs before headers",
    "hangs in headers",
    "hangs after headers",
    "hangs in body",
    "headers byte by byte",
    "body byte by byte",
}
BROKE = "The connection broke before the page came."
FIRST = "Only the first 2,500,000 bytes of the page were read."
COME_BACK = "The site asks us not to come back before"
FAULTS = [
    # fault, named, said, how often it is asked for
    ("reset before headers", ProblemKind.UNREACHABLE, BROKE, 2),
    ("reset in body", ProblemKind.CUT_SHORT, "Only the first 202 bytes", 1),
    ("closed without a word", ProblemKind.UNREACHABLE, BROKE, 2),
    ("truncated", ProblemKind.CUT_SHORT, "Only the first 202 bytes", 1),
    ("length too long", ProblemKind.CUT_SHORT, "Only the first 404 bytes", 1),
    ("length too short", ProblemKind.CUT_SHORT, "The page ends in the middle.", 1),
    ("not HTTP", ProblemKind.UNREACHABLE, BROKE, 2),
    ("gzip bomb", ProblemKind.TOO_LARGE, FIRST, 1),
    ("deflate bomb", ProblemKind.TOO_LARGE, FIRST, 1),
    ("brotli bomb", ProblemKind.GARBLED, "packed in a way we did not ask for (br)", 1),
    ("packed wrongly", ProblemKind.GARBLED, "cannot be unpacked", 1),
    ("300 MB", ProblemKind.TOO_LARGE, FIRST, 1),
    ("without end", ProblemKind.TOO_LARGE, FIRST, 1),
    ("header of 1 MB", ProblemKind.TOO_LARGE, "Its headers are longer than we read.", 1),
    ("10,000 headers", ProblemKind.TOO_LARGE, "Its headers are longer than we read.", 1),
    ("NUL bytes", ProblemKind.NOT_A_PAGE, "This is not text", 1),
    ("nesting 100,000 deep", ProblemKind.CUT_SHORT, "nested too deeply", 1),
    ("challenge page", ProblemKind.BLOCKED, "a challenge instead of the page", 1),
    ("challenge page with status 403", ProblemKind.BLOCKED, "a challenge instead of the page", 1),
    ("login wall", ProblemKind.LOGIN_WALL, "only asks visitors to sign in", 1),
    ("soft 404", ProblemKind.NOT_FOUND, "though the site does not say so in its status", 1),
    ("429 with seconds", ProblemKind.SLOW_DOWN, COME_BACK, 1),
    ("429 with a date", ProblemKind.SLOW_DOWN, COME_BACK, 1),
    ("429 with a second", ProblemKind.SLOW_DOWN, COME_BACK, 2),
    ("429 for ever", ProblemKind.SLOW_DOWN, COME_BACK, 1),
    ("503", ProblemKind.SERVER_ERROR, "a fault of its own (HTTP 503)", 2),
    ("503 with seconds", ProblemKind.SLOW_DOWN, COME_BACK, 1),
    ("redirect to itself", ProblemKind.TOO_MANY_REDIRECTS, "It redirects to itself.", 1),
    ("redirect to file:", ProblemKind.UNSAFE_ADDRESS, "file:///etc/passwd, which is not an address on the web", 1),
    ("redirect to loopback", ProblemKind.UNSAFE_ADDRESS, "It leads to 127.0.0.1, which is not on the public", 1),
    ("redirect to metadata address", ProblemKind.UNSAFE_ADDRESS, "It leads to 169.254.169.254, which is not on", 1),
]
HARMLESS = ["100,000 links", "charset lies", "charset of no such name"]


def with_page(name, path, **changes):
    return WELL | {path: dataclasses.replace(PAGES[name](), **changes)}


def homes_and_inner(names, **changes):
    """Of each fault one council with such a home page, and one with such a contact page behind a good home page."""
    homes = {name: with_page(name, "/", **changes) for name in names}
    return homes | {f"{name}, inside": with_page(name, "/contact", **changes) for name in names}


@pytest.fixture(scope="module")
def slow():
    """A run over sites that let us wait."""
    return run_over(homes_and_inner(SLOW, pace=0.02), read_seconds=0.6, deadline_seconds=1, workers=16)


@pytest.fixture(scope="module")
def run():
    """A run over all other sites at once."""
    whole = {name: make() for name, make in SITES.items()}
    return run_over(homes_and_inner(PAGES.keys() - SLOW) | whole)


def test_every_hostile_page_is_in_a_test():
    assert {*SLOW, *(name for name, *_ in FAULTS), *HARMLESS} == {*PAGES}


def named(run, name, kind, said):
    """The home page has this problem, and nothing is said of what the council lacks."""
    home = run.snapshots[name].readings[0]
    assert (home.kind, home.problem.kind) == ("home page", kind)
    assert said in home.problem.reason
    assert not home.complete
    assert run.scorecards[name].overall.value is None
    assert Outcome.NOT_MET not in run.outcomes(name).values()
    run.harmed_nobody_else()


def named_inside(run, name, kind):
    """The contact page has this problem, the other pages have none, and what it might have shown is unknown."""
    home, contact, hub = run.snapshots[name].readings
    assert (home.complete, contact.complete, contact.problem.kind) == (True, False, kind)
    assert hub.complete or hub.problem.kind is kind is ProblemKind.SLOW_DOWN
    there_is_no_such_page = kind is ProblemKind.NOT_FOUND
    assert (run.outcomes(name)["email-sign-up"] is Outcome.UNKNOWN) is not there_is_no_such_page


@pytest.mark.parametrize("name", sorted(SLOW))
def test_a_site_that_lets_us_wait_took_too_long(slow, name):
    named(slow, name, ProblemKind.TIMED_OUT, "")
    assert slow.snapshots[name].readings[0].problem.reason in TOO_LONG
    assert slow.paths(name) == ["/robots.txt", "/", "/"]
    named_inside(slow, f"{name}, inside", ProblemKind.TIMED_OUT)
    assert sorted(slow.paths(f"{name}, inside")) == ["/", "/contact", "/contact", "/robots.txt", "/social-media"]


@pytest.mark.parametrize(("name", "kind", "said", "tries"), FAULTS, ids=[name for name, *_ in FAULTS])
def test_a_hostile_page_is_named(run, name, kind, said, tries):
    named(run, name, kind, said)
    paths = run.paths(name)
    assert (paths.count("/robots.txt"), paths.count("/")) == (1, tries)
    assert len(paths) <= 5
    named_inside(run, f"{name}, inside", kind)
    paths = run.paths(f"{name}, inside")
    assert (paths.count("/robots.txt"), paths.count("/contact")) == (1, tries)
    assert len(paths) <= 5


def test_the_brotli_bomb_is_one():
    assert len(brotli.decompress(BROTLI_BOMB)) == 50_000_000


def test_a_redirect_without_end_is_followed_a_few_times(run):
    named(run, "redirect without end", ProblemKind.TOO_MANY_REDIRECTS, "It redirects more than 5 times.")
    assert run.paths("redirect without end") == ["/robots.txt", *("/" + "on/" * number for number in range(6))]


def test_robots_txt_that_fails_forbids_the_site(run):
    named(run, "500 robots", ProblemKind.ROBOTS_UNREADABLE, "could not be read (HTTP 500), so we stay away.")
    assert run.paths("500 robots") == ["/robots.txt", "/robots.txt"]


def test_robots_txt_with_a_byte_order_mark_is_obeyed(run):
    named(run, "robots with BOM", ProblemKind.ROBOTS, "asks robots to stay away.")
    assert run.paths("robots with BOM") == ["/robots.txt"]


def test_robots_txt_of_ten_megabytes_is_obeyed_as_far_as_it_is_read(run):
    name = "robots of 10 MB"
    home, contact, hub = run.snapshots[name].readings
    assert (home.complete, contact.problem.kind, hub.complete) == (True, ProblemKind.ROBOTS, True)
    assert run.paths(name) == ["/robots.txt", "/", "/social-media"]
    assert run.outcomes(name)["email-sign-up"] is Outcome.UNKNOWN
    run.harmed_nobody_else()


def test_a_hundred_thousand_links_are_read_and_not_followed(run):
    home = run.snapshots["100,000 links"].readings[0]
    assert (home.complete, home.problem) == (True, None)
    assert len(run.paths("100,000 links")) <= 3
    run.harmed_nobody_else()


def test_a_calendar_without_end_is_left_after_a_page_of_each_kind(run):
    assert run.paths("calendar trap") == ["/robots.txt", "/", "/C/1", "/S/1", "/H/1", "/N/1"]
    assert run.snapshots["calendar trap"].finished
    run.harmed_nobody_else()


@pytest.mark.parametrize(("name", "read_as"), [("charset lies", "windows-1252"), ("charset of no such name", "utf-8")])
def test_a_page_that_lies_about_its_letters_is_read_and_the_lie_is_named(run, name, read_as):
    home = run.snapshots[name].readings[0]
    assert home.complete
    assert home.problem.kind is ProblemKind.CHARSET
    assert home.problem.reason.endswith(f"it was read as {read_as}.")
    assert run.snapshots[name].accounts[0].handle == "MadeUpCouncil"
    run.harmed_nobody_else()


def test_a_name_that_leads_outward_first_and_inward_later_is_not_followed_inward(monkeypatch):
    """For want of an outside, the first address is one that the operator allowed."""
    name, asked = "www.twofaced.example", itertools.count()

    def resolved(host, port, **_more):
        assert host == name
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (("10.0.0.1", "127.0.0.1")[next(asked) == 0], port))]

    closing = dataclasses.replace(HOME, headers=(("Connection", "close"),))
    answers = {"leads astray": {"/robots.txt": OPEN}, "twofaced": {"/robots.txt": closing, "/": closing}}

    def prepare(places):
        port = places["twofaced"].rpartition(":")[2]
        answers["leads astray"]["/"] = redirect(f"http://{name}:{port}/")
        monkeypatch.setattr(socket, "getaddrinfo", resolved)

    addresses = {"twofaced": "http://www.other.example/"}
    found = run_over(answers, prepare=prepare, addresses=addresses, allowed=(allowed_host("127.0.0.1"),))
    named(found, "leads astray", ProblemKind.UNSAFE_ADDRESS, f"{name} leads to 10.0.0.1, which is not on the public")
    assert [each.path for each in found.requests if each.host == name] == ["/robots.txt"]
    assert found.paths("leads astray") == ["/robots.txt", "/"]


@pytest.fixture(scope="module")
def distrusted(tmp_path_factory):
    """A run over sites whose certificates do not hold, and one whose certificate does."""
    authority, own = trustme.CA(), trustme.CA()
    folder = tmp_path_factory.mktemp("certificates")
    authority.cert_pem.write_to_path(folder / "authority.pem")
    (folder / "own.pem").write_bytes(own.cert_pem.bytes() + own.private_key_pem.bytes())
    names = ("expired", "self-signed", "wrong-name", "good")
    tls = {name: ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER) for name in names}
    past = datetime(2020, 1, 1, tzinfo=UTC)
    authority.issue_cert("www.expired.example", not_after=past).configure_cert(tls["expired"])
    tls["self-signed"].load_cert_chain(folder / "own.pem")
    authority.issue_cert("www.right-name.example").configure_cert(tls["wrong-name"])
    authority.issue_cert("www.good.example").configure_cert(tls["good"])
    return run_over(
        dict.fromkeys(names, WELL),
        doors={name: Door(tls=tls[name]) for name in names},
        addresses={name: f"https://www.{name}.example/" for name in names},
        authorities=str(folder / "authority.pem"),
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("expired", "The site's certificate has expired."),
        ("self-signed", "The site's certificate is signed by the site itself: nobody else vouches for it."),
        ("wrong-name", "The site's certificate is for another name than www.wrong-name.example."),
    ],
)
def test_a_certificate_that_does_not_hold_is_named_and_nothing_is_sent(distrusted, name, said):
    named(distrusted, name, ProblemKind.CERTIFICATE, said)
    assert distrusted.paths(name) == []


def test_a_certificate_that_holds_lets_a_council_be_read(distrusted):
    assert [each.complete for each in distrusted.snapshots["good"].readings] == [True, True, True]


def test_a_site_that_has_only_ipv6_is_read_like_any_other(ipv6):
    found = run_over({"six": {"/robots.txt": OPEN, "/": HOME, **INNER}}, doors={"six": Door("::1")})
    assert [each.complete for each in found.snapshots["six"].readings] == [True, True, True]
    assert found.scorecards["six"].overall.value is not None
    found.harmed_nobody_else()
