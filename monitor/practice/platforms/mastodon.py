"""Mastodon servers, each under a name of its own: open, busy, down, or closed to robots."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from monitor.practice.answers import Answer, Request
from monitor.practice.platforms._interface import Interface, asked, plain, said
from monitor.practice.platforms._profile import Profile
from monitor.practice.platforms._server import server, webfinger
from monitor.practice.servers import ANY, Reply, Site

CLOSED = plain("User-agent: *\nDisallow: /api/\n")


def _sites(profiles: Sequence[Profile], today: date) -> dict[str, Site]:
    hosts: dict[str, list[Profile]] = {}
    for each in profiles:
        hosts.setdefault(each.server, []).append(each)
    made = {host: _site(host, own, today) for host, own in hosts.items()}
    return made | {each.domain: _domain(each) for each in profiles if each.domain}


def _site(host: str, profiles: Sequence[Profile], today: date) -> Site:
    manners = {each.manner for each in profiles}
    if "down" in manners:
        return {}
    site = server(host, "mastodon", profiles, today)
    if "robots" in manners:
        return {**site, "/robots.txt": CLOSED}
    return _busy(site) if "busy once" in manners else site


def _busy(site: Site) -> Site:
    """Asks the first visitor to any of its data to come back in a second; then it answers."""
    waited: list[Request] = []

    def slow(reply: Reply) -> Reply:
        def answer(request: Request) -> Answer:
            if not waited:
                waited.append(request)
                wait = (("Retry-After", "1"), ("X-RateLimit-Limit", "300"), ("X-RateLimit-Remaining", "0"))
                return said({"error": "Too many requests"}, 429, *wait)
            return reply if isinstance(reply, Answer) else reply(request)

        return answer

    return {path: slow(reply) if path.startswith("/api/v1/") else reply for path, reply in site.items()}


def _domain(profile: Profile) -> Site:
    """A council's own domain, under which its account is known although its server has another name."""
    by_name = {profile.handle.lower(): profile}
    return {
        "/.well-known/webfinger": lambda request: webfinger(profile.domain, asked(request), by_name),
        ANY: Answer(status=404),
    }


INTERFACE = Interface(_sites, {"mastodon": "http://{host}"})
