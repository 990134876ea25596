"""`doorstep forget`: a councillor who asks is removed, and kept out."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from config.settings import Settings
from monitor.commands.chosen import the_council
from monitor.commands.options import database, settings_with
from monitor.forgetting import Chosen, forgotten, somebody
from monitor.forgetting import forget as forget_person
from monitor.saying import inert
from scoring.words import counted
from store.erasure_files import ErasureFiles
from store.store import Store

STILL_OPEN = (
    "Somebody has the database open, so its files may still hold what was erased. "
    "Once they have closed it, run: doorstep forget --again"
)


@click.command()
@database
@click.option("--council", "code", metavar="CODE", help="The councillor's council, e.g. KIR.")
@click.option("--councillor", "said", metavar="SITE_ID|NAME", help="What the council's site knows them by, or a name.")
@click.option("--yes", is_flag=True, help="Do not ask whether the right person was found.")
@click.option("--again", is_flag=True, help="Only erase again whoever was forgotten before: after restoring a backup.")
def forget(database: str | None, code: str | None, said: str | None, yes: bool, again: bool) -> None:
    """Erase everything that is held about one councillor, and never store them again.

    No name is kept: a keyed digest recognises them, in the database and in a file beside it. docs/privacy.md says what
    this does not reach. If nothing is held about them, they are kept out all the same.
    """
    if again == bool(code or said) or bool(code) != bool(said):
        raise click.UsageError("Give --council and --councillor, or --again alone.")
    settings = settings_with(database=database)
    with Store(settings.database) as store:
        if code and said:
            _forget(store, settings, code, said, yes)
        else:
            _again(store, settings)


def _forget(store: Store, settings: Settings, code: str, said: str, yes: bool) -> None:
    council = the_council(store, code)
    chosen = somebody(store.rights.people(council.local_authority_code), council.local_authority_code, said)
    if not yes:
        whose = inert(f"{_whom(chosen)} ({council.name})")
        click.confirm(f"{whose}: erase all that is held, for good?", abort=True, err=True)
    before = len(store.rights.tombstones())
    swept = forget_person(store, settings, council.local_authority_code, chosen, datetime.now(UTC))
    stones = store.rights.tombstones()[before:]
    removed = sum(count for stone in stones for _table, count in stone.removed)
    changed = sum(count for stone in stones for _table, count in stone.changed)
    held = f"{counted(removed, 'row')} erased, {counted(changed, 'row')} changed" if stones else "Nothing was held"
    click.echo(f"{held}. They stay away from now on.")
    click.echo(f"Keep {settings.forgotten_file} with every backup: a restored one forgets again by it.")
    _say(swept)


def _again(store: Store, settings: Settings) -> None:
    files = ErasureFiles.of(settings)
    count = len(store.rights.tombstones())
    known = forgotten(store, settings, datetime.now(UTC))
    _say(store.rights.overwrite())
    if not known.marks:
        click.echo(f"Nobody was forgotten, as far as the database and {files.marks_file} say.")
        return
    erased = sum(stone.people for stone in store.rights.tombstones()[count:])
    click.echo(f"{counted(erased, 'councillor')} erased again.")


def _whom(chosen: Chosen) -> str:
    first = chosen.councillors[0]
    return ", ".join(each for each in (first.name, first.division, first.site_id) if each)


def _say(swept: bool) -> None:
    if not swept:
        click.echo(STILL_OPEN, err=True)
