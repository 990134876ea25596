"""Looks of a scheduler at made-up councils that are really visited, by a clock that the tests set."""

import logging
from datetime import UTC, date, datetime, timedelta

import pytest

from config.settings import Settings
from monitor.commands.schedule import checker
from monitor.lease import Lease
from monitor.practice.serving import Answer, sites
from monitor.schedule import NOT_WATCHED, Scheduler
from store.records import Council
from store.requests import Asker
from store.store import Store
from tests.monitor.made_up import Requests, answers

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
NORTHBRIDGE = Council("QNB", "Northbridge Council", "http://www.northbridge.example/")
SALTMARSH = Council("QSM", "Saltmarsh Council", "http://www.saltmarsh.example/")
SITES = {name: answers(name) for name in ("northbridge", "saltmarsh")}


class Clock:
    """A clock on the wall, and the seconds that have passed."""

    def __init__(self):
        self.at, self.passed = datetime(2026, 3, 2, 12, 0, tzinfo=UTC), 0.0

    def now(self):
        return self.at

    def seconds(self):
        return self.passed


class Watched:
    """Two councils and their sites, and schedulers that look at them."""

    def __init__(self, store, places, requests):
        hosts = {f"www.{name}.example": place for name, place in places.items()}
        self.settings = Settings(
            pace_seconds=0, second_try_seconds=0, archive="", workers=2, hosts=hosts, connect_seconds=2
        )
        self.store, self.requests, self.clock = store, requests, Clock()
        self.register = [NORTHBRIDGE, SALTMARSH]

    def scheduler(self, **changed):
        settings = self.settings.model_copy(update=changed)
        lease = Lease(self.store.schedule, self.clock.now, self.clock.seconds)
        lease.step()
        check = checker(self.store, settings)
        made = Scheduler(self.store, settings, lease, check, lambda: ("register.csv", self.register), self.clock.now)
        made.lease = lease
        return made

    def later(self, by, scheduler=None):
        """So much later the place is still held."""
        self.clock.at += by
        return scheduler.lease.step() if scheduler else None

    def asked(self):
        """Whose home pages were asked for since the last time."""
        found = [each.site for each in self.requests if each.path == "/"]
        self.requests.clear()
        return sorted(found)


@pytest.fixture(scope="module")
def served():
    changing = {name: dict(site) for name, site in SITES.items()}
    with sites(changing, requests := Requests()) as places:
        yield changing, places, requests


@pytest.fixture
def watched(served):
    changing, places, requests = served
    for name, site in SITES.items():
        changing[name] |= site
    requests.clear()
    with Store("sqlite://") as store:
        yield Watched(store, places, requests)


def test_everybody_is_checked_at_the_first_look_and_then_a_week_later(watched):
    scheduler = watched.scheduler()
    assert scheduler.look().councils == (NORTHBRIDGE, SALTMARSH)
    assert watched.asked() == ["northbridge", "saltmarsh"]
    assert scheduler.look() is None
    watched.later(6 * DAY, scheduler)
    assert scheduler.look() is None
    assert watched.asked() == []
    watched.later(DAY, scheduler)
    assert scheduler.look().councils == (NORTHBRIDGE, SALTMARSH)
    assert watched.asked() == ["northbridge", "saltmarsh"]


def test_the_log_has_a_line_when_a_check_begins_and_when_it_ends(watched, caplog):
    caplog.set_level(logging.INFO, "monitor")
    watched.scheduler().look()
    said = [each.message for each in caplog.records]
    assert said == ["Check begins", "Council checked", "Council checked", "Check ended"]


def test_weeks_that_were_missed_are_caught_up_once(watched):
    before = watched.scheduler()
    before.look()
    before.lease.give_up()
    watched.asked()
    watched.later(30 * DAY)
    scheduler = watched.scheduler()
    assert scheduler.look().councils == (NORTHBRIDGE, SALTMARSH)
    assert scheduler.look() is None
    assert watched.asked() == ["northbridge", "saltmarsh"]


def test_who_could_not_be_looked_at_is_looked_at_again_the_next_day(watched, served):
    served[0]["saltmarsh"]["/"] = Answer(status=500)
    scheduler = watched.scheduler()
    scheduler.look()
    watched.later(DAY, scheduler)
    served[0]["saltmarsh"]["/"] = SITES["saltmarsh"]["/"]
    assert scheduler.look().councils == (SALTMARSH,)
    watched.later(DAY, scheduler)
    assert scheduler.look() is None
    watched.later(6 * DAY, scheduler)
    assert len(scheduler.look().councils) == 2


def test_whoever_is_asked_for_is_checked_now_and_the_request_says_by_which_run(watched):
    scheduler = watched.scheduler()
    scheduler.look()
    watched.asked()
    watched.later(HOUR, scheduler)
    asked = watched.store.schedule.ask("QSM", Asker.OFFICER, watched.clock.at).request
    assert scheduler.look().councils == (SALTMARSH,)
    assert watched.asked() == ["saltmarsh"]
    (answered,) = watched.store.schedule.requests("QSM")
    assert (answered.id, answered.run, answered.why_not) == (asked.id, 2, "")
    assert scheduler.look() is None


def test_whoever_asks_for_a_council_that_is_not_watched_is_told_so(watched):
    watched.store.schedule.ask("QXX", Asker.OFFICER, watched.clock.at)
    watched.scheduler().look()
    (answered,) = watched.store.schedule.requests("QXX")
    assert (answered.run, answered.why_not) == (None, NOT_WATCHED)


def test_in_quiet_hours_nobody_is_visited(watched):
    scheduler = watched.scheduler(quiet_hours=("08:00-18:00",))
    assert scheduler.look() is None
    watched.later(6 * HOUR, scheduler)
    assert len(scheduler.look().councils) == 2


def test_without_the_place_nobody_is_visited(watched):
    first, second = watched.scheduler(), watched.scheduler()
    assert second.look() is None
    assert watched.asked() == []
    assert first.look() is not None


def test_a_council_that_has_ended_or_left_the_register_is_not_visited(watched):
    watched.register = [Council("QNB", "Northbridge Council", NORTHBRIDGE.website, valid_to=date(2026, 3, 1))]
    assert watched.scheduler().look() is None


def test_a_check_that_was_halted_is_gone_on_with_and_nobody_is_visited_twice(watched):
    scheduler = watched.scheduler(workers=1)
    watched.requests.once["northbridge/"] = scheduler.halt
    asked = watched.store.schedule.ask("QSM", Asker.OFFICER, watched.clock.at).request
    first = scheduler.look()
    assert watched.store.run(first.run).ending == "stopped"
    assert watched.asked() == ["northbridge"]
    assert watched.store.schedule.open_requests() == (asked,)
    second = scheduler.look()
    assert second.run == first.run
    assert watched.asked() == ["saltmarsh"]
    assert watched.store.run(first.run).ending == "finished"
    assert watched.store.schedule.requests("QSM")[0].run == first.run
    assert scheduler.look() is None


def test_whoever_is_asked_for_while_a_check_is_cut_short_is_checked_once_more(watched):
    scheduler = watched.scheduler(workers=1)
    watched.requests.once["northbridge/"] = scheduler.halt
    scheduler.look()
    watched.later(HOUR, scheduler)
    asked = watched.store.schedule.ask("QNB", Asker.OFFICER, watched.clock.at).request
    assert len(scheduler.look().councils) == 2
    assert watched.store.schedule.open_requests() == (asked,)
    assert scheduler.look().councils == (NORTHBRIDGE,)
    assert watched.store.schedule.open_requests() == ()


def test_what_is_read_within_a_check_is_due_a_tenth_sooner(watched):
    given = []
    scheduler = watched.scheduler()
    scheduler._check = lambda todo, settings, halt, now: given.append(settings)
    scheduler.look()
    ((hours, lists, pages),) = [(s.account_hours, s.councillor_list_days, s.councillor_page_days) for s in given]
    assert (hours, lists, pages) == pytest.approx((21.6, 6.3, 27))


def test_a_scheduler_whose_place_is_taken_in_mid_check_visits_nobody_more_and_the_other_goes_on(watched):
    one = watched.scheduler(workers=1)
    two = Lease(watched.store.schedule, watched.clock.now, watched.clock.seconds, "two")
    two.step()

    def sleep():
        watched.clock.passed += 1000

    watched.requests.once["northbridge/"] = sleep
    first = one.look()
    assert watched.asked() == ["northbridge"]
    two.step()
    one.lease.step()
    assert one.look() is None
    other = watched.scheduler()
    other._lease = two
    assert other.look().run == first.run
    assert watched.asked() == ["saltmarsh"]
    assert watched.store.run(first.run).ending == "finished"


def test_a_check_that_was_cut_short_too_long_ago_is_begun_anew_for_whoever_was_left(watched):
    scheduler = watched.scheduler(workers=1)
    watched.requests.once["northbridge/"] = scheduler.halt
    first = scheduler.look()
    watched.asked()
    watched.later(8 * DAY, scheduler)
    second = scheduler.look()
    assert (second.run, len(second.councils)) == (first.run + 1, 2)
    assert watched.asked() == ["northbridge", "saltmarsh"]


@pytest.mark.parametrize("set_by", [-HOUR, HOUR])
def test_a_clock_that_is_set_by_an_hour_brings_nobody_a_second_visit(watched, set_by):
    scheduler = watched.scheduler()
    scheduler.look()
    watched.asked()
    watched.later(set_by, scheduler)
    assert scheduler.look() is None
    watched.later(7 * DAY - set_by, scheduler)
    assert len(scheduler.look().councils) == 2
