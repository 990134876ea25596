"""Which group gets a worker for which councillors. No network, no store."""

from datetime import UTC, datetime, timedelta

from collectors.pace import Standing
from monitor.councillor_round import CouncillorPlanner
from monitor.searching import again, failed, search
from monitor.shares import Outcome, PageDue
from store.records import Council, Councillor, Problem, ProblemKind

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
REST = timedelta(seconds=20)
NORTH = "https://northbridge.moderngov.co.uk/"
SALT = "https://saltmarsh.moderngov.co.uk/"
OWN = "https://democracy.greywater.example/"


def council(address):
    return Council(address[8:11].upper(), address[8:], "https://www.unasked.example/", democracy_url=address)


def begun(address, expects=0):
    return search(council(address), None, expects=expects)


def due(address, number=1, **more):
    person = Councillor(council(address).local_authority_code, str(number), "Rowan Pretend", page=f"{address}{number}")
    return PageDue(council(address), person, **more)


def planner(*works):
    return CouncillorPlanner(works, REST)


def test_all_councils_of_one_vendor_are_one_share():
    made = planner(begun(NORTH), begun(SALT), begun(OWN))
    shares = [made.take(NOW), made.take(NOW), made.take(NOW)]
    assert [(each.group, len(each.searches)) for each in shares[:2]] == [
        ("moderngov.co.uk", 2),
        ("greywater.example", 1),
    ]
    assert shares[2] is None


def test_the_longest_work_goes_first():
    made = planner(begun(NORTH, expects=10), begun(OWN, expects=60))
    assert made.take(NOW).group == "greywater.example"


def test_a_group_has_one_worker_at_a_time():
    made = planner(due(NORTH))
    share = made.take(NOW)
    assert made.take(NOW) is None
    made.done(share, Outcome(councillors=(due(SALT),)), NOW)
    assert made.take(NOW).pages == (due(SALT),)


def test_what_leads_to_another_group_becomes_due_there_at_once():
    made = planner(due(OWN))
    moved = due(OWN, at=f"{NORTH}moved")
    made.done(made.take(NOW), Outcome(councillors=(moved,)), NOW)
    share = made.take(NOW)
    assert (share.group, share.pages) == ("moderngov.co.uk", (moved,))


def test_a_second_try_rests_first():
    made = planner(due(OWN))
    made.done(made.take(NOW), Outcome(councillors=(due(OWN, attempt=2),)), NOW)
    assert made.take(NOW) is None
    assert made.waits_until == NOW + REST
    assert made.take(NOW + REST).pages == (due(OWN, attempt=2),)


def test_a_second_search_rests_too():
    wrong = Problem(OWN, ProblemKind.TIMED_OUT, "It took too long.", permanent=False)
    made = planner(begun(OWN))
    share = made.take(NOW)
    made.done(share, Outcome(councillors=(again(failed(share.searches[0], wrong)),)), NOW)
    assert made.waits_until == NOW + REST


def test_a_host_that_asks_for_more_time_gets_it():
    made = planner(due(OWN))
    later = NOW + timedelta(minutes=3)
    made.done(made.take(NOW), Outcome(councillors=(due(OWN, 2),), rests_until=later), NOW)
    assert made.take(NOW) is None
    assert made.waits_until == later
    assert made.take(later).pages == (due(OWN, 2),)


def test_a_host_that_asks_for_an_hour_is_left_alone():
    made = planner(due(OWN))
    made.done(made.take(NOW), Outcome(councillors=(due(OWN, 2),), rests_until=NOW + timedelta(hours=1)), NOW)
    assert made.take(NOW).given_up == (
        "greywater.example asked us to come back later, so we left its other pages for another time."
    )


def test_the_next_worker_goes_on_at_the_groups_pace():
    made = planner(due(OWN))
    left = Outcome(councillors=(due(OWN, 2),), standing=Standing(ago=0.5, held=10))
    made.done(made.take(NOW), left, NOW)
    assert made.take(NOW + timedelta(seconds=4)).standing == Standing(ago=4.5, held=6)


def test_a_share_whose_worker_was_lost_is_given_out_again():
    made = planner(begun(OWN), due(OWN))
    share = made.take(NOW)
    made.again(share)
    assert made.take(NOW) == share


def test_a_councillor_without_a_page_is_in_no_hosts_way():
    nobody = PageDue(council(OWN), Councillor("DEM", "9", "Jo Makebelieve"))
    assert planner(nobody).take(NOW).group == ""
