from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from config.sectors import COUNCILS, sector
from config.settings import Settings
from monitor.measuring import councillor_scorer, scorer, scorer_again
from monitor.yardstick import yardstick
from scoring.indicators import all_indicators
from scoring.rules import SettingError
from store.records import Council, Councillor, CouncillorSnapshot, Dial, Outcome, PageKind, SignalKind
from tests.scoring.northbridge import AT, SITE, home, news, seen, signal

FIRE = sector("fire-and-rescue")


@pytest.fixture
def polls(tmp_path):
    """A file with one election of Northbridge, on the day of the snapshot."""
    path = tmp_path / "polls.csv"
    path.write_text(f"local_authority_code,date,kind,source\nNOR,{AT.date()},all-out,The council's own page\n")
    return path


def outcomes(scorecard):
    return {each.indicator: each.outcome for each in scorecard.findings}


OLD_NEWS = seen(home(names=(PageKind.NEWS,)), news(signal(SignalKind.NEWS_DATE, "2025-01-05", on=PageKind.NEWS)))


def test_councils_are_asked_everything():
    assert yardstick(COUNCILS).indicators() == all_indicators()


def test_a_sector_is_asked_what_it_has_chosen():
    assert [each.id for each in yardstick(FIRE).indicators()] == sorted(FIRE.indicators)


def test_an_indicator_that_does_not_exist_is_refused():
    with pytest.raises(SettingError) as caught:
        yardstick(replace(FIRE, indicators=("links-work", "sirens-heard")))
    assert str(caught.value) == "There is no indicator called 'sirens-heard' to ask of fire and rescue services."


def test_findings_of_another_sector_are_in_its_words_and_of_its_principles():
    card = scorer(Settings(sector="fire-and-rescue"))(seen(home()))
    words = " ".join(f"{each.question} {each.why} {each.fix} {each.message}" for each in card.findings).lower()
    assert "service" in words
    assert "council" not in words
    assert {each.principle for each in card.findings} <= {each.id for each in yardstick(FIRE).principles}


def test_scoring_again_speaks_the_words_of_the_sector_too():
    snapshot = seen(home())
    assert scorer_again((), FIRE)(snapshot) == scorer(Settings(sector="fire-and-rescue"))(snapshot)


def test_weights_may_be_set_for_the_principles_of_the_sector():
    card = scorer(Settings(sector="fire-and-rescue", weights={"be-strategic": 3}))(seen(home()))
    assert dict(card.inputs)["weight.be-strategic"] == 3
    with pytest.raises(SettingError):
        scorer(Settings(sector="fire-and-rescue", weights={"be-human": 3}))


def test_a_weight_of_an_indicator_that_the_sector_does_not_ask_changes_nothing():
    indicator = next(each.id for each in all_indicators() if each.id not in FIRE.indicators)
    snapshot = seen(home())
    weighted = scorer(Settings(sector="fire-and-rescue", weights={indicator: 3}))(snapshot)
    assert weighted.overall == scorer(Settings(sector="fire-and-rescue"))(snapshot).overall


def test_a_sector_without_councillors_measures_none_and_says_nothing_wrong():
    score = councillor_scorer(Settings(sector="fire-and-rescue"))
    known = {each.id for each in yardstick(FIRE).principles}
    card = score(CouncillorSnapshot(Councillor("QFA", "7", "Rowan Pretend", page=SITE), AT))
    assert {each.principle for each in card.findings} <= known
    assert all(each.dial is Dial.COUNCILLOR_PAGE for each in yardstick(FIRE).indicators(Dial.COUNCILLOR_PAGE))


# Elections


def test_a_council_in_its_pre_election_period_is_not_asked_for_fresh_news(polls):
    outside, inside = scorer(Settings())(OLD_NEWS), scorer(Settings(elections_file=str(polls)))(OLD_NEWS)
    assert outcomes(outside)["news-recent"] is Outcome.PARTLY_MET
    assert outcomes(inside)["news-recent"] is Outcome.NOT_APPLICABLE


def test_the_period_is_of_days_in_the_united_kingdom(polls):
    rules = yardstick(replace(COUNCILS, elections=polls))
    northbridge = Council("NOR", "Northbridge Council", SITE, nation="England")
    last = datetime(2025, 3, 31, 22, 59, tzinfo=UTC)  # one minute to midnight, British Summer Time
    assert rules.season(northbridge, last).ends == date(2025, 3, 31)
    assert rules.season(northbridge, datetime(2025, 3, 31, 23, 0, tzinfo=UTC)) is None


def test_a_sector_that_elects_nobody_has_no_seasons():
    service = Council("QFA", "Aldermarsh Fire and Rescue Service", SITE)
    assert yardstick(FIRE).season(service, AT) is None
