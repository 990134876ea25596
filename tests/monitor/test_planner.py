from datetime import UTC, datetime, timedelta

from collectors.looking import Due
from collectors.pace import Standing
from monitor.planner import MAX_RESTS, Planner
from monitor.shares import Left, Outcome, Visit
from store.records import Council, PageKind

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
REST = timedelta(seconds=20)
NORTH = "https://www.northbridge.example/"
SALT = "https://www.saltmarsh.example/"
HUB = "https://linktr.ee/northbridge"


def visit(website):
    return Visit((Council(website[12:15].upper(), website, website),))


def planner(*websites):
    return Planner(map(visit, websites), REST)


def websites(share):
    return [each.website for each in share.visits]


def after_homes(*sites, more=3):
    """A planner that has had the home pages of these sites."""
    made = planner(*sites)
    for share in [made.take(NOW) for _ in sites]:
        made.done(share, Outcome(more=tuple((each.website, more) for each in share.visits)), NOW)
    return made


def test_home_pages_go_first_everywhere():
    made = planner(NORTH, SALT)
    first = made.take(NOW)
    made.done(first, Outcome(more=((NORTH, 5),)), NOW)
    assert (first.group, first.home_only) == ("northbridge.example", True)
    assert [(each.group, each.home_only) for each in (made.take(NOW), made.take(NOW))] == [
        ("saltmarsh.example", True),
        ("northbridge.example", False),
    ]


def test_the_longest_work_goes_first():
    made = planner(NORTH, SALT)
    one, other = made.take(NOW), made.take(NOW)
    made.done(one, Outcome(more=((NORTH, 2),)), NOW)
    made.done(other, Outcome(more=((SALT, 30),)), NOW)
    assert made.take(NOW).group == "saltmarsh.example"


def test_a_group_has_one_worker_at_a_time():
    made = planner("https://one.moderngov.co.uk/", "https://two.moderngov.co.uk/")
    share = made.take(NOW)
    assert websites(share) == ["https://one.moderngov.co.uk/", "https://two.moderngov.co.uk/"]
    assert made.take(NOW) is None


def test_a_page_on_another_groups_host_waits_until_its_visit_is_free():
    made = after_homes(NORTH)
    own = made.take(NOW)
    assert made.take(NOW) is None
    hub = Left(NORTH, Due(HUB, PageKind.LINK_HUB))
    made.done(own, Outcome(left=(hub,)), NOW)
    share = made.take(NOW)
    assert (share.group, share.visits[0].dues) == ("linktr.ee", (hub.due,))


def test_a_visit_is_never_with_two_workers():
    made = planner(NORTH)
    home = made.take(NOW)
    hub = Left(NORTH, Due(HUB, PageKind.LINK_HUB))
    made.done(home, Outcome(left=(hub,), more=((NORTH, 3),)), NOW)
    first = made.take(NOW)
    assert made.take(NOW) is None
    made.done(first, Outcome(), NOW)
    assert {first.group, made.take(NOW).group} == {"northbridge.example", "linktr.ee"}


def test_what_several_shares_leave_is_done_once():
    made = after_homes(NORTH)
    hub = Left(NORTH, Due(HUB, PageKind.LINK_HUB))
    made.done(made.take(NOW), Outcome(left=(hub,)), NOW)
    made.done(made.take(NOW), Outcome(left=(hub,)), NOW)
    assert made.take(NOW) is None
    assert made.waits_until is None


def test_a_second_try_rests_first():
    made = after_homes(NORTH, more=0)
    again = Left(NORTH, Due(NORTH, PageKind.HOME, attempt=2))
    made.done(made.take(NOW), Outcome(left=(again,)), NOW)
    assert made.take(NOW) is None
    assert made.waits_until == NOW + REST
    assert made.take(NOW + REST).visits[0].dues == (again.due,)


def test_a_second_try_comes_no_sooner_than_its_host_asks():
    made = after_homes(NORTH)
    later = NOW + timedelta(minutes=3)
    made.done(made.take(NOW), Outcome(left=(Left(NORTH, Due(NORTH, PageKind.HOME, "", (), 2, later)),)), NOW)
    assert made.waits_until == later


def test_a_host_that_asks_us_to_wait_is_left_alone_and_nobody_else_waits():
    made = planner(NORTH, SALT)
    slow, other = made.take(NOW), made.take(NOW)
    until = NOW + timedelta(minutes=2)
    made.done(slow, Outcome(more=((NORTH, 1),), rests_until=until), NOW)
    made.done(other, Outcome(more=((SALT, 4),)), NOW)
    assert made.take(NOW).group == "saltmarsh.example"
    assert made.take(NOW + timedelta(seconds=119)) is None
    assert made.take(until).group == "northbridge.example"


def test_a_host_that_asks_for_more_than_a_run_can_wait_is_given_up():
    made = after_homes(NORTH)
    made.done(made.take(NOW), Outcome(more=((NORTH, 2),), rests_until=NOW + timedelta(hours=1)), NOW)
    assert made.take(NOW).given_up == (
        "northbridge.example asked us to come back later, so we left its other pages for another time."
    )


def test_a_host_that_asks_us_to_wait_again_and_again_is_given_up():
    made, now = after_homes(NORTH), NOW
    for _ in range(MAX_RESTS + 1):
        share = made.take(now)
        assert not share.given_up
        now += timedelta(seconds=30)
        made.done(share, Outcome(more=((NORTH, 2),), rests_until=now), now)
    assert made.take(now).given_up


def test_a_share_whose_worker_was_lost_is_given_out_again():
    made = planner(NORTH)
    share = made.take(NOW)
    made.again(share)
    assert made.take(NOW) == share
    rest = after_homes(NORTH)
    lost = rest.take(NOW)
    rest.again(lost)
    assert websites(rest.take(NOW)) == [NORTH]


def test_the_next_worker_of_a_group_knows_when_it_was_last_asked():
    made = planner(NORTH)
    made.done(made.take(NOW), Outcome(more=((NORTH, 2),), standing=Standing(ago=0.5, held=10)), NOW)
    assert made.take(NOW + timedelta(seconds=4)).standing == Standing(ago=4.5, held=6)


def test_a_wish_that_lies_far_ahead_because_the_clock_was_set_back_is_not_waited_for_longer_than_any_other():
    made = after_homes(NORTH)
    again = Left(NORTH, Due(NORTH, PageKind.HOME, attempt=2, not_before=NOW + timedelta(hours=1, minutes=1)))
    made.done(made.take(NOW), Outcome(left=(again,)), NOW)
    assert made.waits_until == NOW + timedelta(minutes=10)
