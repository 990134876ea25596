import re
from datetime import date

import pytest

from collectors.anchors import Anchors
from collectors.signals._sight import Sight, readable
from collectors.tree import parsed
from store.records import PageKind

LEFT = re.compile(r"(?i)we (?:have )?left \w+(?! behind)")


def sight(text, language="en"):
    tree, _ = parsed(b"<html></html>")
    return Sight(tree, (), Anchors(), text, (), PageKind.HOME, language, date(2026, 11, 22), ())


@pytest.mark.parametrize("language", ["", "en", "en-gb", "en_gb", "cy", "cy-gb"])
def test_english_and_welsh_and_no_declared_language_are_read(language):
    assert readable(language)


@pytest.mark.parametrize("language", ["fr", "gd", "uk", "pl-pl"])
def test_other_languages_are_not(language):
    assert not readable(language)
    assert list(sight("We have left X.", language).sentences("left")) == []
    assert not sight("We have left X.", language).mentions("left")
    assert list(sight("We have left X.", language).matches(LEFT, "left")) == []
    assert list(sight("We have left X.", language).matches(LEFT)) == []


def test_sentences_come_with_the_one_before_them_from_the_lines_that_hold_a_word():
    text = "Welcome.\nFollow us. We reply at 9 a.m. to 5 p.m. daily! Do you?\nNo more"
    assert list(sight(text).sentences("reply")) == [
        ("Follow us.", "Welcome."),
        ("We reply at 9 a.m. to 5 p.m. daily!", "Follow us."),
        ("Do you?", "We reply at 9 a.m. to 5 p.m. daily!"),
    ]


FILLER = " The council meets on Monday." * 5


@pytest.mark.parametrize(
    "text",
    [
        "We left X.",
        f"{FILLER} WE LEFT X. {FILLER} We left Flickr. We left Vine.\nWe left it behind. {FILLER} We have left Tumblr",
        f"\u0130stanbul \u2019\u00e9 {FILLER} We \u0130\u0130\u0130\u0130 left. We left X.",
        "left left left We left X left We left Vine",
    ],
)
def test_words_spare_the_search_of_the_rest_of_the_text_and_no_match_is_lost(text):
    found = [match.span() for match in sight(text).matches(LEFT, "left", reach=40)]
    assert found
    assert found == [match.span() for match in LEFT.finditer(text)]


def test_text_far_from_the_words_is_not_searched():
    assert [match[0] for match in sight(f"We left X.{FILLER} We left Vine.").matches(LEFT, "vine", reach=20)] == [
        "We left Vine"
    ]
