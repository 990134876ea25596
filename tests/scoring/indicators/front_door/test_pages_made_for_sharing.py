import pytest

from scoring.indicators.front_door.pages_made_for_sharing import pages_made_for_sharing
from store.records import Outcome, PageKind, ProblemKind, SignalKind
from tests.scoring.northbridge import home, news, seen, signal, timed_out

TITLE, IMAGE, DESCRIPTION = (signal(SignalKind.OPEN_GRAPH, name) for name in ("og:title", "og:image", "og:description"))
ALL = (TITLE, IMAGE, DESCRIPTION)


def test_all_three_on_both_pages_are_met():
    answer = pages_made_for_sharing.measure(seen(home(*ALL), news(*ALL)))
    assert answer.outcome is Outcome.MET
    assert answer.message == (
        "Shared links to the home page and the news page show a title, a picture and a description."
    )


@pytest.mark.parametrize(
    ("snapshot", "value", "message"),
    [
        (seen(home(TITLE, IMAGE)), 2 / 3, "When shared, links to the home page show no description."),
        (
            seen(home(*ALL), news(TITLE)),
            4 / 6,
            "When shared, links to the news page show no picture and no description.",
        ),
        (
            seen(home(TITLE, IMAGE), news(TITLE, IMAGE)),
            4 / 6,
            "When shared, links to the home page and the news page show no description.",
        ),
        (
            seen(home(TITLE, IMAGE), news(TITLE)),
            3 / 6,
            "When shared, links to the home page show no description, "
            "and links to the news page show no picture and no description.",
        ),
        (seen(home()), 0, "When shared, links to the home page show no title and no picture and no description."),
    ],
)
def test_the_share_of_what_was_found(snapshot, value, message):
    answer = pages_made_for_sharing.measure(snapshot)
    assert answer.value == pytest.approx(value)
    assert answer.message == message


def test_a_news_page_that_could_not_be_read_counts_as_unseen():
    answer = pages_made_for_sharing.measure(seen(home(*ALL), timed_out(PageKind.NEWS)))
    assert (answer.outcome, answer.looked) == (Outcome.MET, 0.5)
    assert pages_made_for_sharing.measure(seen(home(*ALL), news(*ALL))).looked == 1


def test_all_three_stand_although_the_page_was_cut_short():
    assert pages_made_for_sharing.measure(seen(home(*ALL, problem=ProblemKind.CUT_SHORT))).outcome is Outcome.MET


def test_what_a_cut_page_lacks_is_unknown():
    answer = pages_made_for_sharing.measure(seen(home(TITLE, problem=ProblemKind.CUT_SHORT)))
    assert answer.outcome is Outcome.UNKNOWN
    assert answer.message == "The home page could not be read: only its first part arrived."


def test_metadata_needs_no_language():
    assert pages_made_for_sharing.measure(seen(home(TITLE, language="fr"))).outcome is Outcome.PARTLY_MET


def test_nothing_tried_is_unknown():
    assert pages_made_for_sharing.measure(seen()).outcome is Outcome.UNKNOWN
