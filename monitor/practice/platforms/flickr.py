"""Flickr's public feeds of twenty pictures, by the number of a photo stream. Its robots.txt asks all to stay away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape

from monitor.practice.answers import Answer
from monitor.practice.platforms._interface import Asked, Interface, asked, plain
from monitor.practice.platforms._posts import Post, posts
from monitor.practice.platforms._profile import Profile
from monitor.practice.servers import ANY, Reply, Site

HOST = "www.flickr.example"
ROBOTS = plain("User-agent: *\nDisallow: /\n")
NOT_FOUND = plain("Not Found", 404)
SHOWN = 20
NAMES = 'xmlns="http://www.w3.org/2005/Atom" xmlns:flickr="urn:flickr:user" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def _sites(profiles: Sequence[Profile], today: date) -> dict[str, Site]:
    feed: Reply = lambda request: _feed(profiles, asked(request), today)  # noqa: E731
    return {HOST: {"/robots.txt": ROBOTS, "/services/feeds/photos_public.gne": feed, ANY: NOT_FOUND}}


def _feed(profiles: Sequence[Profile], wanted: Asked, today: date) -> Answer:
    found = next((each for each in profiles if each.handle == wanted.get("id")), None)
    if found is None or wanted.get("format", "atom") != "atom":
        return NOT_FOUND
    home = f"https://www.flickr.com/photos/{found.handle}/"
    shown = posts(found, today)[:SHOWN]
    feed = (
        f'<?xml version="1.0" encoding="utf-8" standalone="yes"?><feed {NAMES}>'
        f'<title>Uploads from {escape(found.name)}</title><link rel="alternate" type="text/html" href="{home}"/>'
        f"<id>tag:flickr.com,2005:/photos/public/{found.handle}</id><subtitle></subtitle>"
        f"<updated>{shown[0].seen_at:%Y-%m-%dT%H:%M:%SZ}</updated>"
        f"{''.join(_photo(each, home) for each in shown)}</feed>"
    )
    return Answer(feed.encode(), content_type="application/atom+xml; charset=utf-8")


def _photo(post: Post, home: str) -> str:
    at, title = post.seen_at.strftime("%Y-%m-%dT%H:%M:%SZ"), escape(post.text)
    link = f"{home}{53_000_000_000 + post.number}/"
    picture = f'<p><a href="{link}"><img src="https://files.example/{post.number}_m.jpg" alt="{title}"/></a></p>'
    return (
        f'<entry><title>{title}</title><link rel="alternate" type="text/html" href="{link}"/>'
        f"<id>tag:flickr.com,2005:/photo/{53_000_000_000 + post.number}</id><published>{at}</published>"
        f"<updated>{at}</updated><dc:date.Taken>{at}</dc:date.Taken>"
        f'<content type="html">{escape(picture)}</content></entry>'
    )


INTERFACE = Interface(_sites, {"flickr": f"http://{HOST}"})
