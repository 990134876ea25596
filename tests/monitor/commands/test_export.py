"""`doorstep export` as its users run it."""

from dataclasses import replace
from datetime import UTC, datetime

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


def test_it_says_of_how_many_councils_answers_are_left_out(empty, tmp_path):  # noqa: F811
    new = replace(NORTHBRIDGE, made_up=False)
    fill(f"sqlite:///{tmp_path / 'doorstep.db'}", new, TYWYN, first=datetime.now(UTC))
    left_out = "Left out: answers and scores of 1 council in preview (--with-previews).\n"
    assert empty("export", "out").stdout == f"2 checks written to out.\n{left_out}"
    assert empty("export", "other", "--council", "TYW").stdout == "1 check written to other.\n"
    assert empty("export", "all", "--with-previews").stdout == "2 checks written to all.\n"


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
