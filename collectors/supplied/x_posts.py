"""X analytics, Content, "Download": one row for each post; and Twitter's "Export data, by tweet" before 2024."""

from __future__ import annotations

from collectors.supplied._supplier import Field, Supplier

SUPPLIER = Supplier(
    title="posts from X analytics",
    platform="x",
    required=(Field.POST, Field.LINK, Field.DAY, Field.TEXT),
    columns={
        Field.POST: ("post id", "tweet id"),
        Field.LINK: ("post link", "tweet permalink"),
        Field.DAY: ("date", "time"),
        Field.TEXT: ("post text", "tweet text"),
        Field.COMMENTS: ("replies",),
        Field.VIEWS: ("impressions",),
    },
)
