"""What a reader sees of markup."""

import html
import re


def words(parts):
    """The text of blocks, with single spaces."""
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", " ".join(parts)))).strip()
