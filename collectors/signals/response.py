"""When the council says its accounts are watched, and within what time it answers there. In English and in Welsh."""

from __future__ import annotations

import re
from collections.abc import Iterator

from collectors.signals._sight import Seen, Sight, cut
from store.records import PageKind, SignalKind

_NUMBER = r"(?:\d{1,2}|an?|one|two|three|four|five|ten|un|dau|dri|tri|pedwar|pum|deg)"
_UNIT = r"(?:hours?|days?|awr|dd?iwrnod(?:\s+gwaith)?)"
_TIME = rf"(?:{_NUMBER}|the\s+same)\s+(?:(?:working|office|business)\s+)?{_UNIT}"
_ANSWER = r"(?:respond|response|repl(?:y|ies)|answer|acknowledg|get\s+back|ymateb|ateb)"
_AIM = re.compile(
    rf"(?i)\b{_ANSWER}\w*\b.{{0,120}}?"
    rf"\b(?P<time>(?:within|in|o\s+fewn|cyn\s+pen)\s+{_TIME}|(?:the\s+)?(?:same|next)\s+working\s+day|the\s+same\s+day)\b|"
    rf"\b(?P<first>(?:within|o\s+fewn)\s+{_TIME})\b.{{0,60}}?\b{_ANSWER}"
)
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm|a\.m\.|p\.m\.|yb|yp)?"
_WATCHED = r"(?:monitor|manned|staffed|check|look\s+at|watch|online|available|monitro|gwirio|(?:cadw\s+)?golwg)"
_HOURS = re.compile(
    rf"(?i)\b{_WATCHED}\w*\b.{{0,120}}?"
    r"\b(?P<hours>(?:monday|mon|llun)\b.{0,60}?\b(?:friday|fri|gwener)\b"
    rf"(?:.{{0,30}}?{_CLOCK}\s*(?:to|until|and|[-\u2013]|i|tan)\s*{_CLOCK})?"
    rf"|{_CLOCK}\s*(?:to|until|and|[-\u2013])\s*{_CLOCK}|(?:office|working)\s+hours|oriau\s+(?:swyddfa|gwaith))"
)
_SOCIAL = re.compile(
    r"(?i:\b(?:social\s+(?:media|networks?)|facebook|twitter|tweets?|instagram|linkedin|tik\s?tok|youtube|bluesky|"
    r"direct\s+messages?|comments|(?:our|these|those|this|all)\s+(?:social\s+|corporate\s+|official\s+)?"
    r"(?:accounts?|channels?|feeds?)(?!\s+(?:department|team|office|payable))|"
    r"cyfryngau\s+cymdeithasol|cyfrifon|sianeli|sylwadau)\b)|\bX\b"
)
_ELSEWHERE = re.compile(
    r"(?i)\b(?:letters?|e-?mails?|phone|telephone|calls?|in\s+writing|post(?:al)?\s+address|complaints?|lines|"
    r"freedom\s+of\s+information|foi|offices?\b(?!\s+hours)|(?:customer|service|contact|call)\s+(?:service\s+)?cent(?:re|er)s?|"
    r"town\s+hall|reception|counter|in\s+person|web\s?chat|applications?|planning|"
    r"llythyr\w*|e-?bost|ffôn|ffonio|cwyn\w*|swyddfeydd|derbynfa|neuadd|canolfan)\b"
)
_REFUSAL = re.compile(
    r"(?i)\b(?:not|cannot|can['\u2019]t|don['\u2019]t|won['\u2019]t|unable|never|used\s+to|no\s+longer|ni\s+allwn|nid\s+ydym)"
    r"\b(?!\s+only)"
)
_OF_OTHERS = re.compile(
    r"(?i)\b(?:you|entrants|users|residents|police|constabulary|heddlu|fire\s+service|parish\s+council|town\s+council|"
    r"facebook|twitter|instagram|linkedin|the\s+platforms?)\s+"
    r"(?:(?:will|must|should|may|can|(?:has|have|needs?|aims?|tr(?:y|ies))\s+to|usually)\s+){0,2}$"
)
"""Who answers, right before the word for it: not the council."""
_ABOUT_SOCIAL = (PageKind.SOCIAL_HUB, PageKind.POLICY)
_VERBS = tuple(
    "look,available,check,online,respon,repl,answer,acknowledg,get back,ymateb,ateb,monit,manned,staffed,watch,gwirio,"
    "golwg".split(",")
)
"""The commonest first: most pages hold one, and the first that is found ends the search."""
_HINTS = tuple("within,working day,same day, days,hours,monday,llun,fewn,cyn pen,oriau, pm,0pm,5pm,:00,:30".split(","))


def seen(sight: Sight) -> Iterator[Seen]:
    """The first aim and the first hours that are about social media, not about letters, e-mail or an office."""
    if not sight.mentions(*_VERBS):
        return
    aim = hours = False
    for words, before in sight.sentences(*_HINTS):
        lower = words.lower()
        if not any(verb in lower for verb in _VERBS):
            continue
        if not aim and (match := _AIM.search(words)) and _counts(sight, words, before, match):
            aim = True
            yield Seen(SignalKind.RESPONSE_AIM, _folded(match["time"] or match["first"]), cut(words, match))
        if not hours and (match := _HOURS.search(words)) and _counts(sight, words, before, match):
            hours = True
            yield Seen(SignalKind.RESPONSE_HOURS, _folded(match["hours"])[:100], cut(words, match))


def _counts(sight: Sight, words: str, before: str, match: re.Match[str]) -> bool:
    """True if the promise is about social media: by its own words, its page, or the sentence before it."""
    if _REFUSAL.search(words, max(0, match.start() - 30), match.end()):
        return False
    if _OF_OTHERS.search(words[max(0, match.start() - 60) : match.start()]):
        return False
    if _SOCIAL.search(words):
        return True
    if _ELSEWHERE.search(words):
        return False
    return sight.kind in _ABOUT_SOCIAL or (_SOCIAL.search(before) is not None and not _ELSEWHERE.search(before))


def _folded(words: str) -> str:
    return " ".join(words.split())
