"""Blogs of Blogger, by their Atom feeds, which say how many posts there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from html import escape

from monitor.practice.answers import Answer, Request
from monitor.practice.platforms._feeds import body
from monitor.practice.platforms._interface import Interface, asked, iso, plain
from monitor.practice.platforms._posts import Post, posts
from monitor.practice.platforms._profile import Profile
from monitor.practice.servers import ANY, Reply, Site

HOST = "blogspot.example"
ROBOTS = plain("User-agent: *\nDisallow: /search\nDisallow: /share-widget\nAllow: /\n")
USUAL, MOST = 25, 150
NAMES = 'xmlns="http://www.w3.org/2005/Atom" xmlns:openSearch="http://a9.com/-/spec/opensearchrss/1.0/"'


def _sites(profiles: Sequence[Profile], today: date) -> dict[str, Site]:
    feeds: dict[str, Reply] = {f"/{each.handle}/feeds/posts/default": _feed(each, today) for each in profiles}
    return {HOST: {"/robots.txt": ROBOTS, ANY: Answer(status=404)} | feeds}


def _feed(profile: Profile, today: date) -> Callable[[Request], Answer]:
    def answer(request: Request) -> Answer:
        wanted = asked(request)
        first, most = wanted.number("start-index", 1), min(wanted.number("max-results", USUAL), MOST)
        made = posts(profile, today)
        home = f"https://{profile.handle}.blogspot.com"
        shown = "".join(_entry(each, home) for each in made[first - 1 : first - 1 + most])
        counts = {"totalResults": len(made), "startIndex": first, "itemsPerPage": most}
        counted = "".join(f"<openSearch:{name}>{value}</openSearch:{name}>" for name, value in counts.items())
        feed = (
            f"<?xml version='1.0' encoding='UTF-8'?><feed {NAMES}><id>tag:blogger.com,1999:blog-4711</id>"
            f"<updated>{iso(made[0].seen_at)}</updated><title type='text'>{escape(profile.name)}</title>"
            f"<subtitle type='html'>{escape(profile.about)}</subtitle><link rel='alternate' href='{home}/'/>"
            f"{counted}{shown}</feed>"
        )
        return Answer(feed.encode(), content_type="application/atom+xml; charset=UTF-8")

    return answer


def _entry(post: Post, home: str) -> str:
    at = iso(post.seen_at)
    return (
        f"<entry><id>tag:blogger.com,1999:blog-4711.post-{post.number}</id><published>{at}</published>"
        f"<updated>{at}</updated><title type='text'>{escape(post.text)}</title>"
        f"<content type='html'>{escape(body(post))}</content>"
        f"<link rel='alternate' type='text/html' href='{home}/{post.seen_at:%Y/%m}/{post.number}.html'/></entry>"
    )


INTERFACE = Interface(_sites, {"blogger": f"http://{HOST}"})
