"""A statement that the council has no social media accounts: a decision, not a failure. In English and in Welsh."""

from __future__ import annotations

import re
from collections.abc import Iterator

from collectors.signals._own_word import own_word
from collectors.signals._sight import Seen, Sight
from store.records import SignalKind

# Whatever goes on is about a use of social media that they are not put to: cookies, complaints, a library's accounts.
_ALL = (
    r"(?=\s*(?:[^\w\s]|$)|\s+(?:at\s+(?:all|present|the\s+moment)|because|since|and\s+(?:have|do|are|will)|but|so|currently|ourselves|"
    r"as\s+a\s+council|ar\s+hyn\s+o\s+bryd|o\s+gwbl|bellach|mwyach|oherwydd|ond)\b)"
)
_STATEMENT = re.compile(
    r"(?i)\b(?:we|the\s+council)\s+(?:do(?:es)?\s+not|don['\u2019]t|doesn['\u2019]t|has\s+decided\s+not\s+to|have\s+decided\s+not\s+to)\s+"
    r"(?:use|have|run|keep)\s+(?:any\s+|an?\s+)?(?:(?:corporate|official)\s+)?social\s+media(?:\s+(?:accounts?|channels?|pages?))?"
    rf"{_ALL}|"
    r"\bnid\s+(?:ydym|yw['\u2019]r\s+cyngor)\s+(?:ni\s+)?yn\s+defnyddio\s+(?:y\s+)?cyfryngau\s+cymdeithasol"
    rf"{_ALL}"
)


def seen(sight: Sight) -> Iterator[Seen]:
    """The first such statement. "We do not use social media to take complaints" is none."""
    for match in sight.matches(_STATEMENT, "social media", "cyfryngau cymdeithasol", reach=100):
        if own_word(sight, sight.text, match):
            yield Seen(SignalKind.NO_ACCOUNTS, match[0], sight.around(match, before=40))
            return
