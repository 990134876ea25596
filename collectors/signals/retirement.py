"""A statement that the council has left a platform: a decision, not a failure. In English and in Welsh."""

from __future__ import annotations

import re
from collections.abc import Iterator

from collectors.signals._sight import Seen, Sight
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
}
_NAMED = "|".join(f"(?P<{name}_N>{pattern})" for name, pattern in _PLATFORMS.items())


def _named(number: int) -> str:
    return _NAMED.replace("_N>", f"_{number}>")


_OURS = r"(?:(?:our|the\s+council['\u2019]s|corporate|main|official)\s+){0,3}"
# "No longer" may stand with use or post, not with "monitor": "no longer monitored at weekends" is no farewell.
_STATEMENT = re.compile(
    rf"\b(?i:we|the\s+council|council)\s+(?i:(?:are|is|have|has|['\u2019]ve|will)?\s*(?:no\s+longer|stopped|left|closed|retired|"
    rf"ceased|deactivated|deleted|quit|moved\s+(?:away\s+)?from))\s+"
    rf"(?i:(?:use|using|post(?:ing)?|tweet(?:ing)?|active|be\s+(?:posting|active|using)|updat(?:e|ing)|present)\s+)?(?i:on|to|from)?\s*"
    rf"(?i:{_OURS})(?:{_named(1)})\b(?!\s+(?i:to|for)\s+(?!time))|"
    rf"\b(?i:our|the\s+council['\u2019]s|this)\s+(?i:(?:main|corporate|official)\s+)?(?:{_named(2)})\s+(?i:account|page|channel|feed|profile)s?\s+"
    rf"(?i:(?:is|are|has|have|was|were)\s+(?:now\s+|been\s+|being\s+)*(?:closed|retired|no\s+longer\s+(?:in\s+use|used|active|updated)|"
    rf"deactivated|deleted|discontinued))|"
    rf"\b(?i:nid\s+ydym\s+(?:ni\s+)?(?:bellach\s+)?yn\s+(?:defnyddio|postio\s+ar)|rydym\s+(?:ni\s+)?wedi\s+(?:gadael|cau))\s+"
    rf"(?i:ein\s+cyfrif\s+)?(?:{_named(3)})\b"
)


def seen(sight: Sight) -> Iterator[Seen]:
    """Each platform that the page says the council has left, once."""
    found: dict[str, str] = {}
    for match in sight.matches(_STATEMENT):
        group = next(name for name, value in match.groupdict().items() if value)
        found.setdefault(group.rpartition("_")[0], sight.around(match, before=40))
    for platform, snippet in found.items():
        yield Seen(SignalKind.RETIRED, platform, snippet)
