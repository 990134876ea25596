from scoring.indicators.front_door.accounts_listed import accounts_listed
from store.records import Outcome, PageKind, Region
from tests.scoring.northbridge import account, contact, home, hub, left, link, news, seen, timed_out

HUB = PageKind.SOCIAL_HUB


def body(platform):
    return link(platform, region=Region.MAIN)


def test_two_accounts_on_one_page_are_a_list():
    given = seen(
        home(), hub(body("facebook"), body("x")), accounts=[account("facebook"), account("x"), account("youtube")]
    )
    answer = accounts_listed.measure(given)
    assert answer.outcome is Outcome.MET
    assert answer.message == "The social media page lists 2 accounts."
    assert answer.evidence[0].url == "https://www.northbridge.example/social-media"


def test_the_only_account_is_a_list():
    assert accounts_listed.measure(seen(home(), hub(body("x")), accounts=[account("x")])).outcome is Outcome.MET


def test_every_account_listed_on_one_page_or_another_is_a_list():
    given = seen(home(), contact(body("x")), hub(body("facebook")), accounts=[account("x"), account("facebook")])
    answer = accounts_listed.measure(given)
    assert answer.outcome is Outcome.MET
    assert len(answer.evidence) == 2


def test_how_many_make_a_list_can_be_set():
    given = seen(home(), hub(body("x")), accounts=[account("x"), account("facebook")])
    assert accounts_listed.measure(given, enough_accounts=1).outcome is Outcome.MET
    assert accounts_listed.measure(given, enough_accounts=4).value == 0.25


def test_one_of_several_is_half_a_list():
    given = seen(home(), hub(body("x")), accounts=[account("x"), account("facebook")])
    assert accounts_listed.measure(given).value == 0.5


def test_one_of_several_is_unknown_while_another_page_could_list_more():
    given = seen(home(), hub(body("x")), timed_out(PageKind.CONTACT), accounts=[account("x"), account("facebook")])
    assert accounts_listed.measure(given).outcome is Outcome.UNKNOWN


def test_to_say_that_one_of_two_accounts_was_left_costs_no_list():
    told = seen(
        home(),
        hub(body("facebook"), body("x")),
        accounts=[account("facebook"), account("youtube"), account("x")],
        activities=[left("x")],
    )
    answer = accounts_listed.measure(told)
    assert answer.outcome is Outcome.MET
    assert answer.message == "The social media page lists 2 accounts."


def test_a_farewell_alone_is_no_list():
    told = seen(home(), hub(body("x")), accounts=[account("facebook"), account("x")], activities=[left("x")])
    assert accounts_listed.measure(told).outcome is Outcome.NOT_MET


def test_a_footer_is_not_a_list():
    given = seen(home(link("x")), hub(link("x")), accounts=[account("x")])
    answer = accounts_listed.measure(given)
    assert answer.outcome is Outcome.NOT_MET
    assert answer.message == "Accounts listed together were not found on the 2 pages where we looked."


def test_a_news_page_is_not_a_list():
    given = seen(home(), news(body("x")), accounts=[account("x")])
    assert accounts_listed.measure(given).outcome is Outcome.NOT_MET


def test_a_page_that_could_not_be_read_is_unknown():
    assert accounts_listed.measure(seen(home(), timed_out(HUB), accounts=[account("x")])).outcome is Outcome.UNKNOWN


def test_without_accounts_there_is_nothing_to_list():
    assert accounts_listed.measure(seen(home(), hub())).outcome is Outcome.NOT_APPLICABLE
    given = seen(home(), hub(body("x")), accounts=[account("x")], activities=[left("x")])
    assert accounts_listed.measure(given).outcome is Outcome.NOT_APPLICABLE
