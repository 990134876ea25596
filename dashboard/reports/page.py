"""The report of one council as a page: one HTML file that needs nothing else, for a screen, for print and for a PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from config.version import VERSION
from dashboard import compared
from dashboard.dials import by_principle, front_door, open_channels
from dashboard.dispute import how_to_dispute
from dashboard.evidence import accounts_found
from dashboard.findings import findings
from dashboard.markup import Html, element, foreign, joined, readable
from dashboard.moved import why_it_moved
from dashboard.pauses import before_election, closing, reorganising_banner
from dashboard.reply_blocks import notes
from dashboard.reports.attribution import MADE_UP, TOOLKIT
from dashboard.reports.council import Facts
from dashboard.reports.paper import by_itself, unfolded
from dashboard.suggestions import what_to_do
from dashboard.texts import language, texts
from dashboard.unseen import could_not_see, let_us_look
from dashboard.words import day, moment, traits
from scoring.language import say
from scoring.sentences import first_sentence
from scoring.words import listed as named_together

SAY = texts("report")
_HERE = Path(__file__).parent


def page(of: Facts, *, paper: bool = False) -> str:
    """The whole document. With `paper` everything that can be folded away is open."""
    blocks = by_itself(_blocks(of))
    appendix = by_itself(_appendix(of))
    name = readable(of.council.nice_name or of.council.name)
    return document(
        title=SAY("page_title", council=name),
        heading=foreign(name),
        blocks=unfolded(blocks) if paper else blocks,
        appendix=unfolded(appendix) if paper else appendix,
        of=of,
    )


def document(
    *, title: str, heading: Html, blocks: Sequence[Html], of: Facts, appendix: Sequence[Html] = (), kind: str = "report"
) -> str:
    """Around what is said: language, style and footer. Nothing is asked of any other machine."""
    return (
        _templates()
        .get_template("page.html")
        .render(
            title=title,
            heading=heading,
            kind=kind,
            made_up=say(MADE_UP) if of.council.made_up else "",
            language=language(),
            facts=known(of),
            blocks=blocks,
            appendix=appendix,
            appendix_heading=SAY("appendix"),
            style=Html((_HERE / "page.css").read_text(encoding="utf-8")),
            footer=(SAY("footer", day=day(of.made_on), version=VERSION, method=of.scorecard.method), say(TOOLKIT)),
        )
    )


def known(of: Facts) -> Html:
    """What kind of council it is, and when it was looked at."""
    found = traits(of.council)
    return joined(foreign(" · ".join(found)), " · " if found else "", SAY("checked", moment=moment(of.scorecard.as_of)))


def pauses(of: Facts) -> list[Html]:
    """Why some things are not said: before an election, and when the council's end is decided."""
    return [*reorganising_banner(of.council, of.follows, of.made_on), *before_election(of.season)]


def shared(of: Facts) -> str:
    """Councils that share a website are told so; empty for any other."""
    names = of.snapshot.shared_with if of.snapshot else ()
    return SAY("shared", councils=named_together(names)) if names else ""


def _blocks(of: Facts) -> Iterator[Html]:
    yield from pauses(of)
    yield element("p", first_sentence(of.scorecard), class_="lead")
    if shared(of):
        yield element("p", foreign(shared(of)))
    yield from front_door(of.scorecard, of.standing)
    yield from open_channels(of.scorecard)
    if of.scorecard.overall.value is None and of.season is None:
        yield from let_us_look(of.snapshot)
    yield from _next(of)
    yield from why_it_moved(of.checks)
    if of.typical is not None:
        yield element("h2", SAY("peers"))
        yield from compared.whom(of.council, of.typical.group)
        yield from compared.figures(of.scorecard, of.typical, of.principles)
    yield from by_principle(of.scorecard, of.principles)
    if of.snapshot is not None:
        yield from could_not_see(of.snapshot, of.scorecard, of.settings.hosts)
    yield from how_to_dispute(of.settings.dispute_contact, of.scorecard)


def _next(of: Facts) -> list[Html]:
    """What to do: suggestions, or what matters to a council that is about to end, or nothing before an election."""
    hosts = of.settings.hosts
    if of.closing and of.snapshot is not None:
        return closing(of.council, of.snapshot, of.successor, hosts)
    if of.season is not None or of.council.valid_to is not None:
        return []
    return what_to_do(of.scorecard, of.advice, hosts)


def _appendix(of: Facts) -> Iterator[Html]:
    """Every answer with the pages it came from, and the accounts."""
    beside = notes(of.replied, of.scorecard)
    yield from findings(of.scorecard, of.principles, of.settings.hosts, beside)
    if of.snapshot is not None:
        yield from accounts_found(of.snapshot, of.settings.hosts, notes=beside)


@cache
def _templates() -> Environment:
    # Whatever is not markup of our own making is escaped on its way into a template.
    return Environment(loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined)
