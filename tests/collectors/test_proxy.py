"""Through a proxy that really runs, on loopback."""

import ssl
from datetime import UTC, datetime

import pytest
import trustme

from collectors.connection import Resolver
from collectors.fetch import Fetcher, FetchError, Limits
from collectors.no_connection import AuthoritiesError
from collectors.pace import Pace
from collectors.proxy import Proxy, proxy_at
from collectors.safety import allowed_host
from store.records import ProblemKind
from tests.collectors.proxying import relay
from tests.collectors.wire import PAGE, says, wire

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
LIMITS = Limits(connect_seconds=1, read_seconds=1, deadline_seconds=3)
MOVED = b"HTTP/1.1 302 Found\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n"


@pytest.fixture
def through():
    """Makes a fetcher that goes through a proxy; it is closed after the test."""
    made = []

    def make(proxy, *, hosts=(), allowed=(), authorities="", name=""):
        places = Resolver(
            dict(hosts), [allowed_host(each) for each in allowed], proxy=proxy_at(f"http://{name}{proxy}")
        )
        made.append(Fetcher("Doorstep/0 (+tests)", places, Pace(0), LIMITS, lambda: NOW, authorities=authorities))
        return made[-1]

    yield make
    for each in made:
        each.close()


def problem(fetch, url):
    with pytest.raises(FetchError) as caught:
        fetch(url)
    return caught.value.problem


def test_the_address_of_a_proxy_is_taken_apart():
    assert proxy_at("") is None
    assert proxy_at("http://proxy.example") == Proxy("proxy.example", 80)
    # The base64 of "clerk:p@ss"
    assert proxy_at("http://clerk:p%40ss@10.0.0.8:3128") == Proxy("10.0.0.8", 3128, "Basic Y2xlcms6cEBzcw==")


def test_a_plain_page_is_asked_of_the_proxy_which_alone_looks_up_the_name(through):
    with wire(says(PAGE)) as place, relay({"www.northbridge.example": place.address}) as proxy:
        page = through(proxy.address)("http://www.northbridge.example/news?page=2")
        assert page.body == b"<p>Hello"
        lines = [head.splitlines()[0] for head in proxy.heads]
    assert lines == [
        "GET http://www.northbridge.example/robots.txt HTTP/1.1",
        "GET http://www.northbridge.example/news?page=2 HTTP/1.1",
    ]


def test_a_secure_page_is_asked_of_the_site_itself_through_the_proxy(through, tmp_path):
    authority, tls = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("www.northbridge.example").configure_cert(tls)
    authority.cert_pem.write_to_path(str(tmp_path / "own.pem"))
    with wire(says(PAGE), tls=tls) as place, relay({"www.northbridge.example": place.address}) as proxy:
        own = through(proxy.address, authorities=str(tmp_path / "own.pem"))
        assert own("https://www.northbridge.example/").body == b"<p>Hello"
        assert {head.splitlines()[0] for head in proxy.heads} == {"CONNECT www.northbridge.example:443 HTTP/1.1"}
        assert "User-Agent" not in "".join(proxy.heads)  # the proxy sees where to, and nothing else
        distrusted = problem(through(proxy.address), "https://www.northbridge.example/")
    assert distrusted.kind is ProblemKind.CERTIFICATE


def test_a_name_and_password_are_told_to_the_proxy_alone(through):
    secret = "Basic Y2xlcms6bGV0bWVpbg=="  # clerk:letmein
    with (
        wire(says(PAGE)) as place,
        relay({"www.northbridge.example": place.address}, password=secret) as proxy,
    ):
        known = through(proxy.address, name="clerk:letmein@")
        assert known("http://www.northbridge.example/").body == b"<p>Hello"
        stranger = problem(through(proxy.address), "http://www.northbridge.example/")
        secure = problem(through(proxy.address), "https://www.northbridge.example/")
    assert stranger.reason == secure.reason == "The proxy asks for a name and password."


def test_names_in_the_operators_own_table_are_visited_without_the_proxy(through):
    with wire(says(PAGE)) as place, relay({}) as proxy:
        own = through(proxy.address, hosts={"www.northbridge.example": place.address})
        assert own("http://www.northbridge.example/").body == b"<p>Hello"
        assert proxy.heads == []


@pytest.mark.parametrize(
    "target", ["http://127.0.0.1/", "http://[::1]/", "http://169.254.169.254/latest/", "https://10.0.0.1/"]
)
def test_an_address_that_is_not_public_is_not_left_to_the_proxy(through, target):
    with relay({}) as proxy:
        refused = problem(through(proxy.address), target)
        assert (refused.kind, proxy.heads) == (ProblemKind.UNSAFE_ADDRESS, [])


def test_a_redirect_to_such_an_address_is_refused_too(through):
    with wire(says(MOVED % b"http://127.1/admin")) as place, relay({"www.northbridge.example": place.address}) as proxy:
        refused = problem(through(proxy.address), "http://www.northbridge.example/")
        assert refused.kind is ProblemKind.UNSAFE_ADDRESS
        assert not [head for head in proxy.heads if "127.1" in head]


def test_what_the_operator_allows_goes_through_the_proxy(through):
    with wire(says(PAGE)) as place, relay({"intranet": place.address}) as proxy:
        assert through(proxy.address, allowed=["intranet"])("http://intranet/").body == b"<p>Hello"


def test_a_proxy_that_finds_no_site_is_named_as_the_one_that_does_not(through):
    with relay({}) as proxy:
        found = problem(through(proxy.address), "https://www.northbridge.example/")
    assert (found.kind, found.reason) == (ProblemKind.UNREACHABLE, "The proxy could not reach the site (HTTP 502).")


def test_a_proxy_that_is_away_is_named(through):
    with wire(says(PAGE)) as place:
        gone = place.address
    assert problem(through(gone), "https://www.northbridge.example/").reason == "The proxy refused the connection."


@pytest.mark.parametrize(
    "babble", [b"SSH-2.0-OpenSSH_9.2\r\n\r\n", b"HTTP/1.1 200" + b"x" * 20_000, b"\x00" * 20_000, b"HTTP/1.1 "]
)
def test_something_that_is_no_proxy_is_named_as_such(through, babble):
    with wire(says(babble)) as place:
        found = problem(through(place.address), "https://www.northbridge.example/")
    assert found.reason == "The proxy did not answer as a proxy does."


def test_a_proxy_that_says_nothing_is_not_waited_for_for_ever(through):
    with wire(lambda connection, here: here.closing.wait()) as place:
        found = problem(through(place.address), "https://www.northbridge.example/")
    assert found.reason == "The proxy did not answer in time."


@pytest.mark.parametrize(
    ("content", "reason"), [(None, "no such file or directory"), ("Hello", "it holds no certificates in pem")]
)
def test_a_file_of_authorities_that_cannot_be_used_is_named(through, tmp_path, content, reason):
    file = tmp_path / "own.pem"
    if content:
        file.write_text(content, encoding="utf-8")
    with pytest.raises(AuthoritiesError) as caught:
        through("127.0.0.1:1", authorities=str(file))
    assert str(caught.value).lower() == f"the certificate authorities in {file} cannot be used: {reason}.".lower()
