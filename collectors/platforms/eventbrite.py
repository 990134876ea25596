"""Eventbrite organisers: a number, or a name under `eventbrite`. The events themselves are events."""

import re

from collectors.platforms._platform import Platform, form, segments, under
from store.records import LinkKind

_DOMAINS = "at be ca ch cl co co.nz co.uk com com.ar com.au com.br com.mx com.pe de dk es fi fr hk ie it nl no pt se sg"
_SERVERS = (
    "accounts admin affiliates api app business careers cdn developers email img m mobile pages press status w web www"
)

PLATFORM = Platform(
    name="eventbrite",
    title="Eventbrite",
    hosts=under("eventbrite", _DOMAINS),
    other_hosts={
        **{
            f"{server}.eventbrite.{domain}": LinkKind.HELP
            for server in ("blog", "developer", "help", "investor", "support")
            for domain in _DOMAINS.split()
        },
        "evbstatic.com": LinkKind.PLUGIN,
        "evbuc.com": LinkKind.MEDIA,
    },
    own_host=re.compile(
        rf"(?:www\.)?(?!(?:{_SERVERS.replace(' ', '|')})\.)(?P<handle>[a-z0-9-]{{1,63}})"
        r"\.eventbrite(?:\.[a-z]{2,3}){1,2}"
    ),
    address="https://{handle}.eventbrite.co.uk/",
    accounts=((re.compile(r"o/(?P<id>\d+)"), "https://www.eventbrite.co.uk/o/{id}"),),
    shapes={"o": (form(r"o/(?:[^/]*-)?(?P<id>\d{6,})(?:/.*)?", handle="o/{id}"),)},
    reserved=segments(LinkKind.EVENT, "e event tickets-external")
    | segments(LinkKind.PLUGIN, "static")
    | segments(LinkKind.LIST, "cc collections")
    | segments(LinkKind.SEARCH, "b d ttd")
    | segments(LinkKind.SHARE, "share")
    | segments(LinkKind.LOGIN, "login mytickets signin signup")
    | segments(LinkKind.HELP, "about blog cookies help l organizer privacy support terms")
    | segments(LinkKind.OTHER, "account create manage myevent o organizations"),
    below=(
        form(r"e/.+", LinkKind.EVENT),
        form(r"", LinkKind.EVENT, parameter="eid"),
    ),
    otherwise=LinkKind.OTHER,
    posts_readable=True,
    why="Eventbrite shows events to everyone, but Doorstep does not read them yet.",
)
