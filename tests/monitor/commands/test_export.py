"""`doorstep export` as its users run it."""

import pytest

from tests.dashboard.reports.stored import NORTHBRIDGE, TYWYN, fill
from tests.monitor.commands.test_replay import empty  # noqa: F401  # a fixture


@pytest.fixture
def doorstep(empty, tmp_path):  # noqa: F811
    """Runs `doorstep` beside a database of two weekly checks of two councils."""
    fill(f"sqlite:///{tmp_path / 'doorstep.db'}", NORTHBRIDGE, TYWYN, weeks=2)
    return empty


def test_it_says_how_many_checks_there_are_and_where(doorstep, tmp_path):
    done = doorstep("export", "out", "--history", "--observations-only", "--since", "2026-03-09")
    assert (done.returncode, done.stdout) == (0, "2 checks written to out.\n"), done.stderr
    assert not (tmp_path / "out" / "scores").exists()


def test_what_cannot_be_done_is_one_sentence(doorstep, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    done = doorstep("export", "out")
    assert (done.returncode, done.stderr) == (
        1,
        "Error: out is there already and is not an empty folder: name one that is not there yet.\n",
    )
    done = doorstep("export", "new", "--council", "NRO")
    assert (done.returncode, done.stderr) == (
        1,
        "Error: No council that has been checked is called 'NRO'; did you mean NOR (Northbridge Council)?\n",
    )
