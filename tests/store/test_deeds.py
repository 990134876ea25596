from dataclasses import replace
from datetime import UTC, datetime

import pytest

from store.deeds import Deed, DeedKind
from store.store import Store

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ASKED = Deed(DeedKind.OFFICER_ASKED, NOON, "public", "NBR", about="m1", detail="northbridge.example")


@pytest.fixture
def store():
    with Store("sqlite://") as opened:
        yield opened


def test_the_newest_deed_comes_first_and_pages_follow_one_another(store):
    for code in ("NBR", "EAS", "WIN"):
        store.deeds.note(replace(ASKED, code=code))
    assert [each.code for each in store.deeds.newest(2)] == ["WIN", "EAS"]
    assert [each.code for each in store.deeds.newest(2, skip=2)] == ["NBR"]
    assert store.deeds.count() == 3


def test_what_was_said_of_an_officer_last_stands(store):
    approved = replace(ASKED, kind=DeedKind.OFFICER_APPROVED, who="m9")
    store.deeds.note(ASKED)
    store.deeds.note(approved)
    store.deeds.note(Deed(DeedKind.SIGNED_IN, NOON, "officer", "NBR", "m1", "m1"))
    assert store.deeds.officer("m1") == approved
    assert store.deeds.officers() == (approved,)


def test_of_whom_nothing_was_said_nothing_is_known(store):
    assert store.deeds.officer("m2") is None
    assert store.deeds.officers() == ()
