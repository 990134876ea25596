"""Pages of our own documentation, drawn in the dashboard so that nothing is said twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from dashboard.links import CAREFUL
from dashboard.markup import Html, element, joined
from dashboard.tables import table
from dashboard.texts import BRITISH, language

DOCS = Path(__file__).parents[1] / "docs"
_READER = MarkdownIt("commonmark", {"html": False}).enable("table")
_DEEPER = 1
"""A page's title is a heading of the dashboard's page; what stands below it goes one deeper."""


@cache
def document(name: str, folder: Path = DOCS) -> Html | None:
    """The page `docs/NAME.md` without its title; `None` where Doorstep was installed without its documentation.

    It is in English, and says so where pages are in another language.
    """
    path = folder / f"{name}.md"
    if not path.is_file():
        return None
    drawn = markup(name, path.read_text(encoding="utf-8"))
    return drawn if language() == BRITISH else element("div", drawn, lang=BRITISH)


def markup(name: str, text: str) -> Html:
    """Markdown as our own markup: headings one deeper, tables as everywhere, links to other files as mere words.

    `name` tells its tables from those of other pages.
    """
    drawn, heading = [], name
    for number, block in enumerate(_blocks(_READER.parse(text))):
        kind, tag = block[0].type, block[0].tag
        if kind == "heading_open" and tag == "h1":
            continue
        if kind == "heading_open":
            heading = block[1].content
            block[0].tag = block[-1].tag = f"h{int(tag[1]) + _DEEPER}"
        drawn.append(_table(f"{name}-{number}", heading, block) if kind == "table_open" else _markup(block))
    return joined(*drawn)


def _blocks(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """What stands at the top level, each with all that is in it."""
    block: list[Token] = []
    for token in tokens:
        block.append(token)
        if token.level == 0 and token.nesting <= 0:
            yield block
            block = []


def _markup(tokens: Sequence[Token]) -> Html:
    for token in tokens:
        token.children = list(_linked(token.children)) if token.children else token.children
    return Html(_READER.renderer.render(tokens, _READER.options, {}))


def _linked(tokens: Sequence[Token]) -> Iterator[Token]:
    """Without the links to other files, which the dashboard does not have; what is linked stays as words."""
    outward = True
    for token in tokens:
        if token.type == "link_open":
            outward = str(token.attrGet("href")).startswith(("http:", "https:"))
            token.attrSet("rel", CAREFUL)
        if outward or token.type not in ("link_open", "link_close"):
            yield token


def _table(name: str, heading: str, tokens: Sequence[Token]) -> Html:
    """With the heading above it for a caption."""
    rows: list[list[Html]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(_markup([token]))
    return table(name, heading, rows[0], rows[1:])
