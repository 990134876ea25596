"""One council: what residents meet on its website, what to do next, and what we could not see."""

from __future__ import annotations

import streamlit as st

from dashboard import frame, queries, upload
from dashboard.dispute import how_to_dispute
from dashboard.evidence import accounts_found
from dashboard.markup import Html, element, foreign, joined
from dashboard.scorecard import asked, findings, principles_table, score_words, what_to_do
from dashboard.supplied import figures_supplied
from dashboard.unseen import could_not_see, let_us_look
from dashboard.words import moment
from scoring.sentences import first_sentence
from store.records import Council, Scorecard, Snapshot

_TITLE = "Council"


def draw() -> None:
    """The page of the council that the address names, or a way to choose one."""
    token = st.query_params.get("council", "")
    council = queries.council(token) if token else None
    if council is None:
        _choose_first(token)
        return
    name = council.nice_name or council.name
    frame.open_page(name, foreign(name), made_up=council.made_up)
    _selector(council.local_authority_code)
    scorecard = queries.scorecard(council.local_authority_code)
    if scorecard is None:
        frame.show(element("p", "This council has not been checked yet."))
        frame.close_page(())
        return
    _draw_scorecard(scorecard)
    frame.close_page((scorecard,))


def _choose_first(token: str) -> None:
    councils = queries.councils()
    frame.open_page(_TITLE, "Choose a council", made_up=any(each.made_up for each in councils))
    if token:
        frame.show(element("p", "We know no council by the code or name “", foreign(token), "”. Choose one below."))
    if not councils:
        frame.nothing_checked()
        return
    _selector(None)
    frame.close_page(queries.scorecards())


def _selector(code: str | None) -> None:
    """The address is the truth: the box shows what it names, and changing the box changes the address."""
    names = {each.local_authority_code: each.nice_name or each.name for each in queries.councils()}
    st.session_state["chosen_council"] = code
    st.selectbox(
        "Which council?",
        list(names),
        format_func=lambda each: names.get(each, each),
        key="chosen_council",
        placeholder="Type a name",
        on_change=_follow,
    )


def _follow() -> None:
    chosen = st.session_state["chosen_council"]
    if chosen:
        st.query_params["council"] = chosen


def _draw_scorecard(scorecard: Scorecard) -> None:
    settings = queries.settings()
    snapshot = queries.snapshot(scorecard.council.local_authority_code)
    frame.show(
        element("p", _facts(scorecard.council, scorecard), class_="quiet"),
        element("p", first_sentence(scorecard), class_="lead"),
        score_words(scorecard),
        *_shared(snapshot),
    )
    if scorecard.overall.value is None:
        frame.show(*let_us_look(snapshot))
    frame.show(*what_to_do(scorecard))
    frame.show(*principles_table(scorecard, queries.principles()))
    frame.show(*findings(scorecard, queries.principles(), settings.hosts))
    frame.show(*asked(scorecard, queries.principles()))
    if snapshot is not None:
        supplied = queries.all_supplied()
        own = supplied.get(scorecard.council.local_authority_code, ())
        frame.show(*accounts_found(snapshot, settings.hosts, own))
        frame.show(*figures_supplied(scorecard.council, queries.councils(), supplied))
        frame.show(*could_not_see(snapshot, scorecard, settings.hosts))
        upload.offer(scorecard.council, snapshot.accounts)
    frame.show(*how_to_dispute(settings.dispute_contact, scorecard))


def _shared(snapshot: Snapshot | None) -> list[Html]:
    """Councils that share a website are told so."""
    if snapshot is None or not snapshot.shared_with:
        return []
    names = foreign(" and ".join(snapshot.shared_with))
    return [element("p", "This website is shared with ", names, ". What we found speaks for all of them.")]


def _facts(council: Council, scorecard: Scorecard) -> Html:
    facts = [fact for fact in (council.type_name, council.region, council.nation) if fact]
    return joined(foreign(" · ".join(dict.fromkeys(facts))), f" · last checked {moment(scorecard.as_of)}")


if __name__ == "__main__":
    draw()
