"""What the preview of a Telegram channel shows: twenty messages a page, the oldest first. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from collectors.activity._posts import Post
from collectors.activity._source import UnknownShapeError
from collectors.activity._values import moment, text
from scoring.language import say

_MAX_BYTES = 3_000_000
_COUNTER = re.compile(r"([\d.]{1,12})\s*([KM]?)")
_TIMES = {"": 1, "K": 1000, "M": 1_000_000}


@dataclass(frozen=True, slots=True)
class Preview:
    """One page of it."""

    name: str
    about: str
    followers: int | None
    """As shown: `1.2K` is 1200."""
    posts: tuple[Post, ...]
    oldest: int | None
    """The number of its first message; `None` if there is none."""


def preview(body: bytes) -> Preview:
    """What the page shows. Raises `UnknownShapeError` if it is no preview."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=False, no_network=True)
    try:
        root = etree.fromstring(body[:_MAX_BYTES], parser)
    except (etree.LxmlError, ValueError):
        root = None
    name = None if root is None else _first(root, "tgme_channel_info_header_title")
    if root is None or name is None:
        raise UnknownShapeError(say("What came is no preview of a channel."))
    messages = [
        each for each in _all(root, "tgme_widget_message") if "service_message" not in (each.get("class") or "")
    ]
    numbers = (re.fullmatch(r"\w+/(\d{1,12})", each.get("data-post") or "", re.ASCII) for each in messages)
    return Preview(
        _words(name)[:200],
        _words(_first(root, "tgme_channel_info_description"))[:500],
        _followers(root),
        tuple(_post(each) for each in messages),
        min((int(number[1]) for number in numbers if number), default=None),
    )


def _post(message: etree._Element) -> Post:
    dated = _first(message, "tgme_widget_message_date")
    when = None if dated is None else next((each.get("datetime") for each in dated.iter("time")), None)
    return Post(
        moment(when) if when else None,
        text=_words(_first(message, "tgme_widget_message_text")),
        is_repost=_first(message, "tgme_widget_message_forwarded_from") is not None,
        has_image=_first(message, "tgme_widget_message_photo_wrap") is not None,
        has_video=_first(message, "tgme_widget_message_video_player") is not None,
        has_poll=_first(message, "tgme_widget_message_poll") is not None,
    )


def _followers(root: etree._Element) -> int | None:
    for counter in _all(root, "tgme_channel_info_counter"):
        if "subscriber" in _words(_first(counter, "counter_type")):
            shown = _COUNTER.fullmatch(_words(_first(counter, "counter_value")))
            try:
                return round(float(shown[1]) * _TIMES[shown[2]]) if shown else None
            except ValueError:
                return None
    return None


def _all(root: etree._Element, name: str) -> list[etree._Element]:
    found = root.xpath("descendant::*[contains(concat(' ', @class, ' '), concat(' ', $name, ' '))]", name=name)
    return [each for each in found if isinstance(each, etree._Element)] if isinstance(found, list) else []


def _first(root: etree._Element, name: str) -> etree._Element | None:
    return next(iter(_all(root, name)), None)


def _words(element: etree._Element | None) -> str:
    return "" if element is None else text(" ".join("".join(map(str, element.itertext())).split()))
