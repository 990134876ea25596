from datetime import UTC, datetime, timedelta

import pytest

from monitor.lease import SILENCE, Halt, Lease, Place
from store.leases import BEAT, LASTS
from store.store import Store


class Clock:
    """A clock on the wall, which may be set, and seconds that only run forward."""

    def __init__(self):
        self.at, self.passed = datetime(2026, 3, 2, 12, 0, tzinfo=UTC), 0.0

    def sleep(self, seconds):
        self.at += timedelta(seconds=seconds)
        self.passed += seconds

    def now(self):
        return self.at

    def seconds(self):
        return self.passed


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store():
    with Store("sqlite://") as opened:
        yield opened


@pytest.fixture
def lease(store, clock):
    return lambda holder: Lease(store.schedule, clock.now, clock.seconds, holder)


def test_the_first_scheduler_has_the_place_and_keeps_it(lease, clock):
    one = lease("one")
    assert one.lapsed()
    assert one.step() is Place.HELD
    clock.sleep(BEAT)
    assert one.step() is Place.HELD
    assert not one.lapsed()


def test_a_second_one_started_by_mistake_waits_for_as_long_as_the_first_is_heard(lease, clock):
    one, two = lease("one"), lease("two")
    one.step()
    for _ in range(100):
        assert two.step() is Place.WAITING
        assert two.lapsed()
        clock.sleep(BEAT)
        one.step()
    assert two.other.holder == "one"


def test_the_place_of_one_that_was_killed_is_taken_when_it_has_been_silent_for_long_enough(lease, clock):
    lease("one").step()
    two = lease("two")
    two.step()
    clock.sleep(SILENCE)
    assert two.step() is Place.WAITING
    clock.sleep(0.1)
    assert two.step() is Place.HELD


def test_the_place_of_one_that_has_ended_is_taken_at_once(lease):
    one, two = lease("one"), lease("two")
    one.step()
    one.give_up()
    assert one.lapsed()
    assert two.step() is Place.HELD


def test_one_that_slept_may_begin_nothing_from_the_moment_it_wakes_and_learns_who_is_in_its_place(lease, clock):
    one, two = lease("one"), lease("two")
    one.step()
    halt = Halt(one.lapsed)
    assert not halt.is_set()
    two.step()
    clock.sleep(SILENCE + 1)
    assert halt.is_set()
    assert two.step() is Place.HELD
    assert one.step() is Place.LOST
    assert one.step() is Place.WAITING
    assert one.other.holder == "two"


def test_one_that_slept_and_kept_its_place_goes_on_but_not_with_what_it_was_doing(lease, clock):
    one = lease("one")
    one.step()
    halt = Halt(one.lapsed)
    clock.sleep(LASTS + 1)
    assert halt.is_set()
    assert one.step() is Place.HELD
    assert halt.is_set()
    assert not Halt(one.lapsed).is_set()


@pytest.mark.parametrize("set_by", [timedelta(hours=-1), timedelta(hours=1)])
def test_a_clock_that_is_set_takes_the_place_from_nobody(lease, clock, set_by):
    one, two = lease("one"), lease("two")
    one.step()
    two.step()
    clock.at += set_by
    assert not one.lapsed()
    assert two.step() is Place.WAITING
    assert one.step() is Place.HELD


def test_a_check_ends_when_it_is_asked_to(lease):
    one = lease("one")
    one.step()
    halt = Halt(one.lapsed)
    assert not halt.wait(0)
    halt.set()
    assert halt.wait(0)
    assert halt.is_set()


def test_nobody_holds_the_place_twice_whatever_the_order_of_their_steps(lease, clock):
    leases = [lease(name) for name in ("one", "two", "three")]
    for turn in range(300):
        leases[turn * turn % 3].step()
        assert sum(not each.lapsed() for each in leases) <= 1
        clock.sleep(turn % 11)
