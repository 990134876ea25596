from datetime import UTC, datetime, timedelta

import pytest

from store.sign_ins import CODE_LASTS, KEPT, TRIES, CodeAsked
from store.store import Store

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
SOON = NOON + timedelta(minutes=1)
WISH = CodeAsked("k1", "m1", "sealed words", NOON)


@pytest.fixture
def store():
    with Store("sqlite://") as opened:
        opened.sign_ins.ask_code(WISH)
        yield opened


def test_a_session_that_ended_has_ended_and_no_other(store):
    store.sign_ins.end("s1", NOON)
    store.sign_ins.end("s1", SOON)  # from another window
    assert store.sign_ins.has_ended("s1")
    assert not store.sign_ins.has_ended("s2")


def test_a_wish_waits_until_a_code_is_made_and_one_is_made_once(store):
    assert store.sign_ins.waiting(SOON) == (WISH,)
    assert store.sign_ins.made("k1", "d1", SOON)
    assert not store.sign_ins.made("k1", "d2", SOON)
    assert store.sign_ins.waiting(SOON) == ()
    assert store.sign_ins.asked_since(NOON, "m1") == 1
    assert store.sign_ins.asked_since(NOON, "m2") == 0


def test_the_right_code_lets_in_once(store):
    store.sign_ins.made("k1", "d1", NOON)
    assert store.sign_ins.used("k1", "wrong", SOON) is None
    assert store.sign_ins.used("k1", "d1", SOON) == WISH
    assert store.sign_ins.used("k1", "d1", SOON) is None


def test_after_five_tries_the_right_code_is_wrong_as_well(store):
    store.sign_ins.made("k1", "d1", NOON)
    assert [store.sign_ins.used("k1", f"wrong {each}", SOON) for each in range(TRIES)] == [None] * 5
    assert store.sign_ins.used("k1", "d1", SOON) is None


def test_after_ten_minutes_a_code_is_too_old(store):
    store.sign_ins.made("k1", "d1", NOON)
    assert store.sign_ins.used("k1", "d1", NOON + CODE_LASTS) is None


@pytest.mark.parametrize("digest", ["", "d1"])
def test_where_no_code_was_made_none_is_right(store, digest):
    assert store.sign_ins.used("k1", digest, SOON) is None
    store.sign_ins.made("k1", "", SOON)  # nobody is known at that address
    assert store.sign_ins.used("k1", digest, SOON) is None
    assert store.sign_ins.used("nobody asked", digest, SOON) is None


def test_a_day_later_nothing_is_left_of_a_code(store):
    assert not store.sign_ins.erase_codes(NOON + KEPT)
    assert store.sign_ins.erase_codes(NOON + KEPT + timedelta(seconds=1))
    assert store.sign_ins.asked_since(NOON) == 0
