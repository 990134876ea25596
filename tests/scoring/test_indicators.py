from inspect import signature
from pathlib import Path

import pytest

from config.toolkit import principles
from scoring.indicators import all_indicators
from store.records import Outcome, PageKind, ProblemKind
from tests.scoring.northbridge import account, home, link, odd_link, page, seen, timed_out

TESTS = Path(__file__).parent / "indicators"
PRINCIPLES = {each.id for each in principles()}
every = pytest.mark.parametrize("indicator", all_indicators(), ids=lambda each: each.id)


def test_the_first_ten_are_found_by_their_folder():
    assert [each.id for each in all_indicators()] == [
        "accounts-listed",
        "email-sign-up",
        "house-rules",
        "linked-from-home-page",
        "links-have-names",
        "links-work",
        "news-recent",
        "pages-made-for-sharing",
        "response-aim",
        "retirements-stated",
    ]


@every
def test_every_indicator_has_all_its_words_a_principle_and_a_test(indicator):
    assert indicator.principle in PRINCIPLES
    assert indicator.question.endswith("?")
    assert all(words.endswith(".") for words in (indicator.why, indicator.fix, indicator.source, indicator.observes))
    assert indicator.weight > 0
    assert (TESTS / f"test_{indicator.id.replace('-', '_')}.py").exists()


@every
def test_every_threshold_has_a_default(indicator):
    assert list(signature(indicator.measure).parameters) == ["snapshot", *indicator.thresholds]


def test_every_principle_is_measured_or_asked_about():
    measured = {each.principle for each in all_indicators()}
    assert len(measured) >= 5
    assert [each.id for each in principles() if each.id not in measured and not each.ask] == []


def test_an_indicator_and_a_principle_never_share_an_id():
    assert PRINCIPLES.isdisjoint(each.id for each in all_indicators())


@every
@pytest.mark.parametrize("kind", ProblemKind)
def test_a_home_page_that_could_not_be_read_makes_everything_unknown(indicator, kind):
    answer = indicator.measure(seen(home(problem=kind)))
    assert answer.outcome is Outcome.UNKNOWN
    assert answer.message.startswith("The home page could not be read: ")


@every
@pytest.mark.parametrize("snapshot", [seen(), seen(finished=False)])
def test_a_site_that_was_not_tried_is_unknown(indicator, snapshot):
    assert indicator.measure(snapshot).outcome is Outcome.UNKNOWN


@every
@pytest.mark.parametrize("kind", [PageKind.CONTACT, PageKind.SOCIAL_HUB, PageKind.POLICY])
def test_nothing_is_said_to_be_absent_from_a_page_that_could_not_be_read(indicator, kind):
    answer = indicator.measure(seen(page(PageKind.HOME), timed_out(kind)))
    # These two do not need that page: one looks at metadata, the other at pages with news.
    needless = indicator.id == "pages-made-for-sharing" or (indicator.id == "email-sign-up" and kind is PageKind.POLICY)
    assert answer.outcome is Outcome.UNKNOWN or needless


@every
def test_every_message_is_a_sentence(indicator):
    snapshot = seen(home(link("facebook"), odd_link("root")), accounts=[account("facebook")])
    message = indicator.measure(snapshot).message
    assert message[0].isupper() or message[0].isdigit()
    assert message.endswith(".")
