"""Open Graph metadata (ogp.me): what a platform shows when somebody shares the page."""

from __future__ import annotations

from collections.abc import Iterator

from collectors.signals._sight import MAX_SNIPPET, Seen, Sight
from store.records import SignalKind

_PROPERTIES = ("og:title", "og:description", "og:image", "og:image:alt", "og:site_name")


def seen(sight: Sight) -> Iterator[Seen]:
    """Each property that says something, once."""
    given: dict[str, str] = {}
    for element in sight.tree.of("meta"):
        name = (element.get("property") or element.get("name") or "").lower()
        content = (element.get("content") or "").strip()
        if name in _PROPERTIES and content:
            given.setdefault(name, content)
    for name, content in given.items():
        yield Seen(SignalKind.OPEN_GRAPH, name, f"{name}: {content}"[:MAX_SNIPPET])
