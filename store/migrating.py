"""Brings a database's tables up to date, step by step, whoever else starts at the same moment."""

from __future__ import annotations

import threading

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Engine, text

from store.errors import DatabaseError
from store.steps import MIGRATIONS, step_of

ADVISORY_LOCK = 0xD0025
"""Any number, as long as every Doorstep asks for the same one."""

_one_at_a_time = threading.Lock()  # Alembic keeps what it works on in a global


def migrate(engine: Engine, where: str) -> None:
    """Take the steps that the database at `where` lacks. `engine` begins transactions that write."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    steps = ScriptDirectory.from_config(config)
    with _one_at_a_time, engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ADVISORY_LOCK})
        step = step_of(connection)
        if step and step not in {each.revision for each in steps.walk_revisions()}:
            raise DatabaseError(
                f"The database ({where}) was made by a newer version of Doorstep: install that version."
            )
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except CommandError as error:
            raise DatabaseError(f"The database ({where}) could not be brought up to date: {error}") from error
