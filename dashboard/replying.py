"""The form in which a council replies to what was found. What was not sent still stands in it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import replied, written
from dashboard.markup import Html, element
from dashboard.offered import offered
from dashboard.raising import WITH_ADDRESS, refusal
from dashboard.texts import texts
from scoring.corrections import OF_AN_ACCOUNT, Replied
from scoring.shortlist import LONGEST_WORDS
from scoring.words import platform_name
from store.errors import DatabaseError
from store.records import (
    CorrectionEntry,
    CorrectionKind,
    CorrectionStep,
    Finding,
    Role,
    Scorecard,
    Snapshot,
    Writer,
)

SAY = texts("replies")
_SAID = "reply_said"
_KIND, _ABOUT, _URL, _WORDS = "reply_kind", "reply_about", "reply_url", "reply_words"


def said() -> Html:
    """What became of the last form, once."""
    found: Html = st.session_state.pop(_SAID, Html())
    return found


def tell(words: str, *, stored: bool = False) -> None:
    """Say it when the page is drawn next: screen readers are told, and what was not stored is an alert."""
    st.session_state[_SAID] = element("p", words, role="status" if stored else "alert")


def draw(scorecard: Scorecard, snapshot: Snapshot | None, known: Sequence[Replied]) -> None:
    """For who may reply for this council."""
    kind = st.selectbox(
        SAY("reply_kind"), list(CorrectionKind), None, _kind_words, key=_KIND, placeholder=SAY("reply_choose")
    )
    if kind:
        with st.form("reply"):
            asked = _draw_about(kind, scorecard, snapshot)
            if kind in WITH_ADDRESS:
                st.text_input(SAY(f"reply_url_{kind.name}"), key=_URL)
            st.text_area(SAY("reply_words", most=LONGEST_WORDS), key=_WORDS)
            st.form_submit_button(SAY("reply_button"), on_click=_send, args=(kind, scorecard, known, asked))


def _draw_about(kind: CorrectionKind, scorecard: Scorecard, snapshot: Snapshot | None) -> tuple[str, ...]:
    """What it may be about."""
    if kind is CorrectionKind.EXPLAINED:
        asked: dict[str, Finding] = {each.indicator: each for each in scorecard.findings}
        st.selectbox(
            SAY("reply_finding"),
            list(asked),
            None,
            lambda id: asked[id].question,
            key=_ABOUT,
            placeholder=SAY("reply_choose"),
        )
        return tuple(asked)
    if kind in OF_AN_ACCOUNT:
        shown = [each for each in snapshot.accounts if each.role is not Role.COUNCILLOR] if snapshot else []
        names = {f"{each.platform} {each.key}": f"{platform_name(each.platform)}, {each.handle}" for each in shown}
        st.selectbox(
            SAY("reply_account"),
            list(names),
            None,
            names.__getitem__,
            key=_ABOUT,
            placeholder=SAY("reply_choose"),
        )
        return tuple(names)
    return ()


def _send(kind: CorrectionKind, scorecard: Scorecard, known: Sequence[Replied], asked: tuple[str, ...]) -> None:
    raised = _raised(kind, scorecard, offered(_ABOUT, asked) or "")
    if why := refusal(raised, known):
        tell(why)
        return
    try:
        number = replied.raise_it(raised)
    except DatabaseError as error:
        tell(str(error))
        return
    st.session_state[_KIND] = None
    tell(SAY("sent", number=number) if number else SAY("not_yours"), stored=number > 0)


def _raised(kind: CorrectionKind, scorecard: Scorecard, chosen: str) -> CorrectionEntry:
    """`chosen`: what it is about, as the box has it; empty for nothing."""
    finding = next((each for each in scorecard.findings if each.indicator == chosen), None)
    of_finding = kind is CorrectionKind.EXPLAINED
    platform, _, key = ("", "", "") if of_finding or kind is CorrectionKind.MISSING else chosen.partition(" ")
    return CorrectionEntry(
        scorecard.council.local_authority_code,
        0,
        0,
        written.at(),
        Writer.OFFICER,
        CorrectionStep.RAISED,
        st.session_state.get(_WORDS, ""),
        kind=kind,
        platform=platform,
        key=key,
        handle=key,
        indicator=chosen if of_finding else "",
        outcome=finding.outcome if of_finding and finding else None,
        url=st.session_state.get(_URL, "").strip() if kind in WITH_ADDRESS else "",
    )


def _kind_words(kind: CorrectionKind) -> str:
    return SAY(f"kind_{kind.name}")
