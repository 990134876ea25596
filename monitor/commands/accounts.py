"""`doorstep accounts`: the accounts that the last check found."""

from __future__ import annotations

import click

from config.settings import load_settings
from monitor.commands.chosen import chosen
from monitor.commands.options import council, database
from monitor.saying import for_programs, say
from store.records import Account, Snapshot
from store.store import Store


@click.command()
@database
@council
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
def accounts(database: str | None, codes: tuple[str, ...], as_json: bool) -> None:
    """Print the accounts that the newest visit to each council found, with the evidence."""
    with Store(database or load_settings().database) as store:
        wanted, printed = chosen(store, codes), 0
        for snapshot in store.latest_snapshots():
            if not wanted or snapshot.council.local_authority_code in wanted:
                printed += _print(snapshot, as_json)
    if not printed:
        click.echo("No account has been found.", err=True)


def _print(snapshot: Snapshot, as_json: bool) -> int:
    """How many there are."""
    for account in snapshot.accounts:
        if as_json:
            click.echo(for_programs(_facts(snapshot, account)))
        else:
            where = account.evidence[0].url if account.evidence else ""
            say(f"{snapshot.council.name}  {account.platform}  {account.handle}  {account.grade}  {where}")
    return len(snapshot.accounts)


def _facts(snapshot: Snapshot, account: Account) -> dict[str, object]:
    return {
        "council": snapshot.council.local_authority_code,
        "platform": account.platform,
        "handle": account.handle,
        "url": account.url,
        "grade": account.grade,
        "reason": account.reason,
        "role": account.role,
        "role_reason": account.role_reason,
        "evidence": [
            {"url": each.url, "read_at": each.read_at.isoformat(), "snippet": each.snippet} for each in account.evidence
        ],
    }
