"""How an account posts: shares and habits, computed from posts that are then forgotten. Pure.

Shares of posts need ten posts, those of pictures five pictures, of hashtags five hashtags of several words: fewer say
nothing. Replies are left out where answering would look like asking or crediting.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

from collectors.activity._alt_text import describes
from collectors.activity._credit import credits
from collectors.activity._hashtags import told_apart
from collectors.activity._posts import Post, possible
from collectors.activity._writing import asks, has_more_emoji, sentence_lengths
from store.records import Features

LEAST_POSTS = 10
LEAST_IMAGES = 5
LEAST_HASHTAGS = 5
MANY_EMOJI = 3
"""A screen reader reads each of them out. More than this is many."""
_DAY = timedelta(days=1)


def features(posts: Sequence[Post], now: datetime) -> Features:
    """What the posts have in common. Those dated after `now` are left out."""
    posts = possible(posts, now)
    own = [post for post in posts if not post.is_repost]
    first = [post for post in own if not post.is_reply_to_other]
    alts = [alt for post in own for alt in post.images if alt is not None]
    # A post dated back, as imported ones are, does not show that nothing was posted between its date and the next.
    gaps = _gaps(post.moment for post in own if not post.is_dated_back)
    texts = [post.text for post in own]
    lengths = sentence_lengths(texts)
    naming_nobody = [post.text for post in first if not post.names_another]
    credited = [True] * (len(first) - len(naming_nobody)) + credits(naming_nobody)
    return Features(
        posts=len(own),
        replies=len(own) - len(first),
        reposts=len(posts) - len(own),
        images=sum(len(post.images) for post in own),
        reply_share=_of_posts([post.is_reply_to_other for post in own]),
        question_share=_of_posts([post.has_poll or asks(post.text) for post in first]),
        repost_share=_of_posts([post.is_repost for post in posts]),
        credit_share=_of_posts(credited),
        alt_text_share=_share([describes(alt) for alt in alts], LEAST_IMAGES),
        camel_case_share=_share(told_apart(texts), LEAST_HASHTAGS),
        words_a_sentence=float(median(lengths)) if lengths and len(own) >= LEAST_POSTS else None,
        emoji_share=_of_posts([has_more_emoji(text, MANY_EMOJI) for text in texts]),
        media_share=_of_posts([post.has_video or post.has_image or bool(post.images) for post in own]),
        video_share=_of_posts([post.has_video for post in own]),
        days_between_posts=median(gaps) if len(gaps) >= LEAST_POSTS - 1 else None,
        longest_gap_days=max(gaps) if len(gaps) >= LEAST_POSTS - 1 else None,
    )


def _of_posts(claims: Sequence[bool]) -> float | None:
    return _share(claims, LEAST_POSTS)


def _share(claims: Sequence[bool], least: int) -> float | None:
    return sum(claims) / len(claims) if len(claims) >= least else None


def _gaps(moments: Iterable[datetime | None]) -> list[float]:
    """Days between each post and the next."""
    return [(later - earlier) / _DAY for earlier, later in pairwise(sorted(filter(None, moments)))]
