"""A new SQLite file, made at once by what the steps come to: to take them one by one takes ten times as long.

`new_file.sql` is written by `python -m tests.store.new_file`. What it does not know is taken after it.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from sqlalchemy import Engine


def fill(engine: Engine) -> None:
    """Make the tables, if there are none, whoever else starts at the same moment.

    `engine` begins transactions that write.
    """
    with engine.begin() as connection:
        if not connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar():
            for statement in statements():
                connection.exec_driver_sql(statement)


def statements() -> Iterator[str]:
    """In their order."""
    script = files("store").joinpath("new_file.sql").read_text(encoding="utf-8")
    return filter(None, map(str.strip, script.split(";\n")))
