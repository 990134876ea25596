"""Who did what, what signing in leaves behind, and by what a councillor's published address is known again."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "deed",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="deed_key"),
    )
    op.create_index("deed_about", "deed", ["about", "kind", "id"], unique=False)
    op.create_table(
        "session_end",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="session_end_key"),
        sa.UniqueConstraint("key", name="session_end_key_once"),
    )
    op.create_table(
        "code_step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("who", sa.String(64), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="code_step_key"),
        sa.UniqueConstraint("key", "kind", "number", name="code_step_key_kind_number_once"),
    )
    op.create_index("code_step_of", "code_step", ["kind", "added_at"], unique=False)
    op.create_table(
        "published_mark",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.Column("mark", sa.String(64), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="published_mark_key"),
    )
    op.create_index("published_mark_of", "published_mark", ["code", "site_id", "id"], unique=False)
    op.create_index("published_mark_mark", "published_mark", ["mark"], unique=False)
