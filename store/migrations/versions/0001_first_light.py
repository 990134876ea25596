"""First light: the register, runs, page readings, snapshots and scorecards."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    for make in (_register, _runs, _page_readings, _snapshots, _scorecards):
        make()


def _register() -> None:
    op.create_table(
        "council",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="council_key"),
    )
    op.create_index("council_newest", "council", ["code", "id"], unique=False)


def _runs() -> None:
    op.create_table(
        "run",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("register", sa.Text(), nullable=False),
        sa.Column("planned", sa.JSON(), nullable=False),
        sa.Column("made_up", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="run_key"),
    )
    op.create_table(
        "run_end",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ending", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name="run_end_run_id_exists"),
        sa.PrimaryKeyConstraint("id", name="run_end_key"),
    )
    op.create_index("run_end_newest", "run_end", ["run_id", "id"], unique=False)


def _page_readings() -> None:
    op.create_table(
        "page_reading",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(length=64), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("complete", sa.Boolean(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name="page_reading_run_id_exists"),
        sa.PrimaryKeyConstraint("id", name="page_reading_key"),
        sa.UniqueConstraint("run_id", "address", name="page_reading_run_id_address_once"),
    )


def _snapshots() -> None:
    op.create_table(
        "snapshot",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("council_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished", sa.Boolean(), nullable=False),
        sa.Column("readings", sa.JSON(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["council_id"], ["council.id"], name="snapshot_council_id_exists"),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name="snapshot_run_id_exists"),
        sa.PrimaryKeyConstraint("id", name="snapshot_key"),
    )
    op.create_index("snapshot_newest", "snapshot", ["code", "id"], unique=False)
    op.create_index("snapshot_of_run", "snapshot", ["run_id", "finished", "code"], unique=False)


def _scorecards() -> None:
    op.create_table(
        "scorecard",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("council_id", sa.Integer(), nullable=False),
        sa.Column("snapshot_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("as_of", sa.DateTime(timezone=True), nullable=False),
        sa.Column("method", sa.Integer(), nullable=False),
        sa.Column("dial", sa.Text(), nullable=False),
        sa.Column("value", sa.Float(), nullable=True),
        sa.Column("coverage", sa.Float(), nullable=False),
        sa.Column("low", sa.Float(), nullable=False),
        sa.Column("high", sa.Float(), nullable=False),
        sa.Column("seen", sa.Integer(), nullable=False),
        sa.Column("applicable", sa.Integer(), nullable=False),
        sa.Column("finished", sa.Boolean(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["council_id"], ["council.id"], name="scorecard_council_id_exists"),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name="scorecard_run_id_exists"),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshot.id"], name="scorecard_snapshot_id_exists"),
        sa.PrimaryKeyConstraint("id", name="scorecard_key"),
    )
    op.create_index("scorecard_newest", "scorecard", ["code", "id"], unique=False)
