"""What stands around every page: its title, the banner, how far a check is, and the footer."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from dashboard import queries
from dashboard.callers import visitor
from dashboard.markup import Html, element, joined
from dashboard.offices import Caller
from dashboard.places import places_of
from dashboard.texts import texts
from dashboard.words import moment
from scoring.language import say
from store.records import Scorecard

SAY = texts("frame")
_SECONDS_BETWEEN_LOOKS = 4
_HAS_HEADING = "page_has_heading"


def show(*parts: str) -> None:
    """Draw them as one block. Nothing is drawn for nothing."""
    block = joined(*parts)
    if block:
        st.html(block)


def open_page(title: str, heading: str, *, made_up: bool) -> None:
    """The page's name in the browser, the banner, the heading and the progress of a check."""
    # On every run: Streamlit keeps the last page's title otherwise.
    st.set_page_config(page_title=SAY("page_title", title=title), layout="wide")
    st.session_state[_HAS_HEADING] = True
    st.html(Path(__file__).parent / "style.css")
    show(_banner() if made_up else Html(), element("h1", heading))
    if queries.now().going:
        _progress()


def close_page(scorecards: tuple[Scorecard, ...]) -> None:
    """Where it comes from and when it was last looked at."""
    latest = max((each.as_of for each in scorecards), default=None)
    show(
        element(
            "footer",
            element("p", SAY("last_checked", moment=moment(latest))) if latest else Html(),
            element("p", SAY("toolkit")),
            element("p", *_menu()),  # on a phone Streamlit's is folded away
        )
    )


def nothing_checked() -> None:
    """For a database without a scorecard, in which perhaps the first are on their way."""
    st.info(SAY("first_check") if queries.now().going else SAY("nothing_checked"))


def begin() -> None:
    """Before any page draws."""
    st.session_state[_HAS_HEADING] = False


def nothing_to_show(reason: str) -> None:
    """That the database, a setting or a file stands in the way: in one sentence, wherever the page had got to."""
    level = "h2" if st.session_state.get(_HAS_HEADING) else "h1"
    if level == "h1":
        st.set_page_config(page_title=SAY("page_title", title=SAY("nothing")), layout="wide")
        st.html(Path(__file__).parent / "style.css")
    show(element(level, SAY("nothing")), element("p", reason, role="alert"))


def _menu() -> list[Html]:
    caller = visitor()
    links = [element("a", each.title, href=each.address) for each in places_of(caller)]
    links += _sign_in(caller)
    return [joined(" · " if number else "", link) for number, link in enumerate(links)]


def _sign_in(caller: Caller) -> list[Html]:
    """Where somebody can sign in, or out."""
    if not queries.settings().doors.are_there:
        return []
    text = SAY("signed_in", office=say(caller.office.value)) if caller.who else SAY("sign_in")
    return [element("a", text, href="sign-in")]


def _banner() -> Html:
    return element("p", SAY("made_up"), class_="banner")


def _progress() -> None:
    """Shows the count, and draws the whole page again whenever there is a new result."""
    drawn = queries.scorecards()

    @st.fragment(run_every=_SECONDS_BETWEEN_LOOKS)
    def look() -> None:
        current = queries.now()
        show(element("p", SAY("progress", done=current.done, planned=current.planned), class_="lead", role="status"))
        if not current.going or queries.scorecards() != drawn:
            st.rerun()

    look()
