"""`doorstep dashboard`: the dashboard, in a process of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import webbrowser
from collections.abc import Mapping
from contextlib import closing
from types import MappingProxyType

import click

from dashboard.launch import command, environment, is_alone
from monitor.commands.options import database, quiet, settings_with
from monitor.dashboard_process import PROGRAM, around
from store.store import Store

NOTHING: Mapping[str, str] = MappingProxyType({})


def of_this_machine(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    """An address, or a name for one, on which this machine can listen."""
    try:
        with closing(socket.socket(socket.AF_INET6 if ":" in value else socket.AF_INET)) as probe:
            probe.bind((value, 0))
    except (OSError, UnicodeError) as error:
        raise click.BadParameter(f"{value!r} is no address of this machine.") from error
    return value


@click.command()
@database
@click.option("--port", type=click.IntRange(1, 65535), default=8501, show_default=True, help="Where it listens.")
@click.option(
    "--address",
    callback=of_this_machine,
    default="127.0.0.1",
    show_default=True,
    help="On which address of this machine.",
)
@click.option("--no-browser", is_flag=True, help="Do not open a browser.")
def dashboard(database: str | None, port: int, address: str, no_browser: bool) -> None:
    """Show what the last checks found. Ctrl-C ends it."""
    settings = settings_with(database=database)
    url = settings.database
    if not is_alone(settings, address, {}) and not settings.doors.are_there:
        click.echo("Nobody can sign in, and others may reach it: it shows what anybody may see (docs/doors.md).")
    Store(url).close()  # a wrong database is told here, in one sentence, before any browser opens
    serve(url, port, settings.hosts, address=address, open_browser=not no_browser, more=around(settings))


def serve(
    database: str,
    port: int,
    hosts: Mapping[str, str],
    *,
    address: str = "127.0.0.1",
    open_browser: bool,
    more: Mapping[str, str] = NOTHING,
) -> None:
    """Run the dashboard until it ends or is interrupted. `more`: of its environment."""
    where = f"http://[{address}]:{port}" if ":" in address else f"http://{address}:{port}"
    words = command(port, address, quiet=quiet(), program=PROGRAM)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # being asked to end is like Ctrl-C
    # A session of its own: Ctrl-C is for us, and we end it.
    process = subprocess.Popen(  # noqa: S603  # our own words
        words, env={**environment(database, hosts), **more}, stdout=subprocess.DEVNULL, start_new_session=True
    )
    try:
        click.echo(f"The dashboard is at {where} (Ctrl-C ends it).")
        if open_browser and has_screen():
            webbrowser.open(where)
        code = process.wait()
    except KeyboardInterrupt:
        code = 0
    finally:
        process.terminate()
        process.wait()
    if code:
        raise click.ClickException(f"The dashboard ended by itself (code {code}). Is port {port} in use?")


def free_port(wanted: int) -> int:
    """The wanted port of this machine if nobody listens there, else any free one."""
    for port in (wanted, 0):
        with closing(socket.socket()) as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    return wanted


def has_screen() -> bool:
    """Whether a browser could show anything to anybody here."""
    return sys.platform == "darwin" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
