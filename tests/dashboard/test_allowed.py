"""The table of who may have what, as others ask it."""

from __future__ import annotations

import pytest

from dashboard.allowed import TABLE, Kind, Reach, may, reach
from dashboard.callers import ALONE, PUBLIC, Caller, Office
from dashboard.places import places
from dashboard.routes import ROUTES

OFFICER = Caller(Office.OFFICER, frozenset({"NBR"}))
ANALYST = Caller(Office.ANALYST)
ADMINISTRATOR = Caller(Office.ADMINISTRATOR)
COUNCILLOR = Caller(Office.COUNCILLOR, frozenset({"NBR"}))


def test_every_page_of_the_menu_stands_in_the_table():
    assert {each.name for each in places()} <= {each.name for each in TABLE}


def test_every_plain_address_stands_in_the_table():
    nothing = "/councillor/{rest:path}"  # answers that there is nothing
    paths = {each.path for each in ROUTES} - {nothing}
    assert paths == {each.name for each in TABLE if each.kind is Kind.FILE}


def test_no_two_lines_have_one_name():
    assert len({each.name for each in TABLE}) == len(TABLE)


@pytest.mark.parametrize("who", [PUBLIC, OFFICER, ANALYST, ADMINISTRATOR, COUNCILLOR, ALONE])
def test_what_the_table_does_not_name_nobody_has(who):
    assert not may(who, "a page that is still being written")


@pytest.mark.parametrize("name", ["support", "map", "compare", "/data/observations-and-scores.zip"])
def test_scores_are_for_officers_and_analysts(name):
    assert [may(who, name) for who in (PUBLIC, COUNCILLOR, OFFICER, ANALYST)] == [False, False, True, True]


def test_the_public_sees_a_card_of_a_council_that_publishes_and_no_other():
    assert may(PUBLIC, "/card/{code}", "NBR", published=True)
    assert not may(PUBLIC, "/card/{code}", "NBR")
    assert may(OFFICER, "/card/{code}", "EAS")


def test_an_officer_writes_for_their_own_council_and_no_other():
    assert may(OFFICER, "declare", "NBR")
    assert not may(OFFICER, "declare", "EAS")
    assert not may(Caller(Office.OFFICER), "declare")


def test_whoever_is_alone_has_all_but_councillors_own_pages():
    closed = [each.name for each in TABLE if reach(ALONE, each.name) is not Reach.EVERY]
    theirs = ["back", "break", "close", "close-everywhere", "remove", "stay", "ticks", "wrong"]
    assert closed == ["/badge/{code}.svg", "/councillor", *(f"/councillor/{each}" for each in theirs)]


def test_a_councillors_own_page_is_for_no_officer_and_no_analyst():
    assert [
        who.office for who in (PUBLIC, OFFICER, ANALYST, ADMINISTRATOR, ALONE) if may(who, "/councillor", "NBR")
    ] == []
    assert may(COUNCILLOR, "/councillor", "NBR")


def test_names_of_councillors_are_for_officers_of_their_own_council():
    offices = (PUBLIC, COUNCILLOR, OFFICER, ANALYST, ADMINISTRATOR)
    assert [may(who, "/invitations/{code}", "NBR") for who in offices] == [False, False, True, False, False]
    assert not may(OFFICER, "/invitations/{code}", "EAS")


def test_who_did_what_is_for_administrators():
    assert [may(who, "who_did_what") for who in (OFFICER, ANALYST, ADMINISTRATOR)] == [False, False, True]
