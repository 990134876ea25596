"""A Mastodon server that shows nothing to programs that are not signed in (DISALLOW_UNAUTHENTICATED_API_ACCESS)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from monitor.practice.answers import Answer, Request
from monitor.practice.platforms._interface import Interface, asked, said
from monitor.practice.platforms._profile import Profile
from monitor.practice.platforms._server import ROBOTS, discovery, webfinger
from monitor.practice.servers import ANY, Site

REFUSED = said({"error": "This API requires an authenticated user"}, 401)
NOT_FOUND = Answer(status=404)


def _sites(profiles: Sequence[Profile], _today: date) -> dict[str, Site]:
    return {each.server: _site(each) for each in profiles}


def _site(profile: Profile) -> Site:
    by_name = {profile.handle.lower(): profile}

    def anything(request: Request) -> Answer:
        return REFUSED if request.path.startswith("/api/") else NOT_FOUND

    return {
        **discovery(profile.server, "mastodon"),
        "/robots.txt": ROBOTS,
        "/api/v2/instance": REFUSED,
        "/.well-known/webfinger": lambda request: webfinger(profile.server, asked(request), by_name),
        ANY: anything,
    }


INTERFACE = Interface(_sites)
