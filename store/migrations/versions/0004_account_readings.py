"""What accounts show to anyone."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "account_reading",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name="account_reading_run_id_exists"),
        sa.PrimaryKeyConstraint("id", name="account_reading_key"),
        sa.UniqueConstraint("run_id", "platform", "key", name="account_reading_run_id_platform_key_once"),
    )
    op.create_index("account_reading_newest", "account_reading", ["platform", "key", "id"], unique=False)
