"""What analysts and officers write down."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "shortlist",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="shortlist_key"),
    )
    op.create_table(
        "shortlist_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("shortlist_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["shortlist_id"], ["shortlist.id"], name="shortlist_change_shortlist_id_exists"),
        sa.PrimaryKeyConstraint("id", name="shortlist_change_key"),
        sa.UniqueConstraint("shortlist_id", "number", name="shortlist_change_shortlist_id_number_once"),
    )
    op.create_index("shortlist_change_of", "shortlist_change", ["code"], unique=False)
    _what_a_frozen_list_rests_on()
    _what_a_council_says_of_itself()


def _what_a_frozen_list_rests_on() -> None:
    op.create_table(
        "frozen_scorecard",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("change_id", sa.Integer(), nullable=False),
        sa.Column("scorecard_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["change_id"], ["shortlist_change.id"], name="frozen_scorecard_change_id_exists"),
        sa.ForeignKeyConstraint(["scorecard_id"], ["scorecard.id"], name="frozen_scorecard_scorecard_id_exists"),
        sa.PrimaryKeyConstraint("id", name="frozen_scorecard_key"),
        sa.UniqueConstraint("change_id", "scorecard_id", name="frozen_scorecard_change_id_scorecard_id_once"),
    )
    op.create_index("frozen_scorecard_of", "frozen_scorecard", ["scorecard_id"], unique=False)


def _what_a_council_says_of_itself() -> None:
    op.create_table(
        "declaration",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("checklist", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="declaration_key"),
        sa.UniqueConstraint("code", "checklist", "number", name="declaration_code_checklist_number_once"),
    )
