from datetime import UTC, datetime, timedelta

import pytest

from collectors.retry_after import not_before

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "wait"),
    [
        ("120", timedelta(seconds=120)),
        (" 1 ", timedelta(seconds=1)),
        ("Sun, 22 Nov 2026 09:05:00 GMT", timedelta(minutes=5)),
        ("Sunday, 22-Nov-26 09:05:00 GMT", timedelta(minutes=5)),  # RFC 850, still to be read
        ("Sun Nov 22 09:05:00 2026", timedelta(minutes=5)),  # asctime, likewise
        ("Sun, 22 Nov 2026 10:05:00 +0100", timedelta(minutes=5)),
    ],
)
def test_seconds_and_dates_are_read(written, wait):
    assert not_before(written, NOW) == NOW + wait


@pytest.mark.parametrize(
    "written",
    ["86401", "9" * 5000, "Mon, 23 Nov 2026 09:00:01 GMT", "Fri, 31 Dec 9999 23:59:59 GMT"],
)
def test_more_than_a_day_counts_as_a_day(written):
    assert not_before(written, NOW) == NOW + timedelta(days=1)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "0",
        "-5",
        "1.5",
        "soon",
        "١٢",  # digits, but not HTTP's
        "Sun, 22 Nov 2026 08:59:59 GMT",
        "Sun, 22 Nov 0000 09:00:00 GMT",
        "Sun, 99 Nov 2026 99:00:00 GMT",
        "Sun, 22 Nov 99999999999 09:00:00 GMT",
        "Fri, 31 Dec 9999 23:59:59 -2359",
        "," * 100_000,
        "\x00",
    ],
)
def test_nonsense_and_what_has_passed_ask_for_nothing(written):
    assert not_before(written, NOW) is None
