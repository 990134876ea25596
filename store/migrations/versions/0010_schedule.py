"""What the schedule asks and answers."""

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Nothing yet."""
