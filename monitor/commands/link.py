"""`doorstep link`: what addresses lead to."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator

import click

from collectors.address import Address, read_address
from monitor.saying import for_programs, inert
from store.records import LinkKind


class InputError(Exception):
    """What was to be read is not what it should be. The message says where."""


@click.command()
@click.argument("addresses", nargs=-1)
@click.option("--jsonl", is_flag=True, help="Standard input holds JSON objects with a `url`, one a line.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
def link(addresses: tuple[str, ...], jsonl: bool, as_json: bool) -> None:
    """Say what social media addresses lead to: given as words, or one a line on standard input."""
    if jsonl and addresses:
        raise click.UsageError("--jsonl reads standard input; leave out the addresses.")
    for written in addresses or (_objects(_lines()) if jsonl else _lines()):
        found = read_address(written)
        said = for_programs(_facts(written, found)) if as_json else inert(_sentence(written, found))
        # Half a character, from bytes that are not UTF-8, cannot be printed; JSON knows this escape for it.
        click.echo(said.encode("utf-8", "backslashreplace"))


def _lines() -> Iterator[str]:
    # Any bytes are lines: what is not UTF-8 becomes the replacement character.
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace").rstrip("\r\n")


def _objects(lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            url = json.loads(line.removeprefix("\ufeff"))["url"]
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise InputError(f"Standard input, line {number}: this is not a JSON object with a `url`.") from error
        if not isinstance(url, str):
            raise InputError(f"Standard input, line {number}: `url` should be text.")
        yield url


def _facts(written: str, found: Address) -> dict[str, object]:
    return {
        "url": written,
        "platform": found.platform,
        "handle": found.handle,
        "is_profile": found.kind is LinkKind.PROFILE,
        "kind": found.kind,
        "flags": list(found.flags),
    }


def _sentence(written: str, found: Address) -> str:
    words = [found.kind.replace("_", " "), found.platform or "", found.handle or "", *found.flags]
    return f"{written}  \u2192  {', '.join(word for word in words if word)}"
