"""What analysts and officers write down."""

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Nothing yet."""
