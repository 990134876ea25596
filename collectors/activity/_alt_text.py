"""Whether a picture's description says something, or was only put there by a program. Pure."""

from __future__ import annotations

import re

_FILE = re.compile(r"\S.{0,150}\.(?:avif|bmp|gif|heic|jfif|jpe?g|m4v|mov|mp4|png|svg|tiff?|webm|webp)", re.IGNORECASE)
_CAMERA = re.compile(
    r"(?:DSC|DSCF|DSCN|FB_IMG|IMG|MVIMG|P|PXL|Screenshot|VID|WhatsApp (?:Image|Video))[\W\d_]*\d.*", re.I
)
_NOTHING_SAID = re.compile(
    r"(?:an?\s+|the\s+|y\s+)?(?:alt(?:\s*text)?|attachment|blank|caption|default|description|empty|gif|graphic|icon|image|"
    r"img|logo|media|n/?a|nil|no\s+(?:alt(?:\s*text)?|caption|description)(?:\s+(?:available|provided|set|yet))?|none|null|"
    r"photo(?:graph)?|pic(?:ture)?|placeholder|poster|screen\s?shot|test|thumbnail|undefined|untitled|upload|video|"
    # in Welsh
    r"delwedd|disgrifiad|dim|ffoto|fideo|graffeg|llun|poster)s?[\W\d_]*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def describes(alt: str | None) -> bool:
    """True if the description tells a person who cannot see the picture something about it."""
    words = (alt or "").strip()[:500]
    begins_as_words_do = len(words) > 1 and words[:2].isalpha()  # then there is no need to count
    if not begins_as_words_do and sum(map(str.isalpha, words)) < 2:  # a number, an emoji, a full stop
        return False
    if "." in words[-5:-1] and _FILE.fullmatch(words):
        return False
    return not (_CAMERA.fullmatch(words) or _NOTHING_SAID.fullmatch(words) or _ADDRESS.fullmatch(words))
