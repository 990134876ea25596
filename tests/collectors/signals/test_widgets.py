from datetime import UTC, datetime

import pytest

from collectors.reading import read_page
from store.records import Page, PageKind, SignalKind

URL = "https://www.northbridge.example/"


def widgets(markup):
    body = f"<!doctype html><html lang=en><body><main><h1>Welcome</h1>{markup}</main></body></html>".encode()
    page = Page(URL, URL, datetime(2026, 11, 22, tzinfo=UTC), 200, "text/html", body)
    kinds = (SignalKind.EMBED, SignalKind.SHARE_TOOL)
    return [(each.kind, each.value) for each in read_page(page, PageKind.HOME).signals if each.kind in kinds]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<a class=twitter-timeline href=https://x.com/NorthbridgeBC>Posts</a>", (SignalKind.EMBED, "X timeline")),
        (
            "<iframe src='https://www.facebook.com/plugins/page.php?href=x'></iframe>",
            (SignalKind.EMBED, "Facebook page"),
        ),
        ("<iframe src='https://www.youtube-nocookie.com/embed/abc'></iframe>", (SignalKind.EMBED, "YouTube video")),
        ("<script src='//s7.addthis.com/js/300/addthis_widget.js'></script>", (SignalKind.SHARE_TOOL, "AddThis")),
        ("<script src='https://static.addtoany.com/menu/page.js'></script>", (SignalKind.SHARE_TOOL, "AddToAny")),
        ("<a class=twitter-share-button href=https://x.com/share>Post</a>", (SignalKind.SHARE_TOOL, "X share button")),
    ],
)
def test_an_embed_or_share_tool_is_named(markup, expected):
    assert widgets(markup) == [expected]


def test_each_is_named_once():
    script = "<script src='//s7.addthis.com/a.js'></script>"
    assert widgets(script + script) == [(SignalKind.SHARE_TOOL, "AddThis")]


def test_an_ordinary_link_and_an_ordinary_script_are_neither():
    assert widgets("<a href=https://x.com/NorthbridgeBC>X</a><script src=/a.js></script>") == []
