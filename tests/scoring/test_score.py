from dataclasses import replace
from datetime import date

import pytest

from scoring.indicator import indicator, met, not_applicable, not_met, partly_met, unknown
from scoring.rules import Rules, SettingError
from scoring.score import METHOD, councillor_scorecard, score, scorecard, tally
from store.records import (
    Activity,
    ChannelState,
    CouncillorSnapshot,
    Dial,
    Effort,
    Finding,
    Grade,
    Outcome,
    Part,
    Principle,
    Score,
    Tally,
)
from tests.scoring.councillor import ANN
from tests.scoring.northbridge import AT, NORTHBRIDGE, account, left, seen

PLACE = account("facebook").evidence[0]
SNAPSHOT = seen()


def finding(outcome, value=None):
    return Finding("any", "any", "?", "", "", Effort.DAYS, outcome, value, "", 0.0)


YES, HALF, NO = finding(Outcome.MET, 1.0), finding(Outcome.PARTLY_MET, 0.5), finding(Outcome.NOT_MET, 0.0)
UNSEEN, NOT_ASKED = finding(Outcome.UNKNOWN), finding(Outcome.NOT_APPLICABLE)


def principle(id, weight=1.0):
    return Principle(id, 1, id.title(), "", "", weight)


def asked(id, principle, answer, weight=1.0):
    words = {
        "question": f"{id}?",
        "why": "",
        "fix": "",
        "source": "",
        "observes": "",
        "effort": Effort.DAYS,
        "part": Part.CONNECT,
    }
    return indicator(id=id, principle=principle, weight=weight, **words)(lambda snapshot: answer)


def limited(id, principle):
    words = {
        "question": "?",
        "why": "",
        "fix": "",
        "source": "",
        "observes": "",
        "effort": Effort.DAYS,
        "part": Part.CONNECT,
    }

    @indicator(id=id, principle=principle, weight=1, **words)
    def measure(snapshot, *, share=0.5):
        return partly_met(share, "", PLACE)

    return measure


MET, NOT_MET = met("Yes.", PLACE), not_met("No.", PLACE)
UNKNOWN, NOT_APPLICABLE = unknown("We could not look."), not_applicable("It does not arise.")


def test_is_the_weighted_mean():
    assert score([(3, YES), (1, NO)]) == Score(75, 1, 75, 75, 2, 2)


def test_a_half_counts_half():
    assert score([(1, HALF)]).value == 50


def test_unknown_lowers_coverage_and_not_the_value():
    assert score([(3, YES), (1, UNSEEN)]) == Score(100, 0.75, 75, 100, 1, 2)


def test_not_applicable_counts_for_nothing():
    assert score([(1, YES), (9, NOT_ASKED)]) == Score(100, 1, 100, 100, 1, 1)


def test_the_interval_is_what_the_unseen_could_make_of_it():
    assert score([(2, YES), (2, NO), (1, UNSEEN)]) == Score(50, 0.8, 40, 60, 2, 3)


def test_half_coverage_is_enough_and_less_is_not():
    assert score([(1, YES), (1, UNSEEN)]).value == 100
    assert score([(0.99, YES), (1.01, UNSEEN)]).value is None


def test_half_coverage_is_not_lost_to_floating_point():
    assert score([(0.1, YES), (0.2, YES), (0.3, UNSEEN)]).value == pytest.approx(100)


def test_too_little_seen_is_no_score_rather_than_a_low_one():
    assert score([(1, NO), (2, UNSEEN)]) == Score(None, pytest.approx(1 / 3), 0, pytest.approx(200 / 3), 1, 2)


@pytest.mark.parametrize("weighted", [[], [(1, NOT_ASKED)], [(0, NOT_ASKED)]])
def test_nothing_to_ask_is_no_score(weighted):
    assert score(weighted) == Score(None, 0, 0, 100, 0, 0)


def test_what_weighs_nothing_makes_no_score():
    assert score([(0, YES)]) == Score(None, 0, 0, 100, 1, 1)


def test_a_principle_counts_by_its_own_weight_however_many_indicators_measure_it():
    indicators = [asked("a", "p", MET), *(asked(name, "q", NOT_MET) for name in "bcd")]
    card = scorecard(SNAPSHOT, Rules([principle("p"), principle("q")], indicators))
    assert card.overall.value == pytest.approx(50)
    assert [(id, each.value) for id, each in card.principles] == [("p", 100), ("q", 0)]


def test_within_a_principle_an_indicator_counts_by_its_weight():
    indicators = [asked("a", "p", MET, weight=3), asked("b", "p", NOT_MET)]
    card = scorecard(SNAPSHOT, Rules([principle("p")], indicators))
    assert card.overall.value == 75
    assert [each.weight for each in card.findings] == [0.75, 0.25]


def test_what_does_not_apply_leaves_its_weight_to_the_rest_of_its_principle():
    indicators = [asked("a", "p", NOT_APPLICABLE, weight=3), asked("b", "p", MET), asked("c", "q", NOT_MET)]
    card = scorecard(SNAPSHOT, Rules([principle("p"), principle("q")], indicators))
    assert card.overall.value == 50
    assert [each.weight for each in card.findings] == [0, 0.5, 0.5]


def test_a_principle_of_which_nothing_applies_drops_out():
    indicators = [asked("a", "p", NOT_APPLICABLE), asked("b", "q", MET), asked("c", "r", MET)]
    card = scorecard(SNAPSHOT, Rules([principle("p", 8), principle("q"), principle("r")], indicators))
    assert card.overall == Score(100, 1, 100, 100, 2, 2)
    assert [each.weight for each in card.findings] == [0, 0.5, 0.5]
    assert dict(card.principles)["p"] == Score(None, 0, 0, 100, 0, 0)


def test_nothing_applicable_at_all_is_no_score():
    card = scorecard(SNAPSHOT, Rules([principle("p")], [asked("a", "p", NOT_APPLICABLE)]))
    assert card.overall == Score(None, 0, 0, 100, 0, 0)


def test_a_principle_that_can_only_be_asked_about_carries_no_weight():
    card = scorecard(SNAPSHOT, Rules([principle("p"), principle("asked", 5)], [asked("a", "p", MET)]))
    assert card.overall.coverage == 1
    assert [id for id, _ in card.principles] == ["p"]


def test_principles_come_in_the_order_of_the_toolkit():
    indicators = [asked("a", "p", MET), asked("b", "q", MET)]
    card = scorecard(SNAPSHOT, Rules([principle("q"), principle("p")], indicators))
    assert [id for id, _ in card.principles] == ["q", "p"]


def test_a_finding_reads_without_looking_anything_up():
    found = scorecard(SNAPSHOT, Rules([principle("p")], [asked("a", "p", MET)])).findings[0]
    assert (found.question, found.message, found.evidence) == ("a?", "Yes.", (PLACE,))


def test_the_card_says_whose_when_and_by_which_method():
    card = scorecard(seen(finished=False), Rules([principle("p")], [asked("a", "p", UNKNOWN)]))
    assert (card.council, card.as_of, card.method, card.finished) == (NORTHBRIDGE, AT, METHOD, False)


def test_channels_are_linked_accounts_and_readable_with_a_dated_post():
    read = Activity("bluesky", "northbridge", ChannelState.NOT_CHECKED, "", date(2025, 3, 1))
    given = [account("bluesky"), account("x"), account("facebook"), account("tiktok", grade=Grade.MENTIONED)]
    card = scorecard(seen(accounts=given, activities=[read, left("x")]), Rules([], []))
    assert (card.channels, card.channels_readable) == (2, 1)


def test_a_weight_can_be_set_for_a_principle_and_for_an_indicator():
    principles, indicators = [principle("p"), principle("q")], [asked("a", "p", MET), asked("b", "q", NOT_MET)]
    assert scorecard(SNAPSHOT, Rules(principles, indicators, weights={"p": 3})).overall.value == 75
    within = [asked("a", "p", MET), asked("b", "p", NOT_MET)]
    assert scorecard(SNAPSHOT, Rules([principle("p")], within, weights={"b": 0})).overall.value == 100


def test_a_threshold_can_be_set():
    card = scorecard(SNAPSHOT, Rules([principle("p")], [limited("a", "p")], thresholds={"a": {"share": 0.25}}))
    assert card.overall.value == 25


def test_every_weight_and_threshold_that_was_used_is_kept():
    card = scorecard(SNAPSHOT, Rules([principle("p", 2)], [limited("a", "p")], weights={"a": 3}))
    assert card.inputs == (("weight.p", 2), ("weight.a", 3), ("threshold.a.share", 0.5))


@pytest.mark.parametrize(
    ("settings", "wrong"),
    [
        ({"weights": {"z": 1}}, "There is nothing called 'z' to set a weight of."),
        ({"thresholds": {"a": {"shore": 1}}}, "There is nothing called 'a.shore' to set a threshold of."),
        ({"thresholds": {"z": {"share": 1}}}, "There is nothing called 'z.share' to set a threshold of."),
        ({"weights": {"p": -1}}, "weight.p is -1: it must be a number, and not below 0."),
        ({"weights": {"p": float("nan")}}, "weight.p is nan: it must be a number, and not below 0."),
    ],
)
def test_a_setting_that_fits_nothing_is_an_error_that_names_it(settings, wrong):
    with pytest.raises(SettingError) as error:
        scorecard(SNAPSHOT, Rules([principle("p")], [limited("a", "p")], **settings))
    assert str(error.value) == wrong


def test_an_indicator_of_a_principle_that_the_toolkit_lacks_is_an_error():
    with pytest.raises(SettingError, match="'a' measures 'p', which the toolkit does not have"):
        scorecard(SNAPSHOT, Rules([principle("q")], [asked("a", "p", MET)]))


def test_a_finding_that_speaks_for_half_of_what_there_was_counts_half_as_seen():
    half_seen = replace(YES, looked=0.5)
    assert score([(1, half_seen)]) == Score(100, 0.5, 50, 100, 1, 1)
    assert score([(1, half_seen), (1, NO)]) == Score(pytest.approx(100 / 3), 0.75, 25, 50, 2, 2)


def test_a_finding_that_speaks_for_less_than_half_makes_no_score():
    assert score([(1, replace(YES, looked=0.4))]).value is None


def test_how_much_of_it_could_be_looked_at_is_kept_with_the_finding():
    card = scorecard(SNAPSHOT, Rules([principle("p")], [asked("a", "p", replace(MET, looked=0.5))]))
    assert card.findings[0].looked == 0.5
    assert card.overall.coverage == 0.5


@pytest.mark.parametrize(
    ("findings", "counted"),
    [
        ([], Tally(0, 0, 0, 0)),
        ([YES, YES, HALF, NO], Tally(2, 1, 4, 4)),
        ([YES, UNSEEN, UNSEEN], Tally(1, 0, 1, 3)),
        ([HALF, NOT_ASKED, UNSEEN], Tally(0, 1, 1, 2)),
    ],
)
def test_what_is_in_place_is_counted_of_what_was_seen_of_what_applies(findings, counted):
    assert tally([each.outcome for each in findings]) == counted


def test_a_councillor_has_counts_and_no_score():
    indicators = [asked("a", "p", MET), asked("b", "p", UNKNOWN), asked("c", "q", NOT_MET)]
    rules = Rules([principle("q"), principle("p"), principle("r")], indicators, weights={"a": 2})
    card = councillor_scorecard(CouncillorSnapshot(ANN, AT), rules)
    assert (card.councillor, card.as_of, card.method) == (ANN, AT, METHOD)
    assert card.overall == Tally(1, 0, 2, 3)
    assert card.principles == (("q", Tally(0, 0, 1, 1)), ("p", Tally(1, 0, 1, 2)))
    assert [each.indicator for each in card.findings] == ["a", "b", "c"]
    assert dict(card.inputs)["weight.a"] == 2
    assert card.given == ("weight.a",)


def test_what_settings_gave_is_kept_by_name():
    rules = Rules([principle("p")], [limited("a", "p")], weights={"p": 3}, thresholds={"a": {"share": 0.25}})
    assert scorecard(SNAPSHOT, rules).given == ("threshold.a.share", "weight.p")
    assert scorecard(SNAPSHOT, Rules([principle("p")], [limited("a", "p")])).given == ()


def test_each_dial_has_a_score_and_principles_of_its_own():
    opened = replace(asked("b", "p", NOT_MET), dial=Dial.OPEN_CHANNELS)
    card = scorecard(SNAPSHOT, Rules([principle("p")], [asked("a", "p", MET), opened]))
    assert (card.overall.value, card.open_channels.value) == (100, 0)
    assert [(id, score.value) for id, score in card.principles] == [("p", 100)]
    assert [(id, score.value) for id, score in card.open_principles] == [("p", 0)]
    assert [each.weight for each in card.findings] == [1, 1]
