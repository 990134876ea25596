"""The letter that asks a council's web team to let Doorstep read its public pages: what happened, and what we do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from scoring.obstacles import obstacle
from scoring.robots_rules import names, rules_for
from scoring.words import counted, day_words
from store.records import PageReading, ProblemKind, RobotsReading, Snapshot

_ADDRESSES = 5
_LINES = 12
_EXCEPTION = (
    "If that is meant for robots in general, an exception for requests whose User-Agent begins with “{robot}/” would "
    "let us in. We can tell you the network address that we come from."
)
_ASKS = {
    ProblemKind.ROBOTS: (
        "These two lines in robots.txt would let us in, and change nothing for any other robot:\n\n"
        "    User-agent: {robot}\n    Allow: /"
    ),
    ProblemKind.ROBOTS_UNREADABLE: (
        "The rules for robots (RFC 9309) ask us to stay away where robots.txt cannot be read. One that can be read "
        "would let us in, if its rules do; so would the answer 404, which means that there are no rules."
    ),
    ProblemKind.FORBIDDEN: _EXCEPTION,
    ProblemKind.BLOCKED: f"We do not answer challenges, and do not pretend to be a browser. {_EXCEPTION}",
    ProblemKind.LOGIN_WALL: (
        "If residents can read this page without signing in, something takes us for somebody else. If the public page "
        "has moved, its new address would help us."
    ),
    ProblemKind.CERTIFICATE: (
        "We do not read pages over a connection that we cannot trust, and browsers may warn residents for the same "
        "reason. If yours does not, perhaps one between it and a root that browsers know is not sent."
    ),
    ProblemKind.SLOW_DOWN: f"We kept away as we were asked to, and the check ended before we came back. {_EXCEPTION}",
    ProblemKind.TIMED_OUT: (
        "This may have passed since. If not, a firewall may drop requests from networks that it does not know. "
        "We can tell you the network address that we come from."
    ),
}
"""What would let us in, by what kept us out. Where a letter would not help, there is none."""


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
    if page is None or problem is None or problem.kind not in _ASKS:
        return None
    text = robots.text if robots and problem.kind is ProblemKind.ROBOTS else ""
    if names(visitor.robot, text):
        return None
    parts = (
        "Dear web team,",
        _who_we_are(snapshot),
        _what_happened(page, _alike(snapshot, page), problem.reason),
        *_rules(rules_for(visitor.robot, text)),
        f"WHAT WOULD HELP\n\n{_ASKS[problem.kind].format(robot=visitor.robot)}",
        _what_we_do(visitor),
        _no_is_an_answer(visitor),
        f"Please write to {visitor.contact} with any question, or if we have got something wrong.\n",
    )
    return Letter(_subject(problem.kind, _host(page), visitor.robot), "\n\n".join(parts))


def _subject(kind: ProblemKind, host: str, robot: str) -> str:
    if kind is ProblemKind.CERTIFICATE:
        return f"The certificate of {host}"
    return f"May {robot} read the public pages of {host}?"


def _who_we_are(snapshot: Snapshot) -> str:
    council = snapshot.council
    made_up = " This council is made up, and so is this letter." if council.made_up else ""
    return (
        "Doorstep looks at the public pages of councils' websites, to see whether residents can find the council's "
        "social media accounts and what they can expect there. We could not look at all that we wanted to on the "
        f"website of {council.name}. That counts neither for nor against the council: we say that we could not look."
        f"{made_up}"
    )


def _what_happened(page: PageReading, urls: Sequence[str], reason: str) -> str:
    shown = "".join(f"\n    {url}" for url in urls[:_ADDRESSES])
    if len(urls) > _ADDRESSES:
        shown += f"\n    and {counted(len(urls) - _ADDRESSES, 'more page')} of the same host"
    asked = f"On {day_words(page.read_at)}, at {page.read_at:%H:%M} UTC, we asked for"
    return f"WHAT HAPPENED\n\n{asked}\n{shown}\n\n{reason}"


def _alike(snapshot: Snapshot, page: PageReading) -> Sequence[str]:
    """The addresses on that host that the same kept us from, in the order of the visit."""
    kind = page.problem and page.problem.kind
    kept = (each for each in snapshot.readings if each.problem and each.problem.kind is kind and not each.complete)
    return list(dict.fromkeys(each.url for each in kept if _host(each) == _host(page)))


def _rules(lines: Sequence[str]) -> list[str]:
    quoted = "".join(f"\n    {line}" for line in lines[:_LINES])
    if len(lines) > _LINES:
        quoted += f"\n    and {counted(len(lines) - _LINES, 'more line')}"
    return [f"These are its lines that speak to us:\n{quoted}"] if lines else []


def _what_we_do(visitor: Visitor) -> str:
    return (
        "WHAT WE DO\n\n"
        f"- Every request says who we are: {visitor.user_agent}\n"
        "- We read the home page and a few pages that it names: contact, social media, house rules, news and its "
        f"feed. Never more than {counted(visitor.page_budget, 'page')} in one check.\n"
        f"- We ask for one page at a time{_pace(visitor.pace_seconds)}, and more slowly where robots.txt has a "
        "Crawl-delay.\n"
        "- We sign in nowhere, fill in no form, and obey robots.txt on every host."
    )


def _pace(seconds: float) -> str:
    if not seconds:
        return ""
    return f", at most one {'a second' if seconds == 1 else f'every {seconds:g} seconds'}"


def _no_is_an_answer(visitor: Visitor) -> str:
    return (
        "If you would rather that we stayed away, you need do nothing. To make sure of it, these lines in robots.txt "
        f"keep us out, and we shall not ask again:\n\n    User-agent: {visitor.robot}\n    Disallow: /"
    )


def _host(page: PageReading) -> str:
    return urlsplit(page.url).netloc
