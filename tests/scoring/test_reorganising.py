from dataclasses import replace
from datetime import date

from scoring.reorganising import reorganising, reorganising_sentence
from tests.scoring.northbridge import NORTHBRIDGE

LAST = date(2027, 3, 31)
ENDING = replace(NORTHBRIDGE, valid_to=LAST)
WIDER = replace(NORTHBRIDGE, local_authority_code="WID", name="Wider Northbridge Council", valid_from=date(2027, 4, 1))


def test_a_council_is_reorganising_from_the_day_its_end_is_known_to_its_last():
    assert reorganising(ENDING, date(2026, 11, 22))
    assert reorganising(ENDING, LAST)
    assert not reorganising(ENDING, date(2027, 4, 1))


def test_a_council_without_an_end_is_not_reorganising():
    assert not reorganising(NORTHBRIDGE, date(2026, 11, 22))


def test_a_council_that_has_not_begun_is_not_reorganising():
    assert not reorganising(replace(WIDER, valid_to=date(2030, 3, 31)), date(2026, 11, 22))


def test_the_sentence_names_the_last_day_and_who_takes_over():
    assert reorganising_sentence(ENDING, WIDER) == (
        "Its last day is 31 March 2027; Wider Northbridge Council takes over. Until then we show no stage and no trend."
    )
    assert reorganising_sentence(ENDING, None) == (
        "Its last day is 31 March 2027; others take over. Until then we show no stage and no trend."
    )
    assert reorganising_sentence(NORTHBRIDGE, None) == ""
