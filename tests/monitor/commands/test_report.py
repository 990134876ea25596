"""`doorstep report` and `doorstep badge` as their users run them."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.dashboard.reports.stored import NORTHBRIDGE, TRICKSTER, fill
from tests.monitor.commands.test_replay import empty  # noqa: F401  # a fixture


@pytest.fixture
def doorstep(empty, tmp_path):  # noqa: F811
    """Runs `doorstep` beside a database of two councils."""
    fill(f"sqlite:///{tmp_path / 'doorstep.db'}", NORTHBRIDGE, TRICKSTER)
    return empty


def test_a_report_is_named_after_the_council(doorstep, tmp_path):
    done = doorstep("report", "--council", "northbridge")
    assert (done.returncode, done.stdout) == (0, "doorstep-nor.html is written.\n"), done.stderr
    assert "<h1><bdi>Northbridge</bdi></h1>" in (tmp_path / "doorstep-nor.html").read_text()


def test_a_brief_can_be_a_pdf(doorstep, tmp_path):
    done = doorstep("report", "--council", "TRI", "--format", "brief", "-o", "brief.pdf")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF-")


def test_what_cannot_be_done_is_one_sentence(doorstep):
    done = doorstep("report", "--council", "NRO")
    assert (done.returncode, done.stderr) == (
        1,
        "Error: No council that has been checked is called 'NRO'; did you mean NOR (Northbridge Council)?\n",
    )
    done = doorstep("report", "--council", "NOR", "-o", "northbridge.pdf")
    assert (done.returncode, done.stderr) == (
        1,
        "Error: northbridge.pdf would not be what its name says: with it say --format pdf.\n",
    )
    done = doorstep("badge", "--council", "NOR", "-o", "badge.svg")
    assert (done.returncode, done.stderr) == (
        1,
        "Error: There is no badge of Northbridge Council: it has not said that it publishes its stage "
        "(setting: published = ['NOR']).\n",
    )


def test_a_council_in_preview_is_reported_on_only_where_that_is_asked_for(empty, tmp_path):  # noqa: F811
    fill(f"sqlite:///{tmp_path / 'doorstep.db'}", replace(NORTHBRIDGE, made_up=False), first=datetime.now(UTC))
    done = empty("report", "--council", "NOR")
    assert done.returncode == 1
    assert done.stderr.startswith("Error: Northbridge Council alone sees its scorecard until ")
    assert done.stderr.endswith(": --with-previews writes the report all the same, for the council's eyes.\n")
    assert empty("report", "--council", "NOR", "--with-previews").returncode == 0
