"""The e-mail in which a councillor asks democratic services for a change that they cannot make themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from store.records import Councillor

ASKS: Mapping[str, str] = MappingProxyType(
    {
        "councillor-account-is-own": "take out the links to accounts that are somebody else's",
        "councillor-account-of-office": "take the link to my private profile off the page",
        "councillor-aims-stated": (
            "add this sentence on what my accounts are for: “News from my division; for problems please use the form.”"
        ),
        "councillor-casework-route": (
            "add a line on my surgeries (by appointment, if that is simplest) or on how to raise a problem with me"
        ),
        "councillor-contact-route": (
            "show a form or my council e-mail address, so that residents can reach me, and leave out my home address "
            "and my own number"
        ),
        "councillor-links-have-names": "give each icon that leads to an account a text alternative, such as “Facebook”",
        "councillor-links-work": "mend the links to my accounts that do not work, or take them out",
        "councillor-role-stated": "show my division and my offices",
        "councillor-rules-stated": "link the council's house rules, or the LGA's rules of engagement",
    }
)
"""What to ask for, by indicator. The website is the council's: nobody else can change it."""
OWN_HANDS = frozenset(
    {
        "councillor-pictures-described",
        "councillor-points-back",
        "councillor-posts-recent",
        "councillor-short-sentences",
    }
)
"""Indicators whose fix needs nobody's help."""


@dataclass(frozen=True, slots=True)
class Request:
    """An e-mail, ready to be sent by the councillor from their own address."""

    subject: str
    body: str


def request(indicator: str, councillor: Councillor) -> Request | None:
    """The e-mail for one fix; `None` if it is in the councillor's own hands."""
    if indicator not in ASKS:
        return None
    office = f"Councillor for {councillor.division}" if councillor.division else "Councillor"
    where = f" ({councillor.page})" if councillor.page else ""
    return Request(
        "My page on the council's website",
        f"Dear democratic services,\n\nOn my page on the council's website{where}, please could you\n\n"
        f"- {ASKS[indicator]}.\n\nThank you,\n\n{councillor.name}\n{office}\n",
    )
