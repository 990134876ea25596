"""JSON, as fast as can be had: answers are large, and what is read of them is little. Pure."""

from __future__ import annotations

import json
from typing import Any

from msgspec import MsgspecError
from msgspec.json import Decoder

Shape = Decoder[Any]
"""Of what is read of an answer: `TypedDict`s, whose values are `object`s where software may drift."""
ANYTHING: Shape = Decoder()


def loaded(body: bytes, shape: Shape = ANYTHING) -> object:
    """As by `json.loads`, without what does not stand in the shape: that is passed over, even if it is no text.

    What has another shape comes whole. Raises `ValueError` or `RecursionError` if it is no JSON.
    """
    try:
        found: object = shape.decode(body)
    except (MsgspecError, UnicodeDecodeError):
        # It is the stricter one: halves of surrogate pairs, UTF-16, NaN and infinity are left to the other.
        found = json.loads(body)
    return found
