"""What has changed as an Atom feed (RFC 4287): for anybody, so that it carries observations and no score.

Needs and stages are for officers and analysts. Before a council's election nothing about it is newly published.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from dashboard.markup import readable
from dashboard.reports.digest import HEADINGS, name_of, note
from dashboard.reports.digest_text import page_of
from dashboard.texts import language, texts
from dashboard.words import day
from scoring.corrections import settled
from scoring.seasons import Period
from store.notices import Noted
from store.records import ChangeKind, Council
from store.store import Store

SAY = texts("digest")
PUBLIC = frozenset(
    (
        ChangeKind.CHANGED_HANDS,
        ChangeKind.GONE,
        ChangeKind.LINKS_AT_FAULT,
        ChangeKind.WENT_QUIET,
        ChangeKind.COULD_NOT_LOOK,
        ChangeKind.RETIRED,
    )
)
"""What anybody may see: what the pages and channels show, and where we could not look."""
MOST = 100
"""Entries of one feed."""
TYPE = "application/atom+xml; charset=utf-8"
Season = Callable[[Council, datetime], Period | None]
_ATOM = "http://www.w3.org/2005/Atom"
_DEFAULT: Any = {None: _ATOM}
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def feed_path(code: str = "") -> str:
    """Of a council's feed, or of the whole, below the dashboard's address."""
    return f"feed/{quote(code, safe='')}.atom" if code else "feed/all.atom"


def public_feed(store: Store, season: Season, address: str, now: datetime, council: Council | None = None) -> bytes:
    """What anybody may know has changed at a council, or at all of them; the newest first.

    `season`: the pre-election period that a council is in at a moment. `address`: of the dashboard; empty if nobody has
    said: then nothing is linked.
    """
    concerned = (council,) if council else store.councils()
    councils = {each.local_authority_code: each for each in concerned}
    found = store.notices.newest(PUBLIC, councils if council else (), MOST)
    replied = settled(store.desk.corrections(councils if council else ()), now)
    told = [each for each in found if (each.change.council, each.change.about) not in replied]
    return atom(_published(told, councils, season, now), councils, address, now, council)


def atom(
    entries: Sequence[Noted],
    councils: Mapping[str, Council],
    address: str,
    now: datetime,
    council: Council | None = None,
) -> bytes:
    """The feed with these entries, which are of `councils`. Without any it is as new as `now`."""
    title = SAY("feed_of_one", council=name_of(council)) if council else SAY("feed")
    path = feed_path(council.local_authority_code if council else "")
    updated = max((each.change.seen_at for each in entries), default=now)
    root = etree.Element(f"{{{_ATOM}}}feed", {_LANGUAGE: language()}, nsmap=_DEFAULT)
    _add(root, "id", _urn(f"doorstep feed {address} {path}"))
    _add(root, "title", title)
    _add(root, "updated", _moment(updated))
    _add(_add(root, "author"), "name", "Doorstep")
    _add(root, "generator", "Doorstep")
    if address:
        _add(root, "link", rel="self", type="application/atom+xml", href=f"{address}/{path}")
    for each in entries:
        _entry(_add(root, "entry"), each, councils[each.change.council], address)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)


def _published(found: Iterable[Noted], councils: Mapping[str, Council], season: Season, now: datetime) -> list[Noted]:
    """Without what was seen in a pre-election period that has not ended."""
    periods = {code: season(council, now) for code, council in councils.items()}
    return [
        each
        for each in found
        if each.change.council in councils
        and not ((rest := periods[each.change.council]) and each.change.seen_at.date() >= rest.begins)
    ]


def _entry(entry: etree._Element, noted: Noted, council: Council, address: str) -> None:
    change = noted.change
    heading = HEADINGS[change.kind]
    noticed = SAY("confirmed", since=day(change.since), seen=day(change.seen_at))
    _add(entry, "id", _urn(f"doorstep change {noted.key}"))
    _add(entry, "title", f"{heading}: {name_of(council)}")
    _add(entry, "updated", _moment(change.seen_at))
    _add(entry, "published", _moment(change.seen_at))
    if where := page_of(council, address):
        _add(entry, "link", rel="alternate", type="text/html", href=where)
    _add(entry, "category", term=change.kind.name.lower().replace("_", "-"), label=heading)
    _add(entry, "content", " ".join(filter(None, (change.what, note(change.kind), noticed))), type="text")


def _add(parent: etree._Element, name: str, text: str = "", **attributes: str) -> etree._Element:
    added = etree.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    added.text = _told(text) or None
    return added


def _urn(name: str) -> str:
    """The same for the same name, wherever the feed is served from."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, name)}"


def _told(text: str) -> str:
    """XML has no place for halves of surrogate pairs, and two characters at the end of the first plane."""
    plain = readable(text)
    return "".join("\ufffd" if "\ud800" <= each <= "\udfff" or each in "\ufffe\uffff" else each for each in plain)


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
