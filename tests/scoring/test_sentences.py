import pytest

from scoring.sentences import (
    between_words,
    checked_words,
    first_sentence,
    open_channels_sentence,
    posts_words,
)
from store.records import Score, Scorecard
from tests.scoring.northbridge import AT, NORTHBRIDGE

SEEN = Score(50, 1, 50, 50, 4, 4)
UNSEEN = Score(None, 0.2, 10, 90, 1, 4)


def card(*, channels=0, readable=0, overall=SEEN, opened=SEEN):
    return Scorecard(NORTHBRIDGE, AT, 1, overall, (), (), channels, readable, open_channels=opened)


@pytest.mark.parametrize(
    ("channels", "readable", "start"),
    [
        (4, 0, "We could read posts on 0 of its 4 channels."),
        (4, 3, "We could read posts on 3 of its 4 channels."),
        (1, 0, "We could not read posts on its one channel."),
        (1, 1, "We could read posts on its one channel."),
        (0, 0, "It links no channels that we found."),
    ],
)
def test_the_first_sentence_says_what_the_score_rests_on(channels, readable, start):
    said = first_sentence(card(channels=channels, readable=readable))
    assert said == f"{start} This score is about what residents meet on the website."


def test_too_little_seen_is_said_not_to_be_a_low_score():
    assert first_sentence(card(overall=UNSEEN)) == "We could not see enough to give a score. This is not a low score."


@pytest.mark.parametrize(
    ("channels", "readable", "words"),
    [
        (4, 0, "posts could be read on 0 of 4 channels"),
        (5, 3, "posts could be read on 3 of 5 channels"),
        (1, 1, "posts could be read on 1 of 1 channel"),
        (0, 0, "there were no channels to read"),
    ],
)
def test_on_how_many_channels_posts_could_be_read(channels, readable, words):
    assert posts_words(card(channels=channels, readable=readable)) == words


@pytest.mark.parametrize(
    ("channels", "readable", "sentence"),
    [
        (5, 3, "3 of your 5 channels could be read. This score is about what these show, and not about the other 2."),
        (5, 5, "5 of your 5 channels could be read. This score is about what these show."),
        (1, 1, "Your one channel could be read. This score is about what it shows."),
        (4, 0, "0 of your 4 channels could be read, which says nothing about how well you keep them."),
        (1, 0, "Your one channel could not be read, which says nothing about how well you keep it."),
        (0, 0, "We found no channels of yours, so there was nothing to read."),
    ],
)
def test_what_the_score_of_open_channels_rests_on(channels, readable, sentence):
    assert open_channels_sentence(card(channels=channels, readable=readable)) == sentence


@pytest.mark.parametrize(
    ("channels", "readable", "sentence"),
    [
        (6, 1, "1 of your 6 channels could be read, which was not enough for a score."),
        (1, 1, "Your one channel could be read, which was not enough for a score."),
        (4, 0, "0 of your 4 channels could be read, which says nothing about how well you keep them."),
    ],
)
def test_where_open_channels_have_no_score_none_is_spoken_of(channels, readable, sentence):
    assert open_channels_sentence(card(channels=channels, readable=readable, opened=UNSEEN)) == sentence


def test_where_the_website_could_not_be_seen_nobody_says_that_there_are_no_channels():
    assert open_channels_sentence(card(overall=UNSEEN)) == (
        "We could not see enough of your website to know your channels, so there was nothing to read."
    )


@pytest.mark.parametrize(
    ("seen", "applicable", "words"),
    [
        (9, 12, "9 of 12 things could be checked"),
        (0, 1, "0 of 1 thing could be checked"),
        (0, 0, "there was nothing to check"),
    ],
)
def test_how_much_could_be_checked(seen, applicable, words):
    assert checked_words(Score(None, 0, 0, 100, seen, applicable)) == words


def test_the_interval_in_whole_points():
    assert between_words(Score(52, 0.9, 47.6, 61.2, 9, 10)) == "between 48 and 61"


def test_an_interval_of_nothing_is_not_called_between():
    assert between_words(SEEN) == "with nothing left unseen that could change it"
