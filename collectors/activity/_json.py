"""JSON, as fast as can be had: answers are large, and what is read of them is little. Pure."""

from __future__ import annotations

import json

from pydantic_core import from_json


def loaded(body: bytes) -> object:
    """As by `json.loads`. Raises `ValueError` or `RecursionError` if it is no JSON."""
    try:
        found: object = from_json(body, cache_strings="keys")
    except ValueError:
        # It is the stricter one: halves of surrogate pairs, UTF-16 and nests two hundred deep are left to the other.
        found = json.loads(body)
    return found
