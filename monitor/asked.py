"""What `doorstep check` does: from the words of the command line to a check of the real world."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click
from rich.console import Console

from config.register import councils
from config.sectors import in_force
from config.selection import SelectionError, selected
from config.settings import Settings
from monitor.checking import Done, forecast, outside, run_check
from monitor.clock import steady_now
from monitor.commands.options import manner_of, quiet, settings_with
from monitor.councillor_forecast import about_councillors
from monitor.resuming import resumable
from monitor.visiting import visitors_of
from scoring.words import counted
from store.records import Council
from store.store import Store

MOST_NAMED = 20
"""Councils in one list: enough to see the pattern."""


class NoContactError(Exception):
    """We do not knock on doors without saying who we are."""


def check_as_asked(
    database: str | None,
    register: Path | None,
    codes: tuple[str, ...],
    nation: str | None,
    type_: str | None,
    limit: int | None,
    contact: str | None,
    allow_hosts: tuple[str, ...],
    workers: int | None,
    processes: int,
    cluster: str | None,
    no_accounts: bool,
    councillors: bool | None,
    every_councillor: bool,
    resume: bool,
) -> None:
    """The words are those of the command, which says what they mean."""
    settings = settings_with(database=database, contact=contact, workers=workers, councillors=councillors)
    settings = settings.model_copy(update=_narrowed(no_accounts, every_councillor))
    if resume and (register or codes or nation or type_ or limit):
        raise click.UsageError("--resume goes on with the councils of the check it resumes: leave other choices out.")
    manner = manner_of(processes, cluster, settings.database)
    visitors = visitors_of(settings, allow_hosts)
    with Store(settings.database) as store:
        if resume:
            name, chosen, resumed = _left(store)
        else:
            register = register or in_force(settings).register
            name, chosen, resumed = register.name, _chosen(register, codes, nation, type_, limit), None
        settings = introduced(settings, chosen)
        console = Console(stderr=True, quiet=quiet())
        console.print(forecast(chosen, settings), highlight=False)
        if settings.councillors:
            console.print(about_councillors(store, chosen, settings, steady_now(), resumed or 0), highlight=False)
        done = run_check(store, settings, chosen, visitors, console, name, manner=manner, resumed=resumed)
    click.echo(told(done))
    if done.stopped:
        raise click.Abort


def _narrowed(no_accounts: bool, every_councillor: bool) -> dict[str, object]:
    """The settings that these words replace, for this check."""
    accounts: dict[str, object] = {"read_accounts": False} if no_accounts else {}
    return accounts | ({"councillor_list_days": 0.0, "councillor_page_days": 0.0} if every_councillor else {})


def introduced(settings: Settings, chosen: Sequence[Council]) -> Settings:
    """With somebody to answer for what is asked; without, only sites on this machine are asked, and no service."""
    if settings.contact:
        return settings
    if outside(chosen, settings.hosts):
        raise NoContactError(
            "Doorstep does not visit anyone's site without saying who asks. Give --contact with your e-mail or web "
            "address, or set `contact` in doorstep.toml."
        )
    return settings.model_copy(update={"read_accounts": False})


def _left(store: Store) -> tuple[str, Sequence[Council], int]:
    """Of the check that is to be resumed: the name of its register, what is left of it, and its number."""
    run, chosen = resumable(store)
    return run.register, chosen, run.id


def _chosen(
    register: Path, codes: tuple[str, ...], nation: str | None, type_: str | None, limit: int | None
) -> tuple[Council, ...]:
    chosen = selected(councils(register), codes=codes, nation=nation, type=type_, limit=limit, on=_today())
    if not chosen:
        raise SelectionError("No council in the register fits that and exists today.")
    return tuple(chosen)


def told(done: Done) -> str:
    """What a run did, in words."""
    record = done.record
    problems = sum(count for _, count in record.problems)
    lines = [
        f"{record.councils} of {len(record.run.planned)} councils done: {record.pages:,} pages tried, {problems:,} "
        "with a problem. Everything that was read is stored."
    ]
    lines += [f"  {count:,} {kind.value}" for kind, count in record.problems]
    if record.unread:
        more = " and more" * (len(record.unread) > MOST_NAMED)
        lines.append(f"Could not read: {', '.join(record.unread[:MOST_NAMED])}{more}.")
    if record.councillors:
        lines.append(f"Pages of {counted(record.councillors, 'councillor')} were looked at.")
    if record.poor_lists:
        lines.append(f"Councils whose list of councillors is not good: {len(record.poor_lists):,}.")
        lines += [f"  {sentence}" for sentence in record.poor_lists[:MOST_NAMED]]
        lines += [f"  And {len(record.poor_lists) - MOST_NAMED:,} more."] * (len(record.poor_lists) > MOST_NAMED)
    if record.left:
        lines.append(f"{len(record.left)} left: `doorstep check --resume` goes on with them.")
    return "\n".join(lines)


def _today() -> date:
    return date.today()  # noqa: DTZ011  # a council exists by the calendar on its wall
