"""The command line: `doorstep --help`.

Exit codes: 0 done, 1 could not be done (one sentence on standard error says why), 2 wrong words on the command line,
130 stopped by Ctrl-C before it was done: what goes on until Ctrl-C ends with 0.
"""

from __future__ import annotations

import gc
import sys
from importlib import import_module

import click

from config.version import VERSION
from monitor.logs import begin, tell_of_fault, voice, watch_threads

COMMANDS = (
    "accounts",
    "backup",
    "badge",
    "check",
    "dashboard",
    "demo",
    "digest",
    "doctor",
    "export",
    "forget",
    "invite",
    "link",
    "messages",
    "page",
    "register",
    "replay",
    "report",
    "restore",
    "retention",
    "schedule",
    "score",
    "sensitivity",
    "subject-access",
    "supply",
    "up",
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
            from monitor.saying import inert

            if isinstance(error, EXPECTED):
                raise click.ClickException(inert(str(error))) from error
            raise


@click.group(cls=Doorstep, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="doorstep")
@click.option("--verbose", is_flag=True, help="Say each step on standard error, and what libraries warn of.")
@click.option("--quiet", is_flag=True, help="Say only errors on standard error.")
@click.option("--proxy", metavar="ADDRESS", help="Fetch everything through this proxy: http://proxy.example:3128.")
@click.option("--ca-bundle", metavar="FILE", help="Trust the certificate authorities in this PEM file, too.")
@click.pass_context
def doorstep(context: click.Context, verbose: bool, quiet: bool, proxy: str | None, ca_bundle: str | None) -> None:
    """Doorstep looks at councils' public pages and shows who would welcome help with social media.

    \b
    New here?      doorstep demo
    For real:      doorstep check --contact you@council.example, then doorstep dashboard
    """
    if verbose and quiet:
        raise click.UsageError("--verbose and --quiet do not go together.")
    begin(voice(verbose=verbose, quiet=quiet, terminal=sys.stderr.isatty()))
    if proxy:
        proper_proxy(proxy)
    # For `monitor.commands.options.settings_with`: it holds for whatever the command fetches.
    context.obj = {name: value for name, value in (("proxy", proxy), ("ca_bundle", ca_bundle)) if value}


def proper_proxy(text: str) -> None:
    """Refuse what cannot be the address of a proxy. Raises `click.BadParameter`."""
    from config.addresses import proxy

    try:
        proxy(text)
    except ValueError as error:
        raise click.BadParameter(f"it should be {error}.", param_hint="--proxy") from error


def main() -> None:
    """Run `doorstep` and leave with its exit code."""
    watch_threads()
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
    except Exception as error:
        if not tell_of_fault(error):
            raise
        code = 1
    gc.freeze()  # what is left goes with the process: to look through it once more takes as long as some pages
    sys.exit(code if isinstance(code, int) else 0)
