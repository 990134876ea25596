from inspect import signature
from pathlib import Path

import pytest

from config.toolkit import principles
from scoring.indicators import FOLDERS, all_indicators
from store.records import Dial, Outcome, PageKind, ProblemKind
from tests.scoring.northbridge import account, home, link, odd_link, page, seen, timed_out

TESTS = Path(__file__).parent / "indicators"
PRINCIPLES = {each.id for each in principles()}
every = pytest.mark.parametrize("indicator", all_indicators(*Dial), ids=lambda each: each.id)
at_the_front_door = pytest.mark.parametrize("indicator", all_indicators(Dial.FRONT_DOOR), ids=lambda each: each.id)
OTHER_THAN_NEWS = (PageKind.CONTACT, PageKind.SOCIAL_HUB, PageKind.POLICY)
NEEDLESS = {
    "email-sign-up": (PageKind.POLICY,),
    "feed-offered": OTHER_THAN_NEWS,
    "pages-made-for-sharing": OTHER_THAN_NEWS,
    "posts-brought-home-recent": (PageKind.CONTACT, PageKind.POLICY),
    "shared-pages-say-whose": OTHER_THAN_NEWS,
    "views-asked-for": OTHER_THAN_NEWS,
}
"""Pages that could not carry what the indicator looks for."""


@every
def test_every_indicator_stands_in_the_folder_of_its_dial_with_one_test(indicator):
    name = indicator.id.replace("-", "_")
    folder = FOLDERS[indicator.dial]
    assert indicator.measure.__module__ == f"scoring.indicators.{folder}.{name}"
    assert (TESTS / folder / f"test_{name}.py").exists()


@every
def test_every_indicator_has_all_its_words_and_a_principle(indicator):
    assert indicator.principle in PRINCIPLES
    assert indicator.question.endswith("?")
    assert all(words.endswith(".") for words in (indicator.why, indicator.fix, indicator.source, indicator.observes))
    assert indicator.proxy.endswith(".") or not indicator.proxy
    assert indicator.weight > 0


@every
def test_what_an_indicator_follows_is_asked_on_the_same_dial_and_follows_nothing(indicator):
    leaders = {each.id: each for each in all_indicators(*Dial)}
    if indicator.follows:
        assert leaders[indicator.follows].dial is indicator.dial
        assert leaders[indicator.follows].follows == ""


@every
def test_every_threshold_has_a_default(indicator):
    assert list(signature(indicator.measure).parameters) == ["snapshot", *indicator.thresholds]


def test_there_are_as_many_questions_as_we_say():
    assert len(all_indicators(Dial.FRONT_DOOR)) >= 28
    assert len(all_indicators()) >= 30


def test_every_principle_is_measured_or_asked_about():
    measured = {each.principle for each in all_indicators()}
    assert len(measured) >= 9
    assert [each.id for each in principles() if each.id not in measured and not each.ask] == []


def test_an_indicator_and_a_principle_never_share_an_id():
    assert PRINCIPLES.isdisjoint(each.id for each in all_indicators())


@at_the_front_door
@pytest.mark.parametrize("kind", ProblemKind)
def test_a_home_page_that_could_not_be_read_makes_everything_unknown(indicator, kind):
    answer = indicator.measure(seen(home(problem=kind)))
    assert answer.outcome is Outcome.UNKNOWN
    assert answer.message.startswith("The home page could not be read: ")


@at_the_front_door
@pytest.mark.parametrize("snapshot", [seen(), seen(finished=False)])
def test_a_site_that_was_not_tried_is_unknown(indicator, snapshot):
    assert indicator.measure(snapshot).outcome is Outcome.UNKNOWN


@at_the_front_door
@pytest.mark.parametrize("kind", [PageKind.CONTACT, PageKind.SOCIAL_HUB, PageKind.POLICY])
def test_nothing_is_said_to_be_absent_from_a_page_that_could_not_be_read(indicator, kind):
    answer = indicator.measure(seen(page(PageKind.HOME), timed_out(kind)))
    assert answer.outcome is Outcome.UNKNOWN or kind in NEEDLESS.get(indicator.id, ())


@at_the_front_door
def test_every_message_is_a_sentence(indicator):
    snapshot = seen(home(link("facebook"), odd_link("root")), accounts=[account("facebook")])
    message = indicator.measure(snapshot).message
    assert message[0].isupper() or message[0].isdigit()
    assert message.endswith(".")
