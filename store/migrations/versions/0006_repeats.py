"""Readings of unchanged pages that point to the row with what the page shows."""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add the column where it stands, on either database: years of readings need not be copied for it."""
    # SQLite adds a column with its constraint in this one form, for which Alembic has no words.
    op.execute(
        "ALTER TABLE page_reading ADD COLUMN same_as INTEGER "
        "CONSTRAINT page_reading_same_as_exists REFERENCES page_reading (id)"
    )
