from datetime import date

import pytest

from collectors.days import RELATIVE, day_before, written_day

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Published on 3 March 2026", date(2026, 3, 3)),
        ("3rd of March, 2026", date(2026, 3, 3)),
        ("13th November 2026", date(2026, 11, 13)),
        ("3 Mawrth 2026", date(2026, 3, 3)),
        ("03/04/2026", date(2026, 4, 3)),  # day first
        ("3.4.26", date(2026, 4, 3)),
        ("31 February 2026", None),
        ("13/13/2026", None),
        ("March 2026", None),
        ("", None),
    ],
)
def test_a_day_is_read_day_first(text, expected):
    assert written_day(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today", date(2026, 11, 22)),
        ("Yesterday", date(2026, 11, 21)),
        ("3 hours ago", date(2026, 11, 22)),
        ("2 days ago", date(2026, 11, 20)),
        ("a week ago", date(2026, 11, 15)),
        ("2 weeks ago", date(2026, 11, 8)),
        ("2 diwrnod yn ôl", date(2026, 11, 20)),
        ("ddoe", date(2026, 11, 21)),
    ],
)
def test_a_relative_day_is_counted_from_the_day_of_reading(text, expected):
    assert day_before(RELATIVE.search(text), TODAY) == expected
