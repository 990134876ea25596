import multiprocessing
import threading

import pytest

from collectors.deadline import Deadline


@pytest.fixture
def cut():
    return threading.Event()


def test_a_request_that_takes_too_long_is_cut(cut):
    deadline = Deadline(cut.set)
    deadline.start(0.01)
    assert cut.wait(5)
    assert deadline.passed
    assert deadline.left <= 0


def test_a_request_that_is_done_is_left_alone(cut):
    deadline, other = Deadline(cut.set), threading.Event()
    deadline.start(0.01)
    deadline.end()
    later = Deadline(other.set)
    later.start(0.05)
    assert other.wait(5)  # by then the first one's moment has passed
    assert not cut.is_set()
    assert not deadline.passed


def test_a_short_deadline_does_not_wait_for_a_long_one(cut):
    long = Deadline(lambda: None)
    long.start(600)
    short = Deadline(cut.set)
    short.start(0.01)
    assert cut.wait(5)
    assert not long.passed
    long.end()


def test_the_next_request_begins_afresh(cut):
    deadline = Deadline(cut.set)
    deadline.start(0.01)
    assert cut.wait(5)
    deadline.end()
    deadline.start(600)
    assert not deadline.passed
    assert deadline.left > 500
    deadline.end()


def test_one_thread_watches_over_all(cut):
    many = [Deadline(cut.set) for _ in range(50)]
    for each in many:
        each.start(600)
    watching = [thread for thread in threading.enumerate() if thread.name == "deadlines"]
    for each in many:
        each.end()
    assert len(watching) == 1


@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork.*:DeprecationWarning")
def test_a_process_that_was_forked_watches_for_itself():
    deadline = Deadline(lambda: None)
    deadline.start(600)  # so that this process has its thread
    child = multiprocessing.get_context("fork").Process(target=_end_if_it_is_cut)
    child.start()
    child.join(10)
    deadline.end()
    assert child.exitcode == 7


def _end_if_it_is_cut():
    cut = threading.Event()
    Deadline(cut.set).start(0.01)
    raise SystemExit(7 if cut.wait(5) else 1)
