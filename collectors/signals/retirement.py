"""A statement that the council has left a platform: a decision, not a failure. In English and in Welsh."""

from __future__ import annotations

import re
from collections.abc import Iterator

from collectors.signals._own_word import own_word
from collectors.signals._services import NAME, NAMES, named
from collectors.signals._sight import Seen, Sight, cut
from store.records import SignalKind

# What can be left or closed on a platform without leaving it.
_WHOLE = (
    r"(?!\s+(?i:ads?|adverts?|advertising|chat|comments?|competitions?|events?|groups?|live|messages?|messenger|polls?|"
    rf"posts?|reviews?|stor(?:y|ies)|surveys?|to\b(?!\s+{NAME})|for\b(?!\s+{NAME})|off\b|out\b|i\s+\w|"
    r"as\s+(?:an?\s+(?!result\b|council\b|consequence\b)|(?:our|the)\s+(?:main|only|primary|preferred|first)\b)))"
)
# "No longer, except in emergencies" is still there when it matters.
_ALWAYS = r"(?!(?:\s+(?i:accounts?|page))?,?\s+(?i:except|unless|other\s+than|apart\s+from)\b[^.;]{0,40}(?i:emergenc))"
# The service has a new name, and whoever has "moved from Twitter to X" is there still.
_RENAMED = re.compile(r"\s+(?i:to|for)\s+X\b")
_FOR_GOOD = (
    rf"{_ALWAYS}(?!\s+(?i:(?:at|on|over|outside|during|after|before)\s+(?:the\s+)?"
    r"(?:weekends?|evenings?|nights?|bank|office|working|christmas|\d)|"
    rf"to\b(?!\s+{NAME})|for\b(?!\s+{NAME})|temporarily))"
)
_WE = r"\b(?i:we|the\s+council|council)(?:(?i:\s+(?:are|is|have|has|will))|['\u2019](?:re|ve))?\s+(?i:now\s+)?"
_LEFT = r"(?i:no\s+longer|stopped|left|closed|retired|ceased|deactivated|deleted|quit|moved\s+(?:away\s+)?from)"
_DOING = (
    r"(?i:uses?|using|post(?:s|ing)?|tweet(?:s|ing)?|active|be\s+(?:posting|active|using|on)|updat(?:es?|ing)|present)"
)
_OURS = r"(?i:(?:our|the\s+council['\u2019]s|corporate|main|official)\s+){0,3}"
_OUR = r"\b(?i:our|the\s+council['\u2019]s|this)\s+(?i:(?:main|corporate|official)\s+)?"
_ACCOUNT = r"(?i:accounts?|pages?|channels?|feeds?|profiles?)"
# A page for planning, or about the town centre, is one of several.
_OF_ALL = r"(?!\s+(?i:about|aimed|called|covering|dedicated|for(?!\s+(?:good|now|security))|named|run\s+by)\b)"
# "No longer" may stand with use or update, not with "monitor": "no longer monitored at weekends" is no farewell.
_CLOSED = (
    r"(?i:(?:is|are|has|have|was|were)\s+(?:now\s+|been\s+|being\s+)*"
    r"(?:closed|retired|deactivated|deleted|discontinued|no\s+longer\s+(?:in\s+use|used|active|updated)))"
)
_WE_IN_WELSH = r"\b(?i:nid\s+(?:ydym|yw['\u2019]r\s+cyngor)\s+(?:ni\s+)?)"
_OURS_IN_WELSH = r"(?i:(?:ein|y)\s+(?:cyfrif(?:on)?|tudalen)\s+)?"
_USE_IN_WELSH = rf"(?i:(?:yn\s+(?:defnyddio|postio\s+ar)|ar)\s+){_OURS_IN_WELSH}"
_HAVE_LEFT_IN_WELSH = (
    r"\b(?i:(?:rydym|mae['\u2019]r\s+cyngor)\s+(?:ni\s+)?wedi\s+"
    rf"(?:gadael|cau|rhoi['\u2019]r\s+gorau\s+i\s+(?:ddefnyddio|bostio\s+ar))\s+){_OURS_IN_WELSH}"
)
_STATEMENTS = tuple(
    map(
        re.compile,
        (
            rf"{_WE}{_LEFT}\s+(?:{_DOING}\s+)?(?i:(?:on|to|from)\s+)?{_OURS}{NAMES}{_WHOLE}{_FOR_GOOD}(?:\s+{_ACCOUNT}\b{_OF_ALL}|(?!\s+{_ACCOUNT}\b))",
            rf"{_WE}(?i:no\s+longer\s+(?:have|has|runs?|operates?|maintains?)\s+(?:an?\s+|any\s+)?){_OURS}{NAMES}\s+{_ACCOUNT}\b{_OF_ALL}",
            rf"{_WE}(?i:(?:do|does)\s+not|don['\u2019]t|doesn['\u2019]t)\s+{_DOING}\s+(?i:on\s+)?{_OURS}{NAMES}(?:\s+{_ACCOUNT})?"
            r",?\s+(?i:any\s?more|any\s+longer)\b",
            rf"{_OUR}{NAMES}\s+{_ACCOUNT}\s+{_CLOSED}{_FOR_GOOD}",
            rf"{_WE_IN_WELSH}(?i:bellach\s+){_USE_IN_WELSH}{NAMES}{_WHOLE}",
            rf"{_WE_IN_WELSH}{_USE_IN_WELSH}{NAMES}\s+(?i:mwyach|bellach)\b",
            rf"{_HAVE_LEFT_IN_WELSH}{NAMES}{_WHOLE}",
        ),
    )
)
_HINTS = tuple(
    "no longer,stopped,left ,closed,retired,ceased,deactivated,deleted,quit ,moved ,discontinued,any more,anymore,"
    "any longer,bellach,mwyach,wedi gadael,wedi cau,gorau i".split(",")
)


def seen(sight: Sight) -> Iterator[Seen]:
    """Each platform that the page says the council has left, once."""
    found: dict[str, str] = {}
    for sentence, _ in sight.sentences(*_HINTS):
        for platform, match in left(sight, sentence):
            found.setdefault(platform, cut(sentence, match))
    for platform, snippet in found.items():
        yield Seen(SignalKind.RETIRED, platform, snippet)


def left(sight: Sight, sentence: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Each platform that the sentence says the council has left, with the words that say so."""
    for pattern in _STATEMENTS:
        for match in pattern.finditer(sentence):
            if _RENAMED.match(sentence, match.end("platforms")) or not own_word(sight, sentence, match):
                continue
            for platform in named(match["platforms"]):
                yield platform, match
