"""Who is at work, which checks the schedule began, who asked for one, and what became of that."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "scheduler",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("beats", sa.Integer(), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("given_up", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="scheduler_key"),
    )
    op.create_table(
        "scheduled_run",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name="scheduled_run_run_id_exists"),
        sa.PrimaryKeyConstraint("id", name="scheduled_run_key"),
        sa.UniqueConstraint("run_id", name="scheduled_run_run_id_once"),
    )
    op.create_table(
        "check_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("asked_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="check_request_key"),
    )
    op.create_index("check_request_newest", "check_request", ["code", "id"], unique=False)
    op.create_table(
        "check_answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=True),
        sa.Column("why_not", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["request_id"], ["check_request.id"], name="check_answer_request_id_exists"),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name="check_answer_run_id_exists"),
        sa.PrimaryKeyConstraint("id", name="check_answer_key"),
        sa.UniqueConstraint("request_id", name="check_answer_request_id_once"),
    )
