import pytest

from collectors.cleaning import cleaned
from store.records import LinkFlag


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("\u2003\u00a0https://x.com/northbridge \r\n", "https://x.com/northbridge"),
        ("\u202ehttps://x.com/northbridge\u2069", "https://x.com/northbridge"),
        ("https://x.com/share?text=Good news", "https://x.com/share?text=Good news"),
        ("https://x.com/a&amp;b&copy=1", "https://x.com/a&b&copy=1"),
        ("https://x.com/a&amp;amp;b", "https://x.com/a&b"),
        ("https://x.com/Tŷgwyn", "https://x.com/Tŷgwyn"),
        ("https://x.com/a%20b", "https://x.com/a%20b"),
    ],
)
def test_what_is_no_fault_is_not_flagged(written, text):
    assert cleaned(written) == (text, ())


@pytest.mark.parametrize(
    ("written", "text", "flag"),
    [
        ("https&#x3a;//x.com", "https://x.com", LinkFlag.ENTITY_ENCODED),
        ("https:// x.com /a", "https://x.com/a", LinkFlag.INVISIBLE_CHARACTERS),
        ("https://x.com/a\u2060b", "https://x.com/ab", LinkFlag.INVISIBLE_CHARACTERS),
        ("https://x.com/a%EF%BB%BF", "https://x.com/a", LinkFlag.INVISIBLE_CHARACTERS),
        ("https://x.com/a%0A", "https://x.com/a", LinkFlag.INVISIBLE_CHARACTERS),
        ("http%3a%2f%2fx.com%2fa", "http://x.com/a", LinkFlag.PERCENT_ENCODED),
    ],
)
def test_what_hides_an_address_is_undone_and_flagged(written, text, flag):
    assert cleaned(written) == (text, (flag,))


@pytest.mark.parametrize(
    "written",
    [
        "https://x.com/a https://x.com/b",
        "https://x.com/a\n//x.com/b",
        "see https://x.com/a",
        "https://x.com/" + "a" * 8190,
    ],
)
def test_a_text_that_is_no_one_address_is_empty(written):
    assert cleaned(written) == ("", ())
