"""`doorstep invite`: links to councillors' own pages, for their council to send."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from config.settings import Settings
from dashboard.inviting import councillors_of, sheet
from dashboard.inviting import invite as invitations_for
from dashboard.offices import ALONE
from monitor.commands.chosen import the_council
from monitor.commands.options import database, settings_with
from monitor.forgetting import somebody
from monitor.inviting import may_invite_now, private_file, revoke, who_asked
from monitor.saying import say
from scoring.words import counted, day_words
from store.records import Council, Councillor
from store.store import Store


@click.command()
@database
@click.option("--council", "code", metavar="CODE", required=True, help="Whose councillors, e.g. KIR.")
@click.option("--councillor", "said", metavar="SITE_ID|NAME", help="Only this one.")
@click.option("--asked", is_flag=True, help="Only those whose link had expired and who asked for a new one.")
@click.option(
    "-o", "--output", metavar="FILE", type=click.Path(path_type=Path), help="Where to. [default: invitations-CODE.csv]"
)
@click.option("--revoke", "revoked", is_flag=True, help="Make no links: end those that were made.")
def invite(database: str | None, code: str, said: str | None, asked: bool, output: Path | None, revoked: bool) -> None:
    """Write names and links of councillors as CSV, for the council to send from its own address.

    A link opens one councillor's own page and is as good as a password: the file is readable by you alone. Remove it
    when the invitations are sent. docs/councillors.md has a letter.
    """
    settings, now = settings_with(database=database), datetime.now(UTC)
    with Store(settings.database) as store:
        council = the_council(store, code)
        chosen = _meant(store, council, said)
        if revoked:
            known = [each.councillor for each in store.rights.people(council.local_authority_code)]
            ended = revoke(store, council.local_authority_code, filter(chosen, known), now)
            click.echo(f"{counted(ended, 'councillor')} had links, which open nothing any more.")
            return
        may_invite_now(council, settings, now)
        people = tuple(filter(chosen, councillors_of(store, settings, council)))
        people = who_asked(store, people) if asked else people
        path = output or Path(f"invitations-{council.local_authority_code}.csv")
        say(_written(store, settings, council, people, path, now))


def _written(
    store: Store, settings: Settings, council: Council, people: Sequence[Councillor], path: Path, now: datetime
) -> str:
    """Make the links and the file; in one sentence, what became of it."""
    if not people:
        return f"There is nobody of {council.name} to invite."
    with private_file(path) as file:
        made = invitations_for(store, settings, ALONE, people, now)
        file.write(sheet(made, council))
    until = day_words(made[0].until.date())
    return f"{counted(len(made), 'invitation')} written to {path}; the links work until {until}."


def _meant(store: Store, council: Council, said: str | None) -> Callable[[Councillor], bool]:
    """Whether a councillor is the one that was named; everybody is, if nobody was. Raises `SelectionError`."""
    if said is None:
        return lambda _each: True
    code = council.local_authority_code
    ids = {each.site_id for each in somebody(store.rights.people(code), code, said).councillors}
    return lambda each: each.site_id in ids
