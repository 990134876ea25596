"""The items of a feed as posts: what they show of pictures, and what is not to be asked of them. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from collectors.activity._features import features
from collectors.activity._posts import Post
from collectors.feed_items import Item
from store.records import Features

_MAX_CONTENT = 50_000
"""Characters of one item that are searched for pictures."""
_IMAGE = re.compile(r"""<img\b((?:[^>"']{1,2000}+|"[^"]{0,2000}+"|'[^']{0,2000}+'){0,60}+)""")
_ATTRIBUTE = re.compile(r"""(?:^|[\s"'])([A-Za-z-]{1,20})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
# Pictures that nobody is meant to see, or that stand for a letter or a person.
_COUNTERS = ("feeds.feedburner.com", "feeds.wordpress.com", "pixel.wp.com", "stats.wordpress.com")
_NO_PICTURES = ("avatar", "emoji", "smiley")
_VIDEO = re.compile(r"<iframe\b[^>]{0,300}(?:youtube|vimeo)")


def article(item: Item, *, passed_on: bool = False) -> Post:
    """The item without its words."""
    content = item.content[:_MAX_CONTENT].replace("<IMG", "<img")
    return Post(
        item.moment,
        is_repost=passed_on,
        images=tuple(_alts(content)) if "<img" in content else (),
        has_image=item.media == "image",
        has_video=item.media == "video" or "<video" in content or _shows_video(content),
    )


def _shows_video(content: str) -> bool:
    return "<iframe" in content and _VIDEO.search(content) is not None


def article_features(posts: Sequence[Post], now: datetime, *, whole: bool) -> Features:
    """What articles have in common. With `whole` false they may have pictures that the feed leaves out.

    A feed shows no replies, and articles need not ask or credit as posts do: those shares are undefined.
    """
    found = features(posts, now)
    return replace(
        found,
        reply_share=None,
        question_share=None,
        credit_share=None,
        repost_share=found.repost_share if found.reposts else None,
        camel_case_share=None,
        words_a_sentence=None,
        emoji_share=None,
        media_share=found.media_share if whole else None,
        video_share=found.video_share if whole else None,
    )


def _alts(content: str) -> Iterator[str]:
    for image in _IMAGE.finditer(content):
        attributes = {name.lower(): one or two or three for name, one, two, three in _ATTRIBUTE.findall(image[1])}
        if _is_picture(attributes):
            yield attributes.get("alt", "")


def _is_picture(attributes: Mapping[str, str]) -> bool:
    if attributes.get("width") == "1" or attributes.get("height") == "1":
        return False
    names, source = attributes.get("class", ""), attributes.get("src", "")
    return not any(each in names for each in _NO_PICTURES) and not any(each in source for each in _COUNTERS)
