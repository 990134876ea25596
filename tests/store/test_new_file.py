import sqlite3

from sqlalchemy import create_engine

from store.new_file import fill, statements
from store.opening import WRITING, opened
from store.steps import newest_step, step_of
from tests.store.new_file import by_steps, written_out


def made(path):
    engine = create_engine(f"sqlite:///{path}")
    fill(engine.execution_options(**WRITING))
    with engine.connect() as connection:
        step = step_of(connection)
    engine.dispose()
    return step


def shape(path):
    """The lines of each statement in any order, as a table's constraints stand in any order after some steps."""
    return [sorted(line.strip(" \t,") for line in each.splitlines()) for each in written_out(path).split(";\n")]


def test_a_new_file_is_what_the_steps_to_it_come_to(tmp_path):
    step = made(tmp_path / "at_once.db")
    by_steps(tmp_path / "one_by_one.db", step)

    assert shape(tmp_path / "at_once.db") == shape(tmp_path / "one_by_one.db")


def test_a_new_file_takes_the_steps_that_its_script_does_not_know(tmp_path):
    by_steps(tmp_path / "doorstep.db", "0014")  # as a script leaves it that is one step behind
    opened(f"sqlite:///{tmp_path / 'doorstep.db'}").dispose()
    by_steps(tmp_path / "all.db")

    assert shape(tmp_path / "doorstep.db") == shape(tmp_path / "all.db")


def test_a_file_that_holds_anything_is_left_as_it_is(tmp_path):
    path = tmp_path / "another.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE run (walked TEXT)")
    fill(create_engine(f"sqlite:///{path}").execution_options(**WRITING))

    assert written_out(path) == "CREATE TABLE run (walked TEXT);\n"


def test_the_script_knows_the_newest_step():
    assert [each for each in statements() if "alembic_version" in each][-1] == (
        f"INSERT INTO \"alembic_version\" VALUES('{newest_step()}')"
    ), "python -m tests.store.new_file writes it anew"
