"""LinkedIn Page analytics, Content, "Export": the sheet "All posts", saved as CSV."""

from __future__ import annotations

from collectors.supplied._supplier import Field, Supplier

SUPPLIER = Supplier(
    title="posts from LinkedIn Page analytics (the sheet “All posts”)",
    platform="linkedin",
    required=(Field.POST, Field.DAY, Field.VIEWS),
    columns={
        Field.POST: ("post link", "update link"),  # "Update" until 2022
        Field.DAY: ("created date",),
        Field.COMMENTS: ("comments",),
        Field.VIEWS: ("impressions",),
    },
)
