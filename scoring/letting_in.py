"""What would let Doorstep read a page, by what kept it out: the heart of its letter to a web team."""

from __future__ import annotations

from scoring.language import marked, say
from store.records import ProblemKind

_EXCEPTION = marked(
    "If that is meant for robots in general, an exception for requests whose User-Agent begins with “{robot}/” would "
    "let us in. We can tell you the network address that we come from."
)
_ASKS = {
    ProblemKind.ROBOTS: (
        marked("These two lines in robots.txt would let us in, and change nothing for any other robot:\n\n{lines}"),
    ),
    ProblemKind.ROBOTS_UNREADABLE: (
        marked(
            "The rules for robots (RFC 9309) ask us to stay away where robots.txt cannot be read. One that can be read "
            "would let us in, if its rules do; so would the answer 404, which means that there are no rules."
        ),
    ),
    ProblemKind.FORBIDDEN: (_EXCEPTION,),
    ProblemKind.BLOCKED: (
        marked("We do not answer challenges, and do not pretend to be a browser."),
        _EXCEPTION,
    ),
    ProblemKind.LOGIN_WALL: (
        marked(
            "If residents can read this page without signing in, something takes us for somebody else. If the public "
            "page has moved, its new address would help us."
        ),
    ),
    ProblemKind.CERTIFICATE: (
        marked(
            "We do not read pages over a connection that we cannot trust, and browsers may warn residents for the same "
            "reason. If yours does not, perhaps one between it and a root that browsers know is not sent."
        ),
    ),
    ProblemKind.SLOW_DOWN: (
        marked("We kept away as we were asked to, and the check ended before we came back."),
        _EXCEPTION,
    ),
    ProblemKind.TIMED_OUT: (
        marked(
            "This may have passed since. If not, a firewall may drop requests from networks that it does not know. "
            "We can tell you the network address that we come from."
        ),
    ),
}
"""Sentences, to be said one after the other. Where a letter would not help, there are none."""


def may_help(kind: ProblemKind) -> bool:
    """Whether a letter may change it."""
    return kind in _ASKS


def asked_for(kind: ProblemKind, robot: str) -> str:
    """What would let the robot of this name in. Raises `KeyError` where a letter would not help."""
    lines = f"    User-agent: {robot}\n    Allow: /"
    return " ".join(say(each, robot=robot, lines=lines) for each in _ASKS[kind])
