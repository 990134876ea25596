"""What house rules contain besides the rules: a word for critics, grounds for removal, reports, elections, review.

Read on pages of house rules and on the social media page. In English and in Welsh.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from collectors.days import written_day
from collectors.signals._sight import Seen, Sight
from store.records import PageKind, SignalKind

_PATTERNS = (
    # What the page must speak of; then words of which whatever fits the pattern holds one.
    (
        SignalKind.CRITICISM_WELCOME,
        ("critic", "disagree", "feedback", "beirniad", "anghytuno"),
        ("critic", "disagree", "feedback", "beirniad", "views", "debate"),
        re.compile(
            r"(?i)\b(?:welcome|value|happy\s+to\s+(?:hear|take)|open\s+to|croesaw\w*)\b[^.!?]{0,80}\b(?:critic\w+|feedback|disagree\w*|"
            r"all\s+views|debate|beirniad\w*)|\bfree\s+to\s+(?:criticise|disagree)|\b(?:will|do)\s+not\s+(?:remove|delete|hide)\b[^.!?]{0,60}"
            r"\b(?:critic\w+|disagree\w*)"
        ),
    ),
    (
        SignalKind.REMOVAL_GROUNDS,
        ("remove", "delete", "hide", "block", "dileu"),
        ("remove", "delete", "hide", "block", "dileu", "tynnu"),
        re.compile(
            r"(?i)\b(?:remove|delete|hide|block|dileu|tynnu)\b[^.!?]{0,160}\b(?:abus\w+|offensive|racis\w+|hate\w*|threat\w*|spam|defam\w+|"
            r"obscen\w+|swear\w*|personal\s+(?:details|information|attacks?)|discriminat\w+|unlawful|illegal|sarhaus|hiliol)"
        ),
    ),
    (
        SignalKind.WHERE_TO_REPORT,
        ("emergenc", "999", "report", "argyfwng", "adrodd"),
        ("emergenc", "999", "report", "adrodd"),
        re.compile(
            r"(?i)\b(?:do\s+not|don['\u2019]t|please\s+do\s+not)\s+use\b[^.!?]{0,60}\b(?:report|emergenc\w+)|\bin\s+an\s+emergency\b|"
            r"\b(?:call|dial|ring|ffoniwch)\s+999\b|\b(?:to|i)\s+(?:report|adrodd)\b[^.!?]{0,80}\b(?:online|form|website|call|contact|use|"
            r"telephone|ar-lein|ffurflen)"
        ),
    ),
    (
        SignalKind.ELECTION_NOTE,
        ("election", "purdah", "etholiad"),
        ("election", "purdah", "etholiad"),
        re.compile(
            r"(?i)\b(?:pre-?\s?election\s+period|purdah|(?:during|before|in\s+the\s+run-?up\s+to)\s+(?:an?\s+|the\s+|local\s+)*elections?|"
            r"cyfnod\s+cyn\s+(?:yr\s+)?etholiad)\b"
        ),
    ),
)  # fmt: skip
_REVIEW = ("review", "updated", "diweddar")
_REVIEWED = re.compile(
    r"(?i)\b(?:last\s+(?:reviewed|updated)|(?:reviewed|updated|page\s+updated)\s+on|review(?:ed)?\s+date|"
    r"diweddarwyd(?:\s+ddiwethaf)?)\b\W{0,3}(?:on\s+)?(?P<when>[^.\n]{4,40})"
)


def seen(sight: Sight) -> Iterator[Seen]:
    """Each kind once, with the sentence that says it."""
    if sight.kind not in (PageKind.POLICY, PageKind.SOCIAL_HUB):
        return
    for kind, hints, words, pattern in _PATTERNS:
        found = next(sight.matches(pattern, *words), None) if sight.mentions(*hints) else None
        if found:
            yield Seen(kind, found[0][:100], sight.around(found))
    if sight.mentions(*_REVIEW):
        yield from _reviewed(sight)


def _reviewed(sight: Sight) -> Iterator[Seen]:
    for match in sight.matches(_REVIEWED, *_REVIEW):
        day = written_day(match["when"])
        if day and day <= sight.seen_on:
            yield Seen(SignalKind.LAST_REVIEWED, day.isoformat(), sight.around(match))
            return
