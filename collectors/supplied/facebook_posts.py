"""Meta Business Suite, Insights, Content, "Export data": Facebook posts."""

from __future__ import annotations

from collectors.supplied._supplier import Field, Supplier

SUPPLIER = Supplier(
    title="Facebook posts from Meta Business Suite",
    platform="facebook",
    required=(Field.POST, Field.OWNER, Field.DAY, Field.LINK),
    columns={
        Field.POST: ("post id", "video asset id"),
        Field.OWNER: ("page id",),
        Field.DAY: ("publish time",),
        Field.LINK: ("permalink",),
        Field.SHARE: ("is share",),
        Field.COMMENTS: ("comments",),
        Field.REACH: ("reach",),
        Field.VIEWS: ("views", "impressions"),  # "Impressions" until 2024
    },
)
