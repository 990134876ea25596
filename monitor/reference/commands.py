"""`docs/reference/commands.md`: every command, as `--help` has it."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

import click

from monitor.cli import doorstep
from monitor.reference.markdown import code, page, table

WORDS = """\
# Every command

Made from the commands' own help (`make docs`). Options of `doorstep` itself stand before the command's name:
`doorstep --quiet check`. Each command has `--help`.

| exit code | meaning |
|---|---|
| 0 | done |
| 1 | could not be done: one sentence on standard error says why |
| 2 | wrong words on the command line |
| 130 | stopped by Ctrl-C before it was done |"""


def document() -> str:
    """The page as it should be."""
    context = click.Context(doorstep, info_name="doorstep")
    parts = [part for each in _each(doorstep, context) for part in _parts(*each)]
    return page(WORDS, *parts)


def _each(command: click.Command, context: click.Context) -> Iterator[tuple[click.Command, click.Context]]:
    """A command, and all that stand below it."""
    yield command, context
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None, name  # noqa: S101  # listed by the same group
            yield from _each(below, click.Context(below, info_name=name, parent=context))


def _parts(command: click.Command, context: click.Context) -> Iterator[str]:
    yield f"## {context.command_path}"
    usage = " ".join((context.command_path, *command.collect_usage_pieces(context)))
    yield f"```text\n{usage}\n```"
    yield _said(command.help or "")
    records = (each.get_help_record(context) for each in command.params if isinstance(each, click.Option))
    rows = [(code(names), said) for names, said in filter(None, records)]
    yield table(("option", "what it does"), rows) if rows else ""


def _said(text: str) -> str:
    """The help's paragraphs: those that click leaves as they are stay so."""
    paragraphs = inspect.cleandoc(text).split("\n\n")
    return "\n\n".join(_kept(each) if "\b" in each else " ".join(each.split()) for each in paragraphs)


def _kept(paragraph: str) -> str:
    lines = re.sub(r"^\x08\n", "", paragraph)
    return f"```text\n{lines}\n```"
