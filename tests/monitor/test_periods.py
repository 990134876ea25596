from datetime import UTC, date, datetime

import pytest

from config.recipients import Often
from monitor.periods import begun, begun_before, last_day

DAILY, WEEKLY, MONTHLY = Often.DAILY, Often.WEEKLY, Often.MONTHLY


@pytest.mark.parametrize(
    ("often", "now", "began", "before"),
    [
        (DAILY, "2026-03-04T10:00", "2026-03-04T00:00", "2026-03-03T00:00"),
        (DAILY, "2026-06-30T23:30", "2026-06-30T23:00", "2026-06-29T23:00"),  # 1 July by the clock in London
        (WEEKLY, "2026-03-09T00:00", "2026-03-09T00:00", "2026-03-02T00:00"),  # a Monday
        (WEEKLY, "2026-03-08T23:59", "2026-03-02T00:00", "2026-02-23T00:00"),
        (WEEKLY, "2026-04-02T10:00", "2026-03-29T23:00", "2026-03-23T00:00"),  # the clocks went forward on the Sunday
        (MONTHLY, "2026-03-31T22:30", "2026-03-01T00:00", "2026-02-01T00:00"),
        (MONTHLY, "2026-03-31T23:30", "2026-03-31T23:00", "2026-03-01T00:00"),
        (MONTHLY, "2026-01-15T00:00", "2026-01-01T00:00", "2025-12-01T00:00"),
    ],
)
def test_days_weeks_and_months_go_by_the_clock_in_london(often, now, began, before):
    def moment(text):
        return datetime.fromisoformat(text).replace(tzinfo=UTC)

    assert (begun(often, moment(now)), begun_before(often, moment(now))) == (moment(began), moment(before))


def test_the_last_day_before_a_midnight_is_the_one_that_is_over():
    assert last_day(datetime(2026, 6, 30, 23, 0, tzinfo=UTC)) == date(2026, 6, 30)
