"""A channel's videos, from the lists of the YouTube Data API: when they came out, and which have captions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from collectors.activity._posts import Post
from collectors.activity._source import Ask, UnknownShapeError
from collectors.activity._trouble import Settled
from collectors.activity._values import at, moment, text
from collectors.activity._youtube_api import BATCH, Api, listed
from collectors.refusals import FetchError

MAX_PAGES = 4
"""Of fifty videos. Whoever posts more in ninety days has "200 or more"."""
LEAST_CAPTIONS = 5
"""Videos. Fewer say nothing."""


class Uploads(NamedTuple):
    """A channel's videos, newest first. Private ones have no moment and are left out."""

    posts: tuple[Post, ...] = ()
    ids: tuple[str, ...] = ()
    complete: bool = True


def uploads(api: Api, ask: Ask, playlist: str, since: datetime) -> Uploads:
    """Back to `since`, or as far as there are any."""
    found = Uploads(complete=False)
    token = ""
    for _ in range(MAX_PAGES):
        further = {"pageToken": token} if token else {}
        page = api(ask, "playlistItems", part="contentDetails", playlistId=playlist, maxResults=BATCH, **further)
        shown = [at(each, "contentDetails") for each in listed(page)]
        videos = [(when, each) for each in shown if (when := moment(at(each, "videoPublishedAt")))]
        posts = (*found.posts, *(Post(when, has_video=True) for when, _ in videos))
        ids = (*found.ids, *filter(None, (text(at(each, "videoId"), 100) for _, each in videos)))
        token = text(at(page, "nextPageToken"), 200)
        found = Uploads(posts, ids, not token)
        if not token or any(when < since for when, _ in videos):
            break
    return found


def captioned(api: Api, ask: Ask, videos: Sequence[str]) -> float | None:
    """The share of the newest fifty with captions that somebody uploaded; YouTube's automatic ones do not count.

    `None` if there are too few, or the API does not say. It costs one unit of the quota.
    """
    if len(videos) < LEAST_CAPTIONS:
        return None
    try:
        page = api(ask, "videos", part="contentDetails", id=",".join(videos[:BATCH]), maxResults=BATCH)
        told = [text(at(each, "contentDetails", "caption")) for each in listed(page)]
    except (FetchError, UnknownShapeError, Settled):
        return None  # all else is known by now
    known = [each for each in told if each in ("true", "false")]
    return known.count("true") / len(known) if len(known) >= LEAST_CAPTIONS else None
