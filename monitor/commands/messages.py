"""`doorstep messages`: what councillors asked of whoever runs this, on their own pages."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from config.settings import Settings
from dashboard.inviting import councillors_of
from monitor.commands.options import database, settings_with
from monitor.inviting import who_asked
from monitor.link_letters import send_asked
from monitor.saying import say
from scoring.words import counted, day_words
from store.door_events import Said
from store.records import Council, DoorEventKind
from store.store import Store


@click.command()
@database
@click.option("--send", is_flag=True, help="First send new links to those who asked for one.")
def messages(database: str | None, send: bool) -> None:
    """Print what councillors say is wrong on their own pages, and how many wait for a link or are to be removed.

    What they tick, and whether they take a break, is nobody's business, and is not printed. The schedule sends links by
    itself, once mail_server and mail_from are set.
    """
    settings = settings_with(database=database)
    with Store(settings.database) as store:
        if send:
            _send(store, settings)
        names = {each.local_authority_code: each for each in store.councils()}
        wrong = store.doors.said(DoorEventKind.WRONG)
        codes = sorted({each.code for each in store.doors.said(DoorEventKind.LINK_ASKED)} & names.keys())
        waiting = {code: len(who_asked(store, councillors_of(store, settings, names[code]))) for code in codes}
        leaving = store.doors.removals()
    for each in wrong:
        say(_wrong(each, names.get(each.code)))
    for code, number in waiting.items():
        if number:
            say(f"{names[code].name}: {counted(number, 'councillor')} asked for a new link.")
            click.echo(f"  doorstep invite --council {code} --asked")
    if leaving:
        click.echo(f"{counted(len(leaving), 'councillor')} asked to be removed, and will be.")
    if not wrong and not any(waiting.values()) and not leaving:
        click.echo("Nobody has asked for anything.")


def _send(store: Store, settings: Settings) -> None:
    done = send_asked(store, settings, datetime.now(UTC))
    if done.fault:
        raise click.ClickException(f"{counted(done.left, 'link')} not sent: {done.fault}.")
    click.echo(f"{counted(done.sent, 'link')} sent.")


def _wrong(each: Said, council: Council | None) -> str:
    """On one line and without what a terminal would obey: the words are somebody else's."""
    words = "".join(letter if letter.isprintable() else " " for letter in each.event.words)
    about = f" ({each.event.about})" if each.event.about else ""
    whose = f"{council.name if council else each.code}, {each.site_id}"
    return f"{day_words(each.event.at.date())}, {whose}{about}: {words}"
