"""Who looks after the accounts: a team, officers, staff. In English and in Welsh."""

from __future__ import annotations

import re
from collections.abc import Iterator

from collectors.signals._sight import Seen, Sight, cut
from store.records import PageKind, SignalKind

# Not "these pages" or "this site": who runs the website is another question.
_ACCOUNTS = (
    r"\b(?:social\s+(?:media|networks?)|our\s+pages|accounts|channels|feeds|platforms|profiles|posts|facebook|twitter|instagram|linkedin|"
    r"tik\s?tok|youtube|bluesky|cyfrifon|sianeli|cyfryngau\s+cymdeithasol|negeseuon)\b"
)
_TEAM = (
    r"(?:teams?|officers?|staff|department|unit|office|colleagues|civil\s+servants|"
    r"[dt][iî]m|swyddogion|weision\s+sifil|adran)\b"
)
_RUN = (
    r"(?:run|manage|look\s+after|maintain|operate|monitor(?!\s+\w+\s+for)|moderate|update|administer|read|answer|"
    r"looks\s+after)s?"
)
_RUN_BY = r"(?:run|looked\s+after|(?:manag|operat|moderat|updat)ed|(?:maintain|monitor|administer|staff|answer)ed)"
_RUNNING = r"(?:rhedeg|rheoli|cynnal|gweinyddu|diweddaru|monitro|gofalu\s+am)"
_PATTERN = re.compile(
    rf"(?i){_ACCOUNTS}[^.!?]{{0,80}}\b(?:is|are)\s+(?!not\b|no\s+longer\b|never\b)(?:\w+\s+){{0,2}}{_RUN_BY}\s+(?:\w+\s+){{0,4}}by\s[^.!?]{{0,60}}?\b{_TEAM}|"
    rf"\b(?:team|officers|staff|department|unit|office)\s+(?:who\s+|that\s+)?(?:\w+\s+){{0,2}}{_RUN}\s[^.!?]{{0,60}}?{_ACCOUNTS}|"
    rf"{_ACCOUNTS}[^.!?]{{0,80}}\byn\s+cael\s+(?:eu|ei)\s+{_RUNNING}\b[^.!?]{{0,30}}\bgan\s[^.!?]{{0,60}}?\b{_TEAM}|"
    rf"\b(?:[dt][iî]m|swyddogion|staff)\b[^.!?]{{0,40}}\b(?:sy['\u2019]n|yn)\s+{_RUNNING}\s[^.!?]{{0,60}}?{_ACCOUNTS}"
)
_SOCIAL = re.compile(r"(?i)\bsocial\s+media\b|\bfacebook\b|\btwitter\b|\binstagram\b|\bcyfryngau\s+cymdeithasol\b")
_ABOUT_ACCOUNTS = (PageKind.POLICY, PageKind.SOCIAL_HUB)
_HINTS = tuple("team office staff department unit colleagues servants t\u00eem d\u00eem swyddogion weision".split())


def seen(sight: Sight) -> Iterator[Seen]:
    """The first sentence that says so. Other accounts than social media ones are on contact pages, too."""
    if sight.kind not in (*_ABOUT_ACCOUNTS, PageKind.CONTACT):
        return
    for sentence, before in sight.sentences(*_HINTS):
        match = _PATTERN.search(sentence)
        if match and (sight.kind in _ABOUT_ACCOUNTS or _SOCIAL.search(f"{before} {sentence}")):
            yield Seen(SignalKind.RUN_BY, match[0][:100], cut(sentence, match))
            return
