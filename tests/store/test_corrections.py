from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given

from store.desk import OvertakenError
from store.records import Correction, CorrectionEntry, CorrectionKind, CorrectionStep, Publication, Writer
from tests.store.test_round_trip import slowly, values

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
RAISED = CorrectionEntry(
    *("NBR", 1, 1, NOON, Writer.OFFICER, CorrectionStep.RAISED, "It is a fan's."),
    kind=CorrectionKind.NOT_OURS,
    platform="x",
    key="northbridgefans",
    handle="NorthbridgeFans",
)
UPHELD = CorrectionEntry("NBR", 1, 2, NOON, Writer.ANALYST, CorrectionStep.UPHELD, "Its profile says so.")
PUBLISHED = Publication("NBR", 1, NOON, Writer.OFFICER, published=True)


def test_each_correction_has_a_number_of_its_own_among_its_councils(store):
    asked = [store.desk.raise_correction(each) for each in (RAISED, RAISED, replace(RAISED, council="EAS"))]
    assert asked == [1, 2, 1]
    assert [each.raised.correction for each in store.desk.corrections(["NBR"])] == [1, 2]
    assert [each.raised.council for each in store.desk.corrections()] == ["NBR", "NBR", "EAS"]
    assert store.desk.corrections(["WIN"]) == ()


def test_every_step_of_a_correction_stays_in_its_order(store):
    store.desk.raise_correction(RAISED)
    withdrawn = replace(UPHELD, number=3, by=Writer.OFFICER, step=CorrectionStep.WITHDRAWN, words="")
    for each in (UPHELD, withdrawn):
        store.desk.correct(each)
    assert store.desk.corrections(["NBR"]) == (Correction(RAISED, (UPHELD, withdrawn)),)


def test_of_two_who_decide_at_once_the_second_is_told_and_the_first_decision_stands(store):
    store.desk.raise_correction(RAISED)
    store.desk.correct(UPHELD)
    with pytest.raises(OvertakenError):
        store.desk.correct(replace(UPHELD, step=CorrectionStep.NOT_UPHELD))
    assert store.desk.corrections(["NBR"]) == (Correction(RAISED, (UPHELD,)),)


def test_what_a_council_publishes_it_may_take_back_and_both_words_are_kept(store):
    assert store.desk.publishing() == {}
    store.desk.publish(PUBLISHED)
    assert store.desk.publishing() == {"NBR": PUBLISHED}
    back = replace(PUBLISHED, number=2, published=False)
    store.desk.publish(back)
    assert store.desk.publishing() == {"NBR": back}
    assert store.desk.publications("NBR") == (back, PUBLISHED)
    with pytest.raises(OvertakenError):
        store.desk.publish(replace(PUBLISHED, number=2))


@slowly
@given(entry=values(CorrectionEntry))
def test_any_correction_comes_back_as_it_was(store, entry):
    raised = replace(entry, step=CorrectionStep.RAISED)
    number = store.desk.raise_correction(raised)
    assert store.desk.corrections([raised.council])[-1].raised == replace(raised, correction=number, number=1)
