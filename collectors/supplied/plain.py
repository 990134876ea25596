"""The table that anybody can type: docs/supplied-figures.md. In English or in Welsh."""

from __future__ import annotations

from collectors.supplied._supplier import Field, Supplier

SUPPLIER = Supplier(
    title="figures in the plain table",
    day_first=True,
    required=(Field.DAY, Field.PLATFORM, Field.HANDLE),
    columns={
        Field.DAY: ("date", "to", "dyddiad", "hyd at"),
        Field.SINCE: ("from", "o"),
        Field.PLATFORM: ("platform", "llwyfan"),
        Field.HANDLE: ("account", "cyfrif"),
        Field.POSTS: ("posts", "negeseuon", "postiadau"),
        Field.LAST_POST: ("last post", "neges ddiwethaf", "postiad diwethaf"),
        Field.REPLIES: ("replies", "atebion"),
        Field.REPOSTS: ("reposts", "ailbostiadau"),
        Field.COMMENTS: ("comments", "sylwadau"),
        Field.FOLLOWERS: ("followers", "dilynwyr"),
        Field.REACH: ("reach", "cyrhaeddiad"),
        Field.VIEWS: ("views", "gweliadau"),
        Field.RESPONSE_RATE: ("response rate", "cyfradd ymateb"),
    },
)
