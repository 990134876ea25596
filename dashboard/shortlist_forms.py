"""What an analyst writes on a shortlist. Each form says what became of it; what was not stored still stands in it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import streamlit as st

from dashboard import written
from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.offered import offered
from dashboard.shortlist_history import Known, what_was_done, writer
from dashboard.texts import texts
from dashboard.words import moment
from scoring.shortlist import LONGEST_NAME, LONGEST_WORDS, MOST_PLACES, Refusal, Shortlist, begin_refused, refusal
from store.desk import OvertakenError
from store.errors import DatabaseError
from store.records import ShortlistChange, Step, Writer

SAY = texts("shortlist")

_SAID = "shortlist_said"
PICK, ABOUT, LIST = "shortlist_pick", "shortlist_about", "list"
TOP = "top"
"""Of the page: where it is said what became of a form that is gone."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form: what it changes, and in which boxes its parts stand."""

    step: Step
    council: str = ""
    """Key of the box that says which council; empty if none does."""
    words: str = ""
    """Key of the box with the words."""
    places: str = ""
    """Key of the box with the places."""
    sure: str = ""
    """Key of a box that must be ticked."""

    @property
    def place(self) -> str:
        """Where it is said what became of it: beside the button, which may be far down."""
        return self.council or self.step.name


def said(place: str) -> Html:
    """What became of the last form, once, and only there."""
    at, found = st.session_state.get(_SAID, ("", Html()))
    if at != place:
        return Html()
    del st.session_state[_SAID]
    return found if isinstance(found, Html) else Html()


def begin(name_key: str, places_key: str) -> None:
    """Begin a list with what stands in these boxes."""
    begun = ShortlistChange(
        0,
        1,
        written.at(),
        Writer.ANALYST,
        Step.BEGUN,
        words=st.session_state[name_key],
        places=int(st.session_state[places_key]),
    )
    if why := begin_refused(begun):
        _say(Step.BEGUN.name, _refused(why, begun, "", LONGEST_NAME))
        return
    try:
        st.query_params[LIST] = str(written.begin(begun))
    except DatabaseError as error:
        _say(Step.BEGUN.name, str(error))
        return
    st.session_state[name_key] = ""
    _say(TOP, SAY("stored", what=SAY("step_BEGUN", words=begun.words, places=begun.places or 0)), stored=True)


def submit(of: Shortlist, form: Form, known: Known) -> None:
    """Store what stands in the boxes of the form. `of` is the list as its writer saw it."""
    change = _change(of, form, known)
    if form.council and not change.council:
        _say(form.place, SAY("refused_no_council"))
    elif form.sure and not st.session_state[form.sure]:
        _say(form.place, SAY("freeze_unsure"))
    elif why := refusal(of, change):
        _say(form.place, _refused(why, change, known.name(change.council), LONGEST_WORDS, of.places))
    else:
        _store(of, change, form, known)


def _change(of: Shortlist, form: Form, known: Known) -> ShortlistChange:
    boxes = st.session_state
    return ShortlistChange(
        of.number,
        of.last + 1,
        written.at(),
        Writer.ANALYST,
        form.step,
        (offered(form.council, known.councils) or "") if form.council else "",
        boxes[form.words] if form.words else "",
        int(boxes[form.places]) if form.places else None,
    )


def _store(of: Shortlist, change: ShortlistChange, form: Form, known: Known) -> None:
    try:
        written.write(change, [each.council for each in of.picks])
    except OvertakenError:
        _say(form.place, _overtaken(of, known))
        return
    except DatabaseError as error:
        _say(form.place, str(error))
        return
    if form.words:
        st.session_state[form.words] = ""
    if change.step is Step.PICKED:
        st.session_state[PICK] = None
    what = what_was_done(replace(change, words=""), known).removesuffix(": ")
    gone = change.step is Step.FROZEN or (change.step is Step.LEFT_OUT and len(of.picks) == 1)
    _say(TOP if gone else form.place, SAY("stored", what=what), stored=True)


def _overtaken(of: Shortlist, known: Known) -> Html:
    """What others wrote since this writer last saw the list."""
    now = next(each for each in written.lists() if each.number == of.number)
    lines = [
        SAY.html("history_line", moment=moment(each.at), who=writer(each), what=foreign(what_was_done(each, known)))
        for each in now.changes
        if each.number > of.last
    ]
    return joined(element("p", SAY("overtaken")), listed(lines))


def _refused(why: Refusal, change: ShortlistChange, council: str, most: int, places: int = 0) -> str:
    return SAY(
        f"refused_{why.name}",
        length=len(change.words),
        most=most,
        most_places=MOST_PLACES,
        places=places,
        council=council,
    )


def _say(place: str, words: str, *, stored: bool = False) -> None:
    """Screen readers are told of it; what was not stored is an alert."""
    told = words if isinstance(words, Html) else element("p", words)
    st.session_state[_SAID] = place, element("div", told, role="status" if stored else "alert")
