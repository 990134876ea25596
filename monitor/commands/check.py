"""`doorstep check`: visit councils' public pages, store what they show, and score it."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any

import click

from monitor.commands.options import checked_contact, cluster, council, database, processes
from monitor.ready import make_ready


@click.command()
@database
@click.option("--register", type=click.Path(path_type=Path), metavar="FILE", help="A CSV of councils of your own.")
@council
@click.option("--nation", help="Only councils of this nation, e.g. Wales.")
@click.option("--type", "type_", help="Only councils of this type, e.g. LBO or 'London borough'.")
@click.option("--limit", type=click.IntRange(min=1), help="At most so many councils.")
@click.option(
    "--contact",
    callback=checked_contact,
    help="Your e-mail or web address, sent with every request. Or set it in doorstep.toml.",
)
@click.option(
    "--allow-host",
    "allow_hosts",
    multiple=True,
    metavar="HOST",
    help="A name, address (with or without port) or network that may be visited although it is not public.",
)
@click.option("--workers", type=click.IntRange(1, 256), help="Sites visited side by side.")
@processes
@cluster
@click.option("--no-accounts", is_flag=True, help="Visit councils' own pages only: ask no service about accounts.")
@click.option(
    "--councillors/--no-councillors",
    default=None,
    help="Read councillors' pages, or not. [default: as the settings say, which must first say who answers for it]",
)
@click.option(
    "--every-councillor", is_flag=True, help="Ask also for councillors' lists and pages that are not due yet."
)
@click.option("--resume", is_flag=True, help="Go on with the newest check that did not come to its end.")
def check(processes: int, **words: Any) -> None:  # noqa: ANN401  # of as many kinds as there are options
    """Visit councils' public pages, store every page's reading, and score what was seen.

    Home pages are taken everywhere first. Ctrl-C finishes the pages in flight and stores them; a second ends at once.
    Whatever ended a check, --resume goes on with what is left of it.
    """
    if processes > 1:
        make_ready()
    # This takes as long as the processes take to become ready; with pauses to look for garbage, a sixth longer.
    gc.disable()
    from monitor.asked import check_as_asked

    gc.freeze()
    gc.enable()
    check_as_asked(processes=processes, **words)
