from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.activity._values import address, at, host, items, mapping, moment, name, number, text


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-11-22T09:30:00.123Z", datetime(2026, 11, 22, 9, 30, 0, 123000, tzinfo=UTC)),
        ("2026-11-22T09:30:00.1234567+01:00", datetime(2026, 11, 22, 8, 30, 0, 123456, tzinfo=UTC)),
        ("2026-11-22T09:30:00", datetime(2026, 11, 22, 9, 30, tzinfo=UTC)),
        ("2026-11-22", datetime(2026, 11, 22, tzinfo=UTC)),
        (1795339800.0, datetime(2026, 11, 22, 9, 30, tzinfo=UTC)),
        (1795339800000, datetime(2026, 11, 22, 9, 30, tzinfo=UTC)),
        ("1970-01-01T00:00:00Z", None),
        (0, None),
        (float("nan"), None),
        (float("inf"), None),
        (10**400, None),
        ("0001-01-01T00:00:00+14:00", None),
        ("yesterday", None),
        ("", None),
        (None, None),
        ([], None),
    ],
)
def test_a_moment_is_read_as_software_writes_it(value, expected):
    assert moment(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1234, 1234),
        ("1234", 1234),
        ("1,234", 1234),
        (12.0, 12),
        (0, 0),
        (-1, None),
        ("1.2K", None),
        ("many", None),
        (True, None),
        (float("nan"), None),
        (10**19, None),
        (None, None),
        ({}, None),
    ],
)
def test_a_number_is_read_from_text_too_and_never_guessed(value, expected):
    assert number(value) == expected


@pytest.mark.parametrize(("value", "expected"), [("23", "23"), (23, "23"), (None, ""), (True, ""), (2.5, ""), ([], "")])
def test_an_id_may_be_text_or_a_number(value, expected):
    assert name(value) == expected


def test_text_that_no_database_keeps_is_left_out():
    assert text("Bin\0 day \ud83d!") == "Bin day !"
    assert text("x" * 100, 5) == "xxxxx"
    assert text(None) == ""


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("https://www.northbridge.example/news", "https://www.northbridge.example/news"),
        ("javascript:alert(1)", ""),
        ("https://", ""),
        ("https://[broken", ""),
        ("https://northbridge.example/a b", ""),
        (7, ""),
    ],
)
def test_only_an_address_on_the_web_is_one(value, expected):
    assert address(value) == expected


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON)
def test_any_value_may_stand_anywhere(value):
    assert isinstance(text(value), str)
    assert isinstance(name(value), str)
    assert isinstance(address(value), str)
    assert isinstance(host(text(value)), str)
    assert isinstance(items(value), list)
    assert at(value, "a", "b") is None or isinstance(value, dict)
    assert mapping(value) is not None
    assert number(value) is None or number(value) >= 0
    assert moment(value) is None or moment(value).tzinfo is UTC
