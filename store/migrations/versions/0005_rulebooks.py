"""What scorecards have in common stored once, older snapshots scored again, and councillors."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the tables, and let a scorecard point to its rulebook."""
    _rulebooks()
    _councillors()
    _councillor_snapshots()
    _councillor_scorecards()


def _rulebooks() -> None:
    op.create_table(
        "rulebook",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("method", sa.Integer(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="rulebook_key"),
        sa.UniqueConstraint("digest", name="rulebook_digest_once"),
    )
    # SQLite cannot add a constraint: Alembic copies the table there, and changes it in place elsewhere.
    copied = op.get_bind().dialect.name == "sqlite"
    with op.batch_alter_table("scorecard", recreate="always" if copied else "never") as table:
        after = "finished" if copied else None  # what is small stands before the large record
        table.add_column(sa.Column("rulebook_id", sa.Integer(), nullable=True), insert_after=after)
        table.create_foreign_key("scorecard_rulebook_id_exists", "rulebook", ["rulebook_id"], ["id"])
    op.drop_index("scorecard_newest", "scorecard")
    op.create_index("scorecard_newest", "scorecard", ["code", "snapshot_id", "id"], unique=False)


def _councillors() -> None:
    op.create_table(
        "councillor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="councillor_key"),
    )
    op.create_index("councillor_newest", "councillor", ["code", "site_id", "id"], unique=False)


def _councillor_snapshots() -> None:
    op.create_table(
        "councillor_snapshot",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("councillor_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name="councillor_snapshot_run_id_exists"),
        sa.ForeignKeyConstraint(["councillor_id"], ["councillor.id"], name="councillor_snapshot_councillor_id_exists"),
        sa.PrimaryKeyConstraint("id", name="councillor_snapshot_key"),
        sa.UniqueConstraint("run_id", "code", "site_id", name="councillor_snapshot_run_id_code_site_id_once"),
    )
    op.create_index("councillor_snapshot_newest", "councillor_snapshot", ["code", "site_id", "id"], unique=False)


def _councillor_scorecards() -> None:
    op.create_table(
        "councillor_scorecard",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("snapshot_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.Column("as_of", sa.DateTime(timezone=True), nullable=False),
        sa.Column("method", sa.Integer(), nullable=False),
        sa.Column("rulebook_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["snapshot_id"], ["councillor_snapshot.id"], name="councillor_scorecard_snapshot_id_exists"
        ),
        sa.ForeignKeyConstraint(["rulebook_id"], ["rulebook.id"], name="councillor_scorecard_rulebook_id_exists"),
        sa.PrimaryKeyConstraint("id", name="councillor_scorecard_key"),
    )
    op.create_index(
        "councillor_scorecard_newest",
        "councillor_scorecard",
        ["code", "site_id", "snapshot_id", "id"],
        unique=False,
    )
