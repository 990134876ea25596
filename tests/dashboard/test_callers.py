"""Who asks, where nobody signs in."""

from __future__ import annotations

import pytest
from streamlit import config

from config.settings import Settings
from dashboard.callers import ALONE, PUBLIC, is_alone, one_run, visitor


@pytest.mark.parametrize("host", ["", "localhost:8501", "127.0.0.1:8501", "[::1]:8501", "LOCALHOST"])
def test_who_asks_from_this_machine_is_alone_with_it(host):
    assert is_alone(Settings(), "127.0.0.1", {"host": host} if host else {})


@pytest.mark.parametrize(
    ("address", "headers"),
    [
        ("0.0.0.0", {"host": "127.0.0.1:8501"}),
        ("", {"host": "127.0.0.1:8501"}),
        ("127.0.0.1", {"host": "monitor.example"}),  # a name that was made to lead to this machine
        ("127.0.0.1", {"host": "127.0.0.1.evil.example"}),
        ("127.0.0.1", {"host": "["}),
        ("127.0.0.1", {"host": "127.0.0.1:8501", "x-forwarded-for": "192.0.2.1"}),
        ("127.0.0.1", {"host": "127.0.0.1:8501", "forwarded": "for=192.0.2.1"}),
        ("127.0.0.1", {"host": "127.0.0.1:8501", "via": "1.1 proxy"}),
        ("127.0.0.1", {"host": "127.0.0.1:8501", "x-forwarded-proto": "https"}),
        ("127.0.0.1", {"host": "127.0.0.1:8501", "x-real-ip": "192.0.2.1"}),
    ],
)
def test_whoever_may_have_come_from_elsewhere_is_not(address, headers):
    assert not is_alone(Settings(), address, headers)


def test_behind_a_public_address_nobody_is_alone():
    assert not is_alone(Settings(public_address="https://monitor.example"), "127.0.0.1", {"host": "127.0.0.1:8501"})


def test_while_the_script_runs_once_who_looks_stays_the_same_and_no_longer():
    with one_run():
        assert visitor() is ALONE
        config.set_option("server.address", "0.0.0.0")
        assert visitor() is ALONE
    assert visitor() == PUBLIC
    with one_run():
        assert visitor() == PUBLIC


def test_a_caller_is_printed_without_who_they_are():
    assert "this machine" not in repr(ALONE)
