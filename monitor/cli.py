"""The command line: `doorstep --help`.

Exit codes: 0 done, 1 could not be done (one sentence on standard error says why), 2 wrong words on the command line,
130 stopped by Ctrl-C.
"""

from __future__ import annotations

import sys

import click

from collectors.archive_file import ArchiveError
from collectors.safety import AllowHostError
from config.rows import RowsError
from config.selection import SelectionError
from config.settings import SettingsError
from config.tables import TableError
from config.toolkit import ToolkitError
from dashboard.launch import AddressError
from monitor.cluster_pool import ClusterError
from monitor.commands.accounts import accounts
from monitor.commands.check import NoContactError, check
from monitor.commands.dashboard import dashboard
from monitor.commands.demo import demo
from monitor.commands.link import InputError, link
from monitor.commands.page import page
from monitor.commands.replay import replay_command
from monitor.commands.supply import supply
from monitor.commands.worker import worker
from monitor.crews import WorkerLostError
from monitor.manner import MannerError
from monitor.resuming import NothingToResumeError
from monitor.version import VERSION
from scoring.rules import SettingError
from store.errors import DatabaseError

EXPECTED = (
    AddressError,
    AllowHostError,
    ArchiveError,
    ClusterError,
    DatabaseError,
    InputError,
    MannerError,
    NoContactError,
    NothingToResumeError,
    RowsError,
    SelectionError,
    SettingsError,
    TableError,
    ToolkitError,
    SettingError,
    WorkerLostError,
)
"""Errors that are facts for the person at the keyboard, not faults of ours."""


class Doorstep(click.Group):
    """Turns expected errors into one sentence."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except EXPECTED as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=Doorstep, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="doorstep")
def doorstep() -> None:
    """Doorstep looks at councils' public pages and shows who would welcome help with social media.

    \b
    New here?      doorstep demo
    For real:      doorstep check --contact you@council.example, then doorstep dashboard
    """


for command in (demo, check, dashboard, accounts, page, link, replay_command, supply, worker):
    doorstep.add_command(command)


def main() -> None:
    """Run `doorstep` and leave with its exit code."""
    try:
        code = doorstep.main(standalone_mode=False)
    except click.exceptions.Exit as exit:
        code = exit.exit_code
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        code = 130
    except BrokenPipeError:
        # Whoever read our output has seen enough, e.g. `doorstep link ... | head`.
        sys.stderr.close()
        code = 0
    sys.exit(code if isinstance(code, int) else 0)
