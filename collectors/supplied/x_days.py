"""X analytics, Overview, "Download": one row for each day; and Twitter's "Export data, by day" before 2024."""

from __future__ import annotations

from collectors.supplied._supplier import Field, Supplier

SUPPLIER = Supplier(
    title="daily figures from X analytics",
    platform="x",
    required=(Field.DAY, Field.POSTS, Field.VIEWS),
    columns={
        Field.DAY: ("date",),
        Field.POSTS: ("create post", "tweets published"),
        Field.VIEWS: ("impressions",),
        Field.COMMENTS: ("replies",),
        Field.GAINED: ("new follows", "follows"),
        Field.LOST: ("unfollows",),
    },
)
