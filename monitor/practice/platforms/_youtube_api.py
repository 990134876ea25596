"""YouTube's Data API v3: channels, their uploads page by page, and videos; for callers who have the key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from monitor.practice.answers import Answer
from monitor.practice.platforms._interface import Asked, iso, said
from monitor.practice.platforms._posts import Post, moment, posts
from monitor.practice.platforms._profile import Profile

KEY = "made-up-key"
"""The one that the API takes."""
MOST = 50
Json = dict[str, Any]
Method = Callable[[Sequence[Profile], Asked, date], Answer]


def video_id(profile: Profile, post: Post) -> str:
    """Eleven letters and digits."""
    return sha256(f"{profile.id}/{post.number}".encode()).hexdigest()[:11]


def keyed(profiles: Sequence[Profile], wanted: Asked, today: date, method: Method) -> Answer:
    """What a method answers, or what it says to those without a key."""
    if not wanted.get("key"):
        return wrong(403, "Method doesn't allow unregistered callers.", "forbidden")
    if wanted.get("key") != KEY:
        return wrong(400, "API key not valid. Please pass a valid API key.", "badRequest")
    return method(profiles, wanted, today)


def wrong(code: int, message: str, reason: str) -> Answer:
    """An error as Google's interfaces write it."""
    errors = [{"message": message, "domain": "global", "reason": reason}]
    return said({"error": {"code": code, "message": message, "errors": errors}}, code)


def channels(profiles: Sequence[Profile], wanted: Asked, today: date) -> Answer:
    handle, name = wanted.get("forHandle").removeprefix("@").lower(), wanted.get("forUsername").lower()
    ids = wanted.get("id").split(",")
    if not (handle or name or ids[0]):
        return wrong(400, "No filter selected.", "missingRequiredParameter")
    found = [
        each
        for each in profiles
        if each.manner != "not found"
        and (each.id in ids or (handle and each.handle.lower() == f"@{handle}") or _user(each) == f"user/{name}")
    ]
    return said(_list("channel", [_channel(each, today) for each in found]))


def _list(kind: str, items: Sequence[Json]) -> Json:
    """Where nothing is found there are no items at all."""
    head = {"kind": f"youtube#{kind}ListResponse", "etag": "made-up"}
    return head | {"pageInfo": {"totalResults": len(items), "resultsPerPage": 5}} | ({"items": items} if items else {})


def _user(profile: Profile) -> str:
    return profile.handle.lower() if profile.handle.startswith("user/") else "no user"


def _channel(profile: Profile, today: date) -> Json:
    snippet = {"title": profile.name, "description": profile.about, "publishedAt": iso(moment(today, 1200))}
    counts = {"viewCount": "48211", "subscriberCount": str(profile.followers), "videoCount": str(profile.posts)}
    return {
        "kind": "youtube#channel",
        "etag": "made-up",
        "id": profile.id,
        "snippet": snippet | {"customUrl": profile.handle.lower(), "country": "GB"},
        "contentDetails": {"relatedPlaylists": {"likes": "", "uploads": f"UU{profile.id[2:]}"}},
        "statistics": counts | {"hiddenSubscriberCount": False},
        "brandingSettings": {"channel": {"title": profile.name, "description": profile.about}},
    }


def uploads(profiles: Sequence[Profile], wanted: Asked, today: date) -> Answer:
    found = next((each for each in profiles if wanted.get("playlistId") == f"UU{each.id[2:]}"), None)
    if found is None:
        message = "The playlist identified with the request's playlistId parameter cannot be found."
        return wrong(404, message, "playlistNotFound")
    most = min(wanted.number("maxResults", 5), MOST)
    first = int(wanted.get("pageToken").removeprefix("after-") or 0)
    made = posts(found, today)
    items = [_upload(found, each) for each in made[first : first + most]]
    more = {"nextPageToken": f"after-{first + most}"} if first + most < len(made) else {}
    return said(_list("playlistItem", items) | more)


def _upload(profile: Profile, post: Post) -> Json:
    video = video_id(profile, post)
    return {
        "kind": "youtube#playlistItem",
        "etag": "made-up",
        "id": f"UU{video}",
        "snippet": {
            "publishedAt": iso(post.seen_at),
            "channelId": profile.id,
            "title": post.text,
            "description": "",
            "resourceId": {"kind": "youtube#video", "videoId": video},
        },
        "contentDetails": {"videoId": video, "videoPublishedAt": iso(post.seen_at)},
        "status": {"privacyStatus": "public"},
    }


def videos(profiles: Sequence[Profile], wanted: Asked, today: date) -> Answer:
    ids = wanted.get("id").split(",")
    if len(ids) > MOST:
        return wrong(400, "The request specifies an invalid filter parameter.", "invalidFilters")
    items = [
        {
            "kind": "youtube#video",
            "id": video,
            # "true" is said of captions that somebody uploaded, never of those that YouTube made by itself.
            "contentDetails": {"duration": "PT1M40S", "caption": "true" if post.number % 3 else "false"},
            "statistics": {"viewCount": str(40 + post.number)},
        }
        for each in profiles
        for post in posts(each, today)
        if (video := video_id(each, post)) in ids
    ]
    return said(_list("video", items))
