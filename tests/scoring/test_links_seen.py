from scoring.links_seen import named, working
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
