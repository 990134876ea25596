"""House rules: what the council asks of people who take part, and what it removes. In English and in Welsh."""

from __future__ import annotations

import re
from collections.abc import Iterator

from collectors.signals._sight import APOSTROPHE, MAX_SNIPPET, Seen, Sight
from store.records import PageKind, SignalKind

_HEADING = re.compile(
    r"(?i)\bhouse\s*rules\b|\bsocial\s+media\s+(?:(?:acceptable|fair)\s+use|policy|rules|guidelines|guidance|code|terms|"
    r"community\s+(?:guidelines|standards)|moderation)|\b(?:comments?|moderation|community)\s+(?:policy|guidelines)\b|"
    rf"\brules\s+of\s+engagement\b|\brheolau{APOSTROPHE}?r\s+t[yŷ]\b|\bpolisi\s+(?:y\s+)?cyfryngau\s+cymdeithasol\b|"
    r"\brheolau\s+(?:y\s+)?cyfryngau\s+cymdeithasol\b"
)
_SENTENCE = re.compile(
    r"(?i)\b(?:we\s+(?:will|may|can)|(?:we\s+)?reserve\s+the\s+right\s+to|gallwn|byddwn\s+yn)\s+(?:also\s+)?"
    r"(?:remove|delete|hide|block|moderate|ban|dileu|tynnu)\b.{0,120}?\b(?:comments?|posts?|content|messages|replies|users?|"
    r"anyone|accounts?|sylwadau|negeseuon|postiadau)\b"
)


def seen(sight: Sight) -> Iterator[Seen]:
    """The heading, or else the sentence, that shows this page states rules. A mere link to them is not enough."""
    if not sight.readable:
        return
    heading = next((each for each in sight.headings if _HEADING.search(each)), None)
    if heading and (sight.kind is PageKind.POLICY or _SENTENCE.search(sight.text)):
        yield Seen(SignalKind.HOUSE_RULES, heading[:100], heading[:MAX_SNIPPET])
        return
    if sight.kind in (PageKind.POLICY, PageKind.SOCIAL_HUB):
        for match in sight.matches(_SENTENCE):
            yield Seen(SignalKind.HOUSE_RULES, match[0][:100], sight.around(match))
            return
