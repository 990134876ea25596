from datetime import UTC, datetime

import pytest

from collectors.sites import Part
from monitor.completeness import Found, judged
from store.records import Council, Councillor, CouncillorList, Problem, ProblemKind

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
LAST_WEEK = datetime(2026, 11, 15, 9, tzinfo=UTC)
NORTHBRIDGE = Council("QNB", "Northbridge Borough Council", "https://www.northbridge.example/")
LARGE = Council("QNB", "Northbridge Borough Council", "https://www.northbridge.example/", seats=40)
BLOCKED = Problem("https://democracy.northbridge.example/", ProblemKind.BLOCKED, "A challenge.", permanent=False)


def people(number):
    return tuple(Councillor("QNB", str(each), f"Rowan Pretend {each}") for each in range(number))


def found(number, site="moderngov", **more):
    return Found(site, f"https://democracy.northbridge.example/{site}", Part(people(number), **more), "ab")


def before(number, vacancies=0):
    return CouncillorList("QNB", LAST_WEEK, councillors=people(number), vacancies=vacancies, good=True)


def judge(*lists, council=NORTHBRIDGE, last=None):
    return judged(council, lists, last, NOW)


@pytest.mark.parametrize(("number", "good"), [(41, True), (37, True), (36, False), (16, False), (1, False), (0, False)])
def test_ninety_of_a_hundred_seats_by_the_sites_own_count_are_enough(number, good):
    assert judge(found(number, expected=41)).good is good


def test_a_good_list_says_all_that_was_found():
    assert judge(found(2, expected=2)) == CouncillorList(
        "QNB",
        NOW,
        "moderngov",
        "https://democracy.northbridge.example/moderngov",
        people(2),
        expected=2,
        expected_from="councillorcount",
        good=True,
        digest="ab",
    )


def test_a_list_that_is_short_keeps_nobody_and_says_what_stands_in_its_place():
    short = judge(found(16, expected=41), last=before(40))
    assert (short.good, short.councillors, short.expected) == (False, (), 41)
    assert short.reason == (
        "Only 16 of 41 seats were found (councillorcount). The list of 15 November 2026 stands, with 40 names."
    )


def test_a_vacant_seat_is_accounted_for_and_is_nobody():
    assert judge(found(36, expected=41, vacancies=1)).good
    assert judge(found(36, expected=41, vacancies=1)).vacancies == 1


def test_nobody_at_all_is_a_failure_whatever_the_count_says():
    empty = judge(found(0, problem=BLOCKED), last=before(40))
    assert not empty.good
    assert empty.problem == BLOCKED
    assert empty.reason == (
        "Nobody was found who is a councillor. A challenge. The list of 15 November 2026 stands, with 40 names."
    )
    assert not judge(found(0, vacancies=41, expected=41)).good


def test_without_a_count_the_registers_seats_are_expected():
    short = judge(found(30), council=LARGE)
    assert (short.good, short.expected_from) == (False, "the register")
    assert judge(found(36), council=LARGE).good


def test_without_either_the_last_good_list_is_expected():
    short = judge(found(30), last=before(39, vacancies=1))
    assert (short.good, short.expected, short.expected_from) == (False, 40, "the last good list")
    assert "If the council has become smaller, put its seats into the register." in short.reason
    assert judge(found(36), last=before(39, vacancies=1)).good


def test_a_site_that_lost_half_of_its_list_with_half_of_its_count_is_not_believed():
    assert not judge(found(16, expected=16), last=before(41)).good


def test_the_registers_seats_go_before_a_last_list_of_a_larger_council():
    assert judge(found(40, expected=40), council=LARGE, last=before(60)).good


def test_a_first_list_that_nothing_speaks_against_is_good():
    first = judge(found(3))
    assert (first.good, first.expected, first.expected_from) == (True, None, "")


def test_a_first_list_of_which_a_page_is_missing_is_not():
    part = judge(found(20, problem=BLOCKED))
    assert part.reason == "20 councillors found, and the list is not whole. A challenge. There is no earlier list."


def test_a_page_that_is_missing_does_not_matter_if_enough_were_found():
    assert judge(found(38, expected=41, problem=BLOCKED)).good


def test_of_several_lists_a_good_one_is_taken_and_else_the_longest():
    assert judge(found(16, expected=41), found(40, "generic", expected=41)).site == "generic"
    assert judge(found(16, expected=41), found(3, "generic", expected=41)).site == "moderngov"


def test_no_council_has_a_thousand_councillors():
    assert (
        judge(found(1000)).reason
        == "1,000 names were found, which is no list of councillors. There is no earlier list."
    )


def test_a_council_that_gives_no_address_has_a_list_that_says_so():
    assert judge().reason == "We know of no address to ask for its councillors. There is no earlier list."
