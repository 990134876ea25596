"""The command line: `doorstep --help`.

Exit codes: 0 done, 1 could not be done (one sentence on standard error says why), 2 wrong words on the command line,
130 stopped by Ctrl-C.
"""

from __future__ import annotations

import sys
from importlib import import_module

import click

from config.version import VERSION

COMMANDS = (
    "accounts",
    "check",
    "dashboard",
    "demo",
    "forget",
    "link",
    "page",
    "replay",
    "retention",
    "score",
    "sensitivity",
    "subject-access",
    "supply",
    "worker",
)
"""Each in a module of its own, which is imported when somebody wants it: all of them take most of a second."""


class Doorstep(click.Group):
    """Finds the commands, and turns expected errors into one sentence."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In alphabetical order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command of this name; `None` if there is none."""
        if name not in COMMANDS:
            return None
        there = vars(import_module(f"monitor.commands.{name.replace('-', '_')}")).values()
        return next(each for each in there if isinstance(each, click.Command) and each.name == name)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            from monitor.expected import EXPECTED  # with it comes most of the program

            if isinstance(error, EXPECTED):
                raise click.ClickException(str(error)) from error
            raise


@click.group(cls=Doorstep, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="doorstep")
def doorstep() -> None:
    """Doorstep looks at councils' public pages and shows who would welcome help with social media.

    \b
    New here?      doorstep demo
    For real:      doorstep check --contact you@council.example, then doorstep dashboard
    """


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
