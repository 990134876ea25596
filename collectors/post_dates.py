"""When a post was made, from its id alone: nobody is asked. Pure.

A linked or embedded post says "posted at least as late as", never "last posted". Facebook, YouTube and Flickr ids
carry no date. The arithmetic is the platforms' own: X's and Mastodon's snowflakes, TikTok's and LinkedIn's shifted
seconds, Instagram's media ids, Bluesky's timestamp identifiers (atproto specification: TID).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_URL_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_TID_ALPHABET = "234567abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Clock:
    """How one platform writes time into its ids."""

    id: re.Pattern[str]
    """Finds the id in a post's address; group `id`."""
    milliseconds: Callable[[str], float]
    """Since 1970, in UTC."""
    opened: datetime
    """Before this the platform wrote no time into its ids: what looks earlier is no date."""


def _number(text: str, alphabet: str) -> int:
    value = 0
    for character in text:
        value = value * len(alphabet) + alphabet.index(character)
    return value


def _media(code: str) -> float:
    return (_number(code[:11], _URL_ALPHABET) >> 23) + 1_314_220_021_721


def _day(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, tzinfo=UTC)


_CLOCKS = {
    "bluesky": Clock(
        re.compile(r"/post/(?P<id>[2-7a-z]{13})(?![2-7a-z])|app\.bsky\.feed\.post/(?P<uri>[2-7a-z]{13})", re.ASCII),
        lambda id: (_number(id, _TID_ALPHABET) >> 10) / 1000,
        _day(2022, 11, 1),
    ),
    "instagram": Clock(
        re.compile(r"/(?:p|reels?|tv)/(?P<id>[\w-]{10,12})(?=[/?#&]|$)", re.ASCII), _media, _day(2011, 8, 25)
    ),
    "linkedin": Clock(
        re.compile(r"(?:activity|ugcPost|share)[:-](?P<id>\d{18,20})(?!\d)", re.ASCII),
        lambda id: int(id) >> 22,
        _day(2012, 1, 1),
    ),
    "mastodon": Clock(
        re.compile(r"/(?:@[\w.@-]+|users/[\w.-]+/statuses)/(?P<id>\d{17,19})(?!\d)", re.ASCII),
        lambda id: int(id) >> 16,
        _day(2017, 8, 1),
    ),
    "threads": Clock(re.compile(r"/post/(?P<id>[\w-]{10,12})(?=[/?#&]|$)", re.ASCII), _media, _day(2023, 7, 5)),
    "tiktok": Clock(
        re.compile(r"/(?:video|photo|v)/(?P<id>\d{18,20})(?!\d)", re.ASCII),
        lambda id: (int(id) >> 32) * 1000,
        _day(2016, 9, 1),
    ),
    "x": Clock(
        re.compile(r"/status(?:es)?/(?P<id>\d{11,20})(?!\d)", re.ASCII),
        lambda id: (int(id) >> 22) + 1_288_834_974_657,
        _day(2010, 11, 4),
    ),
}


def posted_at(platform: str, url: str, seen_at: datetime) -> datetime | None:
    """The moment the post at `url` was made; `None` if the address tells none that is possible by `seen_at`."""
    clock = _CLOCKS.get(platform)
    match = clock.id.search(url) if clock else None
    if clock is None or match is None:
        return None
    id = next(group for group in match.groups() if group)
    moment = _EPOCH + timedelta(milliseconds=clock.milliseconds(id))
    return moment if clock.opened <= moment <= seen_at else None
