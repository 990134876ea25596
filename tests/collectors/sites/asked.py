"""Pages as an adapter is given them."""

from datetime import UTC, datetime
from pathlib import Path

from store.records import Council, Page

COUNCIL = Council(
    "NBR",
    "Northbridge Council",
    "https://www.northbridge.example/",
    democracy_url="https://democracy.northbridge.example",
    democracy_cms="ModernGov",
)
SERVICE = "https://democracy.northbridge.example/mgWebService.asmx/GetCouncillorsByWard"
PRIVATE = ("Invented Street", "960001", "900123", "960002", "mail.example", "members@", "Purple", ".jpg", "Town Hall")
"""What the saved pages say and nobody may keep."""


def page(body, url="https://www.northbridge.example/councillors", content_type="text/html; charset=utf-8", **more):
    content = body if isinstance(body, bytes) else body.encode()
    return Page(url, url, datetime(2026, 11, 22, tzinfo=UTC), 200, content_type, content, **more)


def saved(name):
    return (Path(__file__).parent / "pages" / name).read_bytes()


def html(body, title="Your councillors"):
    return (
        f"<!doctype html><html lang=en><head><title>{title}</title></head>"
        f"<body><main><h1>{title}</h1>{body}</main></body></html>"
    )
