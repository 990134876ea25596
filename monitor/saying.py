"""What commands say to people and to programs: nothing in it acts on the terminal that shows it."""

from __future__ import annotations

import json

import click

from dashboard.markup import readable


def say(words: str, *, err: bool = False) -> None:
    """Words that may hold names, or what pages say."""
    click.echo(inert(words), err=err)


def inert(words: str) -> str:
    """The same lines without what steers a terminal or turns the direction of reading."""
    return "\n".join(map(readable, words.split("\n")))


def for_programs(value: object, indent: int | None = None) -> str:
    """With letters as they are, and as `\\u202e` what nobody sees: to a program it is the same."""
    written = json.dumps(value, ensure_ascii=False, indent=indent)
    if written.isprintable():
        return written
    return "".join(each if each.isprintable() or each == "\n" else json.dumps(each)[1:-1] for each in written)
