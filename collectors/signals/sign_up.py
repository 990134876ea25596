"""An offer of news by e-mail: a known service, a form that asks for an address, or a link that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from collectors.signals._sight import MAX_SNIPPET, Seen, Sight
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
_OFFER = re.compile(
    r"(?i)\b(?:e-?\s?newsletters?|e-?mail\s+(?:alerts?|updates?|bulletins?|newsletters?|news)|newsletters?\s+sign[\s-]?up|"
    r"(?:sign\s*up|subscribe|register)\s+(?:for|to)\b.{0,40}\b(?:e-?mails?|newsletters?|bulletins?|updates|alerts)|"
    r"(?:cylchlythyr|e-?gylchlythyr|bwletin\s+e-?bost|diweddariadau\s+e-?bost)\b)"
)
_ABOUT_NEWS = re.compile(r"(?i)newsletter|bulletin|updates|alerts|news\b|subscribe|cylchlythyr|tanysgrif|newyddion")


def seen(sight: Sight) -> Iterator[Seen]:
    """The first offer in the page, if there is one."""
    offer = _service(sight.root) or (_words(sight.root) or _form(sight.root) if sight.readable else None)
    if offer:
        yield Seen(SignalKind.EMAIL_SIGN_UP, offer[0][:100], offer[1][:MAX_SNIPPET])


def _service(root: etree._Element) -> tuple[str, str] | None:
    for element in root.iter("a", "form", "iframe"):
        address = element.get("href") or element.get("action") or element.get("src") or ""
        if match := _SERVICE.search(address):
            return _SERVICES[match[0]], _said(element) or address
    return None


def _words(root: etree._Element) -> tuple[str, str] | None:
    for element in root.iter("a", "button"):
        said = _said(element) or element.get("aria-label") or ""
        if len(said) < 120 and _OFFER.search(said):
            return said, said
    return None


def _form(root: etree._Element) -> tuple[str, str] | None:
    for form in root.iter("form"):
        fields = [field for field in form.iter("input") if _asks_for_address(field)]
        said = _said(form)
        if fields and len(said) < 600 and _ABOUT_NEWS.search(said):
            return "sign-up form", said
    return None


def _asks_for_address(field: etree._Element) -> bool:
    names = f"{field.get('name') or ''} {field.get('id') or ''}".lower()
    return field.get("type") == "email" or "email" in names.replace("-", "").replace("_", "")


def _said(element: etree._Element) -> str:
    return " ".join(" ".join(str(piece) for piece in element.itertext()).split())
