"""Who may need support: groups of equal need, and what would help most. Never a league table."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from dashboard import frame, inputs, letting_in, queries
from dashboard.filters import narrowed
from dashboard.fixes import fixes
from dashboard.links import council_link
from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.tables import table
from dashboard.words import EFFORTS, counted, day
from scoring.needs import needs
from scoring.queue import NeedGroup, by_fix, queue
from scoring.seasons import Period
from scoring.sentences import checked_words, posts_words, queue_sentence
from store.records import Council, Dial, Need, Scorecard

ORDER = 15
"""In the menu."""
_REASONS = 3
_SCOPE = (
    "This is about what residents meet on council websites. It says nothing about what councils post on Facebook, "
    "Instagram, X or LinkedIn, which show nothing to a visitor who is not signed in."
)


def draw() -> None:
    """The whole page."""
    everything = queries.scorecards()
    made_up = any(each.council.made_up for each in everything)
    frame.open_page("Who may need support", "Who may need support", made_up=made_up)
    if not everything:
        frame.nothing_checked()
        return
    frame.show(element("p", queue_sentence(everything, paused=queries.paused()), class_="lead"), element("p", _SCOPE))
    chosen = narrowed(everything)
    # `st.info` is a live region: screen readers say the new count when a filter changes.
    st.info(f"{counted(len(chosen), 'council')} of {len(everything):,} shown.")
    if chosen:
        _draw_queue(chosen)
    else:
        frame.show(element("p", "No council matches these choices. Choose “All” in one of them."))
    frame.close_page(everything)


def _draw_queue(chosen: tuple[Scorecard, ...]) -> None:
    paused = queries.paused()
    found = queue(chosen, paused=paused)
    # Before an election nobody is nudged: the queue keeps such a council, the fixes to pass on do not name it.
    quiet = inputs.seasons(each.council for each in chosen)
    frame.show(*fixes(by_fix(chosen, paused=paused | quiet.keys())))
    count = sum(len(group.scorecards) for group in found.groups)
    if count:
        frame.show(
            element("h2", f"{counted(count, 'council')} may welcome help, in groups of equal need"),
            element(
                "p",
                "Councils with most to gain at the front door come first. Within a group there is no difference that "
                "we can defend, so they stand in order of name.",
            ),
            *(_group(number, group, quiet) for number, group in enumerate(found.groups)),
        )
    letting_in.draw(found.could_not_look, quiet)
    frame.show(*_paused(found.paused))
    frame.show(*_nothing_found(found.nothing_found))


def _group(number: int, group: NeedGroup, quiet: Mapping[str, Period]) -> Html:
    count = len(group.scorecards)
    heading = "1 council" if count == 1 else f"{count} councils, no difference we can defend"
    weight = f"What we looked for and did not find weighs about {group.points} of 100 points."
    return joined(
        element("h3", heading),
        table(
            f"need-{number}",
            weight,
            ("Council", "Why", "First thing to do", "How much we saw"),
            [_row(each, quiet) for each in group.scorecards],
        ),
    )


def _row(scorecard: Scorecard, quiet: Mapping[str, Period]) -> tuple[Html, Html, Html, Html]:
    wanted = [each for each in needs(scorecard) if each.dial is Dial.FRONT_DOOR]
    season = quiet.get(scorecard.council.local_authority_code)
    return council_link(scorecard.council), _reasons(wanted), _first_thing(wanted, season), _seen(scorecard)


def _first_thing(wanted: list[Need], season: Period | None) -> Html:
    if season:
        return joined(
            element("strong", "Pre-election period."), f" Suggest nothing until the polls close on {day(season.ends)}."
        )
    return joined(foreign(wanted[0].fix), " ", element("strong", f"{EFFORTS[wanted[0].effort]}."))


def _reasons(wanted: list[Need]) -> Html:
    """The weightiest few; the council's page has the rest."""
    most = [foreign(need.what) for need in wanted[:_REASONS]]
    rest = len(wanted) - len(most)
    return listed([*most, Html(f"and {counted(rest, 'more thing')}")] if rest else most)


def _seen(scorecard: Scorecard) -> Html:
    words = element("span", f"{checked_words(scorecard.overall)}; {posts_words(scorecard)}")
    if scorecard.finished:
        return words
    return joined(words, ". ", element("strong", "First look"), ": more pages are still to be read.")


def _paused(scorecards: tuple[Scorecard, ...]) -> list[Html]:
    if not scorecards:
        return []
    rows = [(council_link(each.council), _last_day(each.council)) for each in scorecards]
    return [
        element("h2", f"Reorganising, and apart from the queue: {counted(len(scorecards), 'council')}"),
        element("p", "Their pages say which of the four things that matter for a closing council are left to do."),
        table("paused", "Councils whose end is decided", ("Council", "Last day"), rows),
    ]


def _last_day(council: Council) -> str:
    """By the register of today: the end may have been decided since the check."""
    found = next(
        (each for each in queries.councils() if each.local_authority_code == council.local_authority_code), None
    )
    return day(found.valid_to) if found and found.valid_to else ""


def _nothing_found(scorecards: tuple[Scorecard, ...]) -> list[Html]:
    if not scorecards:
        return []
    return [
        element("h2", f"Nothing found to fix: {counted(len(scorecards), 'council')}"),
        listed([joined(council_link(each.council), ": ", _seen(each)) for each in scorecards]),
    ]


if __name__ == "__main__":
    draw()
