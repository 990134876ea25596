"""The form in which a council takes a reply back. The reply and its history stay."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import replied, written
from dashboard.offered import offered
from dashboard.reply_blocks import about
from dashboard.replying import tell
from dashboard.texts import texts
from scoring.corrections import LIVE, Replied
from store.desk import OvertakenError
from store.errors import DatabaseError
from store.records import CorrectionEntry, CorrectionStep, Scorecard, Writer

SAY = texts("replies")
_BACK = "reply_back"


def draw(scorecard: Scorecard, known: Sequence[Replied]) -> None:
    """For who may reply for this council; nothing where there is nothing to take back."""
    live = [each for each in known if each.state in LIVE]
    if live:
        with st.expander(SAY("withdraw")), st.form("withdraw"):
            names = {each.correction.raised.correction: each for each in live}
            st.selectbox(
                SAY("withdraw_which"),
                list(names),
                None,
                lambda number: SAY("withdraw_line", number=number, about=about(names[number].correction, scorecard)),
                key=_BACK,
                placeholder=SAY("reply_choose"),
            )
            st.form_submit_button(SAY("withdraw_button"), on_click=_take_back, args=(names,))


def _take_back(known: dict[int, Replied]) -> None:
    number = offered(_BACK, known)
    if number is None:
        tell(SAY("no_about"))
        return
    correction = known[number].correction
    entry = CorrectionEntry(
        correction.raised.council,
        number,
        len(correction.later) + 2,
        written.at(),
        Writer.OFFICER,
        CorrectionStep.WITHDRAWN,
    )
    try:
        stored = replied.step(entry)
    except OvertakenError:
        tell(SAY("overtaken"))
    except DatabaseError as error:
        tell(str(error))
    else:
        tell(SAY("withdrawn", number=number) if stored else SAY("not_yours"), stored=stored)
