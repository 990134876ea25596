from dataclasses import replace

import pytest

from scoring.letters import Visitor, letter
from store.records import PageKind, Problem, ProblemKind, RobotsReading
from tests.scoring.northbridge import AT, NORTHBRIDGE, SITE, contact, home, page, seen, timed_out

US = Visitor("Doorstep/0.1 (+https://monitor.example/robot)", "monitor@lga.example", 1.0, 40)
STAY_AWAY = "robots.txt of www.northbridge.example, read 31 March 2025, asks robots to stay away."
WORDS = {
    ProblemKind.ROBOTS: "These two lines in robots.txt would let us in",
    ProblemKind.ROBOTS_UNREADABLE: "The rules for robots (RFC 9309) ask us to stay away",
    ProblemKind.FORBIDDEN: "If that is meant for robots in general, an exception",
    ProblemKind.BLOCKED: "We do not answer challenges, and do not pretend to be a browser.",
    ProblemKind.LOGIN_WALL: "If residents can read this page without signing in",
    ProblemKind.CERTIFICATE: "browsers may warn residents for the same reason",
    ProblemKind.SLOW_DOWN: "We kept away as we were asked to",
    ProblemKind.TIMED_OUT: "a firewall may drop requests from networks that it does not know",
}


def closed(kind, reason="It went wrong."):
    return seen(replace(home(), complete=False, problem=Problem(SITE, kind, reason, permanent=True)))


def robots(text):
    return RobotsReading("https://www.northbridge.example", AT, 200, text)


def test_the_letter_says_what_happened_what_would_help_and_what_we_do():
    found = letter(closed(ProblemKind.ROBOTS, STAY_AWAY), US, robots("User-agent: *\nDisallow: /\n"))
    assert found.subject == "May Doorstep read the public pages of www.northbridge.example?"
    assert found.body == (
        "Dear web team,\n"
        "\n"
        "Doorstep looks at the public pages of councils' websites, to see whether residents can find the council's "
        "social media accounts and what they can expect there. We could not look at all that we wanted to on the "
        "website of Northbridge Council. That counts neither for nor against the council: we say that we could not "
        "look.\n"
        "\n"
        "WHAT HAPPENED\n"
        "\n"
        "On 31 March 2025, at 09:30 UTC, we asked for\n"
        "\n"
        "    https://www.northbridge.example/\n"
        "\n"
        "robots.txt of www.northbridge.example, read 31 March 2025, asks robots to stay away.\n"
        "\n"
        "These are its lines that speak to us:\n"
        "\n"
        "    User-agent: *\n"
        "    Disallow: /\n"
        "\n"
        "WHAT WOULD HELP\n"
        "\n"
        "These two lines in robots.txt would let us in, and change nothing for any other robot:\n"
        "\n"
        "    User-agent: Doorstep\n"
        "    Allow: /\n"
        "\n"
        "WHAT WE DO\n"
        "\n"
        "- Every request says who we are: Doorstep/0.1 (+https://monitor.example/robot)\n"
        "- We read the home page and a few pages that it names: contact, social media, house rules, news and its feed. "
        "Never more than 40 pages in one check.\n"
        "- We ask for one page at a time, at most one a second, and more slowly where robots.txt has a Crawl-delay.\n"
        "- We sign in nowhere, fill in no form, and obey robots.txt on every host.\n"
        "\n"
        "If you would rather that we stayed away, you need do nothing. To make sure of it, these lines in robots.txt "
        "keep us out, and we shall not ask again:\n"
        "\n"
        "    User-agent: Doorstep\n"
        "    Disallow: /\n"
        "\n"
        "Please write to monitor@lga.example with any question, or if we have got something wrong.\n"
    )


@pytest.mark.parametrize("kind", WORDS)
def test_what_kept_us_out_decides_what_we_ask_for(kind):
    body = letter(closed(kind, "This is what it said."), US).body
    assert WORDS[kind] in body
    assert "\n\nThis is what it said.\n\n" in body
    assert "{" not in body


@pytest.mark.parametrize("kind", ProblemKind)
def test_a_letter_is_written_only_where_it_would_help_and_blames_nobody(kind):
    found = letter(closed(kind), US)
    assert (found is not None) == (kind in WORDS)
    assert not found or not {"error", "fail", "fault", "wrongly", "must"} & set(found.body.lower().split())


def test_where_nothing_kept_us_out_there_is_no_letter():
    assert letter(seen(home(), contact()), US) is None
    assert letter(seen(), US) is None


def test_who_forbids_us_by_name_has_answered():
    assert letter(closed(ProblemKind.ROBOTS, STAY_AWAY), US, robots("User-agent: doorstep\nDisallow: /")) is None


def test_many_lines_of_a_robots_txt_are_counted_rather_than_quoted():
    text = "User-agent: *\n" + "".join(f"Disallow: /{number}\n" for number in range(13))
    body = letter(closed(ProblemKind.ROBOTS, STAY_AWAY), US, robots(text)).body
    assert "    Disallow: /10\n    and 2 more lines\n" in body


def test_as_many_as_fit_are_all_named():
    pages = [page(PageKind.NEWS, url=f"{SITE}news/{number}", problem=ProblemKind.ROBOTS) for number in range(5)]
    text = "User-agent: *\n" + "".join(f"Disallow: /{number}\n" for number in range(11))
    assert "more" not in letter(seen(*pages), US, robots(text)).body.replace("more slowly", "").replace("more than", "")


def test_a_robots_txt_that_had_nothing_to_do_with_it_is_not_quoted():
    body = letter(closed(ProblemKind.BLOCKED), US, robots("User-agent: *\nDisallow: /search")).body
    assert "/search" not in body


def test_a_robots_txt_that_we_do_not_have_is_not_quoted():
    assert "speak to us" not in letter(closed(ProblemKind.ROBOTS, STAY_AWAY), US).body


def test_a_certificate_has_a_subject_of_its_own():
    assert letter(closed(ProblemKind.CERTIFICATE), US).subject == "The certificate of www.northbridge.example"


def test_pages_that_the_same_kept_us_from_are_named_and_others_are_not():
    elsewhere = page(PageKind.NEWS, url="https://news.example/", problem=ProblemKind.BLOCKED)
    unlike = timed_out(PageKind.POLICY)
    blocked = contact(problem=ProblemKind.BLOCKED)
    body = letter(seen(home(), blocked, unlike, elsewhere), US).body
    assert "we asked for\n\n    https://www.northbridge.example/contact\n\nIt went wrong." in body


def test_many_pages_are_counted_rather_than_named():
    pages = [page(PageKind.NEWS, url=f"{SITE}news/{number}", problem=ProblemKind.BLOCKED) for number in range(8)]
    body = letter(seen(*pages), US).body
    assert "    https://www.northbridge.example/news/4\n    and 3 more pages of the same host\n" in body


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.0, "at a time, and"),
        (1.0, "at a time, at most one a second, and"),
        (2.5, "at most one every 2.5 seconds, and"),
    ],
)
def test_the_letter_says_how_slowly_we_read(seconds, words):
    assert words in letter(closed(ProblemKind.BLOCKED), replace(US, pace_seconds=seconds)).body


def test_a_letter_to_a_made_up_council_says_so():
    snapshot = replace(closed(ProblemKind.BLOCKED), council=replace(NORTHBRIDGE, made_up=True))
    assert "This council is made up, and so is this letter." in letter(snapshot, US).body
