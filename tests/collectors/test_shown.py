import pytest

from collectors.linked_data import described
from collectors.links import links
from collectors.shown import nothing_shown
from collectors.tree import parsed
from collectors.words import anchors, page_text
from store.records import ProblemKind


def problem(source):
    tree, _ = parsed(f"<!doctype html><html>{source}</html>".encode())
    found = nothing_shown(tree, page_text(tree), links(tree, anchors(tree), tuple(described(tree))))
    return found and found.problem


@pytest.mark.parametrize(
    "page",
    [
        "<head><title>Just a moment...</title></head><body><noscript>Enable JavaScript and cookies</noscript>"
        "<script src=/a.js></script></body>",
        "<body><h1>Verify you are human</h1><p>Checking your browser before you visit us.</p></body>",
        "<body><h1>Access denied</h1></body>",
        "<body><iframe src='/_Incapsula_Resource?x=1'>Request unsuccessful. Incapsula incident ID: 1</iframe></body>",
        "<body>Please complete the captcha.<a href=/help>Help</a></body>",
        "<body><script src='https://token.awswaf.com/x/challenge.js'></script></body>",
    ],
)
def test_a_challenge_is_told_from_the_page_it_stands_before(page):
    assert problem(page) is ProblemKind.BLOCKED


@pytest.mark.parametrize(
    "page",
    [
        "<body><p>Fill in the captcha to send us your message.</p>"
        + "<a href=/a>A service of ours</a>" * 6
        + "</body>",
        "<body><p>" + "The council meets on Tuesdays. " * 60 + "Then the attention required is yours.</p></body>",
    ],
)
def test_a_page_that_speaks_of_captchas_is_no_challenge(page):
    assert problem(page) is None


def test_a_page_that_scripts_would_fill_is_a_shell():
    page = "<body><noscript>Please enable JavaScript.</noscript><div id=root></div><script src=/a.js></script></body>"
    assert problem(page) is ProblemKind.SCRIPT_SHELL


@pytest.mark.parametrize(
    "page",
    [
        "<frameset><frame src=/old></frameset>",
        "<body><iframe src='https://www.northbridge.example/old'></iframe></body>",
        "<head><meta http-equiv=Refresh content='0; url=/home'></head><body>You are being sent on.</body>",
    ],
)
def test_a_page_that_only_frames_or_sends_on_is_part_of_a_page(page):
    assert problem(page) is ProblemKind.FRAGMENT


def test_a_page_without_a_word_is_empty():
    assert problem("<body><div><p> </p></div></body>") is ProblemKind.EMPTY


@pytest.mark.parametrize(
    "page",
    [
        "<body><p>Closed for the day.</p></body>",
        "<body><a href='https://x.com/NbridgeMadeUp'></a><script src=/a.js></script></body>",
        "<body><p>"
        + "Find services of Northbridge Council, pay a bill or tell us about a problem. " * 3
        + "</p><script></script></body>",
    ],
)
def test_a_short_page_shows_something(page):
    assert problem(page) is None
