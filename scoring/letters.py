"""The letter that asks a council's web team to let Doorstep read its public pages: what happened, and what we do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from scoring.language import marked, say, say_count
from scoring.letting_in import asked_for, may_help
from scoring.obstacles import obstacle
from scoring.robots_rules import names, rules_for
from scoring.words import day_words
from store.records import PageReading, ProblemKind, RobotsReading, Snapshot

MADE_UP = marked("This council is made up, and so is this letter.")
_ADDRESSES = 5
_LINES = 12


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who asks, from the settings of this Doorstep."""

    user_agent: str
    """As every request carries it."""
    contact: str
    """A web or e-mail address where people answer."""
    pace_seconds: float
    """Between two requests to one site, at least."""
    page_budget: int
    """Pages of one council in one check, at most."""

    @property
    def robot(self) -> str:
        """The name by which a robots.txt knows us."""
        return self.user_agent.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter in plain text."""

    subject: str
    body: str


def letter(snapshot: Snapshot, visitor: Visitor, robots: RobotsReading | None = None) -> Letter | None:
    """The letter about what kept us out; `None` if nothing did, or a letter would not help.

    `robots` is what the host's robots.txt said in that check. If it names us, that is an answer: we do not ask again.
    """
    page = obstacle(snapshot)
    problem = page.problem if page else None
    if page is None or problem is None or not may_help(problem.kind):
        return None
    text = robots.text if robots and problem.kind is ProblemKind.ROBOTS else ""
    if names(visitor.robot, text):
        return None
    parts = (
        say("Dear web team,"),
        _who_we_are(snapshot),
        _what_happened(page, _alike(snapshot, page), problem.reason),
        *_rules(rules_for(visitor.robot, text)),
        f"{say('WHAT WOULD HELP')}\n\n{asked_for(problem.kind, visitor.robot)}",
        _what_we_do(visitor),
        _no_is_an_answer(visitor),
        say("Please write to {contact} with any question, or if we have got something wrong.", contact=visitor.contact),
    )
    return Letter(_subject(problem.kind, _host(page), visitor.robot), "\n\n".join(parts) + "\n")


def _subject(kind: ProblemKind, host: str, robot: str) -> str:
    if kind is ProblemKind.CERTIFICATE:
        return say("The certificate of {host}", host=host)
    return say("May {robot} read the public pages of {host}?", robot=robot, host=host)


def _who_we_are(snapshot: Snapshot) -> str:
    council = snapshot.council
    told = say(
        "Doorstep looks at the public pages of councils' websites, to see whether residents can find the council's "
        "social media accounts and what they can expect there. We could not look at all that we wanted to on the "
        "website of {council}. That counts neither for nor against the council: we say that we could not look.",
        council=council.name,
    )
    return f"{told} {say(MADE_UP)}" if council.made_up else told


def _what_happened(page: PageReading, urls: Sequence[str], reason: str) -> str:
    shown = "".join(f"\n    {url}" for url in urls[:_ADDRESSES])
    if len(urls) > _ADDRESSES:
        rest = say_count(
            "and {count} more page of the same host", "and {count} more pages of the same host", len(urls) - _ADDRESSES
        )
        shown += f"\n    {rest}"
    asked = say(
        "On {day}, at {time} UTC, we asked for\n{addresses}",
        day=day_words(page.read_at),
        time=f"{page.read_at:%H:%M}",
        addresses=shown,
    )
    return f"{say('WHAT HAPPENED')}\n\n{asked}\n\n{reason}"


def _alike(snapshot: Snapshot, page: PageReading) -> Sequence[str]:
    """The addresses on that host that the same kept us from, in the order of the visit."""
    kind = page.problem and page.problem.kind
    kept = (each for each in snapshot.readings if each.problem and each.problem.kind is kind and not each.complete)
    return list(dict.fromkeys(each.url for each in kept if _host(each) == _host(page)))


def _rules(lines: Sequence[str]) -> list[str]:
    quoted = "".join(f"\n    {line}" for line in lines[:_LINES])
    if len(lines) > _LINES:
        quoted += f"\n    {say_count('and {count} more line', 'and {count} more lines', len(lines) - _LINES)}"
    return [f"{say('These are its lines that speak to us:')}\n{quoted}"] if lines else []


def _what_we_do(visitor: Visitor) -> str:
    pages = say(
        "We read the home page and a few pages that it names: contact, social media, house rules, news and its feed."
    )
    most = say_count(
        "Never more than {count} page in one check.", "Never more than {count} pages in one check.", visitor.page_budget
    )
    return (
        f"{say('WHAT WE DO')}\n\n"
        f"- {say('Every request says who we are: {user_agent}', user_agent=visitor.user_agent)}\n"
        f"- {pages} {most}\n"
        f"- {_pace(visitor.pace_seconds)}\n"
        f"- {say('We sign in nowhere, fill in no form, and obey robots.txt on every host.')}"
    )


def _pace(seconds: float) -> str:
    if not seconds:
        return say("We ask for one page at a time, and more slowly where robots.txt has a Crawl-delay.")
    if seconds == int(seconds):
        return say_count(
            "We ask for one page at a time, at most one a second, and more slowly where robots.txt has a Crawl-delay.",
            "We ask for one page at a time, at most one every {count} seconds, and more slowly where robots.txt has a "
            "Crawl-delay.",
            int(seconds),
        )
    return say(
        "We ask for one page at a time, at most one every {seconds} seconds, and more slowly where robots.txt has a "
        "Crawl-delay.",
        seconds=f"{seconds:g}",
    )


def _no_is_an_answer(visitor: Visitor) -> str:
    return say(
        "If you would rather that we stayed away, you need do nothing. To make sure of it, these lines in robots.txt "
        "keep us out, and we shall not ask again:\n\n{lines}",
        lines=f"    User-agent: {visitor.robot}\n    Disallow: /",
    )


def _host(page: PageReading) -> str:
    return urlsplit(page.url).netloc
