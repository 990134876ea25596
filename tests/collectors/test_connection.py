"""Connections on loopback: certificates, addresses, and what a name may lead to."""

import contextlib
import gc
import queue
import socket
import ssl
import threading
import weakref
from datetime import UTC, datetime

import pytest
import trustme

from collectors.connection import Resolver
from collectors.fetch import Fetcher, FetchError, Limits
from collectors.no_connection import UnsafeAddressError
from collectors.pace import Pace
from collectors.safety import allowed_host
from monitor.practice.serving import Answer, Behaviour, site
from store.records import ProblemKind
from tests.collectors.wire import PAGE, says, wire

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
HOME = "https://www.northbridge.example/"
CLOSING = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 8\r\nConnection: close\r\n\r\n<p>Hello"
LIMITS = Limits(connect_seconds=1, read_seconds=1, deadline_seconds=3)


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture
def fetcher(authority, tmp_path):
    """Makes a fetcher that trusts the test's authority; it is closed after the test."""
    trusted = tmp_path / "authorities.pem"
    authority.cert_pem.write_to_path(str(trusted))
    made = []

    def make(hosts, *, allowed=(), limits=LIMITS, **more):
        places = Resolver(hosts, [allowed_host(each) for each in allowed])
        more = {"authorities": str(trusted)} | more
        made.append(Fetcher("Doorstep/0 (+tests)", places, Pace(0), limits, now=lambda: NOW, **more))
        return made[-1]

    yield make
    for each in made:
        each.close()


def secured(certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def problem(fetch, url=HOME):
    with pytest.raises(FetchError) as caught:
        fetch(url)
    return caught.value


def test_a_page_comes_over_a_secure_connection_that_is_used_again(fetcher, authority):
    tls = secured(authority.issue_cert("www.northbridge.example"))
    with wire(says(PAGE, then_close=False), tls=tls) as place:
        fetch = fetcher({"www.northbridge.example": place.address})
        assert fetch(HOME).body == b"<p>Hello"
        assert fetch(HOME + "news").body == b"<p>Hello"
    assert place.connections == 1


def test_an_expired_certificate_is_said_to_be_one(fetcher, authority):
    expired = authority.issue_cert("www.northbridge.example", not_after=datetime(2020, 1, 1, tzinfo=UTC))
    with wire(says(PAGE), tls=secured(expired)) as place:
        found = problem(fetcher({"www.northbridge.example": place.address}))
    assert (found.kind, found.reason, found.permanent) == (
        ProblemKind.CERTIFICATE,
        "The site's certificate has expired.",
        True,
    )
    assert place.requests == []


def test_a_certificate_of_the_future_is_said_to_be_one(fetcher, authority):
    early = authority.issue_cert("www.northbridge.example", not_before=datetime(2990, 1, 1, tzinfo=UTC))
    with wire(says(PAGE), tls=secured(early)) as place:
        found = problem(fetcher({"www.northbridge.example": place.address}))
    assert (found.kind, found.reason) == (ProblemKind.CERTIFICATE, "The site's certificate is not valid yet.")


def test_a_certificate_for_another_name_is_said_to_be_one(fetcher, authority):
    with wire(says(PAGE), tls=secured(authority.issue_cert("www.saltmarsh.example"))) as place:
        found = problem(fetcher({"www.northbridge.example": place.address}))
    assert (found.kind, found.reason) == (
        ProblemKind.CERTIFICATE,
        "The site's certificate is for another name than www.northbridge.example.",
    )


def test_a_self_signed_certificate_is_said_to_be_one(fetcher, tmp_path):
    own = trustme.CA()
    (tmp_path / "own.pem").write_bytes(own.cert_pem.bytes() + own.private_key_pem.bytes())
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(tmp_path / "own.pem")
    with wire(says(PAGE), tls=tls) as place:
        found = problem(fetcher({"www.northbridge.example": place.address}))
    assert (found.kind, found.reason) == (
        ProblemKind.CERTIFICATE,
        "The site's certificate is signed by the site itself: nobody else vouches for it.",
    )


def test_an_authority_that_nobody_trusts_is_said_to_be_one(fetcher):
    with wire(says(PAGE), tls=secured(trustme.CA().issue_cert("www.northbridge.example"))) as place:
        found = problem(fetcher({"www.northbridge.example": place.address}))
    assert (found.kind, found.reason) == (
        ProblemKind.CERTIFICATE,
        "Nobody whom browsers trust vouches for the site's certificate.",
    )


def test_without_other_word_only_those_are_trusted_whom_browsers_trust(fetcher, authority):
    with wire(says(PAGE), tls=secured(authority.issue_cert("www.northbridge.example"))) as place:
        found = problem(fetcher({"www.northbridge.example": place.address}, authorities=""))
    assert found.kind is ProblemKind.CERTIFICATE


def test_the_environment_does_not_change_whom_we_trust(fetcher, authority, tmp_path, monkeypatch):
    other = tmp_path / "other.pem"
    authority.cert_pem.write_to_path(str(other))
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"):
        monkeypatch.setenv(name, str(other))
    with wire(says(PAGE), tls=secured(authority.issue_cert("www.northbridge.example"))) as place:
        found = problem(fetcher({"www.northbridge.example": place.address}, authorities=""))
    assert found.kind is ProblemKind.CERTIFICATE


def test_a_host_that_speaks_no_tls_is_unreachable(fetcher):
    with socket.create_server(("127.0.0.1", 0)) as plain:

        def talk_plainly():
            with plain.accept()[0] as connection:
                connection.recv(65_536)
                connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

        talking = threading.Thread(target=talk_plainly)
        talking.start()
        found = problem(fetcher({"www.northbridge.example": f"127.0.0.1:{plain.getsockname()[1]}"}))
        talking.join()
    assert (found.kind, found.reason) == (ProblemKind.UNREACHABLE, "No secure connection could be agreed on.")


def test_a_secure_connection_that_is_never_agreed_on_takes_no_longer_than_the_limit(fetcher):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        place = f"127.0.0.1:{silent.getsockname()[1]}"
        found = problem(fetcher({"www.northbridge.example": place}))
    assert (found.kind, found.permanent) == (ProblemKind.ROBOTS_UNREADABLE, False)


def test_a_secure_connection_that_is_agreed_on_byte_by_byte_ends_at_the_deadline(fetcher):
    done = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as slow:

        def drip():
            with contextlib.suppress(OSError), slow.accept()[0] as connection:
                for byte in b"\x16\x03\x03\x40\x00" + bytes(1000):
                    connection.sendall(bytes([byte]))
                    if done.wait(0.02):
                        return

        dripping = threading.Thread(target=drip)
        dripping.start()
        limits = Limits(connect_seconds=5, read_seconds=5, deadline_seconds=0.4)
        place = f"127.0.0.1:{slow.getsockname()[1]}"
        found = problem(fetcher({"www.northbridge.example": place}, limits=limits))
        done.set()
        dripping.join()
    assert found.reason == "robots.txt of www.northbridge.example could not be read (took too long), so we stay away."


def test_a_host_that_has_only_ipv6_is_reached(fetcher, missing):
    if not socket.has_ipv6:
        missing("IPv6")
    try:
        with wire(says(PAGE), host="::1") as place:
            fetch = fetcher({"www.northbridge.example": place.address})
            assert fetch("http://www.northbridge.example/").body == b"<p>Hello"
            url = f"http://{place.address}/"
            assert fetcher({}, allowed=["::1"])(url).body == b"<p>Hello"
            assert problem(fetcher({}), url).kind is ProblemKind.UNSAFE_ADDRESS
    except OSError as error:
        missing(f"IPv6 on this machine: {error}")


def test_a_name_that_leads_outward_and_inward_is_refused_whole(monkeypatch):
    def both(*_args, **_kwargs):
        return [(2, 1, 6, "", ("81.2.69.142", 80)), (2, 1, 6, "", ("127.0.0.1", 80))]

    monkeypatch.setattr(socket, "getaddrinfo", both)
    with pytest.raises(UnsafeAddressError, match=r"leads to 127\.0\.0\.1, which is not on the public internet"):
        Resolver({}, ())("www.twofaced.example", 80)


def test_a_name_that_leads_outward_first_and_inward_later_is_refused_later(fetcher, monkeypatch):
    """For want of an outside, the first address is one that the operator allowed."""
    answers = ["127.0.0.1", "10.0.0.1"]

    def changing(_name, port, **_kwargs):
        assert answers, "nothing may be resolved without being checked"
        return [(2, 1, 6, "", (answers.pop(0), port))]

    with wire(says(CLOSING)) as place:
        port = place.address.rpartition(":")[2]
        monkeypatch.setattr(socket, "getaddrinfo", changing)
        fetch = fetcher({}, allowed=["127.0.0.1"])
        url = f"http://www.twofaced.example:{port}/"
        assert fetch(url).body == b"<p>Hello"
        found = problem(fetch, url)
    assert (found.kind, found.reason) == (
        ProblemKind.UNSAFE_ADDRESS,
        "www.twofaced.example leads to 10.0.0.1, which is not on the public internet.",
    )


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.1",
        "2130706433",  # as one number
        "0x7f000001",
        "0177.0.0.1",  # octal
        "0x7f.1",
        "localhost",
        "169.254.169.254",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[fe80::1%25lo]",
        "[fec0::1]",
    ],
)
def test_no_way_of_writing_an_inner_address_leads_inward(fetcher, host):
    found = problem(fetcher({}), f"http://{host}:1/")
    assert found.kind in (ProblemKind.UNSAFE_ADDRESS, ProblemKind.UNREACHABLE)
    assert "internet" in found.reason or "address" in found.reason or "name" in found.reason


def test_a_second_address_is_tried_when_the_first_refuses(fetcher, monkeypatch):
    with wire(says(PAGE)) as place:
        port = int(place.address.rpartition(":")[2])
        both = [(2, 1, 6, "", ("127.0.0.9", port)), (2, 1, 6, "", ("127.0.0.1", port))]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_kwargs: both)
        assert fetcher({}, allowed=["127.0.0.0/8"])(f"http://a.example:{port}/").body == b"<p>Hello"


def test_a_connection_that_is_done_with_is_closed_at_once_and_not_only_at_the_end(fetcher):
    ends = queue.SimpleQueue()

    def listen_on(connection, _here):
        connection.sendall(CLOSING)
        ends.put(connection.recv(1))
        return False

    with wire(listen_on) as place:
        fetch = fetcher({"www.northbridge.example": place.address})
        fetch("http://www.northbridge.example/")
        assert ends.get(timeout=5) == b""


@pytest.mark.parametrize(
    "begun",
    [
        b"HTTP/1.1 200 OK",
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/ht",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n",
        b"HTTP/1.1 404 Not Found\r\nContent-",
        b"HTTP/1.1 302 Found\r\nLocation: http://www.saltmarsh.exam",
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n",
    ],
)
def test_headers_that_break_off_are_no_answer(fetcher, begun):
    with wire(says(begun)) as place:
        found = problem(fetcher({"www.northbridge.example": place.address}), "http://www.northbridge.example/")
    assert (found.kind, found.reason, found.permanent) == (
        ProblemKind.UNREACHABLE,
        "The connection broke before the page came.",
        False,
    )
    assert len(place.requests) == 2


def test_a_robots_txt_whose_headers_break_off_allows_nothing(fetcher):
    answers = {"/robots.txt": Answer(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n", behaviour=Behaviour.RAW)}
    with site(answers) as place:
        found = problem(fetcher({"www.northbridge.example": place}), "http://www.northbridge.example/")
    assert found.kind is ProblemKind.UNREACHABLE


def test_nothing_of_a_worker_that_is_done_stays_in_memory():
    with site({"/": Answer(b"<p>Welcome to Northbridge")}) as place:
        fetch = Fetcher("Doorstep/0 (+tests)", Resolver({"www.northbridge.example": place}, ()), Pace(0), LIMITS)
        fetch("http://www.northbridge.example/")
        left = weakref.ref(fetch)
        fetch.close()
        del fetch
    gc.collect()
    assert left() is None
