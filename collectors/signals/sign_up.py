"""An offer of news by e-mail: a known service, a form that asks for an address, or a link that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from lxml import etree

from collectors.signals._sight import MAX_SNIPPET, Seen, Sight
from collectors.tree import Tree
from collectors.words import said
from store.records import SignalKind

_SERVICES = {
    "public.govdelivery.com": "GovDelivery",
    "service.govdelivery.com": "GovDelivery",
    "list-manage.com": "Mailchimp",
    "mailchi.mp": "Mailchimp",
    "eepurl.com": "Mailchimp",
    "dotdigital-pages.com": "Dotdigital",
    "dmtrk.net": "Dotdigital",
    "createsend.com": "Campaign Monitor",
    "cmail19.com": "Campaign Monitor",
}
_SERVICE = re.compile("|".join(re.escape(host) for host in _SERVICES))
_LEAVING = re.compile(r"(?i)unsub|/track/|/profile\b")
_OFFER = re.compile(
    r"(?i)\be-?\s?newsletters?\b|\be-?mail\s+(?:alerts?|updates?|bulletins?|newsletters?|news)\b|"
    r"\bnewsletters?\s+sign[\s-]?up\b|"
    r"\b(?:sign[\s-]?up|subscribe)\s+(?:for|to)\b.{0,40}\b(?:e-?mails?|newsletters?|bulletins?|updates|alerts)\b|"
    r"\b(?:register|sign[\s-]?up)\s+(?:for|to\s+(?:get|receive))\b.{0,40}\b(?:e-?mails?|newsletters?|bulletins?)\b|"
    r"\be-?gylchlythyr|\b(?:tanysgrif\w+|cofrestr\w+)\b.{0,40}\b(?:e-?bost|cylchlythyr|gylchlythyr|bwletin|fwletin)|"
    r"\b(?:bwletin(?:au)?|diweddariadau|newyddion|rhybuddion)\s+(?:(?:drwy|trwy|dros|ar)\s+)?e-?bost"
)
_NO_OFFER = re.compile(
    r"(?i)^(?!.*\b(?:subscribe|sign|register|tanysgrifi\w*|cofrestr\w*)\b).*\b(?:unsubscrib\w+|dad-?danysgrif\w*|archived?|"
    r"back\s+issues|(?:past|previous)\s+(?:issues|editions)|privacy|(?:has|have|is|was|been)\s+(?:now\s+)?(?:closed|ended)|"
    r"discontinued|no\s+longer)\b|\be?-?billing\b"
)
"""About news by e-mail, but no way to get any."""
_HINTS = tuple("newsletter,mail ,sign,subscribe,register,ylchlythyr,bost,wletin".split(","))
_ABOUT_NEWS = re.compile(
    r"(?i)\b(?:newsletters?|bulletins?|updates|alerts|news|subscribe|[cg]ylchlythyr|tanysgrif\w*|newyddion)\b"
)
_MAX_OFFER, _MAX_FORM = 120, 600


def seen(sight: Sight) -> Iterator[Seen]:
    """The first offer in the page, if there is one."""
    offer = _service(sight) or (_words(sight) or _form(sight.tree) if sight.readable else None)
    if offer:
        yield Seen(SignalKind.EMAIL_SIGN_UP, offer[0][:100], offer[1][:MAX_SNIPPET])


def _service(sight: Sight) -> tuple[str, str] | None:
    anchors = sight.anchors
    linked = anchors.addresses.holding(tuple(_SERVICES))
    addresses = [(anchors.hrefs[number], anchors.elements[number]) for number in linked]
    addresses += [(each.get("action") or each.get("src") or "", each) for each in sight.tree.of("form", "iframe")]
    for address, element in addresses:
        if (match := _SERVICE.search(address)) and not _LEAVING.search(address):
            return _SERVICES[match[0]], said(element) or address
    return None


def _words(sight: Sight) -> tuple[str, str] | None:
    linked = [sight.anchors.said[number] for number in sight.anchors.words.holding(_HINTS)]
    for words in chain(linked, (said(each) or each.get("aria-label") or "" for each in sight.tree.of("button"))):
        if len(words) < _MAX_OFFER and _offers(words):
            return words, words
    return None


@lru_cache(maxsize=8192)  # the pages of a site have one menu
def _offers(words: str) -> bool:
    return _OFFER.search(words) is not None and _NO_OFFER.search(words) is None


def _form(tree: Tree) -> tuple[str, str] | None:
    """A form that asks for an address and speaks of news; not one to sign in or to write a message."""
    for form in tree.of("form"):
        words = said(form)
        if len(words) < _MAX_FORM and _ABOUT_NEWS.search(words) and _asks_only_for_address(form):
            return "sign-up form", words
    return None


def _asks_only_for_address(form: etree._Element) -> bool:
    fields = list(form.iter("input"))
    if any(field.get("type") == "password" for field in fields) or next(form.iter("textarea"), None) is not None:
        return False
    return any(_is_address(field) for field in fields)


def _is_address(field: etree._Element) -> bool:
    names = f"{field.get('name') or ''} {field.get('id') or ''}".lower()
    return field.get("type") == "email" or "email" in names.replace("-", "").replace("_", "")
