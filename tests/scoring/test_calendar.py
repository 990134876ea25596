from datetime import date

import pytest

from scoring.calendar import working_days_before


@pytest.mark.parametrize(
    ("poll", "days", "day"),
    [
        (date(2023, 5, 4), 25, date(2023, 3, 27)),  # the last day for the notice of election, as it was published
        (date(2021, 5, 6), 25, date(2021, 3, 29)),
        (date(2022, 5, 5), 30, date(2022, 3, 21)),
        (date(2027, 5, 6), 25, date(2027, 3, 31)),
        (date(2026, 1, 6), 3, date(2025, 12, 31)),  # past New Year and a weekend
        (date(2027, 1, 5), 5, date(2026, 12, 24)),  # past 26 December, a Saturday, moved to Monday 28
        (date(2027, 6, 3), 3, date(2027, 5, 28)),  # past the last Monday of May
        (date(2027, 9, 2), 3, date(2027, 8, 27)),  # past the last Monday of August
        (date(2028, 1, 5), 2, date(2027, 12, 31)),  # past 3 January, for 1 January is a Saturday
        (date(2023, 5, 9), 1, date(2023, 5, 5)),  # past a coronation
        (date(2022, 6, 6), 1, date(2022, 6, 1)),  # past a jubilee of two days
    ],
)
def test_weekends_and_bank_holidays_are_no_working_days(poll, days, day):
    assert working_days_before(poll, days) == day


def test_no_days_before_a_day_is_the_day_itself():
    assert working_days_before(date(2027, 5, 6), 0) == date(2027, 5, 6)


@pytest.mark.parametrize(
    ("friday", "tuesday"),
    [
        (date(2000, 4, 20), date(2000, 4, 25)),  # Easter on 23 April
        (date(2019, 4, 18), date(2019, 4, 23)),  # 21 April
        (date(2024, 3, 28), date(2024, 4, 2)),  # 31 March
        (date(2038, 4, 22), date(2038, 4, 27)),  # 25 April, the latest it can be
        (date(1954, 4, 15), date(1954, 4, 20)),  # 18 April
        (date(2049, 4, 15), date(2049, 4, 20)),  # 18 April
    ],
)
def test_the_four_days_of_easter_lie_between_two_working_days(friday, tuesday):
    assert working_days_before(tuesday, 1) == friday
