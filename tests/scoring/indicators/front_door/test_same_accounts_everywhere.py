from scoring.indicators.front_door.same_accounts_everywhere import same_accounts_everywhere
from store.records import Grade, Outcome, PageKind, Region
from tests.scoring.northbridge import account, contact, home, hub, link, news, seen, timed_out

OLD, NEW = account("x", "oldnorthbridge"), account("x")
FACEBOOK = account("facebook")


def test_pages_with_the_same_accounts_are_met():
    shown = (link("facebook"), link("x"))
    answer = same_accounts_everywhere.measure(seen(home(*shown), contact(*shown), accounts=[FACEBOOK, NEW]))
    assert answer.outcome is Outcome.MET
    assert answer.message == "Header and footer of the 2 pages that have them link the same accounts."


def test_a_page_with_another_account_of_one_service_is_named():
    given = seen(
        home(link("facebook"), link("x")),
        news(link("facebook"), link("x", "oldnorthbridge")),
        accounts=[FACEBOOK, NEW, OLD],
    )
    answer = same_accounts_everywhere.measure(given)
    assert answer.value == 0.5
    assert answer.message == (
        "On X header and footer of the home page link another account than those of the news page."
    )
    assert [each.url for each in answer.evidence] == [
        "https://www.northbridge.example/",
        "https://www.northbridge.example/news",
    ]


def test_a_page_that_links_less_contradicts_nobody():
    given = seen(home(link("facebook"), link("x")), contact(link("facebook")), accounts=[FACEBOOK, NEW])
    assert same_accounts_everywhere.measure(given).outcome is Outcome.MET


def test_nor_does_one_that_links_more():
    given = seen(home(link("x")), contact(link("x"), link("x", "oldnorthbridge")), accounts=[NEW, OLD])
    assert same_accounts_everywhere.measure(given).outcome is Outcome.MET


def test_pages_in_welsh_may_link_others():
    given = seen(home(link("x")), contact(link("x", "oldnorthbridge"), language="cy"), accounts=[NEW, OLD])
    assert same_accounts_everywhere.measure(given).outcome is Outcome.MET


def test_a_newsroom_of_its_own_may_have_accounts_of_its_own():
    newsroom = news(link("x", "oldnorthbridge"), url="https://news.northbridge.example/")
    given = seen(home(link("x")), contact(link("x")), newsroom, accounts=[NEW, OLD])
    assert same_accounts_everywhere.measure(given).outcome is Outcome.MET


def test_the_host_is_the_one_where_the_page_was_found_however_it_is_written():
    moved = contact(link("x", "oldnorthbridge"), final_url="https://NORTHBRIDGE.example/contact")
    given = seen(home(link("x")), moved, accounts=[NEW, OLD])
    assert same_accounts_everywhere.measure(given).outcome is Outcome.NOT_MET


def test_a_page_elsewhere_hides_none_of_those_after_it():
    newsroom = contact(link("x"), url="https://news.northbridge.example/")
    given = seen(home(link("x")), newsroom, news(link("x", "oldnorthbridge")), accounts=[NEW, OLD])
    assert same_accounts_everywhere.measure(given).outcome is Outcome.NOT_MET


def test_english_is_one_language_wherever_it_is_spoken():
    given = seen(
        home(link("x"), language="en-GB"), contact(link("x", "oldnorthbridge"), language="en"), accounts=[NEW, OLD]
    )
    assert same_accounts_everywhere.measure(given).outcome is Outcome.NOT_MET


def test_what_the_body_of_a_page_mentions_is_not_counted():
    body = hub(link("x", "oldnorthbridge", region=Region.MAIN))
    given = seen(home(link("x")), contact(link("x")), body, accounts=[NEW, OLD])
    assert same_accounts_everywhere.measure(given).outcome is Outcome.MET


def test_accounts_that_are_not_the_councils_are_not_counted():
    other = account("x", "oldnorthbridge", grade=Grade.MENTIONED)
    given = seen(home(link("x")), contact(link("x", "oldnorthbridge")), accounts=[NEW, other])
    assert same_accounts_everywhere.measure(given).outcome is Outcome.NOT_APPLICABLE


def test_one_page_agrees_with_itself():
    given = seen(home(link("x")), contact(), accounts=[NEW])
    assert same_accounts_everywhere.measure(given).outcome is Outcome.NOT_APPLICABLE


def test_a_page_that_could_not_be_read_may_differ():
    given = seen(home(link("x")), contact(link("x")), timed_out(PageKind.NEWS), accounts=[NEW])
    assert same_accounts_everywhere.measure(given).outcome is Outcome.UNKNOWN


def test_a_council_without_accounts_is_not_asked():
    assert same_accounts_everywhere.measure(seen(home(), contact())).outcome is Outcome.NOT_APPLICABLE
