"""Codes for signing in, to a real mail server on this machine."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from config.doors import Doors
from config.settings import Settings
from dashboard.sealed import sealed
from dashboard.sessions import code_digest, mark_of
from monitor.code_letters import send_codes
from store.passes import Seal
from store.sign_ins import CodeAsked
from store.store import Store
from tests.monitor.notified import Box, mail_server

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
KEY = "a key for tests only"
SEAL = Seal(KEY.encode())
DOORS = Doors(analysts=("ana@lga.example",), officers={"NBR": ("northbridge.example",)})


@pytest.fixture
def store():
    with Store("sqlite://") as opened:
        yield opened


@pytest.fixture(scope="module")
def mailbox():
    """What a mail server has taken, and the settings that lead there."""
    with mail_server(box := Box()) as server:
        yield box, server


@pytest.fixture
def box(mailbox):
    mailbox[0].messages.clear()
    return mailbox[0]


@pytest.fixture
def settings(mailbox):
    return Settings(doors=DOORS, link_key=KEY, mail_security="none", mail_from="doorstep@monitor.example", **mailbox[1])


def wish(store, address, key="k1"):
    store.sign_ins.ask_code(CodeAsked(key, mark_of(SEAL, address), sealed(SEAL, address), NOON))


@pytest.mark.parametrize("address", ["ana@lga.example", "sam@northbridge.example"])
def test_a_code_goes_to_an_address_that_may_come_in_and_lets_in_once(store, settings, box, address):
    wish(store, address)
    assert send_codes(store, settings, NOON) == ""
    ((to, letter),) = box.messages
    assert to == address
    code = re.search(r"(\d{4}) (\d{4})", letter.get_content())
    assert code[1] not in letter["subject"]
    used = store.sign_ins.used("k1", code_digest(SEAL, "k1", code[1] + code[2]), NOON)
    assert used.who == mark_of(SEAL, address)


@pytest.mark.parametrize(
    "address",
    [
        "eve@evil.example",
        "sam@mail.northbridge.example",
        "sam@northbridge.example.evil.example",
        "sam+2@northbridge.example",
        "ana+x@lga.example",
    ],
)
def test_nobody_else_is_sent_anything(store, settings, box, address):
    wish(store, address)
    assert send_codes(store, settings, NOON) == ""
    assert box.messages == []
    assert store.sign_ins.waiting(NOON) == ()


def test_a_wish_is_answered_once(store, settings, box):
    wish(store, "ana@lga.example")
    send_codes(store, settings, NOON)
    send_codes(store, settings, NOON)
    assert len(box.messages) == 1


def test_a_row_that_was_forged_in_the_database_sends_nothing(store, settings, box):
    store.sign_ins.ask_code(CodeAsked("k1", mark_of(SEAL, "ana@lga.example"), sealed(SEAL, "eve@evil.example"), NOON))
    store.sign_ins.ask_code(CodeAsked("k2", "m", "not sealed", NOON))
    assert send_codes(store, settings, NOON) == ""
    assert box.messages == []
