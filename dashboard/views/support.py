"""Who may need support: groups of equal need, and what would help most. Never a league table."""

from __future__ import annotations

import streamlit as st

from dashboard import frame, queries
from dashboard.filters import narrowed
from dashboard.links import council_link
from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.tables import table
from dashboard.words import EFFORTS, counted
from scoring.needs import needs
from scoring.obstacles import action, reason
from scoring.queue import FixGroup, NeedGroup, by_fix, queue
from scoring.sentences import checked_words, queue_sentence
from store.records import Need, Scorecard

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
    frame.show(element("p", queue_sentence(everything), class_="lead"), element("p", _SCOPE))
    chosen = narrowed(everything)
    # `st.info` is a live region: screen readers say the new count when a filter changes.
    st.info(f"{counted(len(chosen), 'council')} of {len(everything):,} shown.")
    if chosen:
        _draw_queue(chosen)
    else:
        frame.show(element("p", "No council matches these choices. Choose “All” in one of them."))
    frame.close_page(everything)


def _draw_queue(chosen: tuple[Scorecard, ...]) -> None:
    found = queue(chosen)
    frame.show(*_fixes(by_fix(chosen)))
    count = sum(len(group.scorecards) for group in found.groups)
    if count:
        frame.show(
            element("h2", f"{counted(count, 'council')} may welcome help, in groups of equal need"),
            element(
                "p",
                "Councils with most to gain come first. Within a group there is no difference that we can "
                "defend, so they stand in order of name.",
            ),
            *(_group(number, group) for number, group in enumerate(found.groups)),
        )
    frame.show(*_could_not_look(found.could_not_look))
    frame.show(*_nothing_found(found.nothing_found))


def _fixes(groups: tuple[FixGroup, ...]) -> list[Html]:
    if not groups:
        return []
    rows = [(foreign(group.fix), EFFORTS[group.effort], _who(group)) for group in groups]
    first = groups[0]
    return [
        element("h2", f"What would help most: one fix would help {counted(len(first.councils), 'council')}"),
        table(
            "fixes",
            "Fixes, those that would help most councils first",
            ("Fix", "Effort", "Who it would help"),
            rows,
        ),
    ]


def _who(group: FixGroup) -> Html:
    return element(
        "details",
        element("summary", counted(len(group.councils), "council")),
        listed([council_link(council) for council in group.councils]),
    )


def _group(number: int, group: NeedGroup) -> Html:
    count = len(group.scorecards)
    heading = "1 council" if count == 1 else f"{count} councils, no difference we can defend"
    weight = f"What we looked for and did not find weighs about {group.points} of 100 points."
    return joined(
        element("h3", heading),
        table(
            f"need-{number}",
            weight,
            ("Council", "Why", "First thing to do", "How much we saw"),
            [_row(each) for each in group.scorecards],
        ),
    )


def _row(scorecard: Scorecard) -> tuple[Html, Html, Html, Html]:
    wanted = needs(scorecard)
    first = wanted[0] if wanted else None
    return (
        council_link(scorecard.council),
        _reasons(wanted),
        joined(foreign(first.fix), " ", element("strong", f"{EFFORTS[first.effort]}.")) if first else Html(),
        _seen(scorecard),
    )


def _reasons(wanted: tuple[Need, ...]) -> Html:
    """The weightiest few; the council's page has the rest."""
    most = [foreign(need.what) for need in wanted[:_REASONS]]
    rest = len(wanted) - len(most)
    return listed([*most, Html(f"and {counted(rest, 'more thing')}")] if rest else most)


def _seen(scorecard: Scorecard) -> Html:
    words = element("span", checked_words(scorecard.overall))
    if scorecard.finished:
        return words
    return joined(words, ". ", element("strong", "First look"), ": more pages are still to be read.")


def _could_not_look(scorecards: tuple[Scorecard, ...]) -> list[Html]:
    if not scorecards:
        return []
    rows = [(council_link(each.council), *_reason_and_action(each)) for each in scorecards]
    return [
        element("h2", f"Could not look: {counted(len(scorecards), 'council')}"),
        element("p", "This says nothing about how well they do. It says that we have not seen enough."),
        table("unseen", "Councils that we could not see enough of", ("Council", "Why", "What to do"), rows),
    ]


def _reason_and_action(scorecard: Scorecard) -> tuple[Html, str]:
    snapshot = queries.snapshot(scorecard.council.local_authority_code)
    return foreign(reason(snapshot)), action(snapshot)


def _nothing_found(scorecards: tuple[Scorecard, ...]) -> list[Html]:
    if not scorecards:
        return []
    return [
        element("h2", f"Nothing found to fix: {counted(len(scorecards), 'council')}"),
        listed([joined(council_link(each.council), ": ", _seen(each)) for each in scorecards]),
    ]


if __name__ == "__main__":
    draw()
