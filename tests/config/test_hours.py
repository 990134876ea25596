from datetime import UTC, datetime

import pytest

from config.hours import hours, quiet
from config.settings import Settings, SettingsError, load_settings

WINTER = datetime(2026, 1, 12, 8, 30, tzinfo=UTC)
SUMMER = datetime(2026, 7, 13, 8, 30, tzinfo=UTC)  # 09:30 in London


@pytest.mark.parametrize(
    ("spans", "now", "is_quiet"),
    [
        ((), WINTER, False),
        (("08:00-18:00",), WINTER, True),
        (("08:30-18:00",), WINTER, True),
        (("08:00-08:30",), WINTER, False),
        (("09:00-18:00",), WINTER, False),
        (("09:00-18:00",), SUMMER, True),
        (("22:00-09:00",), WINTER, True),
        (("22:00-08:00",), WINTER, False),
        (("22:00-06:00", "08:00-09:00"), WINTER, True),
    ],
)
def test_hours_are_quiet_by_the_clock_in_london(spans, now, is_quiet):
    assert quiet(spans, now) is is_quiet


@pytest.mark.parametrize("spans", [("8-18",), ("08:00",), ("08:00-24:00",), ("08:00-08:00",), ("always",), ("",)])
def test_what_is_no_span_of_hours_is_refused(spans):
    with pytest.raises(ValueError, match="times such as 08:00-18:00"):
        hours(spans)


def test_hours_in_the_environment_are_separated_by_commas(monkeypatch):
    monkeypatch.setenv("DOORSTEP_QUIET_HOURS", "22:00-06:00, 08:00-09:00")
    assert load_settings().quiet_hours == ("22:00-06:00", "08:00-09:00")


def test_wrong_hours_are_told_before_anything_is_visited(monkeypatch):
    monkeypatch.setenv("DOORSTEP_QUIET_HOURS", "nights")
    with pytest.raises(SettingsError, match=r"quiet_hours .* should be times such as 08:00-18:00"):
        load_settings()


def test_nothing_is_quiet_unless_somebody_says_so():
    assert Settings().quiet_hours == ()
