"""A statement that an account is for emergencies only, or kept for its name alone. In English and in Welsh.

Like leaving a platform, a decision and not a failure. Near misses that say nothing of the kind: "in an emergency call
999", "for emergencies only, call 999", "we held an event", "we use X for emergencies and for news".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from collectors.signals._own_word import own_word
from collectors.signals._services import NAMES
from collectors.signals._services import named as platforms_named
from collectors.signals._sight import Seen, Sight, cut
from collectors.signals.retirement import left
from store.records import SignalKind

_WE = r"\b(?i:we|the\s+council|council)(?:\s+(?i:will|are|is|have|has)|['\u2019](?:ll|re|ve))?\s+(?i:now\s+|still\s+)?"
_OUR = r"(?i:(?:our|the|an?|its|this|these|corporate|main|official|council['\u2019]s)\s+){0,3}"
_THING = r"(?i:accounts?|channels?|feeds?|handles?|names?|pages?|profiles?|usernames?)"
_ON = rf"{_OUR}{NAMES}(?:\s+{_THING})?"
_USE = r"(?i:us(?:e|es|ing)|(?:be\s+)?(?:post|tweet)(?:s|ing)?\s+(?:on|to)|updat(?:e|es|ing)|(?:be\s+)?active\s+on)"
# "Emergency planning" is a service of the council's, and a list that goes on is for more than emergencies.
_EMERGENCY = (
    r"(?i:(?:an?\s+|the\s+event\s+of\s+an?\s+|times\s+of\s+|major\s+|civil\s+|local\s+){0,4}(?:emergencies|emergency"
    r"(?:\s+(?:alerts?|announcements?|communications?|information|messages?|notices?|updates?|use|situations?)\b|"
    r"(?!\s+(?!only\b|or\b|and\b)\w)))"
    r"(?!,?\s+(?:and|or|as\s+well)\b(?!\s+(?:major|serious|severe|extreme|urgent|critical)\b))"
    r"(?!,\s+\w+(?:\s+\w+)?(?:,|\s+and|\s+or)\s))"
)
_FOR = r"(?i:for|in|during)\s+"
_IN = rf"\s+{_FOR}"
_NOT_A_NUMBER = r"(?!\W{0,3}(?i:please\s+)?(?i:call|contact|dial|phone|ring|tel|text|\d))"
_ONLY = rf"\s+(?i:only)\b{_NOT_A_NUMBER}"
_EXCEPT = (
    r"(?i:(?:except|unless|other\s+than|apart\s+from)"
    r"(?:\s+(?:for|in|during|there\s+is|it\s+is|when\s+there\s+is)){0,2})\s+"
)
_NO_MORE = r"(?i:no\s+longer|do\s+not|does\s+not|don['\u2019]t|doesn['\u2019]t|stopped)"
_OUR_IS = rf"\b(?i:our|the\s+council['\u2019]s|this)\s+{_ON}\s+(?i:is|are|will\s+be)\s+(?i:now\s+)?"
_IN_WELSH = r"(?i:(?:mewn|ar\s+gyfer|yn\s+ystod)\s+(?:argyfwng|argyfyngau))"
_OURS_IN_WELSH = r"(?i:(?:ein\s+)?(?:cyfrif(?:on)?|tudalen)\s+)?"
_FOR_EMERGENCIES = tuple(
    map(
        re.compile,
        (
            rf"{_WE}{_USE}\s+{_ON}{_IN}{_EMERGENCY}{_ONLY}",
            rf"{_WE}(?i:only)\s+{_USE}\s+{_ON}{_IN}{_EMERGENCY}",
            rf"{_WE}{_USE}\s+{_ON}\s+(?i:only){_IN}{_EMERGENCY}",
            rf"{_WE}{_NO_MORE}\s+{_USE}\s+{_ON},?\s+{_EXCEPT}{_EMERGENCY}",
            rf"{_OUR_IS}(?i:(?:used|kept)\s+)?{_FOR}{_EMERGENCY}{_ONLY}",
            rf"{_OUR_IS}(?i:only(?:\s+used|\s+active)?|used\s+only|reserved|kept\s+only){_IN}{_EMERGENCY}",
            rf"\b(?i:rydym|mae['\u2019]r\s+cyngor)\s+(?i:ni\s+)?(?i:yn\s+(?:defnyddio|postio\s+ar))\s+{_OURS_IN_WELSH}"
            rf"{NAMES}\s+{_IN_WELSH}\s+(?i:yn\s+unig)\b",
            rf"\b(?i:mae|defnyddir)\s+{_OURS_IN_WELSH}{NAMES}\s+{_IN_WELSH}\s+(?i:yn\s+unig)\b",
            rf"\b(?i:dim\s+ond)\s+{_IN_WELSH}\s+(?i:yr?\s+(?:ydym|byddwn)\s+(?:ni\s+)?yn\s+(?:defnyddio|postio\s+ar))\s+"
            rf"{_OURS_IN_WELSH}{NAMES}",
        ),
    )
)
_KEEP = r"(?i:(?:keep|retain|hold|reserve)(?:s|ing)?|kept|retained|held|reserved)"
_TAKE = r"(?i:claim|copy|hijack|impersonat|pos(?:e|ing)\b|pretend|register|steal|tak(?:e|ing)|us(?:e|ing)\b)"
_NOBODY = (
    r"(?i:(?:nobody|no-?\s?one)(?:\s+else)?(?:\s+(?:can|could|may|will|is\s+able\s+to))?|"
    r"(?:others?|other\s+people|any(?:body|one)\s+else|some(?:body|one)\s+else)\s+(?:cannot|can['\u2019]t|do\s+not|don['\u2019]t))"
)
_OTHERS = r"(?i:(?:any(?:body|one)|some(?:body|one)|others?)(?:\s+else|\s+people)?(?:\s+from)?)"
_MISUSE = r"(?i:impersonation|imposters|impostors|(?:cyber|name)?-?squatting|misuse(?!\s+of\s+(?!our|the|its)))\b"
_FOR_THE_NAME = (
    rf"(?i:only\s+|just\s+|open\s+|simply\s+){{0,3}}(?:(?i:so|so\s+that)\s+{_NOBODY}\s+{_TAKE}|"
    rf"(?i:to\s+(?:stop|prevent|avoid))\s+(?:{_OTHERS}\s+{_TAKE}|{_MISUSE})|"
    r"(?i:to\s+(?:protect|secure|reserve)\s+(?:our|the|its)\s+(?:name|username|handle|identity))\b)"
)
_FOR_THE_NAME_IN_WELSH = (
    r"(?i:fel\s+na\s+(?:all|fydd|allai)\s+(?:neb|unrhyw\s+un|eraill)|"
    r"(?:er\s+mwyn\s+|i\s+)(?:atal|rwystro|rhwystro)\s+(?:neb|unrhyw\s+un|eraill|pobl\s+eraill))\b"
)
_NAMED_AND_HELD = tuple(
    map(
        re.compile,
        (
            rf"{_WE}(?i:only\s+)?(?:{_KEEP}|(?i:have|has))\s+{_ON}\s+{_FOR_THE_NAME}",
            rf"{_OUR_IS}(?i:being\s+)?{_KEEP}\s+{_FOR_THE_NAME}",
            rf"\b(?i:rydym|mae['\u2019]r\s+cyngor)\s+(?i:ni\s+)?(?i:yn\s+cadw)\s+{_OURS_IN_WELSH}{NAMES}\s+"
            rf"{_FOR_THE_NAME_IN_WELSH}",
        ),
    )
)
# After a farewell: "... but keep the account." The account is that of the farewell.
_AND_WE = r"\b(?i:we|the\s+council|but|and|although|though)(?:\s+(?i:we|will|are|have)|['\u2019](?:ll|re|ve)){0,3}\s+"
_THE_THING = rf"\s+(?i:the|our|this|these|those)\s+{_THING}"
_WE_IN_WELSH = r"\b(?i:rydym\s+(?:ni\s+)?|ond\s+|ac\s+){1,3}"
_FULL_STOP = r"(?i:\s+open)?\s*(?:[.;)]|$)"
_HELD_ALL_THE_SAME = re.compile(
    rf"(?:{_AND_WE}(?i:still\s+|only\s+)?{_KEEP}{_THE_THING}|"
    rf"\b(?i:the|our|this)\s+{_THING}\s+(?i:is|are|will\s+be)\s+{_KEEP})(?:\s+{_FOR_THE_NAME}|{_FULL_STOP})|"
    rf"{_WE_IN_WELSH}(?i:yn\s+cadw['\u2019]r\s+cyfrif(?:on)?)(?:\s+{_FOR_THE_NAME_IN_WELSH}|{_FULL_STOP})"
)
_HINTS = (
    "emergenc",
    "argyf",
    "keep",
    "kept",
    "held",
    "hold",
    "retain",
    "reserv",
    "cadw",
    "so that",
    "nobody",
    "no one",
)


def seen(sight: Sight) -> Iterator[Seen]:
    """Each platform that the page says is for emergencies only, or whose account it says is held, once for each."""
    found: dict[tuple[SignalKind, str], str] = {}
    for sentence, before in sight.sentences(*_HINTS):
        for kind, platform, match in (*_stated(sight, sentence), *_kept_after_leaving(sight, sentence, before)):
            found.setdefault((kind, platform), cut(sentence, match))
    for (kind, platform), snippet in found.items():
        yield Seen(kind, platform, snippet)


def _stated(sight: Sight, sentence: str) -> Iterator[tuple[SignalKind, str, re.Match[str]]]:
    for kind, patterns in ((SignalKind.EMERGENCY_ONLY, _FOR_EMERGENCIES), (SignalKind.HELD, _NAMED_AND_HELD)):
        for pattern in patterns:
            for match in filter(partial(own_word, sight, sentence), pattern.finditer(sentence)):
                for platform in platforms_named(match["platforms"]):
                    yield kind, platform, match


def _kept_after_leaving(sight: Sight, sentence: str, before: str) -> Iterator[tuple[SignalKind, str, re.Match[str]]]:
    if match := _HELD_ALL_THE_SAME.search(sentence):
        for platform, _ in (*left(sight, sentence),) or (*left(sight, before),):
            yield SignalKind.HELD, platform, match
