"""YouTube Studio, Analytics, Advanced mode, Content, "Export current view": the file "Table data.csv"."""

from __future__ import annotations

from collectors.supplied._supplier import Field, Supplier

SUPPLIER = Supplier(
    title="videos from YouTube Studio (the file “Table data.csv”)",
    platform="youtube",
    required=(Field.POST, Field.DAY, Field.VIEWS),
    columns={
        Field.POST: ("content", "video"),  # "Video" until 2022
        Field.DAY: ("video publish time",),
        Field.VIEWS: ("views",),
        Field.COMMENTS: ("comments added", "comments"),
    },
)
