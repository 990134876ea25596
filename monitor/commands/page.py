"""`doorstep page`: what saved pages show."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from collectors.accounts import accounts_on
from collectors.reading import read_page
from config.settings import load_settings
from monitor.saying import for_programs, say
from store.records import Page, PageKind, PageReading, ProblemKind


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path())
@click.option("--base-url", default="", help="The address the pages were saved from, for links without a host.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
def page(files: tuple[str, ...], base_url: str, as_json: bool) -> None:
    """Read saved pages and say which accounts, feeds and social links they show.

    A file that cannot be read is told on standard error; the others are still read.
    """
    limit = load_settings().max_bytes
    unread = 0
    for file in files:
        try:
            reading = _reading(Path(file), base_url, limit)
        except OSError as error:
            reason = (error.strerror or type(error).__name__).lower()
            click.echo(f"{click.format_filename(file)} cannot be read: {reason}.", err=True)
            unread += 1
            continue
        say(for_programs(_facts(file, reading)) if as_json else _text(file, reading))
    if unread:
        raise click.exceptions.Exit(1)


def _reading(file: Path, base_url: str, limit: int) -> PageReading:
    with file.open("rb") as opened:
        body = opened.read(limit + 1)
    shortened = ProblemKind.TOO_LARGE if len(body) > limit else None
    return read_page(Page(base_url, base_url, datetime.now(UTC), 200, "", body[:limit], shortened), PageKind.HOME)


def _facts(file: str, reading: PageReading) -> dict[str, object]:
    return {
        "file": file,
        "accounts": [
            {"platform": account.platform, "handle": account.handle, "url": account.url}
            for account in accounts_on((reading,))
        ],
        "feeds": list(reading.feeds),
        "links": [
            {
                "url": link.url or link.written,
                "platform": link.platform,
                "kind": link.kind,
                "region": link.region,
                "name": link.name,
                "where": link.where,
            }
            for link in reading.links
        ],
        "problem": reading.problem.reason if reading.problem else None,
    }


def _text(file: str, reading: PageReading) -> str:
    lines = [click.format_filename(file)]
    if reading.problem:
        lines.append(f"  Problem: {reading.problem.reason}")
    lines += [f"  {account.platform}  {account.handle}  {account.url}" for account in accounts_on((reading,))]
    lines += [f"  feed  {feed}" for feed in reading.feeds]
    return "\n".join(lines if len(lines) > 1 else [*lines, "  No accounts and no feeds."])
