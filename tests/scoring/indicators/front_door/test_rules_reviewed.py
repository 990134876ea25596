import pytest

from scoring.indicators.front_door.rules_reviewed import rules_reviewed
from store.records import Outcome, PageKind, SignalKind
from tests.scoring.northbridge import account, contact, home, hub, page, seen, signal, timed_out

FACEBOOK = account("facebook")
POLICY = PageKind.POLICY


def rules(*days):
    dated = (signal(SignalKind.LAST_REVIEWED, day, on=POLICY) for day in days)
    return page(POLICY, signal(SignalKind.HOUSE_RULES, on=POLICY), *dated)


@pytest.mark.parametrize(
    ("day", "value"),
    [
        ("2025-03-30", 1),
        ("2024-03-30", 1),  # 366 days
        ("2024-03-29", 0.5),
        ("2023-03-31", 0.5),  # 731 days
        ("2023-03-30", 0),
    ],
)
def test_a_year_is_in_full_two_are_half_and_more_is_nothing(day, value):
    assert rules_reviewed.measure(seen(home(), rules(day), accounts=[FACEBOOK])).value == value


def test_the_message_says_when():
    answer = rules_reviewed.measure(seen(home(), rules("2025-03-30"), accounts=[FACEBOOK]))
    assert answer.message == "The house rules were last reviewed on 30 March 2025, 1 day before we looked."


def test_the_newest_day_counts():
    assert rules_reviewed.measure(seen(home(), rules("2020-01-01", "2025-01-01"), accounts=[FACEBOOK])).value == 1


def test_rules_that_show_no_day_are_not_met():
    answer = rules_reviewed.measure(seen(home(), rules(), accounts=[FACEBOOK]))
    assert answer.outcome is Outcome.NOT_MET
    assert answer.message == "Days of review of the house rules were not found on the 2 pages where we looked."


def test_neither_are_rules_that_are_not_there():
    answer = rules_reviewed.measure(seen(home(), contact(), accounts=[FACEBOOK]))
    assert answer.outcome is Outcome.NOT_MET
    assert answer.message == "House rules with a day of review were not found on the 2 pages where we looked."


def test_the_day_of_a_page_without_rules_is_no_review_of_them():
    dated = hub(signal(SignalKind.LAST_REVIEWED, "2025-03-01", on=PageKind.SOCIAL_HUB))
    assert rules_reviewed.measure(seen(home(), dated, rules(), accounts=[FACEBOOK])).outcome is Outcome.NOT_MET


@pytest.mark.parametrize("days", [(), ("2020-01-01",)])
def test_a_page_that_could_not_be_read_may_show_a_newer_day(days):
    given = seen(home(), timed_out(PageKind.SOCIAL_HUB), rules(*days), accounts=[FACEBOOK])
    assert rules_reviewed.measure(given).outcome is Outcome.UNKNOWN


def test_a_fresh_day_needs_no_other_page():
    given = seen(home(), timed_out(PageKind.SOCIAL_HUB), rules("2025-03-01"), accounts=[FACEBOOK])
    assert rules_reviewed.measure(given).outcome is Outcome.MET


def test_thresholds_may_be_replaced():
    given = seen(home(), rules("2024-03-29"), accounts=[FACEBOOK])
    assert rules_reviewed.measure(given, stale_share=0.25).value == 0.25
    assert rules_reviewed.measure(given, fresh_days=367).value == 1
    assert rules_reviewed.measure(given, stale_days=366).value == 0


def test_a_council_without_accounts_needs_no_rules():
    assert rules_reviewed.measure(seen(home(), contact())).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("days", [(), ("2020-01-01",)])
def test_rules_of_accounts_that_a_page_may_or_may_not_list_are_not_blamed(days):
    pages = (home(), rules(*days))
    assert rules_reviewed.measure(seen(*pages, timed_out(PageKind.LINK_HUB))).outcome is Outcome.UNKNOWN
    assert rules_reviewed.measure(seen(*pages, page(PageKind.LINK_HUB))).outcome is Outcome.NOT_APPLICABLE
