"""LinkedIn Page analytics, Content, "Export": the sheet "Metrics", saved as CSV. It has no posts."""

from __future__ import annotations

from collectors.supplied._supplier import Field, Supplier

SUPPLIER = Supplier(
    title="daily figures from LinkedIn Page analytics (the sheet “Metrics”)",
    platform="linkedin",
    required=(Field.DAY, Field.VIEWS, Field.COMMENTS, Field.REACH),
    columns={
        Field.DAY: ("date",),
        Field.VIEWS: ("impressions (total)",),
        Field.COMMENTS: ("comments (total)",),
        Field.REACH: ("unique impressions (organic)",),
    },
)
