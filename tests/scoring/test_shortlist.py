from dataclasses import replace
from datetime import UTC, datetime

import pytest

from scoring.shortlist import LONGEST_NAME, LONGEST_WORDS, MOST_PLACES, Refusal, begin_refused, refusal, shortlist
from store.records import ShortlistChange, Step, Writer

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
BEGUN = ShortlistChange(7, 1, NOON, Writer.ANALYST, Step.BEGUN, words="Spring", places=2)


def change(number, step, council="", words="", places=None):
    return ShortlistChange(7, number, NOON, Writer.ANALYST, step, council, words, places)


NBR = change(2, Step.PICKED, "NBR", "No accounts are named.")
EAS = change(3, Step.PICKED, "EAS", "No house rules.")
FROZEN = change(4, Step.FROZEN)
OFFERED = change(5, Step.OFFERED, "NBR")


def test_a_list_is_what_its_changes_come_to():
    note = change(4, Step.NOTED, "NBR", "Rang on Monday.")
    found = shortlist([BEGUN, NBR, EAS, note, change(5, Step.LEFT_OUT, "EAS", "Is reorganising.")])
    assert (found.number, found.name, found.places, found.places_left, found.last) == (7, "Spring", 2, 1, 5)
    assert [(each.council, each.picked.words, each.notes) for each in found.picks] == [
        ("NBR", "No accounts are named.", (note,))
    ]
    assert found.pick("EAS") is None
    assert len(found.changes) == 5


def test_places_can_become_more():
    assert shortlist([BEGUN, change(2, Step.PLACES, places=9)]).places_left == 9


def test_an_offer_is_as_it_was_answered_last():
    accepted = change(6, Step.ACCEPTED, "NBR")
    found = shortlist([BEGUN, NBR, EAS, FROZEN, OFFERED, accepted])
    assert found.frozen == FROZEN
    assert [each.offer for each in found.picks] == [accepted, None]


@pytest.mark.parametrize(
    ("before", "next_one"),
    [
        ([], NBR),
        ([NBR], change(3, Step.NOTED, "NBR", "Rang on Monday.")),
        ([NBR], change(3, Step.LEFT_OUT, "NBR", "Has help already.")),
        ([NBR], EAS),  # the last place
        ([], replace(NBR, words="n" * LONGEST_WORDS)),
        ([NBR], change(3, Step.PLACES, places=1)),
        ([NBR], change(3, Step.PLACES, places=MOST_PLACES)),
        ([NBR], FROZEN),
        ([NBR, FROZEN], change(5, Step.NOTED, "NBR", "Rang on Monday.")),
        ([NBR, FROZEN], OFFERED),
        ([NBR, FROZEN, OFFERED], change(6, Step.DECLINED, "NBR")),
    ],
)
def test_what_may_be_written_next_is_not_refused(before, next_one):
    assert refusal(shortlist([BEGUN, *before]), next_one) is None


@pytest.mark.parametrize(
    ("before", "next_one", "why"),
    [
        ([NBR], replace(NBR, number=3), Refusal.PICKED_ALREADY),
        ([], replace(NBR, words=" "), Refusal.NO_REASON),
        ([], replace(NBR, words="n" * (LONGEST_WORDS + 1)), Refusal.TOO_LONG),
        ([NBR, EAS], replace(NBR, council="WIN"), Refusal.NO_PLACE_LEFT),
        ([NBR, FROZEN], EAS, Refusal.FROZEN),
        ([NBR, FROZEN], change(5, Step.LEFT_OUT, "NBR", "No."), Refusal.FROZEN),
        ([NBR, EAS], change(4, Step.PLACES, places=1), Refusal.FEWER_PLACES_THAN_PICKED),
        ([], change(2, Step.PLACES, places=0), Refusal.IMPOSSIBLE_PLACES),
        ([], change(2, Step.PLACES, places=MOST_PLACES + 1), Refusal.IMPOSSIBLE_PLACES),
        ([], FROZEN, Refusal.EMPTY),
        ([NBR], change(3, Step.NOTED, "EAS", "Rang."), Refusal.NOT_PICKED),
        ([NBR], change(3, Step.NOTED, "NBR", "\n"), Refusal.NO_REASON),
        ([NBR], change(3, Step.LEFT_OUT, "NBR"), Refusal.NO_REASON),
        ([NBR], change(3, Step.OFFERED, "NBR"), Refusal.NOT_FROZEN),
        ([NBR, FROZEN], change(5, Step.ACCEPTED, "NBR"), Refusal.NOT_OFFERED),
    ],
)
def test_what_may_not_be_written_next_is_refused_with_its_reason(before, next_one, why):
    assert refusal(shortlist([BEGUN, *before]), next_one) is why


@pytest.mark.parametrize(
    ("begun", "why"),
    [
        (BEGUN, None),
        (replace(BEGUN, places=1), None),
        (replace(BEGUN, words="n" * LONGEST_NAME), None),
        (replace(BEGUN, words="  "), Refusal.NO_NAME),
        (replace(BEGUN, words="n" * (LONGEST_NAME + 1)), Refusal.TOO_LONG),
        (replace(BEGUN, places=0), Refusal.IMPOSSIBLE_PLACES),
        (replace(BEGUN, places=None), Refusal.IMPOSSIBLE_PLACES),
    ],
)
def test_a_list_has_a_name_and_places(begun, why):
    assert begin_refused(begun) is why
