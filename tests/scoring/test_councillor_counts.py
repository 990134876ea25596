"""Counts of councillors in which no person can be found, also not by subtraction."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as some

from scoring.councillor_counts import FEWEST, Counts, counts, fault_words, listing_words, table
from store.records import LinkKind, ProblemKind, Region, Role
from tests.scoring.councillor import her_page, hers
from tests.scoring.northbridge import link

GOOD = link("bluesky", region=Region.MAIN)
BAD = replace(GOOD, url="https://facebook.com/", platform="facebook", kind=LinkKind.ROOT)
NONE = her_page()
LISTS = her_page(GOOD, accounts=[hers()])
AT_FAULT = her_page(GOOD, BAD, accounts=[hers()])
UNREAD = her_page(problem=ProblemKind.TIMED_OUT)


def council(none=0, lists=0, at_fault=0, unread=0):
    return [NONE] * none + [LISTS] * lists + [AT_FAULT] * at_fault + [UNREAD] * unread


def test_a_council_is_counted_by_the_pages_that_could_be_read():
    found = counts(council(none=10, lists=7, at_fault=5, unread=3))
    assert found == Counts(read=22, list_an_account=12, with_a_fault=5, links=17, links_at_fault=5)
    assert listing_words(found) == "Of the 22 councillors whose page could be read, 12 list an account."
    assert fault_words(found) == ("Of 17 links to accounts, 5 are at fault: they stand on the pages of 5 councillors.")


@pytest.mark.parametrize(
    ("none", "lists", "shown"),
    [
        (20, 5, 5),
        (20, 4, None),
        (20, 0, None),  # nobody: it would tell of everybody
        (5, 20, 20),
        (4, 20, None),  # all but four: as telling as four
        (0, 20, None),
        (3, 3, None),
    ],
)
def test_a_count_about_fewer_than_five_is_not_shown_nor_its_complement(none, lists, shown):
    found = counts(council(none, lists))
    assert found.list_an_account == shown
    assert found.read == none + lists


def test_many_faults_of_few_people_are_not_shown():
    many = her_page(*(replace(BAD, url=f"https://facebook.com/?{each}") for each in range(9)), accounts=[hers()])
    found = counts([*council(none=10, lists=10), many])
    assert (found.with_a_fault, found.links, found.links_at_fault) == (None, None, None)
    assert fault_words(found) == (
        "How many links to accounts are at fault is not shown: so few people could be told apart."
    )
    assert found.list_an_account == 11


def test_what_is_not_shown_says_so():
    assert listing_words(counts(council(none=20, lists=2))) == (
        "How many of the 22 councillors whose page could be read list an account is not shown: "
        "so few people could be told apart."
    )


def test_accounts_of_the_council_and_of_others_are_nobodys():
    page = her_page(GOOD, accounts=[hers(role=Role.MAIN), hers(handle="party", role=Role.PARTNER)])
    assert counts([*council(none=5, lists=5), *[page] * 5]).list_an_account == 5


def test_a_total_does_not_give_a_single_council_away():
    by_council, total = table(
        {"AAA": council(20, 3), "BBB": council(10, 10), "CCC": council(30, 30), "DDD": council(15, 15)}
    )
    assert total.list_an_account == 58
    shown = {code: each.list_an_account for code, each in by_council.items()}
    assert shown == {"AAA": None, "BBB": None, "CCC": 30, "DDD": 15}


def test_two_small_counts_that_are_small_together_need_a_third():
    by_council, total = table(
        {"AAA": council(20, 1), "BBB": council(20, 2), "CCC": council(9, 9), "DDD": council(10, 10)}
    )
    assert total.list_an_account == 22
    assert [each.list_an_account for each in by_council.values()] == [None, None, None, 10]


def test_two_small_counts_that_are_enough_together_need_no_third():
    by_council, total = table({"AAA": council(20, 3), "BBB": council(20, 4), "CCC": council(9, 9)})
    assert total.list_an_account == 16
    assert [each.list_an_account for each in by_council.values()] == [None, None, 9]


def test_a_council_of_which_no_page_was_read_hides_nobody():
    by_council, total = table({"AAA": council(0, 0), "BBB": council(5, 0, 5), "CCC": council(10, 5)})
    assert [each.list_an_account for each in by_council.values()] == [None, None, None]
    assert total.list_an_account == 10


def test_where_no_other_council_helps_there_is_no_total():
    by_council, total = table({"AAA": council(20, 1), "BBB": council(20, 2)})
    assert (total.list_an_account, total.read) == (None, 43)
    assert [each.list_an_account for each in by_council.values()] == [None, None]


def test_a_table_of_no_councils_shows_nothing():
    assert table({}) == ({}, Counts(0, 0, 0, 0, 0))


council_counts = some.tuples(some.integers(0, 8), some.integers(0, 8), some.integers(0, 8))


@given(some.lists(council_counts, min_size=1, max_size=4))
def test_whoever_subtracts_is_left_with_at_least_five_people_of_two_councils(numbers):
    names = [f"C{each}" for each in range(len(numbers))]
    by_council, total = table({name: council(*each) for name, each in zip(names, numbers, strict=True)})
    hidden = [name for name in names if by_council[name].list_an_account is None]
    if total.list_an_account is not None and hidden:
        rest = total.list_an_account - sum(by_council[name].list_an_account or 0 for name in names)
        read = sum(by_council[name].read for name in hidden)
        assert len(hidden) > 1
        assert rest >= FEWEST
        assert read - rest >= FEWEST


@given(some.lists(council_counts, min_size=2, max_size=3))
def test_no_count_that_is_left_out_can_be_worked_out(numbers):
    names = [f"C{each}" for each in range(len(numbers))]
    by_council, total = table({name: council(*each) for name, each in zip(names, numbers, strict=True)})
    hidden = [name for name in names if by_council[name].list_an_account is None]
    if total.list_an_account is None:
        return
    rest = total.list_an_account - sum(by_council[name].list_an_account or 0 for name in names)
    ways = product(*(range(by_council[name].read + 1) for name in hidden))
    possible = [way for way in ways if sum(way) == rest]
    for place, name in enumerate(hidden):
        nobody = by_council[name].read == 0
        assert len({way[place] for way in possible}) > 1 or nobody


def test_faults_that_would_give_somebody_away_are_left_out_of_a_table_too():
    by_council, total = table(
        {"AAA": council(0, 20, 3), "BBB": council(0, 10, 10), "CCC": council(0, 30, 30), "DDD": council(0, 15, 15)}
    )
    assert (total.with_a_fault, total.links, total.links_at_fault) == (58, 191, 58)
    shown = {code: (each.with_a_fault, each.links, each.links_at_fault) for code, each in by_council.items()}
    assert shown == {"AAA": (None,) * 3, "BBB": (None,) * 3, "CCC": (30, 90, 30), "DDD": (15, 45, 15)}


def test_the_council_with_the_fewest_pages_is_left_out_beside_a_small_one():
    by_council, total = table({"AAA": council(30, 30), "BBB": council(20, 3), "CCC": council(10, 10)})
    assert total.list_an_account == 43
    assert [each.list_an_account for each in by_council.values()] == [30, None, None]


def test_only_people_with_a_link_are_counted_among_those_who_could_have_one_at_fault():
    found = counts([*[AT_FAULT] * 6, *[her_page(GOOD, accounts=[hers()])] * 4, *[NONE] * 20])
    assert (found.list_an_account, found.with_a_fault) == (10, None)  # all but four of those with a link


def test_pages_in_another_language_are_counted():
    found = counts([her_page(GOOD, accounts=[hers()], language="fr")] * 6 + [her_page(language="fr")] * 6)
    assert (found.read, found.list_an_account) == (12, 6)
