from scoring.indicators.front_door.embeds_show_something import embeds_show_something
from store.records import Outcome, PageKind, ProblemKind, SignalKind
from tests.scoring.northbridge import contact, home, hub, seen, signal, timed_out

EMPTY = signal(SignalKind.EMBED, "X timeline")
VIDEO = signal(SignalKind.EMBED, "YouTube video")


def test_a_widget_that_shows_something_is_met():
    answer = embeds_show_something.measure(seen(home(VIDEO)))
    assert answer.outcome is Outcome.MET
    assert answer.message == "The widgets that we saw show something to everyone: YouTube video."


def test_an_x_timeline_shows_nothing():
    answer = embeds_show_something.measure(seen(home(EMPTY)))
    assert answer.outcome is Outcome.NOT_MET
    assert answer.message == "The site embeds X timeline: visitors who are not signed in see nothing there."


def test_one_of_two_is_half_however_many_pages_have_it():
    assert embeds_show_something.measure(seen(home(EMPTY), hub(EMPTY), contact(VIDEO))).value == 0.5


def test_no_widget_is_no_fault():
    assert embeds_show_something.measure(seen(home(), contact())).outcome is Outcome.NOT_APPLICABLE


def test_a_page_that_could_not_be_read_may_have_one():
    assert embeds_show_something.measure(seen(home(), timed_out(PageKind.NEWS))).outcome is Outcome.UNKNOWN


def test_without_the_whole_home_page_too_little_was_seen():
    given = seen(home(EMPTY, problem=ProblemKind.CUT_SHORT))
    assert embeds_show_something.measure(given).outcome is Outcome.UNKNOWN
