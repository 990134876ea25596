"""A council and its channels, as the directory shows them. Nobody's own account is among them. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.directory import Entry
from dashboard.links import Hosts, council_link, web_link
from dashboard.markup import Html, element, foreign, joined
from dashboard.tables import table
from dashboard.texts import texts
from dashboard.words import GRADES, ROLES, STATES, day, traits
from scoring.words import platform_name
from store.channels import Channel

SAY = texts("directory")
Reviewed = frozenset[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class Beside:
    """What is known of councils besides what was found of them."""

    reviewed: Reviewed = frozenset()
    """Code, platform and key of accounts of which a council says something that is under review."""
    known: frozenset[str] = frozenset()
    """Codes of the councils that have a page for the visitor."""


NOTHING = Beside()


def block(entry: Entry, hosts: Hosts, beside: Beside = NOTHING, *, unfolded: bool = False) -> Html:
    """The council's name, which leads to its page if there is one, and folded under it a row for each channel."""
    council, reviewed = entry.council, beside.reviewed
    has_page = entry.listed and council.local_authority_code in beside.known
    name = council_link(council) if has_page else foreign(council.nice_name or council.name)
    return joined(
        element("h3", name),
        element("p", foreign(" · ".join(traits(council))), class_="quiet tight"),
        _folded(entry, hosts, unfolded, reviewed) if entry.channels else element("p", _none(entry)),
        _unlisted(entry),
    )


def _folded(entry: Entry, hosts: Hosts, unfolded: bool, reviewed: Reviewed) -> Html:
    services = ", ".join(dict.fromkeys(platform_name(each.platform) for each in entry.channels))
    summary = SAY("services", count=len(entry.channels), services=services)
    return element(
        "details", element("summary", summary), _channels(entry, hosts, reviewed), open="" if unfolded else None
    )


def _channels(entry: Entry, hosts: Hosts, reviewed: Reviewed) -> Html:
    caption = SAY.html("caption", council=foreign(entry.council.nice_name or entry.council.name))
    heads = tuple(SAY(f"head_{each}") for each in ("channel", "whose", "state", "seen"))
    code = entry.council.local_authority_code
    rows = [_row(each, hosts, (code, each.platform, each.key) in reviewed) for each in entry.channels]
    return table(f"channels-{code}", caption, heads, rows)


def _row(channel: Channel, hosts: Hosts, reviewed: bool) -> tuple[str, ...]:
    review = joined(" ", element("strong", SAY("under_review"))) if reviewed else Html()
    return (
        joined(platform_name(channel.platform), ": ", web_link(channel.url, hosts, channel.handle)),
        joined(f"{ROLES[channel.role]}. {GRADES[channel.grade]}.", review),
        _state(channel),
        _seen(channel, hosts),
    )


def _state(channel: Channel) -> Html:
    said = joined(element("strong", f"{STATES[channel.state]}."), " ", foreign(channel.reason))
    newest = day(channel.known_post_on) if channel.known_post_on else ""
    if not newest or newest in channel.reason:  # which says it already
        return said
    return joined(said, " ", SAY("newest", day=newest))


def _seen(channel: Channel, hosts: Hosts) -> Html:
    """A link with few words: the address is long, and the same for most of a council's channels."""
    if not channel.seen_on or channel.seen_at is None:
        return Html()
    return web_link(channel.seen_on, hosts, SAY("seen", day=day(channel.seen_at)))


def _none(entry: Entry) -> str:
    """Why no channel stands here: only where we could look does it say something."""
    if entry.listed is None:
        return SAY("not_visited")
    return SAY("none") if entry.listed.looked else SAY("could_not_look")


def _unlisted(entry: Entry) -> Html:
    number = entry.listed.unlisted if entry.listed else 0
    return element("p", SAY("unlisted", count=number), class_="quiet") if number else Html()
