"""Stored visits scored again by today's method."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from config.settings import Settings
from monitor.measuring import councillor_scorer, scorer
from monitor.rescoring import rescore, rescore_councillors
from scoring.rules import SettingError
from scoring.score import METHOD
from store.records import Councillor, CouncillorSnapshot, PageKind
from store.store import Store
from tests.scoring.northbridge import AT, SITE, account, contact, home, link, page, seen

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ROWAN = Councillor("NOR", "7", "Rowan Pretend", "Mill Lane")


@pytest.fixture
def store(tmp_path):
    with Store(f"sqlite:///{tmp_path / 'doorstep.db'}") as opened:
        yield opened


def visit(weeks=0):
    at = AT + timedelta(days=7 * weeks)
    return replace(seen(home(link("facebook")), contact(), accounts=[account("facebook")]), taken_at=at)


def scored_by_an_older_method(store, *snapshots, **given):
    score = scorer(Settings(**given))
    for each in snapshots:
        run = store.begin_run("made-up.csv", ["NOR"], NOON, made_up=True)
        store.add_visit(run, each, replace(score(each), method=METHOD - 1))


def test_every_stored_visit_is_scored_by_todays_method(store):
    scored_by_an_older_method(store, visit(0), visit(1))
    assert sum(rescore(store)) == 2
    assert [each.method for each in store.score_points()["NOR"]] == [METHOD, METHOD]
    assert store.scorecard("NOR") == scorer(Settings())(visit(1))


def test_what_is_of_todays_method_is_left_alone(store):
    scored_by_an_older_method(store, visit())
    assert sum(rescore(store)) == 1
    assert sum(rescore(store)) == 0


def test_weights_and_thresholds_given_then_are_given_again(store):
    given = {"weights": {"house-rules": 5}, "thresholds": {"news-recent": {"fresh_days": 10}}}
    scored_by_an_older_method(store, visit(0), **given)
    scored_by_an_older_method(store, visit(1))
    assert sum(rescore(store)) == 2
    first, second = store.scorecards("NOR")
    assert first.given == ("threshold.news-recent.fresh_days", "weight.house-rules")
    assert dict(first.inputs)["weight.house-rules"] == 5
    assert dict(first.inputs)["threshold.news-recent.fresh_days"] == 10
    assert (second.given, dict(second.inputs)["weight.house-rules"]) == ((), 1)


def test_what_todays_method_knows_nothing_of_is_left_out(store):
    run = store.begin_run("made-up.csv", ["NOR"], NOON, made_up=True)
    old = replace(
        scorer(Settings())(visit()), method=METHOD - 1, inputs=(("weight.long-gone", 3.0),), given=("weight.long-gone",)
    )
    store.add_visit(run, visit(), old)
    assert sum(rescore(store)) == 1
    assert store.scorecard("NOR").given == ()


def test_one_council_alone_can_be_scored_again(store):
    scored_by_an_older_method(store, visit())
    assert sum(rescore(store, ["QSM"])) == 0
    assert sum(rescore(store, ["NOR"])) == 1


def test_councillors_are_scored_again(store):
    run = store.begin_run("made-up.csv", ["NOR"], NOON, made_up=True)
    snapshot = CouncillorSnapshot(ROWAN, AT, (page(PageKind.COUNCILLOR, url=SITE + "rowan"),))
    old = replace(councillor_scorer(Settings())(snapshot), method=METHOD - 1)
    store.add_councillors(run, [(snapshot, old)])
    assert sum(rescore_councillors(store, Settings())) == 1
    assert store.councillor_scorecards() == (councillor_scorer(Settings())(snapshot),)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"weights": {"house-rulez": 1}}, "There is nothing called 'house-rulez' to set a weight of."),
        (
            {"thresholds": {"news-recent": {"new_days": 1}}},
            "There is nothing called 'news-recent.new_days' to set a threshold of.",
        ),
    ],
)
def test_a_setting_that_nothing_has_is_refused_at_once(given, sentence):
    with pytest.raises(SettingError, match="^" + sentence.replace(".", r"\.") + "$"):
        scorer(Settings(**given))


def test_a_weight_of_another_dial_does_not_disturb():
    assert councillor_scorer(Settings(weights={"house-rules": 2, "be-human": 3}))
    assert scorer(Settings(weights={"be-human": 3}))
