"""Whom councils' sites name as their councillors."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "councillor_list",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("good", sa.Boolean(), nullable=False),
        sa.Column("members", sa.JSON(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name="councillor_list_run_id_exists"),
        sa.PrimaryKeyConstraint("id", name="councillor_list_key"),
        sa.UniqueConstraint("run_id", "code", name="councillor_list_run_id_code_once"),
    )
    op.create_index("councillor_list_newest", "councillor_list", ["code", "good", "id"], unique=False)
