"""What stands around every page: its title, the banner, how far a check is, and the footer."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from dashboard import queries
from dashboard.markup import Html, element, joined
from dashboard.places import places
from dashboard.words import moment
from store.records import Scorecard

_SECONDS_BETWEEN_LOOKS = 4


def show(*parts: str) -> None:
    """Draw them as one block. Nothing is drawn for nothing."""
    block = joined(*parts)
    if block:
        st.html(block)


def open_page(title: str, heading: str, *, made_up: bool) -> None:
    """The page's name in the browser, the banner, the heading and the progress of a check."""
    # On every run: Streamlit keeps the last page's title otherwise.
    st.set_page_config(page_title=f"{title} | Doorstep", layout="wide")
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
            element("p", f"Last checked {moment(latest)}.") if latest else Html(),
            element(
                "p",
                "Measured against the ten basic principles of the Digital Councils toolkit, LGA and "
                "comms2point0, 2015; indicators, weights and thresholds are ours.",
            ),
            element("p", *_menu()),  # on a phone Streamlit's is folded away
        )
    )


def nothing_checked() -> None:
    """For a database without a scorecard."""
    st.info("No councils have been checked yet. Run `doorstep check`, or `doorstep demo` for example councils.")


def _menu() -> list[Html]:
    links = [element("a", each.title, href=each.address) for each in places()]
    return [joined(" · " if number else "", link) for number, link in enumerate(links)]


def _banner() -> Html:
    return element(
        "p",
        "Practice county: these councils are made up. Nothing here is about a real council.",
        class_="banner",
    )


def _progress() -> None:
    """Shows the count, and draws the whole page again whenever there is a new result."""
    drawn = queries.scorecards()

    @st.fragment(run_every=_SECONDS_BETWEEN_LOOKS)
    def look() -> None:
        current = queries.now()
        show(element("p", f"Being checked now: {current.done} of {current.planned} councils done", class_="lead"))
        if not current.going or queries.scorecards() != drawn:
            st.rerun()

    look()
