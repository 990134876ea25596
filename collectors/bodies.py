"""Other bodies whose accounts councils' pages link, by what their names and the headings above them say. Pure."""

from __future__ import annotations

import re

_OURS = (
    r"(?!\s*(?:us|our|the|your|my|more|this|their|it|here|we|page|web(?:site|page)?|facebook|twitter|x|instagram|"
    r"you\s?tube|linked\s?in|tik\s?tok|bluesky|threads)\b|.{0,60}\b(?:council|borough|city\s+of|corporation|comhairle)\b)"
)
"""After "visit": an invitation, where "Visit Northbridge" is a body for tourists."""
OTHER_BODY = re.compile(
    r"(?i)\b(?:police|constabulary|heddlu|fire\s+(?:and\s+rescue|service|brigade)|ambulance|nhs|hospitals?|health\s+board|"
    r"bwrdd\s+iechyd|icb|integrated\s+care\s+\w+|healthwatch|universit(?:y|ies)|uni|prifysgol|college|coleg|"
    rf"(?:visit|discover)(?!(?:s|ed|ing|ors?|ation|y|ies)\b){_OURS}\s*\w+|tourism|croeso|bbc|itv|"
    r"combined\s+authority|fire\s+authority|chamber\s+of\s+commerce|business\s+improvement\s+district|environment\s+agency|"
    r"met\s+office|(?<![\w.-]\b)(?:www\.)?gov\.uk|govuk|hm\s+government|welsh\s+government|scottish\s+government|"
    r"llywodraeth\s+cymru|citizens\s+advice|crimestoppers|parish\s+council|town\s+council|community\s+council|cyngor\s+tref|"
    r"local\s+government\s+association|football\s+club|(?-i:(?<=[a-z]\s)(?:BID|R?FC|PC|TC)))\b"
)
"""A principal council is no town or parish council: "PC" and "TC" at the end of a name are theirs."""
OF_PARLIAMENT = re.compile(
    r"(?i)\b(?:m\.?p\.?\s+for|members?\s+of\s+(?:parliament|the\s+senedd)|aelodau?\s+seneddol|(?-i:MPs?|MSPs?|MLAs?))\b|"
    r"(?<=\w\s)(?:mp|msp|mla)$"
)
OF_A_PARTY = re.compile(
    r"(?i)\b(?:labour(?!\s+market)|llafur|conservatives?|tory|tories|lib\s*dems?|liberal\s+democrats?|green\s+party|greens|"
    r"reform\s+uk|plaid\s+cymru|snp|ukip|sinn\s+f[e\u00e9]in|sdlp|uup)\b"
)
_A_COUNCIL = (
    r"(?:district|borough|parish|town|community|county|city|neighbouring|neighboring|nearby|other|local|member|area|"
    r"partner|unitary|cyngor|eraill)"
)
OTHERS = re.compile(
    r"(?i)\b(?:partners?|partnerships?|other\s+(?:organisations|bodies)|partneriaid|useful\s+links|"
    rf"{_A_COUNCIL}(?:(?:\s*,\s*|\s+(?:and|or|&)\s+|\s+){_A_COUNCIL})*\s+(?:councils|authorities)|"
    r"cynghorau(?:\s+(?:a\s+)?(?:tref|cymuned|eraill|lleol|dosbarth|sir))+|councils\s+(?:in|near|across|around))\b"
)
"""A heading above a list of others' accounts."""
NOT_THEIRS = re.compile(
    r"(?i)\b(?:(?:fake|bogus|fraudulent|scam|spoof|parody|unofficial|impersonating)\s+(?:\w+\s+){0,2}(?:accounts?|pages?|profiles?)|"
    r"impersonat(?:es|ing)\s+(?:us|the\s+council)|not\s+(?:our|the\s+council['\u2019]s)\s+(?:\w+\s+)?(?:account|page|profile)|"
    r"cyfrif(?:on)?\s+ffug|tudalen(?:nau)?\s+ffug)\b"
)
"""A heading or a label above an account of which a page warns."""
_PLACE = (
    r"(?!Borough|City|Council|County|District|Follow|Like|Local|Metropolitan|Our|Royal|The|This|Unitary|Visit|Your)"
    r"[A-Z][a-z]{3,}"
)
_OTHER_COUNCIL = re.compile(
    rf"\b{_PLACE}(?:(?:\s+(?:and|&|upon|on|of|the)){{0,2}}\s+{_PLACE}){{0,5}}"
    r"\s+(?:(?:Borough|City|County|District|Metropolitan|Unitary)\s+){1,3}Council\b"
)


def council_named(text: str) -> str:
    """The first council that the words name with its kind: "Saltmarsh District Council". Empty if none."""
    return found[0] if (found := _OTHER_COUNCIL.search(text)) else ""
