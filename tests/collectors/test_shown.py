import pytest

from collectors.anchors import anchors
from collectors.linked_data import described
from collectors.links import links
from collectors.shown import nothing_shown
from collectors.tree import parsed
from collectors.words import page_text
from store.records import ProblemKind


def problem(source):
    tree, _ = parsed(f"<!doctype html><html>{source}</html>".encode())
    found = nothing_shown(tree, page_text(tree), links(tree, anchors(tree), tuple(described(tree))))
    return found and found.problem


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


@pytest.mark.parametrize(
    "page",
    [
        "<body><h1>Northbridge</h1><a href=/cy>Cymraeg</a> <a href=/en>English</a><script src=/a.js></script></body>",
        "<body><p>Croeso i Gyngor Northbridge. Welcome to Northbridge Council. Dewiswch eich iaith os gwelwch yn dda. "
        "Please choose your language.</p><a href=/cy>Parhau yn y Gymraeg</a><a href=/en>Continue in English</a>"
        "<a href=/cookies>Cookies</a></body>",
        "<body><h1>Cookies on this site</h1><p>We use cookies to make this site work. You must say whether you accept "
        "them before you go on to the site of Northbridge Council, which they help us to make better.</p>"
        "<button>Accept</button><a href=/cookies>Cookie policy</a></body>",
    ],
)
def test_a_question_at_the_door_is_not_yet_the_page(page):
    assert problem(page) is ProblemKind.FRAGMENT


def test_a_page_without_a_word_is_empty():
    assert problem("<body><div><p> </p></div></body>") is ProblemKind.EMPTY


@pytest.mark.parametrize(
    "page",
    [
        "<body><p>Closed for the day.</p></body>",
        "<body><a href=/cy>Cymraeg</a><a href=/en>English</a><a href=/contact>Contact us</a></body>",
        "<body><h1>Northbridge Council</h1><h2>Cookies</h2><button>Accept</button><a href=/cookies>Cookies</a></body>",
        "<body><h1>Cookies</h1><p>What we keep.</p><button>Accept</button><a href=/bins>Bins</a></body>",
        "<body><a href='https://x.com/NbridgeMadeUp'></a><script src=/a.js></script></body>",
        "<body><p>"
        + "Find services of Northbridge Council, pay a bill or tell us about a problem. " * 3
        + "</p><script></script></body>",
    ],
)
def test_a_short_page_shows_something(page):
    assert problem(page) is None
