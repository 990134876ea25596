"""What a sector is measured with, put together from what its files say."""

from datetime import UTC, date, datetime

import pytest

from scoring.indicators import all_indicators
from scoring.rules import SettingError
from scoring.yardstick import fitted
from store.records import Council, Dial, Election, ElectionKind, Principle
from tests.scoring.northbridge import NORTHBRIDGE

HUMAN = Principle("be-human", 1, "Be human", "", "")
AUTHENTIC = Principle("be-authentic", 8, "Be authentic", "", "")
MAY = Election("NOR", date(2025, 5, 1), ElectionKind.THIRDS, "Made up.", date(2025, 3, 27))
JULY = Election("NOR", date(2025, 7, 10), ElectionKind.BY_ELECTION, "Made up.", date(2025, 6, 5))
OTHER = Election("EAS", date(2025, 6, 5), ElectionKind.THIRDS, "Made up.", date(2025, 5, 1))


def put_together(*, principles=(HUMAN,), chosen=(), elections=(), words=None):
    return fitted(principles, chosen=chosen, elections=elections, words=words or {}, bodies="fire services")


def ids(indicators):
    return [each.id for each in indicators]


def test_what_the_files_say_is_kept():
    found = put_together(principles=[HUMAN, AUTHENTIC], chosen=["links-work"], words={"council": "service"})
    assert (found.principles, found.chosen) == ((HUMAN, AUTHENTIC), {"links-work"})
    assert found.words == {"council": "service"}


def test_who_chooses_nothing_is_asked_everything():
    assert put_together().indicators() == all_indicators()
    assert put_together().indicators(Dial.OPEN_CHANNELS) == all_indicators(Dial.OPEN_CHANNELS)


def test_who_chooses_is_asked_that_and_by_the_dial_it_belongs_to():
    rules = put_together(chosen=["posts-recent", "links-work"])
    assert ids(rules.indicators()) == ["links-work", "posts-recent"]
    assert ids(rules.indicators(Dial.FRONT_DOOR)) == ["links-work"]


def test_a_councillors_page_is_asked_by_its_principles_whatever_was_chosen():
    rules = put_together(principles=[AUTHENTIC], chosen=["links-work"])
    assert ids(rules.indicators(Dial.COUNCILLOR_PAGE)) == ["councillor-account-is-own", "councillor-points-back"]
    assert put_together(principles=[]).indicators(Dial.COUNCILLOR_PAGE) == ()


def test_an_indicator_of_any_dial_may_be_chosen_and_none_that_does_not_exist():
    assert put_together(chosen=["councillor-links-work"]).chosen == {"councillor-links-work"}
    with pytest.raises(SettingError) as caught:
        put_together(chosen=["links-work", "sirens-heard"])
    assert str(caught.value) == "There is no indicator called 'sirens-heard' to ask of fire services."


def test_each_council_has_the_elections_of_its_own():
    found = put_together(elections=[MAY, OTHER, JULY])
    assert found.elections == {"NOR": (MAY, JULY), "EAS": (OTHER,)}


@pytest.mark.parametrize(
    ("at", "election"),
    [
        (datetime(2025, 3, 26, 23, 59, tzinfo=UTC), None),
        (datetime(2025, 3, 27, 0, 0, tzinfo=UTC), MAY),
        (datetime(2025, 5, 1, 22, 59, tzinfo=UTC), MAY),  # one minute to midnight, British Summer Time
        (datetime(2025, 5, 1, 23, 0, tzinfo=UTC), None),
        (datetime(2025, 6, 5, 9, 0, tzinfo=UTC), JULY),
    ],
)
def test_the_season_is_that_of_the_councils_own_election_by_the_days_of_the_united_kingdom(at, election):
    season = put_together(elections=[MAY, JULY, OTHER]).season(NORTHBRIDGE, at)
    assert (season.election if season else None) == election


def test_a_council_without_elections_has_no_season():
    alone = Council("ALO", "Alone Council", "https://alone.example/")
    assert put_together(elections=[MAY]).season(alone, datetime(2025, 4, 1, tzinfo=UTC)) is None
