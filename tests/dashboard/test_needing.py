from dataclasses import replace

from dashboard.needing import A_PAGE, groups_on, nothing_found, pages
from scoring.queue import queue
from store.records import Council
from tests.dashboard.reading import words
from tests.scoring.asked import MET, NOT_MET, card

PLACES = [Council(f"P{number:02}", f"Place {number:02}", f"https://p{number}.example/") for number in range(40)]
GROUPS = queue([replace(card({"a": NOT_MET, "b": MET}), council=each) for each in PLACES[:30]]).groups


def test_a_queue_that_fits_has_one_page_and_an_empty_one_has_one_too():
    assert pages(GROUPS[:0]) == 1
    assert pages(GROUPS) == 2
    assert A_PAGE == 25


def test_equal_need_is_one_group_on_whatever_page_it_stands():
    first, second = (words(groups_on(page, GROUPS, {}, picks=True)) for page in (1, 2))
    for shown in (first, second):
        assert "30 councils may welcome help, in groups of equal need" in shown
        assert "30 councils, no difference we can defend" in shown
    assert "1 to 25 of them, by name, stand on this page." in first
    assert "26 to 30 of them, by name, stand on this page." in second
    assert "Place 24" in first
    assert "Place 24" not in second
    assert "Place 25" in second


def test_whoever_may_not_pick_is_offered_no_shortlist():
    assert "shortlist?pick=P00" in "".join(groups_on(1, GROUPS, {}, picks=True))
    assert "shortlist" not in "".join(groups_on(1, GROUPS, {}, picks=False)).lower()


def test_a_page_that_is_not_there_has_no_group():
    assert "Place" not in words(groups_on(9, GROUPS, {}, picks=True))


def test_a_long_list_of_councils_without_needs_is_folded():
    cards = [replace(card({"a": MET, "b": MET}), council=each) for each in PLACES]
    shown = words(nothing_found(cards))
    assert "Nothing found to fix: 40 councils" in shown
    assert "15 more councils Place 25" in shown
