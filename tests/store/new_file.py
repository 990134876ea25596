"""What all steps come to in SQLite: `python -m tests.store.new_file` writes it, after a new step."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from store.steps import MIGRATIONS


def by_steps(path: Path, last: str = "head") -> None:
    """Make a database of the steps."""
    engine = create_engine(f"sqlite:///{path}")
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, last)
    engine.dispose()


def written_out(path: Path) -> str:
    """Its tables and rows as a script, without white space at the ends of lines."""
    with closing(sqlite3.connect(path)) as connection:
        lines = "\n".join(connection.iterdump()).splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines if line not in ("BEGIN TRANSACTION;", "COMMIT;"))


def main() -> None:
    """Write the script."""
    with TemporaryDirectory() as folder:
        by_steps(Path(folder) / "doorstep.db")
        Path(str(files("store") / "new_file.sql")).write_text(
            written_out(Path(folder) / "doorstep.db"), encoding="utf-8"
        )


if __name__ == "__main__":
    main()
