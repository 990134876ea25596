"""Keys of official interfaces are accepted. Only services for which a key is set are asked."""

from __future__ import annotations

from collections.abc import Callable

from collectors.activity import sources
from collectors.activity._source import Answer, Ask, UnknownShapeError
from collectors.activity._trouble import Settled
from collectors.activity._youtube_api import Api
from collectors.activity.youtube import BASE
from collectors.activity.youtube import NAME as YOUTUBE
from collectors.refusals import FetchError
from monitor.doctor._patient import OFFLINE, Fetch, Finding, Patient, State

NAME, ORDER = "keys", 60
NOBODY = "UC" + "0" * 22
"""An id that a channel could have: asking for it costs one unit of the day's quota, and tells nothing of anybody."""


def examined(patient: Patient) -> Finding:
    """Ask for as little as can be asked for."""
    keys = {name: key for name, key in patient.settings.keys.items() if key}
    if not keys:
        return Finding(State.FINE, "No keys are set.")
    strange = sorted(keys.keys() - TRIALS.keys())
    if strange:
        known = ", ".join(sorted(name for name in sources() if name in TRIALS))
        return Finding(State.WRONG, f"A key is set for {strange[0]}, which asks for none; these do: {known}.")
    if patient.fetch is None:
        return Finding(State.LEFT_OUT, OFFLINE)
    ask = _asking(patient.fetch)
    tried = {name: TRIALS[name](ask, patient.settings.bases.get(name, ""), key) for name, key in keys.items()}
    wrong = next((each for each in tried.values() if each.state is not State.FINE), None)
    return wrong or Finding(State.FINE, f"Accepted: {', '.join(sorted(tried))}.")


def _youtube(ask: Ask, base: str, key: str) -> Finding:
    try:
        Api(base or BASE, key)(ask, "channels", part="id", id=NOBODY)
    except Settled as told:
        refused = "key" in told.reason
        return Finding(State.WRONG if refused else State.UNKNOWN, told.reason.removeprefix("Not measured: "))
    except FetchError as error:
        return Finding(State.UNKNOWN, f"The YouTube Data API did not answer: {error.reason}")
    except UnknownShapeError as error:
        return Finding(State.UNKNOWN, f"The YouTube Data API: {error}")
    return Finding(State.FINE, "")


def _asking(fetch: Fetch) -> Ask:
    """Also what a service says with HTTP 4xx: why it refuses."""

    def ask(url: str) -> Answer:
        try:
            page = fetch(url)
        except FetchError as error:
            if error.page is None:
                raise
            page = error.page
        return Answer(page.final_url, page.status, page.headers, page.body, page.read_at)

    return ask


TRIALS: dict[str, Callable[[Ask, str, str], Finding]] = {YOUTUBE: _youtube}
"""By source: asks at the base address, if one is set, with the key."""
