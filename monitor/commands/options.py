"""Options that several commands share, and what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from config.addresses import contact as proper_contact

if TYPE_CHECKING:  # what the words mean is imported when there are any, which may be while worker processes get ready
    from config.settings import Settings
    from monitor.manner import Manner

database = click.option(
    "--database",
    metavar="URL",
    help="Where results are kept, as an SQLAlchemy URL. [default: as the settings say, else sqlite:///doorstep.db]",
)
council = click.option(
    "--council", "codes", metavar="CODE", multiple=True, help="Only this council, e.g. KIR. May be given again."
)


def checked_cluster(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """The address of a Dask scheduler, or nothing."""
    if value is None:
        return None
    from monitor.cluster import proper_address

    try:
        return proper_address(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


processes = click.option(
    "--processes", type=click.IntRange(1, 64), default=1, help="Share the work among so many processes."
)
cluster = click.option(
    "--cluster", callback=checked_cluster, metavar="ADDRESS", help="Hand the work to a Dask cluster: tcp://host:8786."
)


with_previews = click.option(
    "--with-previews", is_flag=True, help="Also what a council in preview alone may see: for nobody else's eyes."
)


def settings_with(**given: Any) -> Settings:  # noqa: ANN401  # as many kinds as there are settings
    """The settings in force, with what the command line says on top; `None` says nothing. Their language is spoken."""
    from config.languages import translations
    from config.settings import load_settings
    from scoring.language import speak

    context = click.get_current_context(silent=True)
    said = (context.find_object(dict) or {}) if context else {}
    said = said | {name: value for name, value in given.items() if value is not None}
    settings = load_settings().model_copy(update=said)
    speak(translations(settings.language))
    return settings


def quiet() -> bool:
    """Whether only errors are to be said: `doorstep --quiet`."""
    context = click.get_current_context(silent=True)
    return bool(context and context.find_root().params.get("quiet"))


def manner_of(processes: int, cluster: str | None, database: str) -> Manner:
    """How the work is to be shared out. Raises `MannerError` if the database does not allow it."""
    if cluster and processes > 1:
        raise click.UsageError("--cluster and --processes do not go together: the cluster has processes of its own.")
    from monitor.manner import Manner

    manner = Manner(processes, cluster or "")
    manner.refuse(database)
    return manner


def checked_contact(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """An e-mail or web address, or nothing."""
    try:
        return proper_contact(value) if value else value
    except ValueError as error:
        raise click.BadParameter(f"it should be {error}.") from error
