"""Whether an account that a councillor's page lists is a private person's profile. It is noted and never opened."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scoring.language import say
from store.records import Link

_SAID = re.compile(r"(?i)\b(?:personal|private|personol|preifat)\b")
_NOT_SAID = re.compile(
    r"(?i)\b(?:not|non|no)\W+(?:\w+\W+){0,2}(?:personal|private)|\b(?:personal|private)\s+(?:statement|data|information)"
)
_OF_OFFICE = re.compile(
    r"(?i)cllr|counc?illor|cyng(?:horydd|\b)|\boffice\b|\bofficial\b|\bward\b|\bdivision\b|\bpage\b|\bmayor|\bleader|tudalen"
)
_PROFILE = re.compile(r"(?i)/(?:profile\.php\b|people/|profile/\d)")
_MADE_UP_BY_FACEBOOK = re.compile(r"(?i)[a-z]+\.[a-z]+(?:\.[a-z]+)?\.\d{1,9}")


def personal(links: Sequence[Link]) -> tuple[bool, str]:
    """True, and why, where the address is that of a private profile or the page itself says so.

    Facebook gives pages and private people addresses of one form: where the link says that it leads to a page, or to a
    councillor, it is taken at its word.
    """
    words = " ".join(f"{each.name or ''} {each.handle or ''}" for each in links)
    if any(
        _SAID.search(said) and not _NOT_SAID.search(said) for each in links for said in (each.name or "", each.heading)
    ):
        return True, say("The page calls it personal.")
    if links[0].platform != "facebook" or _OF_OFFICE.search(words):
        return False, ""
    if any(_PROFILE.search(f"{each.written} {each.url}") for each in links):
        return True, say("Its address is that of a private person's profile on Facebook.")
    if _MADE_UP_BY_FACEBOOK.fullmatch(links[0].handle or ""):
        return True, say("Its name is of the kind that Facebook makes up for private people's profiles.")
    return False, ""
