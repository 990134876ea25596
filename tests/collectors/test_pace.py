import pytest

from collectors.pace import Pace, Standing, Stopped

GROUP = "northbridge.example"


class Clock:
    """A clock that moves when somebody waits."""

    def __init__(self):
        self.now = 100.0
        self.waits = []

    def __call__(self):
        return self.now

    def wait(self, seconds):
        self.waits.append(round(seconds, 3))
        self.now += seconds


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def pace(clock):
    """Makes a pace on the test's clock."""

    def make(seconds=1.0, paces=None, **more):
        return Pace(seconds, paces, **{"clock": clock, "wait": clock.wait} | more)

    return make


def test_the_first_request_to_a_group_does_not_wait(pace, clock):
    pace().turn(GROUP)
    assert clock.waits == []


def test_the_next_request_waits_for_what_is_left_of_the_second(pace, clock):
    each = pace()
    each.turn(GROUP)
    clock.now += 0.3
    each.turn(GROUP)
    assert clock.waits == [0.7]


def test_pauses_are_measured_from_start_to_start_and_do_not_add_up(pace, clock):
    each = pace()
    each.turn(GROUP)
    clock.now += 5.0  # the answer was slow: it was pause enough
    each.turn(GROUP)
    assert clock.waits == []


def test_groups_do_not_wait_for_each_other(pace, clock):
    each = pace()
    each.turn(GROUP)
    each.turn("saltmarsh.example")
    assert clock.waits == []


def test_a_group_may_have_a_pause_of_its_own(pace, clock):
    each = pace(1.0, {"saltmarsh.example": 4.0})
    each.turn("saltmarsh.example")
    each.turn("saltmarsh.example")
    each.turn(GROUP)
    each.turn(GROUP)
    assert clock.waits == [4.0, 1.0]


def test_a_crawl_delay_lengthens_the_pause(pace, clock):
    each = pace()
    each.slow_down(GROUP, 5)
    each.turn(GROUP)
    each.turn(GROUP)
    assert clock.waits == [5.0]


def test_a_crawl_delay_counts_from_the_request_that_told_of_it(pace, clock):
    each = pace()
    each.turn(GROUP)
    each.slow_down(GROUP, 5)
    each.turn(GROUP)
    assert clock.waits == [5.0]


def test_a_short_crawl_delay_never_makes_us_faster(pace):
    each = pace(2.0)
    each.slow_down(GROUP, 0.1)
    assert each.pause(GROUP) == 2.0


def test_turns_are_given_one_after_another_however_they_are_asked_for(pace):
    waits = []
    each = pace(wait=waits.append)  # nobody's clock moves: four ask at one moment
    each.turn(GROUP)
    each.turn(GROUP)
    each.turn(GROUP)
    each.turn(GROUP)
    assert waits == [1.0, 2.0, 3.0]


def test_each_wish_to_slow_down_doubles_the_pause_up_to_a_maximum(pace):
    each = pace(20.0)
    pauses = []
    for _ in range(4):
        each.back_off(GROUP)
        pauses.append(each.pause(GROUP))
    assert pauses == [40.0, 80.0, 120.0, 120.0]


def test_backing_off_never_shortens_a_pause_that_is_longer_than_its_maximum(pace):
    each = pace(300.0)
    each.back_off(GROUP)
    assert each.pause(GROUP) == 300.0


def test_without_any_pause_backing_off_begins_at_two_seconds(pace):
    each = pace(0.0)
    each.back_off(GROUP)
    assert each.pause(GROUP) == 2.0


def test_after_backing_off_the_pause_comes_back_slowly(pace):
    each = pace(1.0)
    each.back_off(GROUP)
    pauses = []
    for _ in range(4):
        each.ease(GROUP)
        pauses.append(round(each.pause(GROUP), 3))
    assert pauses == [1.6, 1.28, 1.024, 1.0]


def test_backing_off_is_one_groups_affair(pace):
    each = pace(1.0)
    each.back_off(GROUP)
    assert each.pause("saltmarsh.example") == 1.0


def test_a_group_that_asks_for_it_is_left_alone_for_so_long(pace, clock):
    each = pace()
    each.turn(GROUP)
    each.hold(GROUP, 30)
    assert each.held(GROUP) == 30.0
    each.turn(GROUP)
    assert clock.waits == [30.0]
    assert each.held(GROUP) == 0.0


def test_where_one_process_ended_another_goes_on(pace, clock):
    first, second = pace(), pace()
    first.turn(GROUP)
    first.back_off(GROUP)
    clock.now += 0.5
    assert first.standing(GROUP) == Standing(ago=0.5, slowed=2.0, held=0.0)
    second.resume(GROUP, first.standing(GROUP))
    second.turn(GROUP)
    assert clock.waits == [1.5]


def test_a_group_that_was_not_asked_stands_nowhere(pace):
    assert pace().standing(GROUP) is None


def test_a_clock_that_was_set_back_costs_no_more_than_one_pause(pace, clock):
    each = pace()
    each.resume(GROUP, Standing(ago=-3600.0))
    each.turn(GROUP)
    assert clock.waits == [1.0]


def test_a_stopped_run_does_not_ask_before_its_turn(pace):
    each = pace(wait=lambda seconds: None, stopped=lambda: True)
    each.turn(GROUP)
    with pytest.raises(Stopped):
        each.turn(GROUP)


def test_a_request_that_went_out_late_counts_from_when_it_went_out():
    now, waits = [100.0], []
    each = Pace(1.0, clock=lambda: now[0], wait=waits.append)
    each.turn(GROUP)
    now[0] = 100.4  # a connection had to be made
    each.began(GROUP)
    now[0] = 100.5
    each.turn(GROUP)
    assert waits == [pytest.approx(0.9)]
