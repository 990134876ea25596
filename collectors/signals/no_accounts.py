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
_SOCIAL_MEDIA = r"(?:any\s+|an?\s+)?(?:(?:corporate|official)\s+)?social\s+media"
_PLACES = r"\s+(?:accounts?|channels?|pages?|presence)"
_HAVE = rf"(?:currently\s+)?(?:use|have|run|keep|operate|maintain)\s+{_SOCIAL_MEDIA}(?:{_PLACES})?"
_IN_WELSH = r"\s+(?:ar\s+)?(?:y\s+)?cyfryngau\s+cymdeithasol"
_STATEMENT = re.compile(
    r"(?i)\b(?:we|the\s+council|council)\s+(?:currently\s+)?(?:"
    rf"(?:do(?:es)?\s+not|don['\u2019]t|doesn['\u2019]t|(?:has|have)\s+(?:decided|chosen)\s+not\s+to)\s+{_HAVE}|"
    rf"no\s+longer\s+(?:uses?|has|have)\s+{_SOCIAL_MEDIA}(?:{_PLACES})?|"
    rf"(?:has|have)\s+no\s+(?:(?:corporate|official)\s+)?social\s+media{_PLACES}(?:\s+of\s+(?:its|our)\s+own)?|"
    rf"(?:is|are)\s+not\s+(?:currently\s+)?on\s+social\s+media){_ALL}|"
    rf"\b(?:nid\s+(?:ydym|yw['\u2019]r\s+cyngor)\s+(?:ni\s+)?yn\s+defnyddio(?:['\u2019]r)?{_IN_WELSH}|"
    rf"(?:nid\s+oes|does)\s+(?:gan\s+y\s+cyngor|gennym(?:\s+ni)?)\s+(?:ddim\s+|unrhyw\s+)?[cg]yfrifon{_IN_WELSH}|"
    r"(?:rydym|mae['\u2019]r\s+cyngor)\s+(?:ni\s+)?wedi\s+penderfynu\s+peidio\s+\u00e2\s+defnyddio(?:['\u2019]r)?"
    rf"{_IN_WELSH}){_ALL}"
)


def seen(sight: Sight) -> Iterator[Seen]:
    """The first such statement. "We do not use social media to take complaints" is none."""
    for match in sight.matches(_STATEMENT, "social media", "cyfryngau cymdeithasol", reach=100):
        if own_word(sight, sight.text, match):
            yield Seen(SignalKind.NO_ACCOUNTS, match[0], sight.around(match, before=40))
            return
