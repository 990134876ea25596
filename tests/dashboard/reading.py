"""What a reader sees of markup."""

import html
import re


def words(parts):
    """The text of blocks, with single spaces."""
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", " ".join(parts)))).strip()


def drawn(app):
    """Everything that a page drew itself, with its markup."""
    return "\n".join(each.body for each in app.html if not each.body.startswith("<style>"))


def page_words(app):
    """What a reader sees of it."""
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", drawn(app))))
