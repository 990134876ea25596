import pytest

from scoring.seen import accounts, channels, home_unseen, read_whole, unseen, visible_links, without_accounts
from store.records import Grade, PageKind, ProblemKind, Region
from tests.scoring.northbridge import ADDRESSES, account, contact, home, hub, left, link, news, page, seen, timed_out

CONTACT = PageKind.CONTACT


def test_pages_that_were_all_read_whole_leave_nothing_unseen():
    assert unseen(seen(home(names=[CONTACT]), contact()), CONTACT) == ""


@pytest.mark.parametrize(
    ("snapshot", "reason"),
    [
        (seen(), "The home page was not read."),
        (seen(finished=False), "The home page has not been read yet."),
        (seen(timed_out(PageKind.HOME)), "The home page could not be read: it took too long."),
        (seen(home(problem=ProblemKind.NOT_FOUND)), "The home page could not be read: it was not found."),
        (seen(home(complete=False)), "The home page could not be read whole."),
        (seen(home(names=[CONTACT])), "The contact page was not read."),
        (seen(home(names=[CONTACT]), finished=False), "The contact page has not been read yet."),
        (seen(home(), timed_out(CONTACT)), "The contact page could not be read: it took too long."),
        (seen(home(names=[CONTACT]), timed_out(CONTACT)), "The contact page could not be read: it took too long."),
        (seen(home(), contact(language="fr")), "The contact page is in a language that we do not read."),
    ],
)
def test_a_page_that_was_not_read_whole_is_a_reason(snapshot, reason):
    assert unseen(snapshot, CONTACT) == reason


@pytest.mark.parametrize("kind", ProblemKind)
def test_every_problem_has_words(kind):
    assert unseen(seen(home(problem=kind))).startswith("The home page could not be read: ")


@pytest.mark.parametrize("language", ["", "en", "en-gb", "cy", "cy-gb"])
def test_english_and_welsh_and_an_undeclared_language_are_read(language):
    assert unseen(seen(home(language=language))) == ""


def test_what_needs_no_words_may_be_absent_from_a_page_in_any_language():
    assert home_unseen(seen(home(language="fr"))) == ""


def test_a_page_that_does_not_exist_holds_nothing():
    snapshot = seen(home(names=[CONTACT]), contact(problem=ProblemKind.NOT_FOUND))
    assert unseen(snapshot, CONTACT) == ""


def test_a_page_of_another_kind_does_not_matter():
    assert unseen(seen(home(names=[PageKind.NEWS])), CONTACT) == ""


def test_a_named_page_may_have_been_read_as_another_kind_or_behind_a_redirect():
    both = contact(url="https://northbridge.example/info/5", final_url=ADDRESSES[PageKind.SOCIAL_HUB] + "/")
    assert unseen(seen(home(names=[PageKind.SOCIAL_HUB]), both), PageKind.SOCIAL_HUB) == ""


def test_a_page_that_only_the_plan_names_is_waited_for_too():
    snapshot = seen(home(names=[CONTACT]), contact(), planned=[CONTACT, PageKind.POLICY])
    assert unseen(snapshot, CONTACT, PageKind.POLICY) == "The house rules page was not read."


def test_a_page_that_an_inner_page_names_beyond_the_plan_is_not():
    snapshot = seen(home(names=[CONTACT]), contact(names=[PageKind.POLICY]), planned=[CONTACT])
    assert unseen(snapshot, CONTACT, PageKind.POLICY) == ""


def test_pages_read_whole_are_counted_once_each():
    again = hub(final_url=ADDRESSES[CONTACT])
    found = read_whole(seen(home(), contact(), again, news()), CONTACT, PageKind.SOCIAL_HUB)
    assert [each.kind for each in found] == [PageKind.HOME, PageKind.SOCIAL_HUB]


def test_channels_are_linked_and_not_left():
    given = [account("facebook"), account("x"), account("youtube", grade=Grade.MENTIONED)]
    assert [each.platform for each in channels(seen(home(), accounts=given, activities=[left("x")]))] == ["facebook"]


def test_an_account_that_only_a_news_item_mentions_may_be_anybodys():
    ours = account("facebook", on=CONTACT, grade=Grade.MENTIONED)
    theirs = account("facebook", "police", on=PageKind.NEWS, grade=Grade.MENTIONED)
    assert accounts(seen(home(), contact(), news(), accounts=[ours, theirs])) == (ours,)


def test_there_are_no_accounts_only_when_every_page_that_could_name_one_was_read():
    assert without_accounts(seen(home(names=[CONTACT]), contact()))
    assert not without_accounts(seen(home(names=[CONTACT])))
    assert not without_accounts(seen(home(), accounts=[account("facebook")]))


def test_metadata_and_links_to_accounts_that_were_left_are_not_visible_links():
    shown = link("facebook")
    given = home(link("youtube", region=Region.HEAD), link("x"), shown)
    assert [each for _page, each in visible_links(seen(given, activities=[left("x")]))] == [shown]


def test_visible_links_can_be_asked_of_some_pages_only():
    snapshot = seen(home(link("facebook")), page(CONTACT, link("x")))
    assert [each.platform for _page, each in visible_links(snapshot, CONTACT)] == ["x"]
