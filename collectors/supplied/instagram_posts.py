"""Meta Business Suite, Insights, Content, "Export data": Instagram posts, reels and stories."""

from __future__ import annotations

from collectors.supplied._supplier import Field, Supplier

SUPPLIER = Supplier(
    title="Instagram posts from Meta Business Suite",
    platform="instagram",
    required=(Field.POST, Field.OWNER, Field.HANDLE, Field.DAY),
    columns={
        Field.POST: ("post id",),
        Field.OWNER: ("account id",),
        Field.HANDLE: ("account username",),
        Field.DAY: ("publish time",),
        Field.LINK: ("permalink",),
        Field.COMMENTS: ("comments",),
        Field.REACH: ("reach",),
        Field.VIEWS: ("views", "impressions"),
    },
)
