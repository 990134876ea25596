"""What is kept of a person's account: what the questions about a councillor's page need, and nothing else. Pure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from collectors.activity._declared import declared
from collectors.activity._values import host
from scoring.language import marked, say
from store.records import AccountReading, ChannelState, Features

_DECLARED = marked("Its profile says so.")
_MOVED = marked("The account says that it has moved.")


def of_a_person(reading: AccountReading, sites: Collection[str]) -> AccountReading:
    """The reading without name, words, links and followers; with whether the profile leads back to one of these hosts.

    Of what leads back, the host alone stays. What was reduced once can be reduced again, for fewer sites.
    """
    links = (*map(host, reading.links), *map(host, reading.verified), reading.proven_domain.lower())
    back = sorted({each for each in links if any(f".{each}".endswith(f".{site}") for site in sites)})
    said = None if reading.state else declared(reading.name, reading.about, reading.platform)
    state, reason = (said[0], say(_DECLARED)) if said else (reading.state, reading.reason)
    return replace(
        reading,
        state=state,
        reason=say(_MOVED) if state is ChannelState.MOVED else reason,  # not the name it has now
        name="",
        about="",
        links=tuple(f"https://{each}/" for each in back),
        verified=(),
        proven_domain="",
        followers=None,
        features=_needed(reading.features) if reading.features else None,
        moved_to="",
        leads_back=bool(back) if _shows_profile(reading) else None,
    )


def _shows_profile(reading: AccountReading) -> bool:
    """False if nothing but posts was shown, as by a feed."""
    told = reading.about or reading.links or reading.verified or reading.proven_domain
    return bool(told) or reading.followers is not None or reading.leads_back is not None


def _needed(found: Features) -> Features:
    return Features(
        found.posts,
        reposts=found.reposts,
        images=found.images,
        alt_text_share=found.alt_text_share,
        words_a_sentence=found.words_a_sentence,
    )
