"""Hosts that answer what a test says, and accounts to ask them about."""

from datetime import UTC, datetime

from collectors.activity._source import Answer, Terms, Wanted
from collectors.platforms import platforms

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def account(platform, handle, before=None):
    found = platforms()[platform]
    return Wanted(platform, handle, found.key(handle), found.profile(handle), "northbridge.example", before)


def host(pages):
    """Answers by address: a body, a status and a body, or an error to raise. Everything else is not found."""

    def ask(url):
        ask.asked.append(url)
        page = pages.get(url, (404, b""))
        if isinstance(page, Exception):
            raise page
        status, body = page if isinstance(page, tuple) else (200, page)
        return Answer(url, status, (), body.encode() if isinstance(body, str) else body, NOW)

    ask.asked = []
    return ask


def read(source, wanted, ask, **terms):
    (found,) = source.read([wanted], ask, Terms(NOW, **terms))
    return found
