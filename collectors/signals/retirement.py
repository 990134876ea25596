"""A statement that the council has left a platform: a decision, not a failure. In English and in Welsh."""

from __future__ import annotations

import re
from collections.abc import Iterator

from collectors.signals._sight import Seen, Sight, cut
from store.records import SignalKind

_PLATFORMS = {
    "x": (
        r"X/Twitter|X(?:\s*\(?(?:formerly|previously)(?:\s+known\s+as)?\s+Twitter\)?)?|"
        r"Twitter(?:\s*\(?(?:now\s+)?X\)?|/X)?"
    ),
    "facebook": r"Facebook",
    "instagram": r"Instagram",
    "linkedin": r"LinkedIn",
    "tiktok": r"Tik\s?Tok",
    "youtube": r"YouTube",
    "bluesky": r"Blue\s?[Ss]ky",
    "mastodon": r"Mastodon",
    "threads": r"Threads",
    "snapchat": r"Snapchat",
    "pinterest": r"Pinterest",
    "flickr": r"Flickr",
    "nextdoor": r"Nextdoor",
}
_NAME = rf"(?:{'|'.join(_PLATFORMS.values())})"
_NAMES = rf"(?P<platforms>{_NAME}(?:(?:,\s*|\s+)(?:(?:and|or|nor|a|na|neu)\s+)?(?:on\s+|ar\s+)?{_NAME})*)(?![-\w])"
# What can be left or closed on a platform without leaving it.
_WHOLE = (
    r"(?!\s+(?i:ads?|adverts?|advertising|chat|comments?|competitions?|events?|groups?|live|messages?|messenger|polls?|"
    rf"posts?|reviews?|stor(?:y|ies)|surveys?|to\b(?!\s+{_NAME})|for\b|i\s+\w))"
)
_FOR_GOOD = (
    r"(?!\s+(?i:(?:at|on|over|outside|during|after|before)\s+(?:the\s+)?"
    r"(?:weekends?|evenings?|nights?|bank|office|working|christmas|\d)|"
    rf"to\b(?!\s+{_NAME})|for\b|temporarily))"
)
_WE = r"\b(?i:we|the\s+council|council)(?:(?i:\s+(?:are|is|have|has|will))|['\u2019](?:re|ve))?\s+(?i:now\s+)?"
_LEFT = r"(?i:no\s+longer|stopped|left|closed|retired|ceased|deactivated|deleted|quit|moved\s+(?:away\s+)?from)"
_DOING = (
    r"(?i:uses?|using|post(?:s|ing)?|tweet(?:s|ing)?|active|be\s+(?:posting|active|using|on)|updat(?:es?|ing)|present)"
)
_OURS = r"(?i:(?:our|the\s+council['\u2019]s|corporate|main|official)\s+){0,3}"
_OUR = r"\b(?i:our|the\s+council['\u2019]s|this)\s+(?i:(?:main|corporate|official)\s+)?"
_ACCOUNT = r"(?i:accounts?|pages?|channels?|feeds?|profiles?)"
# "No longer" may stand with use or update, not with "monitor": "no longer monitored at weekends" is no farewell.
_CLOSED = (
    r"(?i:(?:is|are|has|have|was|were)\s+(?:now\s+|been\s+|being\s+)*"
    r"(?:closed|retired|deactivated|deleted|discontinued|no\s+longer\s+(?:in\s+use|used|active|updated)))"
)
_WE_IN_WELSH = r"\b(?i:nid\s+(?:ydym|yw['\u2019]r\s+cyngor)\s+(?:ni\s+)?)"
_USE_IN_WELSH = r"(?i:(?:yn\s+(?:defnyddio|postio\s+ar)|ar)\s+)"
_HAVE_LEFT_IN_WELSH = (
    r"\b(?i:(?:rydym|mae['\u2019]r\s+cyngor)\s+(?:ni\s+)?wedi\s+(?:gadael|cau)\s+(?:ein\s+cyfrif(?:on)?\s+)?)"
)
_STATEMENTS = tuple(
    map(
        re.compile,
        (
            rf"{_WE}{_LEFT}\s+(?:{_DOING}\s+)?(?i:(?:on|to|from)\s+)?{_OURS}{_NAMES}{_WHOLE}{_FOR_GOOD}",
            rf"{_OUR}{_NAMES}\s+{_ACCOUNT}\s+{_CLOSED}{_FOR_GOOD}",
            rf"{_WE_IN_WELSH}(?i:bellach\s+){_USE_IN_WELSH}{_NAMES}{_WHOLE}",
            rf"{_WE_IN_WELSH}{_USE_IN_WELSH}{_NAMES}\s+(?i:mwyach|bellach)\b",
            rf"{_HAVE_LEFT_IN_WELSH}{_NAMES}{_WHOLE}",
        ),
    )
)
_HINTS = tuple(
    "no longer,stopped,left ,closed,retired,ceased,deactivated,deleted,quit ,moved ,discontinued,"
    "bellach,mwyach,wedi gadael,wedi cau".split(",")
)


def seen(sight: Sight) -> Iterator[Seen]:
    """Each platform that the page says the council has left, once."""
    found: dict[str, str] = {}
    for sentence, _ in sight.sentences(*_HINTS):
        for pattern in _STATEMENTS:
            for match in pattern.finditer(sentence):
                for platform in _named(match["platforms"]):
                    found.setdefault(platform, cut(sentence, match))
    for platform, snippet in found.items():
        yield Seen(SignalKind.RETIRED, platform, snippet)


def _named(words: str) -> Iterator[str]:
    for platform, pattern in _PLATFORMS.items():
        if re.search(rf"\b(?:{pattern})(?!\w)", words):
            yield platform
