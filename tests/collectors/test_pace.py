from collectors.pace import Pace


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


def test_the_first_request_to_a_host_does_not_wait():
    clock = Clock()
    Pace(1.0, clock=clock, wait=clock.wait).turn("northbridge.example")
    assert clock.waits == []


def test_the_next_request_waits_for_what_is_left_of_the_second():
    clock = Clock()
    pace = Pace(1.0, clock=clock, wait=clock.wait)
    pace.turn("northbridge.example")
    clock.now += 0.3
    pace.turn("northbridge.example")
    assert clock.waits == [0.7]


def test_hosts_do_not_wait_for_each_other():
    clock = Clock()
    pace = Pace(1.0, clock=clock, wait=clock.wait)
    pace.turn("northbridge.example")
    pace.turn("saltmarsh.example")
    assert clock.waits == []


def test_a_crawl_delay_lengthens_the_pause():
    clock = Clock()
    pace = Pace(1.0, clock=clock, wait=clock.wait)
    pace.slow_down("northbridge.example", 5)
    pace.turn("northbridge.example")
    pace.turn("northbridge.example")
    assert clock.waits == [5.0]


def test_a_short_crawl_delay_never_makes_us_faster():
    pace = Pace(2.0)
    pace.slow_down("northbridge.example", 0.1)
    assert pace.pause("northbridge.example") == 2.0


def test_turns_are_given_one_after_another_however_they_are_asked_for():
    clock = Clock()
    waits = []
    pace = Pace(1.0, clock=clock, wait=waits.append)  # nobody's clock moves: four ask at one moment
    pace.turn("northbridge.example")
    pace.turn("northbridge.example")
    pace.turn("northbridge.example")
    pace.turn("northbridge.example")
    assert waits == [1.0, 2.0, 3.0]
