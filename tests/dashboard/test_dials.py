from dataclasses import replace
from datetime import timedelta

from config.stages import stages
from dashboard.dials import by_principle, front_door, open_channels
from scoring.stages import standing
from store.records import Dial, Score, ScorePoint
from tests.dashboard.reading import words
from tests.scoring.asked import MET, NOT_APPLICABLE, NOT_MET, PRINCIPLES, UNKNOWN, card
from tests.scoring.northbridge import AT

CARD = card({"a": MET, "b": NOT_MET, "c": MET})
OPENED = replace(CARD, channels=4, channels_readable=2, open_channels=Score(40.0, 0.8, 35, 52, 4, 5))


def stood(*scores):
    points = [ScorePoint(AT + timedelta(days=7 * week), 2, True, each) for week, each in enumerate(scores)]
    return standing(points, stages())


def test_the_front_door_says_its_score_how_low_and_high_and_what_it_rests_on():
    shown = words(front_door(replace(CARD, overall=Score(72.4, 0.9, 68, 79, 9, 12)), None))
    assert "72 out of 100, between 68 and 79 9 of 12 things could be checked." in shown
    assert "Stage" not in shown


def test_the_two_dials_stand_apart_and_are_never_added():
    shown = words([*front_door(replace(OPENED, overall=Score(72.4, 0.9, 68, 79, 9, 12)), None), *open_channels(OPENED)])
    assert shown.index("72 out of 100") < shown.index("Open channels: a dial of its own") < shown.index("40 out of 100")
    assert (
        "2 of your 4 channels could be read. This score is about what these show, and not about the other 2." in shown
    )
    assert "Posts could be read on 2 of 4 channels." in shown
    assert "112" not in shown
    assert "56" not in shown


def test_channels_that_show_nothing_are_no_low_score():
    shown = words(open_channels(replace(CARD, channels=3)))
    assert "Not enough seen Posts could be read on 0 of 3 channels." in shown
    assert "which says nothing about how well you keep them" in shown


def test_things_that_were_looked_at_on_one_channel_of_many_are_not_said_to_be_checked():
    one = replace(CARD, channels=6, channels_readable=1, open_channels=Score(None, 0.24, 18, 94, 14, 15))
    assert words(open_channels(one)).endswith(
        "1 of your 6 channels could be read, which was not enough for a score. "
        "Not enough seen Posts could be read on 1 of 6 channels."
    )


def test_without_channels_there_is_nothing_to_score():
    assert "Nothing to score There were no channels to read." in words(open_channels(CARD))


def test_where_nothing_was_seen_nobody_says_that_there_are_no_channels():
    dark = replace(CARD, overall=Score(None, 0.0, 0, 100, 0, 9), principles=(("p", Score(None, 0.0, 0, 100, 0, 9)),))
    shown = words(open_channels(dark))
    assert shown.endswith(
        "We could not see enough of your website to know your channels, so there was nothing to read."
    )
    assert by_principle(dark, PRINCIPLES) == []


def test_how_low_and_high_a_principle_could_be_is_said_only_where_any_could_move():
    assert "no lower and no higher" not in words(by_principle(card({"a": MET, "c": MET}), PRINCIPLES))
    assert "no lower and no higher" not in words(by_principle(card({"a": MET, "c": NOT_APPLICABLE}), PRINCIPLES))
    assert "How low and how high it could be" in words(by_principle(card({"a": MET, "b": UNKNOWN}), PRINCIPLES))


def test_the_first_stage_is_a_first_look_with_its_meaning():
    shown = words(front_door(CARD, stood(Score(60.0, 1.0, 60, 60, 9, 9))))
    assert "Stage: First look: Going further. Going further: By weight, about half" in shown
    assert "A stage moves only when two checks agree." in shown


def test_between_two_stages_both_meanings_are_given():
    shown = words(front_door(CARD, stood(Score(60.0, 0.8, 40, 60, 9, 12))))
    assert "First look: between Getting started and Going further." in shown
    assert "Getting started: The basics come first" in shown
    assert "Going further: By weight, about half" in shown


def test_a_stage_that_two_checks_agree_on_stays_until_two_others_do():
    low, high = Score(30.0, 1.0, 30, 30, 9, 9), Score(60.0, 1.0, 60, 60, 9, 9)
    shown = words(front_door(CARD, stood(low, low, high)))
    assert "Stage: Getting started. One check says Going further; we wait for a second. Since" in shown


def test_each_dial_has_a_table_by_principle():
    opened = replace(CARD, open_principles=(("p", Score(40.0, 0.8, 35, 52, 4, 5)),))
    shown = words(by_principle(opened, PRINCIPLES))
    assert "Principle by principle: 2 of 2 could be scored at the front door" in shown
    assert "Front door: score for each principle" in shown
    assert "Open channels: score for each principle" in shown
    assert "P 40 out of 100 4 of 5 things could be checked between 35 and 52" in shown


def test_a_principle_that_could_not_be_seen_is_in_the_table_without_a_score():
    shown = words(by_principle(card({"a": MET, "c": UNKNOWN}), PRINCIPLES))
    assert "Q Not enough seen 0 of 1 thing could be checked between 0 and 100" in shown
    assert "Open channels" not in words(by_principle(card({"a": MET}, dial=Dial.FRONT_DOOR), PRINCIPLES))
