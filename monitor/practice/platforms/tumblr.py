"""Blogs of Tumblr, by their RSS feeds of twenty posts. What was reblogged begins with whose it was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from monitor.practice.answers import Answer
from monitor.practice.platforms._feeds import items, rss
from monitor.practice.platforms._interface import Interface, plain
from monitor.practice.platforms._posts import posts
from monitor.practice.platforms._profile import Profile
from monitor.practice.servers import ANY, Reply, Site

HOST = "tumblr.example"
ROBOTS = plain("User-agent: *\nCrawl-delay: 0.1\nDisallow: /search\n")
SHOWN = 20


def _sites(profiles: Sequence[Profile], today: date) -> dict[str, Site]:
    feeds: dict[str, Reply] = {f"/{each.handle}/rss": _feed(each, today) for each in profiles}
    return {HOST: {"/robots.txt": ROBOTS, ANY: Answer(status=404)} | feeds}


def _feed(profile: Profile, today: date) -> Answer:
    home = f"https://{profile.handle}.tumblr.com"
    return rss(profile, home, items(posts(profile, today)[:SHOWN], f"{home}/post"))


INTERFACE = Interface(_sites, {"tumblr": f"http://{HOST}"})
