"""`doorstep score`: how what was seen measures, and again by today's method."""

from __future__ import annotations

from collections.abc import Collection

import click

from config.sectors import in_force
from config.settings import Settings
from monitor.commands.chosen import chosen
from monitor.commands.options import council, database, settings_with
from monitor.garbage import look_seldom
from monitor.rescoring import rescore, rescore_councillors
from monitor.saying import for_programs, say
from scoring.score import METHOD
from scoring.sentences import between_words, checked_words
from scoring.words import counted
from store.records import Score, Scorecard
from store.store import Store


@click.command("score")
@database
@council
@click.option("--again", is_flag=True, help="First score stored visits that an older method scored.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
def score_command(database: str | None, codes: tuple[str, ...], again: bool, as_json: bool) -> None:
    """Print how each council's newest visit measures, by name. Nobody is visited.

    After a change of method, --again scores every stored visit by today's method, with the weights and thresholds
    that the settings gave when it was scored first. Older scorecards stay: nothing is overwritten.
    """
    settings = settings_with(database=database)
    with Store(settings.database) as store:
        wanted = chosen(store, codes)
        if again:
            look_seldom()
            click.echo(_scored_again(store, settings, wanted), err=True)
        cards = [
            card for card in store.latest_scorecards() if not wanted or card.council.local_authority_code in wanted
        ]
    for card in cards:
        say(for_programs(_facts(card)) if as_json else _words(card))
    if not cards:
        click.echo("No council has been checked yet.", err=True)
    if older := sum(card.method != METHOD for card in cards):
        verb = "was" if older == 1 else "were"
        click.echo(f"{older} of {counted(len(cards), 'council')} {verb} scored by an older method: --again.", err=True)


def _scored_again(store: Store, settings: Settings, codes: Collection[str]) -> str:
    visits = sum(rescore(store, codes, in_force(settings)))
    councillors = sum(rescore_councillors(store, settings, codes))
    more = f", and {counted(councillors, 'councillor')}" if councillors else ""
    return f"{counted(visits, 'visit')} scored again by method {METHOD}{more}."


def _words(card: Scorecard) -> str:
    of = card.overall
    shown = "not enough seen" if of.value is None else f"front door {of.value:.0f} out of 100, {between_words(of)}"
    return f"{card.council.name}: {shown}; {checked_words(of)} (method {card.method}, {card.as_of:%Y-%m-%d})"


def _facts(card: Scorecard) -> dict[str, object]:
    return {
        "council": card.council.local_authority_code,
        "gss_code": card.council.gss_code,
        "as_of": card.as_of.isoformat(),
        "method": card.method,
        "finished": card.finished,
        "front_door": _numbers(card.overall) | {"principles": {id: _numbers(each) for id, each in card.principles}},
        "open_channels": _numbers(card.open_channels)
        | {"principles": {id: _numbers(each) for id, each in card.open_principles}},
        "channels": card.channels,
        "channels_readable": card.channels_readable,
        "findings": [
            {
                "indicator": each.indicator,
                "dial": each.dial,
                "principle": each.principle,
                "outcome": each.outcome,
                "value": each.value,
                "message": each.message,
                "evidence": [{"url": place.url, "read_at": place.read_at.isoformat()} for place in each.evidence],
            }
            for each in card.findings
        ],
    }


def _numbers(score: Score) -> dict[str, object]:
    return {
        "value": score.value,
        "coverage": score.coverage,
        "low": score.low,
        "high": score.high,
        "seen": score.seen,
        "applicable": score.applicable,
    }
