"""The councillor round over a made-up ModernGov that changes between checks, and misbehaves."""

import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from config.settings import Settings
from monitor.crews import Threads
from monitor.forgetting import Chosen, forget
from monitor.measuring import scorer
from monitor.practice.serving import Answer, Behaviour, sites
from monitor.run import Check, begun, check
from monitor.workplace import Job, Visitors, Workplace
from store.records import Activity, ChannelState, Council, DoorEvent, DoorEventKind, ProblemKind
from store.store import Store

TODAY = datetime.now(UTC).date()
COUNCIL = Council(
    "QNB",
    "Northbridge Borough Council",
    "http://www.northbridge.example/",
    democracy_url="http://democracy.northbridge.example/",
    democracy_cms="ModernGov",
    made_up=True,
)
SERVICE = "/mgWebService.asmx/GetCouncillorsByWard"
HOME = b"<html lang=en><body><main><h1>Welcome to the council: pay and report</h1></main></body></html>"
ROWAN, SAM, JO = ("7", "Rowan Pretend", "Mill Lane"), ("8", "Sam Invented", "Old Quay"), ("9", "Jo Fable", "Old Quay")
PEOPLE = (ROWAN, SAM, JO)
NAMES = "Able Baker Carter Dyer Eyre Fox Gray".split()


def service(*people, count=None):
    wards = "".join(
        f"<ward><wardtitle>{ward}</wardtitle><councillors><councillorcount>{1 if count is None else count}"
        f"</councillorcount><councillor><councillorid>{id}</councillorid><fullusername>Councillor {name}"
        "</fullusername></councillor></councillors></ward>"
        for id, name, ward in people
    )
    body = f"<councillorsbyward><wards>{wards}</wards></councillorsbyward>".encode()
    return Answer(body, content_type="text/xml; charset=utf-8")


def path(id):
    return f"/mgUserInfo.aspx?UID={id}"


def profile(name, more=""):
    links = f'<p><a href="https://www.facebook.com/Cllr{name.replace(" ", "")}MadeUp">Facebook</a></p>{more}'
    body = f"<html lang=en><body><main><h1>Councillor {name}</h1><p>Ward: Mill Lane</p>{links}</main></body></html>"
    return Answer(body.encode())


class Requests(list):
    """Something may happen when a path is asked for, before it is answered."""

    def __init__(self):
        super().__init__()
        self.once = {}

    def append(self, request):
        super().append(request)
        self.once.pop(request.path, lambda: None)()


class World:
    """One council that is served, and checks of it. Time passes as it is told."""

    def __init__(self, folder, served, places, requests):
        self.pages, self.other, self.requests = served["democracy"], served["other"], requests
        self.url = f"sqlite:///{folder / 'doorstep.db'}"
        self.store = Store(self.url)
        self.hosts = {f"{name}.northbridge.example": places[name] for name in ("www", "democracy")}
        self.hosts["councillors.vendor.example"] = places["other"]
        self.ahead = timedelta()

    def now(self):
        return datetime.now(UTC) + self.ahead

    def check(self, run=None, stop=None, **other):
        settings = self.settings(**other)
        stop = stop or threading.Event()
        run = run or begun(self.store, [COUNCIL], "councils.csv", self.now)
        job = Job(run, settings, Visitors("tests", self.hosts, (), alone=True))
        place = Workplace(job, self.store, stop, self.now)
        try:
            with Threads(place, 2) as crew:
                rest = timedelta(seconds=settings.second_try_seconds)
                here = Check(self.store, run, scorer(settings), self.now, stop, rest, councillors=settings)
                return check(here, crew, [COUNCIL])
        finally:
            place.close()

    def settings(self, **other):
        chosen = {"pace_seconds": 0, "second_try_seconds": 0, "read_seconds": 2, "archive": "", "read_accounts": False}
        return Settings(database=self.url, **(chosen | other))

    def asked(self):
        """Paths on the committee system since this was asked last, robots.txt aside."""
        found = [each.path for each in self.requests if each.site != "www" and each.path != "/robots.txt"]
        self.requests.clear()
        return found

    def seen(self):
        return {each.councillor.site_id: each for _number, each in self.store.councillor_snapshots(["QNB"])}


@pytest.fixture
def world(tmp_path):
    served = {
        "www": {"/": Answer(HOME)},
        "democracy": {SERVICE: service(*PEOPLE)} | {path(id): profile(name) for id, name, _ward in PEOPLE},
        "other": {},
    }
    with sites(served, requests := Requests()) as places:
        made = World(tmp_path, served, places, requests)
        yield made
        made.store.close()


def later(world, days):
    world.ahead += timedelta(days=days)


def test_the_list_is_asked_for_first_and_then_each_page(world):
    record = world.check()
    assert world.asked() == [SERVICE, path(7), path(8), path(9)]
    assert (record.councillors, record.poor_lists) == (3, ())
    names = [each.councillor.name for each in world.store.councillor_scorecards()]
    assert names == ["Jo Fable", "Rowan Pretend", "Sam Invented"]


def test_lists_are_asked_for_weekly_and_pages_monthly(world):
    world.check()
    world.asked()
    later(world, 6)
    world.check()
    assert world.asked() == []
    later(world, 2)
    world.check()
    assert world.asked() == [SERVICE]
    later(world, 23)
    world.check()
    assert world.asked() == [SERVICE, path(7), path(8), path(9)]


def test_a_list_that_is_unchanged_is_not_sent_again_and_stands_as_if_it_had_been(world):
    world.check()
    before = world.store.good_list("QNB")
    world.requests.clear()
    later(world, 8)
    record = world.check()
    (asked,) = (each for each in world.requests if each.path == SERVICE)
    assert asked.headers["if-none-match"] == before.etag
    after = world.store.good_list("QNB")
    assert (after.councillors, after.unchanged_since, record.poor_lists) == (before.councillors, before.read_at, ())
    assert after.read_at - before.read_at > timedelta(days=7)
    later(world, 8)
    world.check()
    assert world.store.good_list("QNB").unchanged_since == before.read_at


def test_a_list_that_changed_is_read_again(world):
    world.check()
    later(world, 8)
    world.pages[SERVICE] = service(*PEOPLE, ("12", "Kit Newcomer", "Mill Lane"))
    world.check()
    named = world.store.good_list("QNB")
    assert (len(named.councillors), named.unchanged_since) == (4, None)


def test_a_newcomers_page_is_asked_for_in_the_week_they_come(world):
    world.check()
    world.asked()
    later(world, 8)
    world.pages[SERVICE] = service(*PEOPLE, ("12", "Kit Newcomer", "Mill Lane"))
    world.pages[path(12)] = profile("Kit Newcomer")
    world.check()
    assert world.asked() == [SERVICE, path(12)]


def test_somebody_who_is_renamed_or_moves_stays_the_same_row(world):
    world.check()
    later(world, 31)
    world.pages[SERVICE] = service(("7", "Rowan Fable", "Castle Hill"), SAM, JO)
    world.pages[path(7)] = profile("Rowan Fable")
    world.check()
    assert {id: each.councillor.name for id, each in world.seen().items()} == {
        "7": "Rowan Fable",
        "8": "Sam Invented",
        "9": "Jo Fable",
    }
    assert world.seen()["7"].councillor.division == "Castle Hill"


def test_somebody_who_leaves_is_not_asked_for_and_is_known_when_they_come_back(world):
    crowd = [
        (str(id), f"Kit {name}", "Mill Lane")
        for id, name in enumerate("Able Baker Carter Dyer Eyre Fox Gray".split(), 20)
    ]
    everyone = (*PEOPLE, *crowd)
    world.pages |= {path(id): profile(name) for id, name, _ward in crowd}
    world.pages[SERVICE] = service(*everyone)
    world.check()
    later(world, 31)
    world.pages[SERVICE] = service(*everyone[1:])
    world.asked()
    world.check()
    assert path(7) not in world.asked()
    assert "7" not in {each.site_id for each in world.store.good_list("QNB").councillors}
    later(world, 8)
    world.pages[SERVICE] = service(*everyone)
    world.check()
    assert world.asked() == [SERVICE, path(7)]


def test_a_list_that_has_lost_half_its_people_leaves_the_last_good_one_standing(world):
    world.check()
    later(world, 31)
    world.pages[SERVICE] = service(ROWAN)
    world.asked()
    record = world.check()
    assert record.poor_lists == (
        "Northbridge Borough Council: Only 1 of 3 seats were found (the last good list). If the council has become "
        f"smaller, put its seats into the register. The list of {day(TODAY)} stands, with 3 names.",
    )
    assert len(world.store.good_list("QNB").councillors) == 3
    assert set(world.asked()) >= {path(7), path(8), path(9)}


def day(of):
    return f"{of.day} {of:%B %Y}"


def test_a_page_that_is_unchanged_is_not_read_again_and_the_moment_is_kept(world):
    world.check()
    before = world.seen()["7"]
    later(world, 31)
    world.check()
    after = world.seen()["7"]
    assert after.accounts == before.accounts
    assert after.readings[0].unchanged_since == before.readings[0].read_at
    assert after.taken_at - before.taken_at > timedelta(days=30)


def test_what_an_account_showed_goes_when_the_page_says_that_it_is_private(world):
    run = world.check(read_accounts=True).run.id
    cards = {each.councillor.site_id: each for each in world.store.councillor_scorecards()}
    shown = [
        (number, replace(seen, activities=(Activity("facebook", each.key, ChannelState.ACTIVE, ""),)), cards[id])
        for number, seen in world.store.councillor_snapshots(["QNB"])
        for each, id in [(seen.accounts[0], seen.councillor.site_id)]
    ]
    world.store.add_councillor_activities(run, shown)
    assert [len(each.activities) for each in world.seen().values()] == [1, 1, 1]
    changed = profile("Rowan Pretend").body.replace(b">Facebook<", b">My private Facebook<")
    world.pages |= {path(7): Answer(changed), path(8): profile("Sam Invented", "<p>Welcome.</p>")}
    later(world, 31)
    world.check(read_accounts=True)
    assert {id: len(each.activities) for id, each in world.seen().items()} == {"7": 0, "8": 1, "9": 1}


def test_a_page_that_changed_is_read_again(world):
    world.check()
    later(world, 31)
    world.pages[path(7)] = profile("Rowan Pretend", "<p>Surgeries are held on the first Saturday of the month.</p>")
    world.check()
    assert world.seen()["7"].readings[0].unchanged_since is None


def test_one_broken_page_is_tried_twice_and_loses_no_other(world):
    world.pages[path(8)] = Answer(status=500)
    world.check()
    assert world.asked().count(path(8)) == 2
    assert {id: bool(each.accounts) for id, each in world.seen().items()} == {"7": True, "8": False, "9": True}
    assert world.seen()["8"].readings[0].problem.kind is ProblemKind.SERVER_ERROR


def test_a_second_try_that_succeeds_is_all_that_is_kept(world):
    world.pages[path(8)] = Answer(status=500)
    world.requests.once[path(9)] = lambda: world.pages.update({path(8): profile("Sam Invented")})
    world.check()
    assert (world.seen()["8"].readings[0].problem, world.seen()["8"].readings[0].attempt) == (None, 2)


def test_a_list_that_failed_in_passing_is_asked_for_once_more(world):
    good = world.pages.pop(SERVICE)
    world.pages[SERVICE] = Answer(behaviour=Behaviour.HANGS_UP)
    world.requests.once["/mgMemberIndex.aspx?FN=ALPHA&VW=TABLE&PIC=0"] = lambda: world.pages.update({SERVICE: good})
    record = world.check()
    assert record.poor_lists == ()
    assert len(world.seen()) == 3


def test_a_page_that_has_moved_to_another_host_is_asked_for_there(world):
    world.pages[path(8)] = Answer(status=301, headers=(("Location", "http://councillors.vendor.example/sam"),))
    world.other["/sam"] = profile("Sam Invented")
    world.check()
    assert world.seen()["8"].readings[0].final_url == "http://councillors.vendor.example/sam"
    assert world.seen()["8"].accounts


def test_a_host_that_asks_us_to_come_back_tomorrow_is_left_alone(world):
    world.pages[path(8)] = Answer(status=429, headers=(("Retry-After", "86400"),))
    world.check()
    assert world.asked() == [SERVICE, path(7), path(8)]
    assert set(world.seen()) == {"7", "8"}
    assert world.seen()["8"].readings[0].problem.kind is ProblemKind.SLOW_DOWN


def test_what_robots_are_asked_not_to_read_is_not_read(world):
    world.pages["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /mgUserInfo.aspx\n", content_type="text/plain")
    world.check()
    assert world.asked() == [SERVICE]
    assert {each.readings[0].problem.kind for each in world.seen().values()} == {ProblemKind.ROBOTS}


def test_a_check_that_was_stopped_goes_on_where_it_was(world):
    stop = threading.Event()
    world.requests.once[path(8)] = stop.set
    record = world.check(stop=stop)
    assert record.councillors == 2
    world.asked()
    again = world.check(run=record.run.id)
    assert world.asked() == [path(9)]
    assert again.councillors == 3


def test_a_councillor_whom_the_list_gives_no_page_has_a_scorecard_all_the_same(world):
    rows = "".join(f"<li>Councillor {name}, Ward: {ward}</li>" for _id, name, ward in PEOPLE)
    world.pages.clear()
    world.pages["/"] = Answer(
        f"<html lang=en><body><main><h1>Councillors</h1><ul>{rows}</ul></main></body></html>".encode()
    )
    world.check()
    assert len(world.store.councillor_scorecards()) == 3
    assert {each.readings for each in world.seen().values()} == {()}


def test_somebody_who_left_is_erased_after_ninety_days(world):
    crowd = [(str(id), f"Kit {name}", "Mill Lane") for id, name in enumerate(NAMES, 20)]
    world.pages |= {path(id): profile(name) for id, name, _ward in crowd}
    world.pages[SERVICE] = service(*PEOPLE, *crowd)
    world.check()
    later(world, 8)
    world.pages[SERVICE] = service(*PEOPLE[1:], *crowd)
    world.check()
    later(world, 89)
    world.check()
    assert "7" in world.seen()
    later(world, 2)
    world.check()
    assert "7" not in world.seen()


def says(world, kind, id="7"):
    """What Rowan says on their own page."""
    assert world.store.doors.note("QNB", id, DoorEvent(kind, world.now()))


def test_somebody_who_asked_to_be_removed_is_not_looked_at_nor_shown_and_is_erased_after_fourteen_days(world):
    world.check()
    says(world, DoorEventKind.REMOVAL_ASKED)
    assert set(world.seen()) == {"8", "9"}
    assert [each.councillor.site_id for each in world.store.councillor_scorecards()] == ["9", "8"]
    world.asked()
    later(world, 13)
    world.check(councillor_page_days=0)
    assert world.asked() == [SERVICE, path(8), path(9)]
    assert len(world.store.rights.people("QNB")) == 3
    later(world, 1)
    world.check()
    assert [each.councillor.site_id for each in world.store.rights.people("QNB")] == ["9", "8"]
    assert world.store.doors.removals() == ()
    later(world, 31)
    world.check()
    assert len(world.store.rights.people("QNB")) == 2
    assert path(7) not in world.asked()


def test_somebody_who_takes_the_removal_back_is_looked_at_as_before(world):
    world.check()
    says(world, DoorEventKind.REMOVAL_ASKED)
    later(world, 13)
    says(world, DoorEventKind.REMOVAL_UNDONE)
    later(world, 20)
    world.asked()
    world.check()
    assert world.asked() == [SERVICE, path(7), path(8), path(9)]
    assert set(world.seen()) == {"7", "8", "9"}


def test_somebody_who_asked_to_be_forgotten_is_not_looked_at_again(world):
    world.check()
    rowan = world.seen()["7"].councillor
    forget(world.store, world.settings(), "QNB", Chosen((rowan,)), world.now())
    world.asked()
    later(world, 31)
    record = world.check()
    assert world.asked() == [SERVICE, path(8), path(9)]
    assert record.poor_lists == ()
    assert [each.site_id for each in world.store.good_list("QNB").councillors] == ["8", "9"]
