"""Accounts of political parties, told by their handles, so that none is kept with a person. Pure."""

from __future__ import annotations

import re

from collectors.offices import is_party
from collectors.roles import words_of
from store.records import Link

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
_OF_A_COUNCILLOR = re.compile(r"(?i)cllr|counc?illor|cyng")


def is_of_a_party(link: Link) -> bool:
    """True for a party's account, by its handle. A councillor's own may name the party: it is not one."""
    handle = link.handle or ""
    if _OF_A_COUNCILLOR.search(handle):
        return False
    plain = re.sub(r"[\W_]+", "", handle.casefold().split(".")[0] if link.platform == "bluesky" else handle.casefold())
    return plain in _PARTIES or _PARTY_WORDS.search(words_of(handle)) is not None or is_party(words_of(handle))
