import pytest

from scoring.obstacles import action, obstacle, reason
from store.records import PageKind, ProblemKind
from tests.scoring.northbridge import contact, home, seen, timed_out


def closed(kind):
    return seen(home(problem=kind), timed_out(PageKind.CONTACT))


def test_the_reason_is_the_first_pages_that_could_not_be_read_whole():
    assert reason(closed(ProblemKind.ROBOTS)) == "It went wrong."
    assert obstacle(closed(ProblemKind.ROBOTS)).kind is PageKind.HOME


def test_a_problem_of_a_page_that_was_read_whole_is_no_obstacle():
    odd = home(problem=ProblemKind.CHARSET, complete=True)
    assert obstacle(seen(odd, timed_out(PageKind.CONTACT))).kind is PageKind.CONTACT


@pytest.mark.parametrize("snapshot", [None, seen(), seen(home(), contact())])
def test_without_a_problem_too_little_has_been_read(snapshot):
    assert obstacle(snapshot) is None
    assert reason(snapshot) == "Too few pages have been read so far."
    assert action(snapshot).startswith("Check this council again later.")


@pytest.mark.parametrize(
    ("kind", "start"),
    [
        (ProblemKind.BLOCKED, "Ask the council's web team"),
        (ProblemKind.FORBIDDEN, "Ask the council's web team"),
        (ProblemKind.ROBOTS, "Ask the council's web team"),
        (ProblemKind.TIMED_OUT, "Check this council again later."),
        (ProblemKind.SLOW_DOWN, "Check this council again later."),
        (ProblemKind.LOGIN_WALL, "Open the website and see whether the address"),
        (ProblemKind.CERTIFICATE, "Tell the council's web team"),
        (ProblemKind.OUR_FAULT, "This is our fault"),
        (ProblemKind.SCRIPT_SHELL, "Look at the website by hand"),
    ],
)
def test_a_site_that_refuses_us_is_asked_and_one_that_was_down_is_tried_again(kind, start):
    assert action(closed(kind)).startswith(start)
