from scoring.indicators.front_door.share_tools_work import share_tools_work
from store.records import LinkKind, Outcome, PageKind, ProblemKind, SignalKind
from tests.scoring.northbridge import home, news, odd_link, seen, signal, timed_out

CLOSED = signal(SignalKind.SHARE_TOOL, "AddThis")
LIVING = signal(SignalKind.SHARE_TOOL, "AddToAny")
SHARE = odd_link(LinkKind.SHARE)


def test_share_links_are_met():
    answer = share_tools_work.measure(seen(home(), news(SHARE, LIVING)))
    assert answer.outcome is Outcome.MET
    assert answer.message == "The site has buttons for sharing: AddToAny and Facebook."
    assert [(each.url, each.snippet) for each in answer.evidence] == [
        ("https://www.northbridge.example/", "In the words of the page."),
        ("https://www.northbridge.example/news", "https://facebook.example/"),
    ]


def test_a_button_and_a_link_of_one_service_are_one():
    button, share = signal(SignalKind.SHARE_TOOL, "X share button"), odd_link(LinkKind.SHARE, "x")
    answer = share_tools_work.measure(seen(home(button, share)))
    assert answer.message == "The site has buttons for sharing: X."


def test_a_tool_that_has_closed_is_not_met():
    answer = share_tools_work.measure(seen(home(CLOSED)))
    assert answer.outcome is Outcome.NOT_MET
    assert answer.message == "The site loads buttons for sharing from AddThis, which has closed: they do nothing."


def test_a_closed_tool_beside_a_living_one_is_half():
    assert share_tools_work.measure(seen(home(CLOSED, SHARE))).value == 0.5


def test_no_buttons_are_no_fault():
    assert share_tools_work.measure(seen(home(), news())).outcome is Outcome.NOT_APPLICABLE


def test_a_page_that_could_not_be_read_may_have_some():
    assert share_tools_work.measure(seen(home(), timed_out(PageKind.NEWS))).outcome is Outcome.UNKNOWN


def test_without_the_whole_home_page_too_little_was_seen():
    given = seen(home(CLOSED, problem=ProblemKind.CUT_SHORT))
    assert share_tools_work.measure(given).outcome is Outcome.UNKNOWN
