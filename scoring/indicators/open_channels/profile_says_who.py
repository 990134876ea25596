"""Does the profile say whose it is and what it is for?"""

from __future__ import annotations

import re

from scoring.channels_seen import council_answer
from scoring.figures import PROFILED, Figure, shows_profile
from scoring.indicator import Answer, indicator
from scoring.language import marked, say
from store.records import Account, AccountReading, Council, Dial, Effort, Part, Snapshot

_A_COUNCIL = re.compile(r"\b(?:council|authority|cyngor|gyngor|chyngor|comhairle)\b", re.IGNORECASE)
_MAY_HIDE_WORDS = ("mastodon",)
"""Words are not kept if the account asks search engines to stay away: then an empty profile proves nothing."""


@indicator(
    id="profile-says-who",
    dial=Dial.OPEN_CHANNELS,
    principle="be-authentic",
    weight=1,
    question="Does each channel's profile say whose it is and what it is for?",
    why="Whoever meets a post outside its account looks at the profile to see who is speaking.",
    fix="Write into the profile that this is the council's account, what it is for, and where to report a problem.",
    effort=Effort.MINUTES,
    source="Ours: half for the council's name, half for a description of any kind.",
    observes="The name and the description that the profile shows.",
    part=Part.CONNECT,
)
def profile_says_who(snapshot: Snapshot) -> Answer:
    """Half for naming the council, half for saying anything of itself."""

    def measured(_account: Account, reading: AccountReading) -> Figure | None:
        if not shows_profile(reading) or (not reading.about and reading.platform in _MAY_HIDE_WORDS):
            return None
        names = _names(snapshot.council, f"{reading.name} {reading.about}")
        if names and reading.about:
            return Figure(1.0, say("both"))
        if names:
            return Figure(0.5, say("only whose it is"))
        return Figure(0.5, say("only what it is for")) if reading.about else Figure(0.0, say("neither"))

    return council_answer(snapshot, marked("Profile says whose it is and what it is for"), PROFILED, measured)


def _names(council: Council, words: str) -> bool:
    """True if the council is named, its place, or any council at all: many have a name in another language too."""
    known = (each.casefold() for each in (council.name, council.nice_name) if each)
    return any(each in words.casefold() for each in known) or _A_COUNCIL.search(words) is not None
