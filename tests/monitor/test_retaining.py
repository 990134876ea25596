"""For how long something is held."""

from datetime import UTC, datetime

import pytest

from config.settings import Settings
from monitor.retaining import Limits, limits, months_before


@pytest.mark.parametrize(
    ("moment", "months", "before"),
    [
        (datetime(2026, 3, 31, 12, tzinfo=UTC), 1, datetime(2026, 2, 28, 12, tzinfo=UTC)),
        (datetime(2026, 3, 2, 12, tzinfo=UTC), 24, datetime(2024, 3, 2, 12, tzinfo=UTC)),
        (datetime(2024, 2, 29, 12, tzinfo=UTC), 12, datetime(2023, 2, 28, 12, tzinfo=UTC)),
        (datetime(2026, 1, 15, 12, tzinfo=UTC), 1, datetime(2025, 12, 15, 12, tzinfo=UTC)),
    ],
)
def test_a_month_ago_is_the_same_day_or_the_last_one(moment, months, before):
    assert months_before(moment, months) == before


def test_the_settings_say_how_long():
    settings = Settings(retention_months=12, former_councillor_days=30)
    now = datetime(2026, 3, 31, 12, tzinfo=UTC)
    assert limits(settings, now) == Limits(datetime(2026, 3, 1, 12, tzinfo=UTC), datetime(2025, 3, 31, 12, tzinfo=UTC))
