from scoring.links_seen import at_fault, named, working
from store.records import LinkKind, Outcome
from tests.scoring.northbridge import home, link, odd_link


def test_where_no_link_promises_an_account_there_is_nothing_to_say():
    share = (home(), odd_link(LinkKind.SHARE))
    assert working([share]) is None
    assert named([share]) is None


def test_the_same_links_are_judged_by_their_address_and_by_their_name():
    links = [(home(), link("facebook", name=None)), (home(), odd_link(LinkKind.ROOT, "x"))]
    assert working(links).value == 0.5
    assert named(links).outcome is Outcome.NOT_MET


def test_each_address_without_a_name_is_shown():
    nameless = [(home(), link("facebook", name=None)), (home(), link("x", name=None)), (home(), link("youtube"))]
    answer = named(nameless)
    assert answer.message == "2 of 3 links to accounts cannot be told apart by a screen reader: Facebook and X."
    assert [each.snippet for each in answer.evidence] == [link("facebook").url, link("x").url]


def test_how_many_links_are_at_fault_is_counted_without_words():
    links = [(home(), link("facebook")), (home(), odd_link(LinkKind.ROOT, "x")), (home(), odd_link(LinkKind.SHARE))]
    assert at_fault(links) == (2, 1)


def test_a_single_link_at_fault_is_not_counted_among_others():
    answer = working([(home(), odd_link(LinkKind.ROOT, "x"))])
    assert answer.message == (
        "The only link to accounts does not work. The X link leads to the platform's front page, not to an account."
    )
