from datetime import date

import pytest

from collectors.anchors import Anchors
from collectors.signals._sight import Sight, readable
from collectors.tree import parsed
from store.records import PageKind


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


def test_sentences_come_with_the_one_before_them_from_the_lines_that_hold_a_word():
    text = "Welcome.\nFollow us. We reply at 9 a.m. to 5 p.m. daily! Do you?\nNo more"
    assert list(sight(text).sentences("reply")) == [
        ("Follow us.", "Welcome."),
        ("We reply at 9 a.m. to 5 p.m. daily!", "Follow us."),
        ("Do you?", "We reply at 9 a.m. to 5 p.m. daily!"),
    ]
