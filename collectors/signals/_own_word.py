"""Whether a sentence is the council's own word about itself, and says what is so.

Pages also repeat what parish councils and neighbours say, what somebody asked, and what would be if.
"""

from __future__ import annotations

import re

from collectors.signals._sight import Sight

_OPEN = re.compile(
    r"(?i)(?:\b(?:if|whether|unless|until|in\s+case|suppose|(?:not|un)\s?true\s+that|rumou?rs?\s+that|os)\s+"
    r"|\b(?:cllrs?|councillors?|members?|staff|officers?|employees)\s+(?:of|at)\s+)$"
)
"""What leaves open if it is so, or says it of the council's people."""
_UNDONE = re.compile(
    r"(?i)[^.!?\n]{0,80}?\b(?:but|and|though|although)\b[^.!?\n]{0,60}\b(?:returned|restored|reopened|rejoined|reinstated|resumed|"
    r"(?:are|is|came)\s+(?:now\s+)?back\s+(?:on|there))\b"
)
_NAMED = re.compile(r"((?:[A-Z][\w'\u2019-]*(?:,?\s+(?:and|of|the|upon|on)(?=\s+[A-Z]))?,?\s+)+|(?:[a-z]+\s+))$")
_OF_ANOTHER_KIND = re.compile(
    r"(?i)\b(?:parish|town|community|partner|partnering|neighbouring|neighboring|other|another|predecessor|former|"
    r"youth|student|school|sports?|arts)\b"
)
_ANY = frozenset(
    "a an and as at because borough but city county district from in metropolitan of on royal since so that today "
    "unitary upon your".split()
)
"""Words before "council" that name no place."""
_NEAR = 100
"""Letters before a statement that may say who makes it."""


def own_word(sight: Sight, sentence: str, match: re.Match[str]) -> bool:
    """False for what another council says, for what is only asked or supposed, and for what has been undone."""
    before = sentence[max(0, match.start() - _NEAR) : match.start()]
    if _OPEN.search(before) or _UNDONE.match(sentence, match.end()):
        return False
    if not match[0].lower().startswith("council"):
        return True
    called = named[0] if (named := _NAMED.search(before)) else ""
    return not _OF_ANOTHER_KIND.search(called) and _names_this_one(sight, called)


def _names_this_one(sight: Sight, called: str) -> bool:
    """True if the name before "council" is the site's own, or no name at all."""
    name = re.split(r"\b(?:the|our)\b", called.lower())[-1]
    words = [word for word in re.findall(r"\w+", name) if word not in _ANY]
    return not words or any(word in sight.name for word in words)
