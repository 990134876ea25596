"""Where a click may lead: to a page of ours in the same tab, or to the public page that was read."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urlsplit, urlunsplit

from dashboard.markup import Html, element, foreign
from store.records import Council

Hosts = Mapping[str, str]
"""The operator's own table of names: host to `address:port`."""
CAREFUL = "noopener noreferrer nofollow"
"""Of every link out: whoever is there learns nothing of whom it came from, and is not recommended."""


def council_link(council: Council) -> Html:
    """The council's name, leading to its page."""
    # Relative, so that it also works behind a proxy that serves the dashboard under a path of its own.
    address = f"council?council={quote(council.local_authority_code, safe='')}"
    return element("a", foreign(council.nice_name or council.name), href=address)


def shortlist_link(council: Council, text: str) -> Html:
    """To the page on which the council may be picked for a shortlist; it picks nothing by itself."""
    address = f"shortlist?pick={quote(council.local_authority_code, safe='')}"
    # A page has many of these: each says by itself which council it is about.
    return element("a", text, href=address, aria_label=f"{text}: {council.nice_name or council.name}")


def web_link(url: str, hosts: Mapping[str, str], text: str = "") -> Html:
    """A link out. Anything but http and https stays text, whatever the page we read called it."""
    opens = _opens(url, hosts)
    shown = foreign(text or url)
    if not opens:
        return element("span", shown, class_="address")
    return element("a", shown, href=opens, rel=CAREFUL, class_="address")


def _opens(url: str, hosts: Mapping[str, str]) -> str:
    """What the browser is sent to; empty for an address that no browser should open.

    The practice county's `.example` names resolve nowhere, so its links open the local server that plays them.
    """
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:  # e.g. an unclosed bracket in the host
        return ""
    if parts.scheme not in ("http", "https") or not host:
        return ""
    if host in hosts and host.endswith(".example"):  # an operator's table may hold real names as well
        return urlunsplit(("http", hosts[host], parts.path, parts.query, parts.fragment))
    return url
