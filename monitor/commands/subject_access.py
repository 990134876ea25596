"""`doorstep subject-access`: all that is held about one councillor."""

from __future__ import annotations

import click

from config.settings import Settings
from monitor.commands.chosen import the_council
from monitor.commands.options import database, settings_with
from monitor.forgetting import Chosen, somebody
from monitor.saying import for_programs, say
from monitor.subject_access import facts, lines
from store.erasure_files import remembered
from store.records import Council
from store.store import Store


@click.command("subject-access")
@database
@click.option("--council", "code", metavar="CODE", required=True, help="The councillor's council, e.g. KIR.")
@click.option(
    "--councillor",
    "said",
    metavar="SITE_ID|NAME",
    required=True,
    help="What the council's site knows them by, or a name.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def subject_access(database: str | None, code: str, said: str, as_json: bool) -> None:
    """Print all that is held about one councillor: what, where it came from, when, why, and how long it is kept.

    Check who asks before you hand it over.
    """
    settings = settings_with(database=database)
    with Store(settings.database) as store:
        council = the_council(store, code)
        chosen = somebody(store.rights.people(council.local_authority_code), council.local_authority_code, said)
        held = store.rights.held(council.local_authority_code, [each.site_id for each in chosen.councillors])
        kept_out = _kept_out(store, settings, council, chosen)
    if as_json:
        told = facts(council, held, settings) | {"asked_to_be_forgotten": kept_out}
        click.echo(for_programs(told, indent=2))
        return
    if held:
        say("\n".join(lines(council, held, settings)))
    else:
        say(f"Nothing is held about that councillor of {council.name}.")
    if kept_out:
        click.echo("They asked to be forgotten: a keyed digest recognises them, from which no name can be read.")


def _kept_out(store: Store, settings: Settings, council: Council, chosen: Chosen) -> bool:
    known = remembered(store, settings)
    return any(known.is_forgotten(council.local_authority_code, each.site_id, each.name) for each in chosen.councillors)
