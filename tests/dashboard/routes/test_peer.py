"""From where somebody asks: only web servers that the settings name are believed."""

from __future__ import annotations

import socket
from urllib.parse import urlsplit

import pytest

from config.settings import SettingsError, load_settings
from dashboard.launch import environment
from dashboard.routes._peer import peer
from tests.dashboard.routes.conftest import ROWAN, linked

SERVER = ("127.0.0.1",)


@pytest.mark.parametrize(
    ("connected", "forwarded", "web_servers", "expected"),
    [
        ("192.0.2.1", [], (), "192.0.2.1"),
        ("127.0.0.1", ["192.0.2.7"], (), "127.0.0.1"),  # nobody is believed unless that is set
        ("192.0.2.1", ["192.0.2.7"], SERVER, "192.0.2.1"),  # who comes past the web server is believed nothing
        ("127.0.0.1", ["192.0.2.7"], SERVER, "192.0.2.7"),
        ("127.0.0.1", ["198.51.100.1, 192.0.2.7"], SERVER, "192.0.2.7"),  # what they wrote themselves comes first
        ("127.0.0.1", ["198.51.100.1", "192.0.2.7"], SERVER, "192.0.2.7"),
        ("127.0.0.1", ["192.0.2.7, 127.0.0.1"], SERVER, "192.0.2.7"),
        ("172.18.0.3", ["192.0.2.7, 172.18.0.9"], ("172.16.0.0/12",), "192.0.2.7"),
        ("127.0.0.1", ["192.0.2.7:50123"], SERVER, "192.0.2.7"),
        ("127.0.0.1", ["[2001:db8::7]:50123"], SERVER, "2001:db8::/64"),
        ("127.0.0.1", ["2001:db8::7"], SERVER, "2001:db8::/64"),
        ("::ffff:127.0.0.1", ["192.0.2.7"], SERVER, "192.0.2.7"),
        ("127.0.0.1", [""], SERVER, "127.0.0.1"),
        ("127.0.0.1", ["x" * 1000], SERVER, "x" * 64),
        ("", [], SERVER, ""),
        ("::ffff:192.0.2.1", [], (), "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", [], (), "2001:db8:1:2::/64"),  # who has one has all of these
        ("2001:db8:1:2::7", [], (), "2001:db8:1:2::/64"),
    ],
)
def test_somebody_is_known_by_where_they_ask_from(connected, forwarded, web_servers, expected):
    assert peer(connected, forwarded, web_servers) == expected


def guessed(visitor, last=""):
    """Statuses of 25 guesses, each with another address in the header."""
    return [
        visitor.post(
            "/councillor/open", ("link", "x.y"), headers={"X-Forwarded-For": f"192.0.2.{each}{last}"}
        ).status_code
        for each in range(25)
    ]


def test_whoever_says_that_others_ask_is_stopped_like_anybody(store, visitor):
    assert guessed(visitor)[-1] == 429


def test_behind_a_web_server_one_guesser_does_not_shut_out_the_others(store, visitor, monkeypatch):
    monkeypatch.setenv("DOORSTEP_WEB_SERVERS", "127.0.0.1")
    assert guessed(visitor, ", 198.51.100.66")[-1] == 429
    other = visitor.post("/councillor/open", ("link", linked(store, ROWAN)), headers={"X-Forwarded-For": "203.0.113.5"})
    assert other.status_code == 303


def test_a_web_server_that_says_nothing_of_those_for_whom_it_asks_is_nobody_alone(alone):
    """As nginx asks unless it is told otherwise: by HTTP/1.0, and under the name by which it knows us."""
    address = urlsplit(alone.base)
    said = {}
    for version in ("1.0", "1.1"):
        with socket.create_connection((address.hostname, address.port), 10) as asking:
            asking.sendall(
                f"GET /card/NOR HTTP/{version}\r\nHost: {address.netloc}\r\nConnection: close\r\n\r\n".encode()
            )
            said[version] = asking.makefile("rb").read().split(b" ")[1]
    assert said == {"1.0": b"404", "1.1": b"200"}


def test_the_server_itself_believes_nobody():
    assert environment("sqlite:///practice.db")["FORWARDED_ALLOW_IPS"] == ""


def test_what_is_no_address_is_no_web_server(monkeypatch):
    monkeypatch.setenv("DOORSTEP_WEB_SERVERS", "proxy.example")
    with pytest.raises(SettingsError, match=r"addresses or networks, and 'proxy\.example' is none"):
        load_settings()
