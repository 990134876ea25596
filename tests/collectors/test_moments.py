from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.moments import moment

NOON = datetime(2026, 11, 2, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    [
        "2026-11-02T12:00:00Z",
        "2026-11-02T12:00:00+00:00",
        "2026-11-02T13:00:00+01:00",
        " 2026-11-02T12:00:00.000Z\n",
        "2026-11-02T12:00:00",
        "Mon, 02 Nov 2026 12:00:00 GMT",
        "Mon, 2 Nov 2026 12:00 +0000",
        "Mon, 02 Nov 2026 07:00:00 -0500",
        "Monday, 02 November 2026 13:00:00 BST",
        "02-Nov-2026 12:00:00",
    ],
)
def test_a_moment_is_read_in_utc(written):
    assert moment(written) == NOON


@pytest.mark.parametrize(
    "written",
    [
        None,
        1_793_620_800,
        "",
        "yesterday",
        "2 Tachwedd 2026",
        "Mon, 31 Feb 2026 12:00:00 GMT",
        "2026-13-02T12:00:00Z",
        "9999-12-31T23:59:59-14:00",
        "Mon, 02 Nov 2026 12:00:00 +9999",
        "Mon, 02 Nov 2026 12:00:00 XYZ",
        "1" * 5000,
    ],
)
def test_anything_else_is_no_moment(written):
    assert moment(written) is None


@pytest.mark.parametrize("written", ["1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 GMT", "0001-01-01T00:00:00Z"])
def test_a_clock_that_was_never_set_tells_no_moment(written):
    assert moment(written) is None


def test_a_leap_second_is_the_second_before():
    assert moment("Sat, 31 Dec 2016 23:59:60 GMT") == datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)


@given(st.text(alphabet="0123456789-+:TZ, MonJanDecGMT.", max_size=40))
def test_any_text_is_a_moment_or_none(written):
    found = moment(written)
    assert found is None or found.tzinfo is UTC
