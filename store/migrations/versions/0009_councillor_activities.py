"""What the accounts on councillors' pages showed."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "councillor_activity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("snapshot_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name="councillor_activity_run_id_exists"),
        sa.ForeignKeyConstraint(
            ["snapshot_id"], ["councillor_snapshot.id"], name="councillor_activity_snapshot_id_exists"
        ),
        sa.PrimaryKeyConstraint("id", name="councillor_activity_key"),
        sa.UniqueConstraint("run_id", "snapshot_id", name="councillor_activity_run_id_snapshot_id_once"),
    )
    op.create_index("councillor_activity_newest", "councillor_activity", ["snapshot_id", "id"], unique=False)
    op.create_index("councillor_activity_of", "councillor_activity", ["code", "site_id"], unique=False)
