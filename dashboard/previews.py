"""Which councils' scorecards are in preview: the council itself sees them, and others only that they are."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import streamlit as st

from dashboard import inputs, past, queries, replied
from dashboard.queries import KEYED, Moment
from dashboard.states import preview_ends


def previews() -> Mapping[str, datetime]:
    """By code, until when; those that are over are absent."""
    found = _previews(queries.now(), repr(sorted(replied.publishing().items())))
    return {code: ends for code, ends in found.items() if datetime.now(UTC) < ends}


# A minute, since settings and elections stand in files that may change meanwhile.
@st.cache_resource(ttl=60, max_entries=4, hash_funcs=KEYED)
def _previews(moment: Moment, said: str) -> Mapping[str, datetime]:
    """`said`: all that was said of publishing."""
    everybody = [each for each in queries.councils() if not each.made_up]
    preview, publishing = timedelta(days=queries.settings().preview_days), replied.publishing()
    seasons, points = inputs.seasons(everybody), past.points()
    found = {}
    for each in everybody:
        code = each.local_authority_code
        finished = [point for point in points.get(code, ()) if point.finished]
        if ends := preview_ends(each, finished, preview, publishing.get(code), seasons.get(code)):
            found[code] = ends
    return found
