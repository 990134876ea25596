"""The form in which a council answers a checklist. What was not stored still stands in it."""

from __future__ import annotations

import streamlit as st

from dashboard import written
from dashboard.declared import Asked, reply_words
from dashboard.markup import Html, element
from dashboard.offered import offered
from dashboard.texts import texts
from dashboard.words import moment
from scoring.language import say
from scoring.shortlist import LONGEST_WORDS
from store.desk import OvertakenError
from store.errors import DatabaseError
from store.records import Answered, Council, Declaration, Reply, Writer

SAY = texts("self_assessment")
_SAID = "self_assessment_said"


def said() -> Html:
    """What became of the form, once."""
    found: Html = st.session_state.pop(_SAID, Html())
    return found


def draw(asked: Asked, council: Council, declared: Declaration | None) -> None:
    """The form, filled with what was `declared` last."""
    before = {each.item: each.reply for each in declared.answers} if declared else {}
    replies = list(Reply)
    # A box that was touched keeps its answer; any other follows what is stored.
    key = f"answer {council.local_authority_code} {asked.checklist}"
    with st.form("self_assessment"):
        for item in asked.items:
            reply = before.get(item.id)
            st.selectbox(
                say(item.text),
                replies,
                index=replies.index(reply) if reply else None,
                format_func=reply_words,
                key=f"{key} {item.id}",
                placeholder=SAY("answer_box"),
            )
        st.text_area(SAY("answer_note", most=LONGEST_WORDS), declared.note if declared else "", key=f"{key} note")
        number = declared.number + 1 if declared else 1
        st.form_submit_button(SAY("answer_button"), on_click=_submit, args=(asked, council, key, number))


def _submit(asked: Asked, council: Council, key: str, number: int) -> None:
    """Store what stands in the form. `number` is one more than that of the declaration that its writer saw."""
    note = st.session_state[f"{key} note"]
    replies = ((item, offered(f"{key} {item.id}", Reply)) for item in asked.items)
    answers = tuple(Answered(item.id, say(item.text), reply) for item, reply in replies if reply)
    if len(note) > LONGEST_WORDS:
        _say(SAY("too_long", length=len(note), most=LONGEST_WORDS))
    elif not answers:
        _say(SAY("nothing_answered"))
    else:
        code = council.local_authority_code
        _store(Declaration(code, asked.checklist, number, written.at(), Writer.OFFICER, answers, note))


def _store(declaration: Declaration) -> None:
    try:
        written.declare(declaration)
    except OvertakenError:
        first = next(
            each for each in written.declarations(declaration.council) if each.checklist is declaration.checklist
        )
        _say(SAY("overtaken", moment=moment(first.at)))
    except DatabaseError as error:
        _say(str(error))
    else:
        _say(SAY("stored", count=len(declaration.answers)), stored=True)


def _say(words: str, *, stored: bool = False) -> None:
    st.session_state[_SAID] = element("p", words, role="status" if stored else "alert")
