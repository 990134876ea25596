"""LinkedIn Page analytics, Followers, "Export": the sheet "New followers", saved as CSV."""

from __future__ import annotations

from collectors.supplied._supplier import Field, Supplier

SUPPLIER = Supplier(
    title="new followers from LinkedIn Page analytics",
    platform="linkedin",
    required=(Field.DAY, Field.GAINED, Field.ORGANIC),
    columns={
        Field.DAY: ("date",),
        # Of the day, in spite of its name: the sheet counts new followers only.
        Field.GAINED: ("total followers",),
        Field.ORGANIC: ("organic followers",),
    },
)
