"""The items of a feed as posts: what they show of pictures, and what is not to be asked of them. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from collectors.activity._features import features
from collectors.activity._posts import Post
from collectors.feed_items import Item
from store.records import Features

_MAX_CONTENT = 50_000
"""Characters of one item that are searched for pictures."""
_IMAGE = re.compile(r"""<img\b((?:[^>"']{1,2000}+|"[^"]{0,2000}+"|'[^']{0,2000}+'){0,60}+)""", re.IGNORECASE)
_ALT = re.compile(r"""(?<![\w-])alt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
# Pictures that nobody is meant to see, or that stand for a letter.
_NO_PICTURE = re.compile(
    r"""(?i)\b(?:width|height)\s*=\s*["']?1\b|\bclass\s*=\s*["'][^"']*(?:emoji|smiley|avatar)|pixel\.wp\.com|"""
    r"""(?:feeds|stats)\.wordpress\.com|feeds\.feedburner\.com"""
)
_VIDEO = re.compile(r"<video\b|<iframe\b[^>]{0,300}(?:youtube|vimeo)", re.IGNORECASE)


def article(item: Item, *, passed_on: bool = False) -> Post:
    """The item without its words."""
    content = item.content[:_MAX_CONTENT] if "<" in item.content else ""
    return Post(
        item.moment,
        is_repost=passed_on,
        images=tuple(_alts(content)) if "<img" in content or "<IMG" in content else (),
        has_image=item.media == "image",
        has_video=item.media == "video" or (bool(content) and _VIDEO.search(content) is not None),
    )


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
        attributes = image[1]
        if not _NO_PICTURE.search(attributes):
            alt = _ALT.search(attributes)
            yield next((group for group in alt.groups() if group), "") if alt else ""
