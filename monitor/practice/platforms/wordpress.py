"""Blogs of WordPress.com, by their feeds: ten posts a page, and none behind the last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from html import escape

from monitor.practice.answers import Answer, Request
from monitor.practice.platforms._feeds import body, items, rss
from monitor.practice.platforms._interface import Interface, asked, plain
from monitor.practice.platforms._posts import Post, posts
from monitor.practice.platforms._profile import Profile
from monitor.practice.servers import ANY, Reply, Site

HOST = "wordpress.example"
ROBOTS = plain("User-agent: *\nDisallow: /wp-admin/\nAllow: /wp-admin/admin-ajax.php\n")
A_PAGE = 10


def _sites(profiles: Sequence[Profile], today: date) -> dict[str, Site]:
    feeds: dict[str, Reply] = {f"/{each.handle}/feed/": _feed(each, today) for each in profiles}
    return {HOST: {"/robots.txt": ROBOTS, ANY: Answer(status=404)} | feeds}


def _feed(profile: Profile, today: date) -> Callable[[Request], Answer]:
    home = f"https://{profile.handle}.wordpress.com"

    def answer(request: Request) -> Answer:
        page = max(asked(request).number("paged", 1), 1)
        shown = posts(profile, today)[(page - 1) * A_PAGE : page * A_PAGE]
        return rss(profile, home, items(shown, home, _whole)) if shown else Answer(b"Not found", 404)

    return answer


def _whole(post: Post) -> str:
    return f"<content:encoded>{escape(body(post))}</content:encoded>"


INTERFACE = Interface(_sites, {"wordpress": f"http://{HOST}"})
