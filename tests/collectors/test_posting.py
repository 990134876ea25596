"""The door for webhooks: checked and pinned connections, no redirects, and no doubt about what went out."""

import contextlib
import json
import socket
import ssl
import threading

import pytest
import trustme

from collectors.connection import Resolver
from collectors.posting import Poster, PostError
from collectors.safety import allowed_host
from tests.collectors.wire import Wire, drips, resets, says

TAKEN = b"HTTP/1.1 204 No Content\r\n\r\n"
BODY = json.dumps({"name": "Tŷ Môr"}, ensure_ascii=False).encode()


@contextlib.contextmanager
def listening(talk, tls=None):
    """Reads one request after another whole, and answers each by `talk(connection, place)`."""
    listener = socket.create_server(("127.0.0.1", 0))
    place = Wire(f"127.0.0.1:{listener.getsockname()[1]}")

    def accept():
        with contextlib.suppress(OSError):
            while True:
                threading.Thread(target=converse, args=(listener.accept()[0],), daemon=True).start()

    def converse(connection):
        with contextlib.suppress(OSError), tls.wrap_socket(connection, server_side=True) if tls else connection as wire:
            arrived = b""
            while not arrived.endswith(BODY):
                arrived += wire.recv(65_536) or BODY
            place.requests.append(arrived.decode())
            talk(wire, place)

    thread = threading.Thread(target=accept)
    thread.start()
    try:
        yield place
    finally:
        place.closing.set()
        with contextlib.suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()


def post(url, hosts=None, allowed=("127.0.0.1",), authorities="", seconds=20):
    known = hosts or {}
    poster = Poster("Doorstep", Resolver(known, [allowed_host(each) for each in allowed]), authorities, seconds)
    poster(url, BODY, {"Content-Type": "application/json"})


def refusal(*asked, **more):
    with pytest.raises(PostError) as caught:
        post(*asked, **more)
    return str(caught.value), caught.value.handed_over


def test_what_is_posted_says_who_we_are_and_what_it_is():
    with listening(says(TAKEN)) as place:
        post("http://hooks.example/new?id=1", {"hooks.example": place.address})
    (request,) = place.requests
    assert request.startswith("POST /new?id=1 HTTP/1.1\r\nHost: hooks.example\r\n")
    assert "User-Agent: Doorstep\r\n" in request
    assert "Content-Type: application/json\r\n" in request
    assert f"Content-Length: {len(BODY)}\r\n" in request


def test_over_a_secure_connection_the_host_must_be_vouched_for(tmp_path):
    authority, context = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("hooks.example").configure_cert(context)
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    with listening(says(TAKEN), tls=context) as place:
        there = {"hooks.example": place.address, "other.example": place.address}
        post("https://hooks.example/", there, authorities=str(tmp_path / "ca.pem"))
        said, handed_over = refusal("https://other.example/", there, authorities=str(tmp_path / "ca.pem"))
        assert (said, handed_over) == ("The site's certificate is for another name than other.example.", False)
        assert refusal("https://hooks.example/", there)[0].startswith("Nobody whom browsers trust")


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:1/",
        "http://[::1]:1/",
        "http://169.254.169.254/latest/meta-data",
        "http://10.0.0.1/",
        "http://0x7f000001/",
    ],
)
def test_what_is_not_public_is_not_asked_unless_the_operator_names_it(url):
    said, handed_over = refusal(url, allowed=())
    assert "not on the public internet" in said
    assert not handed_over


@pytest.mark.parametrize("url", ["file:///etc/passwd", "http://user:secret@hooks.example/", "gopher://hooks.example/"])
def test_other_addresses_are_none(url):
    assert refusal(url)[1] is False


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirect_is_followed(status):
    answer = f"HTTP/1.1 {status} Moved\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n".encode()
    with listening(says(answer)) as place:
        said, handed_over = refusal("http://hooks.example/", {"hooks.example": place.address})
        assert (f"to another host (HTTP {status})" in said, handed_over) == (True, False)
        assert len(place.requests) == 1


def test_an_answer_that_is_none_leaves_a_doubt_and_a_refusal_leaves_none():
    with listening(says(b"HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n")) as place:
        there = {"hooks.example": place.address}
        assert refusal("http://hooks.example/", there) == ("It answered with HTTP 500.", False)
    with listening(resets(b"HTTP/1.1 2")) as place:
        there = {"hooks.example": place.address}
        assert refusal("http://hooks.example/", there) == ("The connection broke before it answered.", True)
    with listening(drips(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 500)) as place:
        there = {"hooks.example": place.address}
        said = "It did not answer within 1 seconds."
        assert refusal("http://hooks.example/", there, seconds=1) == (said, True)


def test_who_is_not_there_was_told_nothing():
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    assert refusal(f"http://127.0.0.1:{port}/") == ("The host refused the connection.", False)
