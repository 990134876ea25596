"""How well are we looking? What our robot could read, what it could not, and why."""

from __future__ import annotations

from datetime import UTC, datetime

import streamlit as st

from dashboard import everywhere, frame, queries
from dashboard.alive import age_sentence, alive_sentence
from dashboard.markup import Html, element, joined
from dashboard.queries import KEYED, Moment
from dashboard.sight_blocks import by_service, checks, councils_by_sight, freshness, why_not
from dashboard.sights import Looked, Sight, ages, looked_at, services
from dashboard.texts import texts
from store.leases import Heartbeat

ORDER = 90
"""In the menu."""
SAY = texts("looking")


def draw() -> None:
    """The whole page."""
    everybody = _everybody(queries.now())
    made_up = any(each.council.made_up for each in everybody)
    frame.open_page(SAY("title"), SAY("title"), made_up=made_up)
    frame.show(element("p", SAY("about"), class_="lead"))
    if not everywhere.last_visits():
        frame.nothing_checked()
    else:
        frame.show(_going_on())
        frame.show(_looked(queries.now()))
    frame.close_page(queries.scorecards())


def _going_on() -> Html:
    now = datetime.now(UTC)
    latest = max((each.run.ended_at or each.run.started_at for each in everywhere.last_checks()), default=None)
    said = f"{alive_sentence(_heartbeat(queries.settings().database), now)} {age_sentence(latest, now)}"
    return joined(element("h2", SAY("scheduler_heading")), element("p", said))


@st.cache_resource(ttl=5, max_entries=4)
def _heartbeat(database: str) -> Heartbeat | None:
    return queries.store(database).schedule.heartbeat()


@st.cache_resource(ttl=600, max_entries=2, hash_funcs=KEYED)
def _everybody(moment: Moment) -> tuple[Looked, ...]:
    """Every council that exists today, by name."""
    today = queries.today()
    here = [each for each in queries.register() if each.exists(today)]
    return looked_at(sorted(here, key=lambda each: each.nice_name or each.name), everywhere.last_visits())


@st.cache_resource(ttl=600, max_entries=2, hash_funcs=KEYED)
def _looked(moment: Moment) -> Html:
    everybody = _everybody(moment)
    here = {each.council.local_authority_code for each in everybody}
    channels = [each for each in everywhere.channels() if each.council.local_authority_code in here]
    looked = sum(each.sight in (Sight.WHOLE, Sight.PARTLY) for each in everybody)
    return joined(
        element("h2", SAY("freshness_heading")),
        element("p", SAY("lead", count=len(everybody), looked=looked)),
        freshness(ages(everybody, datetime.now(UTC))),
        element("h2", SAY("checks_heading")),
        checks(everywhere.last_checks()),
        element("h2", SAY("services_heading")),
        element("p", SAY("services_about")),
        by_service(services(channels, everywhere.services_asked())),
        element("h2", SAY("reasons_heading")),
        *why_not(everybody),
        element("h2", SAY("councils_heading")),
        element("p", SAY("councils_about")),
        *councils_by_sight(everybody),
    )


if __name__ == "__main__":
    draw()
