"""`doorstep sensitivity`: how much the order of the queue owes to our weights."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

import click
from rich.console import Console
from rich.progress import track

from config.selection import SelectionError
from config.settings import load_settings
from monitor.commands.options import database
from monitor.saying import for_programs, say
from scoring.sensitivity import Sensitivity, sensitivity
from scoring.sensitivity_words import alike_words, basis_words, deciding_words, order_words, separating_words
from store.store import Store


@click.command("sensitivity")
@database
@click.option("--draws", type=click.IntRange(1, 10_000), default=200, show_default=True, help="How often weights move.")
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed gives the same figures.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def sensitivity_command(database: str | None, draws: int, seed: int, as_json: bool) -> None:
    """Say what the order of the queue hangs on: what changes when weights move by half, what indicators tell apart.

    It rests on the newest scorecard of each council that exists today. Nobody is visited and nothing is stored.
    """
    with Store(database or load_settings().database) as store:
        cards = [each for each in store.latest_scorecards() if each.council.exists(_today())]
    if not cards:
        raise SelectionError("No council has been scored yet: `doorstep check` first.")
    console = Console(stderr=True)
    found = sensitivity(
        cards,
        seed=seed,
        draws=draws,
        watch=lambda numbers: track(
            numbers, "Draws", draws, console=console, transient=True, disable=not console.is_terminal
        ),
    )
    say(for_programs(asdict(found)) if as_json else told(found))


def told(found: Sensitivity) -> str:
    """What was found, a sentence or two a line."""
    words = (basis_words, order_words, deciding_words, separating_words, alike_words)
    return "\n".join(each(found) for each in words)


def _today() -> date:
    return date.today()  # noqa: DTZ011  # a council exists by the calendar on its wall
