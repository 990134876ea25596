"""What a page says or does beside its links."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from store.records.evidence import Evidence


class SignalKind(StrEnum):
    """A fact about a page that is not a link."""

    OPEN_GRAPH = "open graph"
    """Value: the property, e.g. `og:title`. Only properties that say something are given."""
    NEWS_DATE = "news date"
    """Value: ISO date of a news item. Dates after the reading are left out."""
    HOUSE_RULES = "house rules"
    """Value: the heading or sentence that shows this page states rules for taking part."""
    RESPONSE_AIM = "response aim"
    """Value: the time within which the council says it answers."""
    RESPONSE_HOURS = "response hours"
    """Value: when the council says its accounts are watched."""
    CRITICISM_WELCOME = "criticism welcome"
    """Value: the words that say so."""
    REMOVAL_GROUNDS = "grounds for removal"
    """Value: what the council says it removes."""
    WHERE_TO_REPORT = "where to report"
    """Value: the words that send reports and emergencies elsewhere."""
    ELECTION_NOTE = "pre-election note"
    """Value: the words that say what changes before an election."""
    LAST_REVIEWED = "last reviewed"
    """Value: ISO date."""
    POST_DATE = "post date"
    """Value: platform, a space, and the ISO day of a post that the page links or embeds: posted at least as late as."""
    EMBED = "embed"
    """Value: the widget, e.g. `X timeline`, which shows nothing to visitors who are not signed in."""
    SHARE_TOOL = "share tool"
    """Value: the tool, e.g. `AddThis`, whose service closed in May 2023."""
    EMAIL_SIGN_UP = "e-mail sign-up"
    """Value: the service or the words that offer it."""
    RETIRED = "retired"
    """Value: name of the platform the page says the council has left."""
    EMERGENCY_ONLY = "for emergencies only"
    """Value: name of the platform that the page says the council uses in emergencies only."""
    HELD = "held"
    """Value: name of the platform on which the page says the council keeps its account for the name alone."""
    NO_ACCOUNTS = "no accounts"
    """Value: the words with which the council says that it has decided to have no social media accounts."""
    SENTENCE_LENGTH = "sentence length"
    """Value: the median of the words in the page's sentences, a whole number; given where there are enough of them."""
    SPEAKS_TO_READER = "speaks to its reader"
    """Value: the share of the page's sentences that say "we" or "you", e.g. `0.45`; given where there are enough."""
    RUN_BY = "who runs the accounts"
    """Value: the words that say which team or staff does."""
    SHARING_MEANS = "what sharing means"
    """Value: the words that say whom the council follows or shares, what that means, or how it gives credit."""
    VIEWS_ASKED = "views asked for"
    """Value: the words of the link that asks residents for their views."""
    ROLE_STATED = "role stated"
    """On a councillor's page. Value: the division or office."""
    CONTACT_ROUTE = "contact route"
    """On a councillor's page. Value: the kind of route, e.g. `form` or `council e-mail`; never an address or number."""
    SURGERY = "surgery"
    """On a councillor's page. Value: that surgeries are held or can be arranged; never where, if it is a home."""
    CASEWORK = "casework"
    """On a councillor's page. Value: the words that say how to raise a problem."""
    AIMS = "aims"
    """On a councillor's page. Value: the words that say what an account is for, for whom, or what to expect of it."""
    BREAK = "on a break"
    """On a councillor's page. Value: the words that say that they take a break from social media."""


@dataclass(frozen=True, slots=True)
class Signal:
    """Something a page says or does, with the place to check it."""

    kind: SignalKind
    value: str
    evidence: Evidence
