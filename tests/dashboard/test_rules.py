from dataclasses import replace
from datetime import date

from config.guidance import guidance
from config.stages import stages
from dashboard.rules import arithmetic, guidance_list, other_rules, stage_rules
from dashboard.sureness import how_sure
from scoring.sensitivity import sensitivity
from store.records import Council, Guide
from tests.dashboard.reading import words
from tests.scoring.asked import MET, NOT_MET, card

GUIDE = Guide(
    "Plain rules", "The association", ("England", "Wales"), ("a",), "How to write them.", "https://g.example/"
)


def place(number, **answers):
    # The two weigh nearly the same, so that the order hangs on either.
    return replace(
        card(answers, weights={"a": 1.0, "b": 1.1}),
        council=Council(f"P{number}", f"Place {number}", f"https://p{number}.example/"),
    )


def test_the_stages_stand_with_their_cut_points_and_as_ours():
    shown = words(stage_rules(stages()))
    assert "The toolkit knows no stages" in shown
    assert "Going further 45 of 100 By weight, about half" in shown
    assert "moves only when two checks in a row agree" in shown


def test_scores_of_different_methods_are_said_never_to_be_compared():
    assert "Scores of different methods are never compared." in words(arithmetic())


def test_peers_moves_elections_and_closing_councils_have_their_rules():
    shown = words(other_rules())
    assert "Under 5 councils there is no figure." in shown
    assert "Before 90% of a group has been read there is no figure" in shown
    assert "four causes that add up" in shown
    assert "25 in England, 25 in Northern Ireland, 30 in Wales, 35 in Scotland" in shown
    assert "After its last day it is in no count." in shown


def test_guidance_says_when_somebody_last_opened_it():
    live = replace(GUIDE, title="Kind rules", checked_on=date(2026, 11, 2), live=True)
    gone = replace(GUIDE, title="Lost rules", checked_on=date(2026, 11, 2))
    drawn = guidance_list([GUIDE, live, gone])
    assert "Guidance that we name: 1 of 2 checked and linked" in words(drawn)
    assert "Plain rules , The association England, Wales How to write them. Not by us yet, so not linked" in words(
        drawn
    )
    assert "2 November 2026" in words(drawn)
    assert "".join(drawn).count("https://g.example/") == 1
    assert "Lost rules" not in words(drawn)


def test_all_guidance_of_ours_is_listed():
    shown = words(guidance_list(guidance()))
    assert all(each.title in shown for each in guidance())


def test_what_hangs_on_the_weights_is_said_and_shown():
    cards = [place(1, a=NOT_MET, b=MET), place(2, a=MET, b=NOT_MET)]
    shown = words(how_sure(sensitivity(cards, seed=1, draws=50)))
    assert "The weights are ours." in shown
    assert "This rests on 2 councils with a score." in shown
    assert "The questions on which most hangs" in shown
    assert "Is there a?" in shown


def test_weights_on_which_nothing_hangs_have_no_table():
    shown = words(how_sure(sensitivity([place(1, a=MET), place(2, a=MET)], seed=1, draws=50)))
    assert "What hangs on our weights: nothing, so far" in shown
    assert "on which most hangs" not in shown
    assert how_sure(sensitivity([], seed=1, draws=50)) == []
