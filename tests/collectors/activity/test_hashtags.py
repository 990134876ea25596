import pytest

from collectors.activity._hashtags import told_apart, without_hashtags


def test_hashtags_are_found_in_text_and_not_in_addresses_or_numbers():
    text = "#BinDay and #ŵylFwyd, see https://northbridge.example/#news: we are #1 &#39;"
    assert without_hashtags(text) == "  and  , see https://northbridge.example/#news: we are #1 &#39;"


@pytest.mark.parametrize("text", ["#BinDay", "#bin_day", "#NHSWales", "#DyddGŵylDewi", "#Vote2026Now"])
def test_words_that_begin_with_a_capital_can_be_told_apart(text):
    assert told_apart([text]) == (True,)


def test_small_letters_hide_words_that_the_account_writes_elsewhere():
    assert told_apart(["Check your recycling calendar", "#recyclingcalendar"]) == (False,)


def test_words_beyond_ascii_and_beside_signs_are_known_too():
    assert told_apart(["“Cŵn!” 2…Gŵyl", "#cŵngŵyl"]) == (False,)


def test_a_wide_sign_is_one_too():
    assert told_apart(["recycling, calendar", "\uff03recyclingcalendar"]) == (False,)


def test_letters_beside_others_are_no_word():
    assert told_apart(["recyclingé calendar", "#recyclingcalendar"]) == ()


def test_capitals_throughout_hide_them_too():
    assert told_apart(["#BINDAY"]) == (False,)


@pytest.mark.parametrize("text", ["#sustainability", "#NHS", "#Northbridge", "#Census2026", "#library"])
def test_one_word_is_not_counted(text):
    assert told_apart([text]) == ()


def test_a_name_that_the_account_writes_in_one_word_is_one_word():
    posts = ["Northbridge is north of the bridge", "#northbridge"]
    assert told_apart(posts) == ()
