"""What a councillor's page says in words: surgeries, casework, aims, rules, a break. English and Welsh. Pure.

Only that it says so is told, never how: the words may hold an address or a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from collectors.signals._sight import APOSTROPHE
from store.records import SignalKind

HELD, BY_APPOINTMENT, STATED = "held", "by appointment", "stated"
_END = re.compile(r"(?<=[.!?])\s+(?=[^\s\da-z])")
_MAX_SENTENCE = 1000
_NO = re.compile(
    rf"(?i)\b(?:no|not|never|none|cannot|can{APOSTROPHE}t|don{APOSTROPHE}t|doesn{APOSTROPHE}t|suspended|cancelled|dim|nid|ni|"
    r"heb|nac?\s+oes)\b"
)
_CHANNEL = (
    r"(?:social\s+media|facebook|twitter|instagram|bluesky|tik\s?tok|linkedin|you\s?tube|my\s+accounts?|posting|X(?=\W|$)|"
    r"(?:y\s+|['\u2019]r\s+)?(?:cyfryngau|gyfryngau)\s+cymdeithasol|trydar)"
)
_SURGERY = re.compile(r"(?i)\bsurger(?:y|ies)\b|\b(?:ch?|g|ngh)ymh?orth(?:fa|feydd)\b")
_SEVERAL = re.compile(r"(?i)\bsurgeries\b|feydd\b")
_MEETING = re.compile(
    r"(?i)\b(?:hold|holds|held|holding|attend|appointment|drop-?\s?in|advice|ward|residents?|every|first|second|third|fourth|last|"
    r"monthly|weekly|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?s?\b|\d\s*(?:am|pm)\b|\bsurgery\s+(?:details|times?|dates?)\b|"
    r"\b(?:apwyntiad|bob|cynnal|cynhelir|preswylwyr|trigolion)\b"
)
_OTHER_SURGERY = re.compile(
    r"(?i)\b(?:dent\w*|doctors?|gp|medical|vet\w*|tree|plastic|cosmetic|eye|heart|brain|hip|knee|hospitals?|patients?|practice\s+manager|"
    r"undergo\w*|recover\w*|nurse|receptionist|M\.?P\.?['\u2019]?s?|member\s+of\s+parliament)\b"
)
_APPOINTMENT = re.compile(r"(?i)\bappointment|\barrange|\bapwyntiad|\btrefn")
_LABEL = re.compile(
    r"(?i)^\W*(?:(?:my|ward|advice|councillor)\s+)*(?:surger(?:y|ies)|cymorthfeydd|cymhorthfa)(?:\s+\w+)?\W*$"
)
_CASEWORK = re.compile(
    r"(?i)\bcasework\b(?!\s+(?:officer|team|manager))|"
    r"\b(?:raise|bring|report)\s+(?:an?\s+|any\s+|your\s+)?(?:\w+\s+){0,2}(?:issues?|problems?|concerns?|matters?)\s+(?:with|to)\s+"
    r"(?:me|us|your|councillor|cllr|him|her|them)\b|"
    r"\bhow\s+to\s+(?:raise|report)\s+(?:an?\s+)?(?:issue|problem|concern)\b(?!.{0,40}\b(?:page|website)\b)|"
    r"\b(?:contact|e-?mail|call|ring|write\s+to|speak\s+to|talk\s+to)\s+(?:me|us|her|him|them|councillor\s+\w+|cllr\s+\w+)\b"
    r".{0,60}\b(?:issues?|problems?|concerns?|queries|questions?|help|anything)\b|"
    r"\bif\s+you\s+(?:have|need|want|would\s+like)\b.{0,80}\b(?:issues?|problems?|concerns?|help|quer(?:y|ies)|questions?|advice)\b.{0,80}"
    r"\b(?:contact|e-?mail|call|ring|get\s+in\s+touch|let)\b|"
    r"\bgwaith\s+achos\b|\bcodi\s+(?:mater|problem|pryder|unrhyw)\w*\b.{0,40}\b(?:gyda|[âa])\b|"
    r"\bos\s+oes\s+gennych\b.{0,80}\b(?:broblem|bryder|gwestiwn|fater)\w*\b.{0,80}\bcysylltwch\b"
)
_OTHER_CASEWORK = re.compile(
    r"(?i)\b(?:this\s+(?:web\s?)?(?:page|site)|the\s+website|complain\w*|about\s+a\s+councillor|conduct|standards|cwyn\w*)\b"
)
_ACCOUNT = r"(?:(?:facebook|twitter|instagram|social\s+media|bluesky|linkedin|public|councillor)\s+)*"
_AIMS = re.compile(
    rf"(?i)\b(?:use|uses|run|runs|keep|keeps)\s+(?:this|these|my|her|his|their|the)?\s*{_ACCOUNT}(?:page|accounts?|profile|feed|channels?|"
    r"facebook|twitter|instagram|bluesky|social\s+media)\s+(?:mainly\s+|mostly\s+|only\s+)?(?:to|for)\b|"
    r"\b(?:follow|like)\s+(?:me|my|her|him|them|cllr|councillor)\b.{0,60}\b(?:for|to\s+(?:get|see|hear|keep|find))\b.{0,60}"
    r"\b(?:news|updates?|information|what|posts|events)\b|"
    rf"\b(?:this|my|the)\s+{_ACCOUNT}(?:facebook\s+page|accounts?|feed|channels?)\s+(?:is|are)\s+(?:mainly\s+|only\s+|here\s+)?"
    r"(?:for|about|where|to|not)\b|\bmy\s+(?:facebook\s+)?page\s+is\s+(?:for|about|where|to)\b|"
    r"\b(?:not|cannot|unable\s+to|may\s+not|can\W?t)\b.{0,30}\b(?:monitor|reply|respond|answer)\w*\b.{0,60}\b(?:comments?|messages?|"
    r"social\s+media|facebook|twitter|posts)\b|"
    rf"\bdefnyddio\b.{{0,20}}\b(?:cyfrif\w*|tudalen|nhudalen|facebook|{_CHANNEL})\b.{{0,30}}\b(?:i|ar\s+gyfer)\b|"
    r"\bdilynwch\s+fi\b.{0,60}\b(?:am|i\s+gael|ar\s+gyfer)\b.{0,60}\b(?:newyddion|diweddariadau|gwybodaeth)\b"
)
_OF_THE_SITE = re.compile(r"(?i)\b(?:the\s+council|council['\u2019]s|this\s+website|cookies?|we\s+use)\b")
_RULES = re.compile(
    r"(?i)\brules\s+of\s+engagement\b|\bhouse\s+rules\b|"
    r"\b(?:rules|guidelines)\s+for\s+(?:commenting|comments|talking|taking\s+part|(?:this|my)\s+(?:facebook\s+)?(?:page|accounts?|social\s+media))\b|"
    r"\bI(?:['\u2019]ll|\s+(?:will|may|do|reserve\s+the\s+right\s+to))?\s+(?:remove|delete|hide|block|mute)\b.{0,100}"
    r"\b(?:abus\w*|offensive|comments?|posts?|accounts?|trolls?|anyone|people)\b|"
    rf"\brheolau(?:{APOSTROPHE}?r\s+t[yŷ]|\s+(?:y\s+t[yŷ]|ymgysylltu|cymryd\s+rhan))"
)
_OTHER_RULES = re.compile(
    r"(?i)\b(?:army|military|naval|navy|forces|debate|standing\s+orders|procedure|visitors?|hall)\b"
)
_BREAK = re.compile(
    rf"(?i)\b(?:tak(?:e|es|ing)|having|on)\s+(?:a|some)\s+(?:\w+\s+){{0,2}}(?:break|time)\s+(?:away\s+|off\s+)?from\s+(?:\w+\s+)?{_CHANNEL}|"
    rf"\bstep(?:s|ped|ping)?\s+(?:back|away)\s+from\s+{_CHANNEL}|\bpaus(?:ed|ing)\s+(?:my|her|his|their)\s+(?:\w+\s+)?(?:accounts?|posts|social\s+media)\b|"
    rf"\bseibiant\b.{{0,30}}{_CHANNEL}"
)


def stated(text: str) -> Iterator[tuple[SignalKind, str]]:
    """The kinds of things that the text states, each once."""
    lines = text.split("\n")
    sentences = [each[:_MAX_SENTENCE] for line in lines for each in _END.split(line)]
    if held := next(filter(None, (*map(_surgery, sentences), *_under_label(lines))), ""):
        yield SignalKind.SURGERY, held
    for kind, pattern, other in (
        (SignalKind.CASEWORK, _CASEWORK, _OTHER_CASEWORK),
        (SignalKind.AIMS, _AIMS, _OF_THE_SITE),
        (SignalKind.HOUSE_RULES, _RULES, _OTHER_RULES),
    ):
        if any(pattern.search(each) and not other.search(each) for each in sentences):
            yield kind, STATED
    if any(_BREAK.search(each) for each in sentences):
        yield SignalKind.BREAK, STATED


def _surgery(sentence: str) -> str:
    """How surgeries are held, as far as the sentence tells; empty if it tells of none."""
    if not _SURGERY.search(sentence) or _LABEL.match(sentence):
        return ""
    if _OTHER_SURGERY.search(sentence) or (_NO.search(sentence) and not _APPOINTMENT.search(sentence)):
        return ""
    if not (_SEVERAL.search(sentence) or _MEETING.search(sentence)):
        return ""
    return BY_APPOINTMENT if _APPOINTMENT.search(sentence) else HELD


def _under_label(lines: list[str]) -> Iterator[str]:
    """What stands under "Surgeries" by itself: anything but that there are none, or the next label."""
    for label, line in pairwise((*lines, "")):
        if _LABEL.match(label) and line and not line.rstrip().endswith(":") and not _NO.search(line):
            yield BY_APPOINTMENT if _APPOINTMENT.search(line) else HELD
