"""Addresses and names that stand in the text of a page without being links: a resident can read but not follow them."""

from __future__ import annotations

import re
from collections.abc import Iterator

_HOSTS = (
    r"(?:(?:www|m|mobile|[a-z]{2}(?:-[a-z]{2})?)\.)?(?:facebook|fb|twitter|x|instagram|linkedin|tiktok|youtube|pinterest|threads|bsky)"
    r"\.(?:com|net|app)"
)
_ADDRESS = re.compile(rf"(?i)(?<![\w@./-])(?:https?://)?{_HOSTS}/[^\s<>\"'()]{{1,200}}")
_LABEL = re.compile(
    r"(?i)\b(?P<platform>twitter|x|instagram|tiktok|threads)(?:\s*\([^)]{0,30}\))?\s*:\s*@(?P<name>[\w.]{2,30})(?![\w@.]*@)"
)
_PROFILES = {
    "instagram": "https://www.instagram.com/{}/",
    "threads": "https://www.threads.com/@{}",
    "tiktok": "https://www.tiktok.com/@{}",
    "twitter": "https://x.com/{}",
    "x": "https://x.com/{}",
}
_HINTS = {"/": (".com/", "bsky.app/"), "@": (": @", ":@")}
"""One of them is in whatever fits. A single letter is found much faster: most texts are done with after that look."""
MAX_WRITTEN = 200


def written(text: str) -> Iterator[tuple[str, int]]:
    """Each address, and each name behind its platform's ("Twitter: @northbridge"), with its place in the text."""
    if not any(letter in text and any(hint in text for hint in hints) for letter, hints in _HINTS.items()):
        return
    found = 0
    for match in _ADDRESS.finditer(text):
        found += 1
        if found > MAX_WRITTEN:
            return
        yield match[0].rstrip(".,;:!?"), match.start()
    for match in _LABEL.finditer(text):
        found += 1
        if found > MAX_WRITTEN:
            return
        yield _PROFILES[match["platform"].lower()].format(match["name"].rstrip(".")), match.start()
