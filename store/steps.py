"""Which steps a database has taken towards today's shape, found without Alembic, which takes long to load."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

MIGRATIONS = Path(__file__).parent / "migrations"
_REVISION = "[0-9]" * 4
"""How the file of a step begins: the rest of its name says what it does."""


def up_to_date(engine: Engine) -> bool:
    """Whether no step is missing, found without waiting for anyone who writes."""
    with engine.connect() as connection:
        return step_of(connection) == newest_step()


def step_of(connection: Connection) -> str | None:
    """The last step this database has taken; `None` if it is new."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return revision


def newest_step() -> str:
    """The last that there is."""
    return max(steps())


def steps() -> frozenset[str]:
    """All that there are, by the names of the files."""
    return frozenset(path.name[:4] for path in (MIGRATIONS / "versions").glob(f"{_REVISION}_*.py"))
