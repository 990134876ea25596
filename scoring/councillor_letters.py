"""The e-mail in which a councillor asks democratic services for a change that they cannot make themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from scoring.language import marked, say
from store.records import Councillor

ASKS: Mapping[str, str] = MappingProxyType(
    {
        "councillor-account-is-own": marked("take out the links to accounts that are somebody else's"),
        "councillor-account-of-office": marked("take the link to my private profile off the page"),
        "councillor-aims-stated": marked(
            "add this sentence on what my accounts are for: “News from my division; for problems please use the form.”"
        ),
        "councillor-casework-route": marked(
            "add a line on my surgeries (by appointment, if that is simplest) or on how to raise a problem with me"
        ),
        "councillor-contact-route": marked(
            "show a form or my council e-mail address, so that residents can reach me, and leave out my home address "
            "and my own number"
        ),
        "councillor-links-have-names": marked(
            "give each icon that leads to an account a text alternative, such as “Facebook”"
        ),
        "councillor-links-work": marked("mend the links to my accounts that do not work, or take them out"),
        "councillor-role-stated": marked("show my division and my offices"),
        "councillor-rules-stated": marked("link the council's house rules, or the LGA's rules of engagement"),
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
    paragraphs = (
        say("Dear democratic services,"),
        _where(councillor.page),
        f"- {say(ASKS[indicator])}.",
        say("Thank you,"),
        f"{councillor.name}\n{_office(councillor.division)}\n",
    )
    return Request(say("My page on the council's website"), "\n\n".join(paragraphs))


def _where(page: str) -> str:
    if not page:
        return say("On my page on the council's website, please could you")
    return say("On my page on the council's website ({address}), please could you", address=page)


def _office(division: str) -> str:
    return say("Councillor for {division}", division=division) if division else say("Councillor")
