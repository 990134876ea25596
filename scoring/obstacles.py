"""What kept us from looking at a council's site, and what to do about it: never a fault of the council's score."""

from __future__ import annotations

from scoring.language import marked, say
from store.records import PageReading, ProblemKind, Snapshot

_ASK = marked("Ask the council's web team to let Doorstep read its public pages, or look at the website by hand.")
_LATER = marked("Check this council again later. If the website opens for you, look at it by hand meanwhile.")
_REGISTER = marked("Open the website and see whether the address in the register is still right.")
_BY_HAND = marked("Look at the website by hand: it opens, but not in a form that Doorstep can read.")
_ACTIONS = {
    ProblemKind.ROBOTS: _ASK,
    ProblemKind.ROBOTS_UNREADABLE: _LATER,
    ProblemKind.UNREACHABLE: _LATER,
    ProblemKind.TIMED_OUT: _LATER,
    ProblemKind.FORBIDDEN: _ASK,
    ProblemKind.NOT_FOUND: _REGISTER,
    ProblemKind.SERVER_ERROR: _LATER,
    ProblemKind.SLOW_DOWN: _LATER,
    ProblemKind.LOGIN_WALL: _REGISTER,
    ProblemKind.CERTIFICATE: marked("Tell the council's web team: browsers warn residents of this website, too."),
    ProblemKind.BLOCKED: _ASK,
    ProblemKind.TOO_MANY_REDIRECTS: _REGISTER,
    ProblemKind.UNSAFE_ADDRESS: _REGISTER,
    ProblemKind.OUR_FAULT: marked(
        "This is our fault, not the council's. Tell whoever runs this Doorstep; its log says more."
    ),
}


def obstacle(snapshot: Snapshot | None) -> PageReading | None:
    """The first page that a problem kept from being read whole; the home page comes first. `None` if there is none."""
    readings = snapshot.readings if snapshot else ()
    return next((each for each in readings if each.problem and not each.complete), None)


def reason(snapshot: Snapshot | None) -> str:
    """Why too little of a council could be seen, in one sentence."""
    page = obstacle(snapshot)
    return page.problem.reason if page and page.problem else say("Too few pages have been read so far.")


def action(snapshot: Snapshot | None) -> str:
    """What to do about it. Whether there is a letter that asks for it, `scoring.letters.letter` says."""
    page = obstacle(snapshot)
    return say(_ACTIONS.get(page.problem.kind, _BY_HAND) if page and page.problem else _LATER)
