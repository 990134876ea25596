"""What `doorstep up` starts, and with which words."""

from __future__ import annotations

import pytest

from dashboard.launch import command
from monitor.cli import doorstep
from monitor.commands.up import scheduler


@pytest.mark.parametrize(
    ("said", "passed_on"),
    [
        ([], ["schedule"]),
        (["--verbose"], ["--verbose", "schedule"]),
        (["--quiet"], ["--quiet", "schedule"]),
    ],
)
def test_the_scheduler_says_as_much_as_the_command_was_told_to(said, passed_on):
    with doorstep.make_context("doorstep", [*said, "up"]):
        assert scheduler()[3:] == passed_on


def test_a_quiet_dashboard_logs_errors_only_and_none_logs_what_people_look_at():
    assert "--logger.level=error" in command(8501, quiet=True)
    assert not [word for word in command(8501) if "debug" in word or word.startswith("--logger")]
