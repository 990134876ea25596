"""Links to councillors' own pages, and what is said there."""

from datetime import UTC, datetime, timedelta

import pytest

from store.door_events import DoorState, Pending, standing, state
from store.erasure import Cause
from store.records import (
    Activity,
    ChannelState,
    Councillor,
    CouncillorList,
    CouncillorScorecard,
    CouncillorSnapshot,
    DoorEvent,
    DoorEventKind,
    DoorLink,
    Tally,
)

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
ROWAN, SAM = Councillor("NBR", "7", "Rowan Pretend", "Mill Lane"), Councillor("NBR", "8", "Sam Invented")
TICKED, UNTICKED = DoorEventKind.TICKED, DoorEventKind.UNTICKED
BEGUN, ENDED = DoorEventKind.BREAK_BEGUN, DoorEventKind.BREAK_ENDED
ASKED, UNDONE = DoorEventKind.REMOVAL_ASKED, DoorEventKind.REMOVAL_UNDONE
WRONG, REVOKED = DoorEventKind.WRONG, DoorEventKind.LINKS_REVOKED


@pytest.fixture
def listed(store):
    """Two councillors are known, and Rowan's page was looked at."""
    run = store.begin_run("councils.csv", ["NBR"], NOON, made_up=True)
    store.add_councillor_lists(run, [CouncillorList("NBR", NOON, councillors=(ROWAN, SAM), good=True)])
    card = CouncillorScorecard(ROWAN, NOON, 2, Tally(2, 0, 3, 3), (), ())
    store.add_councillors(run, [(CouncillorSnapshot(ROWAN, NOON), card)])
    return store


def link(key, made_at=NOON, site_id="7"):
    return DoorLink("NBR", site_id, key, made_at, made_at + 30 * DAY)


def note(store, kind, at=NOON, about="", site_id="7"):
    return store.doors.note("NBR", site_id, DoorEvent(kind, at, about))


def test_a_link_is_found_by_its_key_and_by_nothing_else(listed):
    listed.doors.add_link(link("k1"))
    assert listed.doors.link("k1") == link("k1")
    assert listed.doors.link("K1") is None
    assert listed.doors.links_made("NBR", "7") == (NOON,)


def test_a_link_that_was_revoked_is_none_and_one_that_is_made_later_is(listed):
    listed.doors.add_link(link("k1"))
    note(listed, REVOKED, NOON + HOUR)
    listed.doors.add_link(link("k2", NOON + 2 * HOUR))
    assert (listed.doors.link("k1"), listed.doors.link("k2")) == (None, link("k2", NOON + 2 * HOUR))


def test_revoking_one_councillors_links_leaves_those_of_others(listed):
    listed.doors.add_link(link("k8", site_id="8"))
    note(listed, REVOKED, NOON + HOUR)
    assert listed.doors.link("k8") == link("k8", site_id="8")


def test_who_was_erased_has_no_link_and_nothing_is_noted_of_them(listed):
    listed.doors.add_link(link("k1"))
    assert note(listed, TICKED, about="two-factor")
    listed.rights.erase("NBR", ["7"], Cause.ASKED, NOON)
    assert listed.doors.link("k1") is None
    assert not note(listed, TICKED, about="two-factor")
    assert (listed.doors.events("NBR", "7"), listed.doors.own_page("NBR", "7")) == ((), None)


def test_what_was_said_is_told_in_its_order(listed):
    said = DoorEvent(WRONG, NOON, "councillor-links-work", "That link is <not> mine.")
    listed.doors.note("NBR", "7", said)
    note(listed, BEGUN, NOON + HOUR)
    assert listed.doors.events("NBR", "7") == (said, DoorEvent(BEGUN, NOON + HOUR))
    assert [(each.site_id, each.event) for each in listed.doors.said(WRONG)] == [("7", said)]
    assert listed.doors.said(WRONG, ["SWK"]) == ()


def test_who_takes_a_break_and_who_asked_to_be_removed_are_known_until_they_take_it_back(listed):
    note(listed, BEGUN)
    note(listed, ASKED, site_id="8")
    assert listed.doors.on_a_break() == {("NBR", "7")}
    assert listed.doors.removals(["NBR"]) == (Pending("NBR", "8", NOON),)
    assert listed.doors.resting() == {("NBR", "8")}
    note(listed, ENDED, NOON + HOUR)
    note(listed, UNDONE, NOON + HOUR, site_id="8")
    assert (listed.doors.on_a_break(), listed.doors.removals()) == (frozenset(), ())


def test_the_councillor_is_shown_the_newest_of_everything(listed):
    own = listed.doors.own_page("NBR", "7")
    assert (own.councillor, own.seen.taken_at, own.card.overall) == (ROWAN, NOON, Tally(2, 0, 3, 3))
    ((number, seen),) = listed.councillor_snapshots(["NBR"])
    shown = Activity("x", "rowan", ChannelState.ACTIVE, "Posted today.")
    later = CouncillorScorecard(ROWAN, NOON, 3, Tally(3, 0, 3, 3), (), ())
    run = listed.begin_run("councils.csv", ["NBR"], NOON, made_up=True)
    after = CouncillorSnapshot(ROWAN, seen.taken_at, activities=(shown,))
    listed.add_councillor_activities(run, [(number, after, later)])
    own = listed.doors.own_page("NBR", "7")
    assert (own.seen.activities, own.card.overall.in_place) == ((shown,), 3)


def test_of_somebody_who_is_only_listed_there_is_nothing_but_the_seat(listed):
    own = listed.doors.own_page("NBR", "8")
    assert (own.councillor, own.seen, own.card) == (SAM, None, None)


def test_events_come_to_what_is_ticked_and_what_has_begun():
    events = [
        DoorEvent(TICKED, NOON, "a"),
        DoorEvent(TICKED, NOON, "b"),
        DoorEvent(UNTICKED, NOON, "a"),
        DoorEvent(BEGUN, NOON),
        DoorEvent(ASKED, NOON),
        DoorEvent(UNDONE, NOON + HOUR),
        DoorEvent(ASKED, NOON + 2 * HOUR),
    ]
    assert state(events) == DoorState(frozenset("b"), NOON, NOON + 2 * HOUR)
    assert state([*events, DoorEvent(ENDED, NOON)]).break_since is None


def test_what_decides_nothing_any_more_is_told_from_what_stands():
    kinds = [(TICKED, "a"), (UNTICKED, "a"), (TICKED, "b"), (WRONG, ""), (REVOKED, ""), (BEGUN, ""), (ENDED, "")]
    events = [(number, DoorEvent(kind, NOON, about)) for number, (kind, about) in enumerate(kinds)]
    assert standing(events) == {2, 4}


def test_old_links_and_old_words_go_when_their_time_is_up_and_what_stands_stays(listed):
    listed.doors.add_link(link("k1"))
    note(listed, TICKED, about="a")
    note(listed, WRONG)
    much_later = NOON + 800 * DAY
    run = listed.begin_run("councils.csv", ["NBR"], much_later, made_up=True)
    listed.add_councillor_lists(run, [CouncillorList("NBR", much_later, councillors=(ROWAN, SAM), good=True)])
    listed.doors.add_link(link("k2", much_later))
    due = listed.rights.due("NBR", left_by=NOON - DAY, older_than=NOON + 40 * DAY)
    listed.rights.erase_due(due, much_later)
    assert listed.doors.link("k1") is None
    assert listed.doors.links_made("NBR", "7") == (much_later,)
    assert [each.kind for each in listed.doors.events("NBR", "7")] == [TICKED]


def test_a_published_address_is_whose_it_was_read_last(listed):
    listed.sign_ins.publish_mark("NBR", "7", "m1", NOON)
    assert listed.sign_ins.whose("m1") == (("NBR", "7"),)
    listed.sign_ins.publish_mark("NBR", "7", "", NOON + HOUR)
    assert listed.sign_ins.whose("m1") == ()
    assert listed.sign_ins.whose("") == ()


def test_an_address_of_somebody_of_whom_nothing_is_held_is_nobodys(listed):
    listed.sign_ins.publish_mark("NBR", "nobody", "m1", NOON)
    assert listed.sign_ins.whose("m1") == ()
