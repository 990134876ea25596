import contextlib
import gzip
import socket
import ssl
import time
from datetime import UTC, datetime

import pytest
import requests
import trustme

from monitor.practice.serving import ANY, Answer, Behaviour, Door, nobody, site, sites


@pytest.fixture
def visitor():
    with requests.Session() as session:
        yield session


def connected(address):
    host, _, port = address.partition(":")
    return socket.create_connection((host, int(port)), timeout=5)


def test_a_site_answers_by_path_and_ignores_the_query(visitor):
    with site({"/": Answer(b"<p>Home"), "/a?b=1": Answer(b"exact")}) as address:
        assert visitor.get(f"http://{address}/?from=footer").content == b"<p>Home"
        assert visitor.get(f"http://{address}/a?b=1").content == b"exact"
        assert visitor.get(f"http://{address}/a?b=2").status_code == 404


def test_a_path_without_an_answer_of_its_own_takes_the_one_for_any_path(visitor):
    with site({"/robots.txt": Answer(status=404), ANY: Answer(b"shell")}) as address:
        assert visitor.get(f"http://{address}/what/ever").content == b"shell"
        assert visitor.get(f"http://{address}/robots.txt").status_code == 404


def test_an_answer_may_be_made_for_each_request(visitor):
    with site({"/": lambda request: Answer(request.path.encode(), 200 if "?" in request.path else 400)}) as address:
        assert visitor.get(f"http://{address}/?page=2").content == b"/?page=2"
        assert visitor.get(f"http://{address}/").status_code == 400


def test_an_answer_may_be_added_while_the_site_runs(visitor):
    answers = {}
    with site(answers) as address:
        answers["/away"] = Answer(status=302, headers=(("Location", f"http://{address}/here"),))
        answers["/here"] = Answer(b"here")
        assert visitor.get(f"http://{address}/away").content == b"here"


def test_status_content_type_and_headers_are_sent_as_given(visitor):
    robots = Answer(b"x", 503, content_type="text/plain; charset=x-none", headers=(("Retry-After", "7"),))
    with site({"/robots.txt": robots, "/bare": Answer(b"x", content_type="")}) as address:
        answer = visitor.get(f"http://{address}/robots.txt")
        assert answer.status_code == 503
        assert answer.headers["Content-Type"] == "text/plain; charset=x-none"
        assert answer.headers["Retry-After"] == "7"
        assert "Content-Type" not in visitor.get(f"http://{address}/bare").headers


def test_every_request_is_noted_with_its_moment_and_who_asked(visitor):
    seen = []
    with sites({"a.example": {"/": Answer(b"a")}, "b.example": {"/": Answer(b"b")}}, seen) as addresses:
        before = time.monotonic()
        visitor.get(f"http://{addresses['a.example']}/", headers={"User-Agent": "Doorstep test"})
        visitor.head(f"http://{addresses['b.example']}/?x", headers={"Host": "B.example:80"})
    assert [(each.site, each.host, each.method, each.path) for each in seen] == [
        ("a.example", "127.0.0.1", "GET", "/"),
        ("b.example", "b.example", "HEAD", "/?x"),
    ]
    assert seen[0].user_agent == "Doorstep test"
    assert before <= seen[0].at <= seen[1].at <= time.monotonic()


def test_head_gives_the_headers_of_get_without_the_body(visitor):
    with site({"/": Answer(b"12345")}) as address:
        answer = visitor.head(f"http://{address}/")
        assert (answer.status_code, answer.headers["Content-Length"], answer.content) == (200, "5", b"")
        assert visitor.get(f"http://{address}/").content == b"12345"


def test_other_methods_are_not_allowed(visitor):
    with site({"/": Answer(b"form")}) as address:
        assert visitor.post(f"http://{address}/").status_code == 405


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"If-None-Match": "the tag"}, 304),
        ({"If-None-Match": '"other", W/the tag'}, 304),
        ({"If-None-Match": '"other"'}, 200),
        ({"If-Modified-Since": "Sat, 01 Mar 2025 12:00:00 GMT"}, 304),
        ({"If-Modified-Since": "Sat, 01 Mar 2025 11:59:59 GMT"}, 200),
        ({"If-Modified-Since": "yesterday"}, 200),
        # The tag decides, whatever the date says.
        ({"If-None-Match": '"other"', "If-Modified-Since": "Sat, 01 Mar 2025 12:00:00 GMT"}, 200),
    ],
)
def test_a_page_the_visitor_already_has_is_not_sent_again(visitor, headers, status):
    page = Answer(b"page", modified=datetime(2025, 3, 1, 12, tzinfo=UTC))
    with site({"/": page}) as address:
        sent = {name: value.replace("the tag", page.etag) for name, value in headers.items()}
        answer = visitor.get(f"http://{address}/", headers=sent)
        assert (answer.status_code, answer.content) == (status, b"page" if status == 200 else b"")
        assert answer.headers["ETag"] == page.etag
        assert answer.headers["Last-Modified"] == "Sat, 01 Mar 2025 12:00:00 GMT"


def test_a_compressed_body_arrives_whole(visitor):
    with site({"/": Answer(b"a" * 100_000, gzip=True)}) as address:
        answer = visitor.get(f"http://{address}/")
        assert int(answer.headers["Content-Length"]) < 1000
        assert answer.content == b"a" * 100_000


def test_a_body_cut_short_promises_more_than_it_sends(visitor):
    with site({"/": Answer(b"0123456789", behaviour=Behaviour.CUT_SHORT)}) as address:
        answer = visitor.get(f"http://{address}/", stream=True)
        assert answer.headers["Content-Length"] == "10"
        assert answer.raw.read(5) == b"01234"
        with pytest.raises(requests.exceptions.ChunkedEncodingError):
            visitor.get(f"http://{address}/")


def test_a_dripping_body_arrives_byte_by_byte_and_in_the_end_whole(visitor):
    with site({"/": Answer(b"drop", behaviour=Behaviour.DRIPS, pace=0.01)}) as address:
        before = time.monotonic()
        assert visitor.get(f"http://{address}/").content == b"drop"
        assert time.monotonic() - before >= 0.03


def test_an_endless_body_goes_on_until_the_visitor_leaves(visitor):
    with site({"/": Answer(b"again " * 10_000, behaviour=Behaviour.ENDLESS)}) as address:
        answer = visitor.get(f"http://{address}/", stream=True)
        assert len(answer.raw.read(1_000_000)) == 1_000_000


def test_a_site_that_stalls_sends_half_and_then_nothing(visitor):
    with site({"/": Answer(b"0123456789", behaviour=Behaviour.STALLS)}) as address:
        answer = visitor.get(f"http://{address}/", stream=True, timeout=0.3)
        with pytest.raises(requests.exceptions.ConnectionError, match="timed out"):
            _ = answer.content


def test_a_site_that_hangs_never_answers(visitor):
    with (
        site({ANY: Answer(behaviour=Behaviour.HANGS)}) as address,
        pytest.raises(requests.exceptions.ReadTimeout),
    ):
        visitor.get(f"http://{address}/robots.txt", timeout=0.2)


def test_a_site_may_hang_up_or_say_what_is_not_http(visitor):
    answers = {
        "/nothing": Answer(behaviour=Behaviour.HANGS_UP),
        "/raw": Answer(b"SSH-2.0-OpenSSH_9.6\r\n", behaviour=Behaviour.RAW),
    }
    with site(answers) as address:
        with pytest.raises(requests.exceptions.ConnectionError):
            visitor.get(f"http://{address}/nothing")
        with connected(address) as raw:
            raw.sendall(b"GET /raw HTTP/1.1\r\nHost: a.example\r\n\r\n")
            assert raw.recv(100) == b"SSH-2.0-OpenSSH_9.6\r\n"


def test_a_site_may_reset_the_connection_at_once_or_in_mid_body():
    answers = {
        "/now": Answer(behaviour=Behaviour.RESETS),
        "/later": Answer(b"x" * 1000, behaviour=Behaviour.BREAKS_OFF),
    }
    with site(answers) as address:
        with connected(address) as raw:
            raw.sendall(b"GET /now HTTP/1.1\r\n\r\n")
            with pytest.raises(ConnectionResetError):
                raw.recv(100)
        with connected(address) as raw:
            raw.sendall(b"GET /later HTTP/1.1\r\n\r\n")
            with contextlib.suppress(ConnectionResetError):
                arrived = b""
                while piece := raw.recv(10_000):
                    arrived += piece
                pytest.fail("it ended as it should")
    assert len(arrived.partition(b"\r\n\r\n")[2]) <= 500


def test_headers_may_come_without_an_end_or_byte_by_byte(visitor):
    answers = {
        "/hangs": Answer(b"body", behaviour=Behaviour.HANGS_IN_HEADERS),
        "/drips": Answer(b"body", behaviour=Behaviour.DRIPS_HEADERS, pace=0.001),
    }
    with site(answers) as address:
        with pytest.raises(requests.exceptions.ReadTimeout):
            visitor.get(f"http://{address}/hangs", timeout=0.2)
        assert visitor.get(f"http://{address}/drips").content == b"body"
        with connected(address) as raw:
            raw.sendall(b"GET /drips HTTP/1.1\r\n\r\n")
            assert raw.recv(100) == b"H"


def test_a_site_may_speak_tls_and_minds_no_visitor_who_does_not(visitor, tmp_path):
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(tls)
    with sites({"a": {"/": Answer(b"secret")}}, doors={"a": Door(tls=tls)}) as addresses:
        with pytest.raises(requests.exceptions.SSLError):
            visitor.get(f"https://{addresses['a']}/", verify=True)
        with connected(addresses["a"]) as stranger, contextlib.suppress(ConnectionError):
            stranger.sendall(b"GET / HTTP/1.1\r\n\r\n")
            stranger.recv(100)
        found = visitor.get(f"https://{addresses['a']}/", verify=str(tmp_path / "authority.pem"))
    assert found.content == b"secret"


def test_a_site_may_listen_on_ipv6_alone(visitor, ipv6):
    with sites({"a": {"/": Answer(b"six")}}, doors={"a": Door("::1")}) as addresses:
        assert addresses["a"].startswith("[::1]:")
        assert visitor.get(f"http://{addresses['a']}/").content == b"six"


def test_a_visitor_who_speaks_nonsense_or_leaves_does_no_harm(visitor):
    with site({"/": Answer(b"well")}) as address:
        with connected(address) as stranger:
            stranger.sendall(b"\x17\x03\x01\r\n\r\n")
            assert stranger.recv(100).startswith(b"HTTP/1.1 405")
        with connected(address) as stranger:
            stranger.sendall(b"GET / HT")
        with connected(address) as stranger, contextlib.suppress(ConnectionError):
            stranger.sendall(b"x" * 200_000)
        assert visitor.get(f"http://{address}/").content == b"well"


def test_a_visitor_who_takes_it_for_a_secure_site_is_not_kept_waiting():
    with site({"/": Answer(b"well")}) as address, connected(address) as stranger:
        stranger.sendall(b"\x16\x03\x01\x02\x00\x01\x00")
        assert stranger.recv(100) == b""


def test_nobody_listens_where_nobody_does(visitor):
    with nobody() as address, pytest.raises(requests.exceptions.ConnectionError, match="refused"):
        visitor.get(f"http://{address}/", timeout=5)


@pytest.mark.parametrize("behaviour", [Behaviour.HANGS, Behaviour.STALLS, Behaviour.DRIPS, Behaviour.ENDLESS])
def test_sites_stop_within_a_second_while_a_visitor_waits(behaviour):
    with contextlib.ExitStack() as opened:
        with site({"/": Answer(b"x" * 10_000, behaviour=behaviour)}) as address:
            waiting = opened.enter_context(connected(address))
            waiting.sendall(b"GET / HTTP/1.1\r\nHost: a.example\r\n\r\n")
            if behaviour is not Behaviour.HANGS:
                assert waiting.recv(9) == b"HTTP/1.1 "
            idle = opened.enter_context(connected(address))
            before = time.monotonic()
        assert time.monotonic() - before < 1
        with contextlib.suppress(ConnectionError):
            assert idle.recv(10) == b""


def test_a_site_is_gone_after_its_block(visitor):
    with site({"/": Answer(gzip.compress(b"x"))}) as address:
        assert visitor.get(f"http://{address}/").ok
    with pytest.raises(requests.exceptions.ConnectionError):
        visitor.get(f"http://{address}/", timeout=5)
