"""Made-up posts as a server of Mastodon answers (api/v1/accounts/:id/statuses): some 3.5 kB each, as recorded ones."""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape
from typing import Any

from tests.benchmarks.invented_posts import Said

SERVER = "https://mastodon.example"
PAGE = 40
_FILE = f"{SERVER}/system/cache/media_attachments/files/114/620/457/512/351/116/original/9f0f6bfb096f5451.png"
_LINK = "www.northbridge.example/bins-and-recycling/collection-days"


def account() -> bytes:
    """The answer to a look-up."""
    return _sent(_account("1", "northbridge"))


def statuses(posts: Sequence[Said]) -> tuple[bytes, ...]:
    """Page by page."""
    return tuple(_sent([_status(post) for post in posts[start : start + PAGE]]) for start in range(0, len(posts), PAGE))


def _status(post: Said) -> dict[str, Any]:
    if post.kind == "repost":
        return _written(post, "1", "northbridge", "") | {"reblog": _written(post, "2", "resident@elsewhere.example")}
    return _written(post, "1", "northbridge")


def _written(post: Said, id: str, name: str, content: str | None = None) -> dict[str, Any]:
    reply, address = post.kind == "reply", f"{SERVER}/@{name}/{post.number}"
    mention = {"id": "2", "username": "resident", "url": f"{SERVER}/@resident", "acct": "resident@elsewhere.example"}
    return {
        "id": f"1146204575123{post.number:05}",
        "created_at": post.moment.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "in_reply_to_id": "114620457512351116" if reply else None,
        "in_reply_to_account_id": "2" if reply else None,
        **{"sensitive": False, "spoiler_text": "", "visibility": "public", "language": "en"},
        **{"uri": f"{SERVER}/users/{name}/statuses/{post.number}", "url": address},
        **{"replies_count": 1, "reblogs_count": 5, "favourites_count": 12, "edited_at": None},
        "content": _markup(post) if content is None else content,
        **{"reblog": None, "application": {"name": "Web", "website": None}, "account": _account(id, name)},
        "media_attachments": [_attachment(alt) for alt in post.alts],
        **{"mentions": [mention] if reply else [], "tags": [], "emojis": [], "quote": None},
        "card": _card() if post.kind == "card" else None,
        "poll": None,
    }


def _markup(post: Said) -> str:
    """Paragraphs, line breaks, and links as Mastodon shortens them."""
    person = (
        '<span class="h-card" translate="no"><a href="https://elsewhere.example/@resident" class="u-url mention">'
        "@<span>resident</span></a></span> "
    )
    lines = [" ".join(map(_word, line.split(" "))) for line in post.words.split("\n")]
    text = "<br />".join(lines).replace("<br /><br />", "</p><p>")
    return f"<p>{person if post.kind == 'reply' else ''}{text}</p>"


def _word(word: str) -> str:
    if word.startswith("#"):
        tag = f'{SERVER}/tags/{word[1:]}" class="mention hashtag" rel="tag'
        return f'<a href="{tag}">#<span>{word[1:]}</span></a>'
    if word.startswith("www."):
        return (
            f'<a href="https://{_LINK}" target="_blank" rel="nofollow noopener" translate="no">'
            f'<span class="invisible">https://www.</span><span class="ellipsis">{_LINK[4:30]}</span>'
            f'<span class="invisible">{_LINK[30:]}</span></a>'
        )
    return escape(word, quote=False).replace("'", "&#39;")


def _attachment(alt: str) -> dict[str, Any]:
    size = {"width": 1600, "height": 900, "size": "1600x900", "aspect": 1.7777777777777777}
    return {
        **{"id": "114620457512351116", "type": "image", "url": _FILE, "preview_url": _FILE, "remote_url": None},
        **{"preview_remote_url": None, "text_url": None, "meta": {"original": size, "small": size}},
        **{"description": alt or None, "blurhash": "UBL_:rOpGG-oBUNG,qRj2so|=eE1w^n4S5NH"},
    }


def _card() -> dict[str, Any]:
    said = "When your bins are collected, what goes in which, and what to do if they were missed."
    return {
        **{"url": f"https://{_LINK}", "title": "Collection days", "description": said, "language": "en"},
        **{"type": "link", "author_name": "", "author_url": "", "provider_name": "", "provider_url": "", "html": ""},
        **{"width": 0, "height": 0, "image": None, "embed_url": "", "blurhash": None, "authors": []},
    }


def _account(id: str, name: str) -> dict[str, Any]:
    field = (
        f'<a href="https://{_LINK}" target="_blank" rel="nofollow noopener me" translate="no"><span class="invisible">'
        f'https://</span><span class="">{_LINK}</span><span class="invisible"></span></a>'
    )
    return {
        **{"id": id, "username": name.partition("@")[0], "acct": name, "display_name": "Northbridge", "locked": False},
        **{"bot": False, "discoverable": True, "indexable": False, "group": False},
        "created_at": "2022-11-07T00:00:00.000Z",
        "note": "<p>News from Northbridge Borough Council, Monday to Friday.</p>",
        **{"url": f"{SERVER}/@{name}", "uri": f"{SERVER}/users/{name}", "avatar": _FILE, "avatar_static": _FILE},
        **{"header": _FILE, "header_static": _FILE, "followers_count": 1036, "following_count": 138},
        **{"statuses_count": 2031, "last_status_at": "2026-11-20", "hide_collections": False, "noindex": False},
        **{"emojis": [], "roles": []},
        "fields": [{"name": name, "value": field, "verified_at": None} for name in ("Website", "Bins")],
    }


def _sent(told: object) -> bytes:
    return json.dumps(told, separators=(",", ":"), ensure_ascii=False).encode()
