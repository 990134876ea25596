"""What the pages go by besides the store: the files of the sector, stages, guidance, and who asks to be let in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import streamlit as st

from config.checklists import checklist_items as read_checklists
from config.elections import elections
from config.guidance import guidance
from config.register import councils as read_councils
from config.sectors import Sector, in_force
from config.settings import Settings, load_settings
from config.stages import stages as read_stages
from config.toolkit import principles as read_principles
from config.version import user_agent
from scoring.language import marked, say
from scoring.letters import Visitor
from scoring.seasons import Period
from scoring.yardstick import Yardstick, fitted
from store.records import ChecklistItem, Council, Guide, Principle, Stage

_NO_ADDRESS = marked("whoever sent you this letter")
"""Nobody can be visited without a contact, except the practice county."""


# Reading them takes milliseconds, and a page asks dozens of times.
@st.cache_resource(ttl=5)
def settings() -> Settings:
    """As they are now: no restart is needed for a new address for disputes."""
    return load_settings()


def yardstick() -> Yardstick:
    """What the sector of the settings is measured with."""
    return _yardstick(in_force(settings()))


def principles() -> tuple[Principle, ...]:
    """The toolkit's ten."""
    return yardstick().principles


def seasons(councils: Iterable[Council]) -> Mapping[str, Period]:
    """By `local_authority_code`, the pre-election periods that councils are in now; those outside one are absent."""
    rules, now = yardstick(), datetime.now(UTC)
    found = ((each.local_authority_code, rules.season(each, now)) for each in councils)
    return {code: period for code, period in found if period}


def with_unvisited(councils: Sequence[Council], checked: str) -> tuple[Council, ...]:
    """These councils, and those that stand in the register and have not been visited, if it is the one `checked`."""
    path = in_force(settings()).register
    visited = {each.local_authority_code for each in councils}
    others = _register(path) if path.name == checked else ()
    return (*councils, *(each for each in others if each.local_authority_code not in visited))


def visitor() -> Visitor:
    """Who asks to be let in."""
    ours = settings()
    return Visitor(
        user_agent(ours.contact or "practice county"),
        ours.contact or say(_NO_ADDRESS),
        ours.pace_seconds,
        ours.page_budget,
    )


@st.cache_resource
def stages() -> tuple[Stage, ...]:
    """From the lowest up."""
    return read_stages()


@st.cache_resource
def checklist_items() -> tuple[ChecklistItem, ...]:
    """What councils are asked about themselves, of all checklists."""
    return read_checklists()


@st.cache_resource
def guides() -> tuple[Guide, ...]:
    """Published guidance, of all nations."""
    return guidance()


@st.cache_resource(max_entries=2)
def _register(path: Path) -> tuple[Council, ...]:
    return read_councils(path)


# Elections may be added to the file while we look: hence the minute.
@st.cache_resource(ttl=60, max_entries=4, hash_funcs={Sector: repr})
def _yardstick(sector: Sector) -> Yardstick:
    return fitted(
        read_principles(sector.toolkit),
        chosen=sector.indicators,
        elections=elections(sector.elections) if sector.elections else (),
        words=sector.words,
        bodies=sector.bodies,
    )
