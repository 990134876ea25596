"""Feeds of made-up accounts: RSS for blogs and podcasts, Atom as YouTube writes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from email.utils import format_datetime
from html import escape

from monitor.practice.answers import Answer
from monitor.practice.platforms._posts import Carrier, Kind, Post, posts
from monitor.practice.platforms._profile import Profile
from monitor.practice.platforms._youtube_api import video_id

YOUTUBE_SHOWS = 15
_NAMES = (
    'xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" '
    'xmlns="http://www.w3.org/2005/Atom"'
)


def rss(profile: Profile, link: str, shown: Sequence[str]) -> Answer:
    """RSS 2.0 with these items."""
    title, about = escape(profile.name), escape(profile.about)
    head = f"<title>{title}</title><link>{escape(link)}</link><description>{about}</description>"
    feed = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
        f' xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>{head}{"".join(shown)}</channel></rss>'
    )
    return Answer(feed.encode(), content_type="application/rss+xml; charset=UTF-8")


def items(shown: Sequence[Post], link: str, more: Callable[[Post], str] = lambda _: "") -> list[str]:
    """RSS items of posts. `more` is what a kind of feed has beside the rest."""
    return [_item(each, f"{link}/{each.number}", more(each)) for each in shown]


def _item(post: Post, link: str, more: str) -> str:
    at = format_datetime(post.seen_at, usegmt=True)
    return (
        f"<item><title>{escape(post.text)}</title><link>{link}</link><guid>{link}</guid><pubDate>{at}</pubDate>"
        f"<description>{escape(body(post))}</description>{more}</item>"
    )


def body(post: Post) -> str:
    """A blog post in HTML, with its pictures; or somebody else's, passed on as Tumblr does it."""
    if post.kind is Kind.REPOST:
        whose = '<a class="tumblr_blog" href="https://neighbour.example/">neighbour</a>'
        return f"<p>{whose}:</p><blockquote><p>{escape(post.text)}</p></blockquote>"
    if post.carrier is Carrier.VIDEO:
        return f"<p>{escape(post.text)}</p>"
    pictures = [f'<img src="https://files.example/{post.number}.jpg" alt="{escape(alt)}">' for alt in post.descriptions]
    return f"<p>{escape(post.text)}</p>{''.join(pictures)}"


def youtube_feed(profile: Profile, today: date) -> bytes:
    """Of a channel: the `yt:channelId` of the head lacks its `UC`, and a short has an address of its own."""
    short = profile.id.removeprefix("UC")
    home = f"https://www.youtube.com/channel/{profile.id}"
    shown = "".join(_video(profile, each) for each in posts(profile, today)[:YOUTUBE_SHOWS])
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<feed {_NAMES}>\n'
        f'<link rel="self" href="http://www.youtube.com/feeds/videos.xml?channel_id={profile.id}"/>'
        f"<id>yt:channel:{short}</id><yt:channelId>{short}</yt:channelId><title>{escape(profile.name)}</title>"
        f'<link rel="alternate" href="{home}"/><author><name>{escape(profile.name)}</name><uri>{home}</uri></author>'
        f"<published>2019-03-04T10:00:00+00:00</published>{shown}</feed>"
    ).encode()


def _video(profile: Profile, post: Post) -> str:
    video, at = video_id(profile, post), post.seen_at.isoformat()
    form = "shorts/" if post.number % 2 else "watch?v="
    title = escape(post.text)
    return (
        f"<entry><id>yt:video:{video}</id><yt:videoId>{video}</yt:videoId><yt:channelId>{profile.id}</yt:channelId>"
        f'<title>{title}</title><link rel="alternate" href="https://www.youtube.com/{form}{video}"/>'
        f"<published>{at}</published><updated>{at}</updated><media:group><media:title>{title}</media:title>"
        f"<media:description>{title}</media:description><media:community>"
        f'<media:statistics views="{40 + post.number}"/></media:community></media:group></entry>'
    )
