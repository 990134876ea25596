"""The dashboard's blocks on a page that stands by itself: no page of ours is beside it, and paper does not unfold."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dashboard.markup import Html

# Only markup of our own making looks like this: whatever came from outside is escaped in it.
_TO_OURS = re.compile(r'<a href="(?!https?://|mailto:|#)[^"]*"[^>]*>(.*?)</a>', re.DOTALL)
_FOLDED = "<details>"
_UNFOLDED = "<details open>"


def by_itself(blocks: Iterable[str]) -> list[Html]:
    """Links to other pages of the dashboard become their words; those to public pages stay."""
    return [Html(_TO_OURS.sub(r"\1", each)) for each in blocks if each]


def unfolded(blocks: Iterable[str]) -> list[Html]:
    """Everything that can be folded away is open."""
    return [Html(each.replace(_FOLDED, _UNFOLDED)) for each in blocks]
