"""Accounts of political parties, told by their handles and by what they are called, so that none is kept. Pure."""

from __future__ import annotations

import re

from collectors.offices import is_party
from collectors.people import TITLED, name_key
from collectors.roles import words_of
from store.records import Councillor, Link

_PARTIES = frozenset(
    "allianceparty conservatives coopparty duponline greenparty greenpartyni labourparty ldcouncillors "
    "libdemcouncillors libdems northernconservatives plaidcymru plaidcymruwales reformpartyuk reformuk scotgp "
    "scotlibdems scottishconservatives scottishgreens scottishlabour scottories sdlplive sinnfein sinnfeinireland "
    "thegreenparty theallianceparty thesnp thetuv tuvonline uklabour ukip uup uuponline welshconservatives "
    "welshlabour welshlibdems workerspartygb".split()
)
"""Headquarters, by handle without marks."""
_PARTY_WORDS = re.compile(
    r"(?i)(?:^|[\W_])(?:labour|llafur|conservatives?|tor(?:y|ies)|lib(?:eral)?\W?dem(?:ocrat)?s?|greens|plaid|snp|reform|ukip|dup|"
    r"sinn\W?f[e\u00e9]in|sdlp|uup|tuv|socialists?|momentum|coop|alba)(?:$|[\W_])"
)
_GLUED = re.compile(
    r"labour|llafur|conservatives?|lib(?:eral)?dem|green(?:party|group)|greens$|plaidcymru|reform(?:uk|party)|sinnfein|"
    r"socialist"
)
"""In a handle of which nothing tells the words apart. No other word of English or Welsh holds one of them."""
_CALLED_A_PARTY = re.compile(r"(?i)\bparty\b|\bblaid\b")
_GROUP = re.compile(r"(?i)\s+group\W*$")
"""Not every group is a party's: the Friends of the Park are one."""
_LABEL = re.compile(r"^(.{2,60}?)\s*(?:\bon\b|:|[-\u2013])\s*$")
"""What stands right before a link, as its label: "The Purple Party:", "The Purple Party on"."""
_COLUMN = re.compile(r"(?i)(?:.*,)?\s*(?:political\s+)?(?:party|plaid)\W*")
"""The head of a row of a table, behind the heading that the table stands under."""


def tells_a_party(link: Link) -> bool:
    """True where the handle names a party: the party's own account, or a councillor's that is named for both."""
    handle = link.handle or ""
    if handle.isdecimal():  # Facebook writes the name before the number
        handle = link.url.partition("?")[0].partition("://")[2].partition("/")[2].replace("/", " ")
    plain = re.sub(r"[\W_]+", "", handle.casefold().split(".")[0] if link.platform == "bluesky" else handle.casefold())
    words = words_of(handle)
    return plain in _PARTIES or bool(_GLUED.search(plain) or _PARTY_WORDS.search(words)) or is_party(words)


def is_called_a_party(link: Link, councillor: Councillor) -> bool:
    """True where the page's words for the link name a party, and not the councillor, whatever the handle is."""
    name = link.name or ""
    before = link.snippet.partition(name)[0] if name else ""
    label = _LABEL.match(before)
    said = (name, link.heading, label[1] if label else "")
    if _COLUMN.fullmatch(link.heading):
        return True
    return any(_names_a_party(each) and not _names(each, councillor) for each in said)


def _names_a_party(text: str) -> bool:
    return _CALLED_A_PARTY.search(text) is not None or is_party(_GROUP.sub("", text))


def _names(text: str, councillor: Councillor) -> bool:
    """Somebody may be called Green: a surname alone names nobody."""
    own = name_key(councillor.name)
    return bool(TITLED.match(text.strip())) or (len(own) > 1 and {own[0], own[-1]} <= {*name_key(text)})
