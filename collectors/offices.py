"""Offices and divisions as council sites name them, told from parties, which are never read. Pure."""

from __future__ import annotations

import re

from collectors.words import folded

MAX_DIVISION = 80
"""Characters."""
_OF_THE_COUNCIL = r"(?:\s+of\s+(?:the\s+)?(?:(?:city|county|borough|district)?\s*council|cabinet|executive))?"
_DEPUTY = r"(?:(?:deputy|depute|vice|acting|interim|assistant|joint|statutory|co)[\s-]+){0,2}"
_SUBJECT = r"[A-Za-z\u00c0-\u017f][\w\u2019',& -]{1,100}"
_OFFICE = re.compile(
    rf"(?i)(?P<office>{_DEPUTY}(?:leader(?:\s+of\s+the\s+opposition|{_OF_THE_COUNCIL})|(?:lord\s+)?(?:mayor|provost)|"
    rf"(?:civic\s+head|convenor|convener){_OF_THE_COUNCIL}|"
    rf"(?:cabinet|executive|lead)\s+(?:member|councillor)(?:\s+for\s+{_SUBJECT})?|"
    rf"portfolio\s+holder(?:\s+for\s+{_SUBJECT})?|"
    rf"chair(?:man|woman|person)?{_OF_THE_COUNCIL}|"
    rf"chair(?:man|woman|person)?(?:\s+of\s+(?:the\s+)?|,\s*|\s*[-\u2013]\s*){_SUBJECT}?(?:committee|panel|board|commission))|"
    r"(?:dirprwy\s+|is-?)?(?:arweinydd(?:\s+y\s+cyngor)?|(?:arglwydd\s+)?faer|maer|cadeirydd(?:\s+y\s+cyngor)?)|"
    rf"aelod\s+(?:o['\u2019]r\s+)?cabinet(?:\s+dros\s+{_SUBJECT})?)"
)
_NOTHING = ("", "none")
_HINT = re.compile(
    r"(?i)leader|mayor|provost|head|conven|cabinet|executive|lead|holder|chair|arweinydd|faer|maer|cadeirydd"
)
"""One of them is in the name of any of these offices."""
_BETWEEN = re.compile(r"\s*[;\n\u2022|]\s*|\)\s*\(")
_PARTY = re.compile(
    r"(?i)\b(?:labour|llafur|conservatives?|ceidwad\w*|tory|liberal\s+democrats?|lib\s*dems?|liberals?|democratiaid|"
    r"independents?|annibynnol\w*|plaid|cymru\s+party|scottish\s+national(?:ist)?|snp|reform(?:\s+uk)?|ukip|"
    r"democratic\s+unionist|ulster\s+unionist|unionists?|dup|uup|tuv|sinn\s+f[e\u00e9]in|sdlp|alliance|people\s+before\s+profit|"
    r"residents?['\u2019]?s?['\u2019]?(?:\s+(?:association|group|party))?|non[-\s]?aligned|un-?aligned|ungrouped|no\s+group|"
    r"co-?operative|trade\s+unionist|workers\s+party|women['\u2019]?s\s+equality|restore\s+britain|your\s+party)\b|"
    r"(?i:\b(?:party|political\s+group|alliance|grouping)\s*$|\bgroup\s*$|^\W*(?:the\s+)?greens?(?:\s+party)?\W*$|"
    r"\b(?:green|gwyrdd)\s+(?:party|group)|^\W*blaid\b|\bplaid\b|(?:^|[-\u2013,/(])\s*(?:lab|con|ld|ind|grn|libdem|greens?)\W*$)"
)
_PRIVATE = re.compile(
    r"(?i)@|\bhttps?:|\d{3}|\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b|"
    r"^\s*(?:flat\s+)?\d+[a-z]?,?\s.*\b(?:street|road|avenue|lane|close|drive|way|crescent|court|gardens|terrace|place|"
    r"grove|walk|heol|stryd|ffordd|lôn)\b"
)
"""An address, a number, a postcode: whatever stands where a division or an office should."""
_LABEL = re.compile(
    r"(?i)^\W*(?:(?:electoral|county|district|city|borough|council|local|my)\s+)*"
    r"(?:wards?|divisions?|dea|district\s+electoral\s+area|area\s+of\s+representation|represent(?:s|ing)|"
    r"(?:member|councillor|cllr|councillors)\s+for|dosbarth(?:\s+etholiadol)?|adran\s+etholiadol|rhanbarth|ward\s+etholiadol)"
    r"\s*(?:\(s\)|name)?\s*[:\u2013-]\s*"
)


_MARKS = re.compile("[:\u2013-]")
_ENDING = re.compile(r"(?i)(?<=\w)\s+(?:electoral\s+)?(?:ward|division)$")


def office_in(text: str) -> str:
    """The first office that stands by itself in a field for offices; empty if there is none of the known ones.

    Parties have leaders too: an office that names one is left out.
    """
    if text in _NOTHING or not _HINT.search(text):
        return ""
    for part in _BETWEEN.split(text[:500]):
        found = folded(part).strip(" .,()")
        private = is_party(found) or _PRIVATE.search(found)
        if (match := _OFFICE.fullmatch(found)) and not private and len(match[0]) <= 120:
            return found
    return ""


def is_party(text: str) -> bool:
    """Whether the words are, or hold, the name of a party or group."""
    return _PARTY.search(text) is not None


def begins_with_party(text: str) -> bool:
    """Whether the name of a party stands first. The colour alone is a surname too."""
    return text.casefold() != "green" and _PARTY.match(text) is not None


def division_in(text: str) -> str:
    """The division that a field names, without its label; empty if a party, an address or a number stands there."""
    name = text[: 2 * MAX_DIVISION + 40]
    if not name.isalpha() and _MARKS.search(name):
        name = _LABEL.sub("", name)
    name = _ENDING.sub("", folded(name).strip(" .,;:-\u2013"))
    if not name or len(name) > MAX_DIVISION or not name[0].isalnum() or _PRIVATE.search(name):
        return ""
    return "" if is_party(name) or office_in(name) else name


def is_division_label(text: str) -> bool:
    """Whether it says that a division follows: "Ward:", "Electoral division"."""
    return _LABEL.fullmatch(f"{text.strip().rstrip(':')}: ") is not None
