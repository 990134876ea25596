"""Dates of news items: structured ones anywhere, written ones (day first, English or Welsh) on news pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain

from lxml import etree

from collectors.days import NUMBERS, RELATIVE, WRITTEN, day_before, day_in
from collectors.linked_data import kinds, texts
from collectors.signals._sight import Seen, Sight
from store.records import PageKind, SignalKind

_ISO = re.compile(r"\s*(?P<year>20\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)")
_ARTICLES = {"Article", "BlogPosting", "NewsArticle", "PressRelease", "Report", "SocialMediaPosting"}
"""Schema.org types that are news. A `WebPage` has a date of publication too: often the day the site was set up."""
_PUBLISHED = re.compile(
    r"(?i)\b(?:published|posted|added|released|issued|date|dated|news|cyhoeddwyd|postiwyd|dyddiad|newyddion)\b[^.!?\n]{0,30}$"
)
_NOT_NEWS = re.compile(
    r"(?i)\b(?:last\s+(?:updated|reviewed|modified|checked)|page\s+updated|updated|reviewed|copyright|diweddarwyd|"
    r"event\s+dates?|closing\s+dates?|close[sd]?|closing|deadline|due|expires?|ends?|opens?|starts?|takes?\s+place|"
    r"dyddiad\s+cau|dyddiad\s+y\s+digwyddiad|digwyddiad)\b[^.!?\n]{0,25}$"
)
_TO_COME = re.compile(
    r"(?i)(?:\b(?:from|until|till?|by|on|before|after|between|since|erbyn|tan|hyd\s+at|rhwng|ers)\W*(?:the\s+)?(?:\w+day\W+)?|"
    r"\d(?:st|nd|rd|th)?(?:\s+[a-z]{3,10})?(?:\s+20\d\d)?\s*(?:to|and|[-\u2013])\s*)$"
)
_RANGE = re.compile(r"(?i)\s*(?:to|until|i|tan|[-\u2013])\s*(?:\w+day\s+)?\d")
_OF_NEWS = re.compile(r"(?i)publish|posted|entry-date|news")
_OF_ELSE = re.compile(
    r"(?i)(?:^|[\s_-])(?:updated?|modified|event\w*|start\w*|end\w*|expir\w*|closing|deadline)(?:$|[\s_-])|dateModified|(?:start|end)Date"
)
_RELATIVE_WORDS = ("ago", "today", "yesterday", "yn ôl", "yn ol", "heddiw", "ddoe")
_MAX_LABEL = 40
"""Characters of a line that is a date and nothing else: "Posted 2 days ago"."""
MAX_DATES = 100


def seen(sight: Sight) -> Iterator[Seen]:
    """Each day once, newest first. A day after the reading is an event to come and is left out."""
    days: dict[date, str] = {}
    for day, snippet in _structured(sight):
        days.setdefault(day, snippet)
    if sight.kind is PageKind.NEWS:
        for day, snippet in (*_written(sight), *_relative(sight)):
            days.setdefault(day, snippet)
    for day in sorted((day for day in days if day <= sight.seen_on), reverse=True)[:MAX_DATES]:
        yield Seen(SignalKind.NEWS_DATE, day.isoformat(), days[day])


def _structured(sight: Sight) -> Iterator[tuple[date, str]]:
    for element in sight.tree.of("time"):
        match = _ISO.match(element.get("datetime") or "")
        if match and (day := day_in(match)) and _dates_news(element):
            yield day, match.string.strip()[:40]
    for _, node in sight.described:
        if kinds(node) & _ARTICLES:
            for stamp in texts(node, "datePublished"):
                if (match := _ISO.match(stamp)) and (day := day_in(match)):
                    yield day, f"datePublished {stamp[:40]}"


def _dates_news(element: etree._Element) -> bool:
    """False if the names or words around a `time` say that it dates something else: an event, an update, an end."""
    parent, previous = element.getparent(), element.getprevious()
    names = " ".join(
        str(each.get(name) or "") for each in (element, parent) if each is not None for name in ("class", "itemprop")
    )
    if _OF_NEWS.search(names):
        return True
    before = (previous.tail if previous is not None else parent.text if parent is not None else "") or ""
    return not _OF_ELSE.search(names[:300]) and _is_news(" ".join(before[-200:].split()), "")


def _written(sight: Sight) -> Iterator[tuple[date, str]]:
    for match in chain(sight.matches(WRITTEN, "20", reach=40), sight.matches(NUMBERS)):
        line = sight.text.rfind("\n", 0, match.start()) + 1
        before = sight.text[max(line, match.start() - 60) : match.start()]
        day = day_in(match)
        if day and _is_news(before.strip(), sight.text[match.end() : match.end() + 30]):
            yield day, sight.around(match, before=100)


def _relative(sight: Sight) -> Iterator[tuple[date, str]]:
    """ "Posted 2 days ago", on a line of its own: in a sentence, "today" and "a week ago" may date anything."""
    for match in sight.matches(RELATIVE, *_RELATIVE_WORDS, reach=40):
        start = sight.text.rfind("\n", 0, match.start()) + 1
        end = sight.text.find("\n", match.end())
        before = sight.text[start : match.start()]
        after = sight.text[match.end() : end if end >= 0 else len(sight.text)]
        if len(before) + len(after) < _MAX_LABEL and not _NOT_NEWS.search(before.strip()):
            yield day_before(match, sight.seen_on), sight.around(match, before=100)


def _is_news(before: str, after: str) -> bool:
    """By the words on the same line: "Posted on 2 May" dates news; "last updated 2 May", "from 2 May" do not."""
    if _NOT_NEWS.search(before):
        return False
    return _PUBLISHED.search(before) is not None or not (_TO_COME.search(before) or _RANGE.match(after))
