"""When the council says its accounts are watched, and within what time it answers there. In English and in Welsh."""

from __future__ import annotations

import re
from collections.abc import Iterator

from collectors.signals._sight import Seen, Sight
from store.records import PageKind, SignalKind

_NUMBER = r"(?:\d{1,2}|an?|one|two|three|four|five|ten|24|48|72|un|dau|dri|tri|pedwar|pum|deg)"
_TIME = rf"(?:{_NUMBER}|the\s+same)\s+(?:(?:working|office|business)\s+)?(?:hours?|days?|awr|diwrnod(?:\s+gwaith)?)"
_AIM = re.compile(
    rf"(?i)\b(?:respond|repl(?:y|ies)|answer|response|get\s+back|ymateb|ateb)\w*\b[^.!?]{{0,120}}?"
    rf"\b(?P<time>(?:within|in|o\s+fewn|cyn\s+pen)\s+{_TIME}|(?:the\s+)?(?:same|next)\s+working\s+day)\b|"
    rf"\b(?P<first>(?:within|o\s+fewn)\s+{_TIME})\b[^.!?]{{0,60}}?\b(?:respond|repl(?:y|ies)|answer|response|ymateb)"
)
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm|a\.m\.|p\.m\.|yb|yp)?"
_HOURS = re.compile(
    r"(?i)\b(?:monitor|staff|check|look\s+at|watch|manned|online|available|monitro|gwirio)\w*\b[^.!?]{0,120}?"
    rf"\b(?P<hours>(?:monday|mon|llun)\b[^.!?]{{0,60}}?\b(?:friday|fri|gwener)\b(?:[^.!?]{{0,30}}?{_CLOCK}\s*(?:to|until|and|[-\u2013]|i)\s*{_CLOCK})?"
    rf"|{_CLOCK}\s*(?:to|until|and|[-\u2013])\s*{_CLOCK}|(?:office|working|oriau)\s+(?:hours|swyddfa))"
)
_SOCIAL = re.compile(
    r"(?i)\b(?:social\s+media|facebook|twitter|tweets?|instagram|x\b|bluesky|channels|accounts|comments|direct\s+messages|"
    r"cyfryngau\s+cymdeithasol|cyfrifon)"
)
_ABOUT_SOCIAL = (PageKind.SOCIAL_HUB, PageKind.POLICY)
_NEAR = 300


def seen(sight: Sight) -> Iterator[Seen]:
    """The first aim and the first hours that are about social media, not about letters or e-mail."""
    aim = next((match for match in sight.matches(_AIM) if _is_social(sight, match)), None)
    if aim:
        yield Seen(SignalKind.RESPONSE_AIM, " ".join((aim["time"] or aim["first"]).split()), sight.around(aim))
    hours = next((match for match in sight.matches(_HOURS) if _is_social(sight, match)), None)
    if hours:
        yield Seen(SignalKind.RESPONSE_HOURS, " ".join(hours["hours"].split())[:100], sight.around(hours))


def _is_social(sight: Sight, match: re.Match[str]) -> bool:
    if sight.kind in _ABOUT_SOCIAL:
        return True
    return _SOCIAL.search(sight.text, max(0, match.start() - _NEAR), match.end() + _NEAR) is not None
