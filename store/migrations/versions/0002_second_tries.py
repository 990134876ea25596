"""Second tries, what robots.txt said, and checks that only read the archive again."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

WHOLE = sa.text("digest <> '' AND (complete OR problem IS NULL)")
FAILED = sa.text("problem IS NOT NULL")


def upgrade() -> None:
    """Give each step its turn."""
    op.add_column("run", sa.Column("replayed", sa.Boolean(), nullable=False, server_default=sa.false()))
    _page_readings()
    _robots_readings()
    op.add_column("snapshot", sa.Column("digest", sa.String(length=64), nullable=True))
    op.create_index("snapshot_once", "snapshot", ["run_id", "code", "digest"], unique=True)


def _page_readings() -> None:
    # SQLite cannot change a constraint: Alembic copies the table there, and changes it in place elsewhere.
    copied = op.get_bind().dialect.name == "sqlite"
    # SQLite reads a row from its beginning: what is searched stands before the large record.
    after = "address" if copied else None
    with op.batch_alter_table("page_reading", recreate="always" if copied else "never") as table:
        table.add_column(sa.Column("attempt", sa.Integer(), nullable=False, server_default="1"), insert_after=after)
        table.drop_constraint("page_reading_run_id_address_once", type_="unique")
        table.create_unique_constraint("page_reading_run_id_address_attempt_once", ["run_id", "address", "attempt"])
    _partial_index("page_reading_whole", ["address", "run_id", "id"], WHOLE)
    _partial_index("page_reading_failed", ["run_id", "problem", "address", "attempt"], FAILED)


def _partial_index(name: str, columns: list[str], where: sa.TextClause) -> None:
    op.create_index(name, "page_reading", columns, unique=False, sqlite_where=where, postgresql_where=where)


def _robots_readings() -> None:
    op.create_table(
        "robots_reading",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(length=64), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name="robots_reading_run_id_exists"),
        sa.PrimaryKeyConstraint("id", name="robots_reading_key"),
        sa.UniqueConstraint("run_id", "address", "attempt", name="robots_reading_run_id_address_attempt_once"),
    )
