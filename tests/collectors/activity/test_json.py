import json
from typing import TypedDict

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.json import Decoder

from collectors.activity._json import loaded


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b'{"a": 1, "b": [1.5, -0, null, true], "a": 2}', {"a": 2, "b": [1.5, 0, None, True]}),
        (b'"\\ud83d\\ude00 \\ud83d"', "😀 \ud83d"),
        (b'\xef\xbb\xbf["Bins"]', ["Bins"]),
        ('["Bins"]'.encode("utf-16"), ["Bins"]),
        (b"[1e999, 123456789012345678901234567890]", [float("inf"), 123456789012345678901234567890]),
    ],
)
def test_bytes_are_read_as_json_whatever_their_encoding_and_escapes(body, found):
    assert loaded(body) == found


def test_a_deep_nest_is_read():
    assert json.dumps(loaded(b"[" * 300 + b"]" * 300)) == "[" * 300 + "]" * 300


@pytest.mark.parametrize("body", [b"", b"<p>Bins</p>", b'{"a": 1', b"[1,]", b"01", b'"\x07"', b"\xff", b"[" * 100_000])
def test_what_is_no_json_is_refused(body):
    with pytest.raises((ValueError, RecursionError)):
        loaded(body)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(VALUES, st.booleans())
def test_every_value_comes_out_as_it_went_in(value, ascii):
    assert loaded(json.dumps(value, ensure_ascii=ascii).encode()) == value


@given(st.lists(st.sampled_from([*'[]{}",:-+.01eE \n\\u', "true", "null", "NaN", "Infinity", "é"])).map("".join))
def test_what_is_json_and_what_it_says_is_as_the_standard_library_has_it(written):
    try:
        expected = repr(json.loads(written))
    except ValueError:
        with pytest.raises(json.JSONDecodeError):
            loaded(written.encode())
    else:
        assert repr(loaded(written.encode())) == expected


class Picture(TypedDict, total=False):
    alt: object


class Post(TypedDict, total=False):
    words: object
    pictures: list[Picture] | None


POSTS = Decoder(list[Post])


def test_what_does_not_stand_in_the_shape_is_passed_over():
    body = b'[{"words": "Bins", "views": {"a": [1]}, "pictures": [{"alt": "A bin", "size": 1}]}, {"likes": 2}]'
    assert loaded(body, POSTS) == [{"words": "Bins", "pictures": [{"alt": "A bin"}]}, {}]


def test_what_is_passed_over_need_be_no_text():
    assert loaded(b'[{"views": "\xff", "words": "Bins"}]', POSTS) == [{"words": "Bins"}]


@pytest.mark.parametrize("body", [b'[{"pictures": "none", "a": 1}]', b'{"a": 1}', b"[null]", b'[{"words": NaN}, "x"]'])
def test_what_has_another_shape_comes_whole(body):
    assert repr(loaded(body, POSTS)) == repr(json.loads(body))


def test_what_stands_twice_counts_as_it_stands_last():
    body = b'[{"words": "Bins", "words": "Buses", "pictures": [{"alt": "A bin"}], "pictures": []}]'
    assert loaded(body, POSTS) == [{"words": "Buses", "pictures": []}]


def test_a_name_may_be_written_in_escapes():
    assert loaded(b'[{"\\u0077ords": "Bins"}]', POSTS) == [{"words": "Bins"}]


@pytest.mark.parametrize("body", [b'[{"views": 1', b'[{"views": <p>}]', b'[{"views": ' + b"[" * 100_000])
def test_what_is_no_json_is_refused_even_where_it_is_passed_over(body):
    with pytest.raises((ValueError, RecursionError)):
        loaded(body, POSTS)
