"""One council: what residents meet on its website, what to do next, and what we could not see."""

from __future__ import annotations

import streamlit as st

from config.settings import Settings
from dashboard import choosing, compared, frame, inputs, past, queries, upload
from dashboard.dials import by_principle, front_door, open_channels
from dashboard.dispute import how_to_dispute
from dashboard.distance import beside_peers
from dashboard.evidence import accounts_found
from dashboard.findings import asked, findings
from dashboard.links import Hosts
from dashboard.markup import Html, element, foreign, joined
from dashboard.moved import earlier, why_it_moved
from dashboard.news import own_news
from dashboard.pauses import before_election, closing, reorganising_banner, successor_of
from dashboard.suggestions import what_to_do
from dashboard.supplied import figures_supplied
from dashboard.unseen import could_not_see, let_us_look
from dashboard.words import moment
from scoring.advice import advice
from scoring.lineage import Lineage, lineage
from scoring.peers import peers
from scoring.reorganising import reorganising
from scoring.seasons import Period
from scoring.sentences import first_sentence
from scoring.stages import Standing, standing
from store.records import Council, Scorecard, Snapshot

ORDER = 20
"""In the menu."""


def draw() -> None:
    """The page of the council that the address names, or a way to choose one."""
    token = st.query_params.get("council", "")
    council = queries.council(token) if token else None
    if council is None:
        choosing.draw_choice(token)
        return
    name = council.nice_name or council.name
    frame.open_page(name, foreign(name), made_up=council.made_up)
    choosing.draw_box(council.local_authority_code)
    scorecard = queries.scorecard(council.local_authority_code)
    if scorecard is None:
        frame.show(element("p", "This council has not been checked yet."))
        frame.close_page(())
        return
    _draw_scorecard(scorecard, council)
    frame.close_page((scorecard,))


def _draw_scorecard(scorecard: Scorecard, council: Council) -> None:
    """`council` as its register describes it today: its end may have been decided since it was checked."""
    settings = queries.settings()
    snapshot = queries.snapshot(council.local_authority_code)
    line = lineage(queries.register())
    resting = council.valid_to is not None
    season = inputs.seasons([council]).get(council.local_authority_code)
    frame.show(
        element("p", _facts(council, scorecard), class_="quiet"),
        *reorganising_banner(council, line.successor(council.local_authority_code), queries.today()),
        *before_election(season),
        element("p", first_sentence(scorecard), class_="lead"),
        *_shared(snapshot),
        *front_door(scorecard, None if resting else _standing(council)),
        *open_channels(scorecard),
    )
    if scorecard.overall.value is None and season is None:
        frame.show(*let_us_look(snapshot))
    if not resting:
        _draw_suggestions(scorecard, season, settings.hosts)
        _draw_past(council, line, season)
        compared.draw(scorecard, inputs.principles())
    elif snapshot and reorganising(council, queries.today()):
        _draw_closing(council, snapshot, line, settings.hosts)
    _draw_evidence(scorecard, snapshot, settings)


def _draw_suggestions(scorecard: Scorecard, season: Period | None, hosts: Hosts) -> None:
    """In a pre-election period nothing is suggested; analysts keep the queue."""
    if season is None:
        found = advice(scorecard, inputs.guides(), past.well_done(scorecard.method))
        frame.show(*what_to_do(scorecard, found, hosts))


def _draw_past(council: Council, line: Lineage, season: Period | None) -> None:
    """What has moved, outside pre-election periods; and the earlier checks."""
    code = council.local_authority_code
    if season is None:
        checks, alike = past.checks(code), peers(council, queries.register(), queries.today())
        frame.show(*why_it_moved(checks), *beside_peers(checks, alike, past.points()))
    chapters = line.history(code)
    points = {each.council.local_authority_code: past.points_of(each.council.local_authority_code) for each in chapters}
    frame.show(earlier(chapters, points, inputs.stages()))


def _draw_closing(council: Council, snapshot: Snapshot, line: Lineage, hosts: Hosts) -> None:
    follows = line.successor(council.local_authority_code)
    theirs = queries.snapshot(follows.local_authority_code) if follows else None
    frame.show(*closing(council, snapshot, successor_of(follows, theirs), hosts))


def _draw_evidence(scorecard: Scorecard, snapshot: Snapshot | None, settings: Settings) -> None:
    principles = inputs.principles()
    frame.show(*by_principle(scorecard, principles))
    frame.show(*findings(scorecard, principles, settings.hosts))
    frame.show(*asked(scorecard, principles))
    if snapshot is not None:
        supplied = queries.all_supplied()
        own = supplied.get(scorecard.council.local_authority_code, ())
        frame.show(*accounts_found(snapshot, settings.hosts, own))
        frame.show(*own_news(snapshot, settings.hosts))
        frame.show(*figures_supplied(scorecard.council, queries.councils(), supplied))
        frame.show(*could_not_see(snapshot, scorecard, settings.hosts))
        upload.offer(scorecard.council, snapshot.accounts)
    frame.show(*how_to_dispute(settings.dispute_contact, scorecard))


def _standing(council: Council) -> Standing:
    return standing(past.points_of(council.local_authority_code), inputs.stages())


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
