"""What councils say is wrong, for analysts to decide: what has waited longest comes first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from dashboard import frame, queries, replied, written
from dashboard.links import council_link
from dashboard.markup import Html, element, listed
from dashboard.offered import offered
from dashboard.previews import previews
from dashboard.reply_blocks import about, card
from dashboard.replying import said, tell
from dashboard.texts import texts
from dashboard.words import day
from scoring.corrections import CorrectionState, Replied
from scoring.shortlist import LONGEST_WORDS
from store.desk import OvertakenError
from store.errors import DatabaseError
from store.records import CorrectionEntry, CorrectionStep, Scorecard, Writer

ORDER = 55
"""In the menu."""
SAY = texts("replies")
_WHICH, _WORDS = "decide_which", "decide_words"
_SHOWN = 50
"""Replies that are drawn at once: each brings its history."""
_NAMES = tuple[str, int]


def draw() -> None:
    """The whole page."""
    cards = queries.scorecards()
    frame.open_page(SAY("title"), SAY("heading"), made_up=queries.made_up())
    frame.show(element("p", SAY("lead"), class_="lead"))
    _draw_replies()
    frame.close_page(cards)


def _draw_replies() -> None:
    everything = sorted(replied.everywhere(), key=lambda each: each.correction.raised.at)
    waiting = [each for each in everything if each.state is CorrectionState.UNDER_REVIEW]
    frame.show(said())
    if not waiting:
        frame.show(element("p", SAY("none_open")))
    else:
        frame.show(element("h2", SAY("open", count=len(waiting))), element("p", SAY("open_about")))
        _draw_cards(waiting)
        _draw_form(waiting)
    frame.show(*_in_preview(everything))
    _draw_earlier([each for each in everything if each not in waiting])


def _draw_cards(some: list[Replied]) -> None:
    hosts = queries.settings().hosts
    shown = [card(each, _scorecard(each), hosts, _council(each)) for each in some[:_SHOWN]]
    if len(some) > _SHOWN:
        shown.append(element("p", SAY("shown_first", count=_SHOWN)))
    frame.show(*shown)


def _draw_form(waiting: list[Replied]) -> None:
    names = {(each.correction.raised.council, each.correction.raised.correction): each for each in waiting}
    frame.show(element("h2", SAY("decide")))
    with st.form("decide"):
        st.selectbox(
            SAY("decide_which"),
            list(names),
            None,
            lambda name: _line(names[name]),
            key=_WHICH,
            placeholder=SAY("reply_choose"),
        )
        st.text_area(SAY("decide_words", most=LONGEST_WORDS), key=_WORDS)
        for step in (CorrectionStep.UPHELD, CorrectionStep.NOT_UPHELD):
            st.form_submit_button(SAY(f"decide_{step.name}"), on_click=_decide, args=(step, names))


def _in_preview(everything: Sequence[Replied]) -> list[Html]:
    """The councils that alone see what was found of them, by name, and what they have replied."""
    ends = previews()
    councils = [each for each in queries.councils() if each.local_authority_code in ends]
    if not councils:
        return []
    counts = Counter(each.correction.raised.council for each in everything)
    lines = [
        SAY.html(
            "preview_line",
            council=council_link(each),
            day=day(ends[each.local_authority_code]),
            replied=SAY("preview_replied", count=counts[each.local_authority_code]),
        )
        for each in councils
    ]
    heading = element("h2", SAY("previews", count=len(councils)))
    return [heading, element("p", SAY("previews_about")), listed(lines)]


def _draw_earlier(earlier: list[Replied]) -> None:
    if not earlier:
        return
    frame.show(element("h2", SAY("earlier", count=len(earlier))))
    _draw_cards(earlier[::-1])


def _decide(step: CorrectionStep, names: dict[_NAMES, Replied]) -> None:
    which, words = offered(_WHICH, names), st.session_state[_WORDS]
    if which is None:
        tell(SAY("decide_none"))
    elif not words.strip():
        tell(SAY("decide_no_words"))
    elif len(words) > LONGEST_WORDS:
        tell(SAY("too_long", length=len(words), most=LONGEST_WORDS))
    else:
        _store(step, names[which], words)


def _store(step: CorrectionStep, of: Replied, words: str) -> None:
    raised = of.correction.raised
    number = len(of.correction.later) + 2
    entry = CorrectionEntry(
        raised.council, raised.correction, number, written.at(), Writer.ANALYST, step, words.strip()
    )
    try:
        stored = replied.step(entry)
    except OvertakenError:
        tell(SAY("overtaken"))
    except DatabaseError as error:
        tell(str(error))
    else:
        st.session_state[_WHICH], st.session_state[_WORDS] = None, ""
        done = SAY(f"decided_{step.name}", council=_council(of), number=raised.correction)
        tell(done if stored else SAY("not_yours"), stored=stored)


def _line(of: Replied) -> str:
    number = of.correction.raised.correction
    return SAY("decide_line", council=_council(of), number=number, about=about(of.correction, _scorecard(of)))


def _scorecard(of: Replied) -> Scorecard | None:
    return queries.scorecard(of.correction.raised.council)


def _council(of: Replied) -> str:
    found = queries.council(of.correction.raised.council)
    return (found.nice_name or found.name) if found else of.correction.raised.council


if __name__ == "__main__":
    draw()
