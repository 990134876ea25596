"""The catalogue: every string of the dashboard that a user reads, a folder a language and a file a page.

A text names what is filled in: `"{count} of {all} shown"`. One that depends on a number is a table with a text for
each of the language's kinds of number: English has `one` and `other`, Welsh has six.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from dashboard.markup import Html, inert

_HERE = Path(__file__).parent
ENGLISH = "en"
KINDS: Mapping[str, Callable[[int], str]] = {
    ENGLISH: lambda number: "one" if number == 1 else "other",
    # Welsh is shown once a speaker has reviewed it: there is no folder `cy` before. The rule is Unicode's (CLDR).
    "cy": lambda number: {0: "zero", 1: "one", 2: "two", 3: "few", 6: "many"}.get(number, "other"),
}
"""By language, which kind of number a count is."""

Text = str | Mapping[str, str]


class Texts:
    """What one page says. A name that the catalogue does not have is a `KeyError`; a test looks for those."""

    def __init__(self, page: str, language: str) -> None:
        """Nothing is read before the first text is asked for."""
        self._page, self._language = page, language

    def __call__(self, name: str, **values: object) -> str:
        """The text as it stands, for what draws no markup; `element` makes it inert."""
        return self._text(name, values).format(**_plain(values))

    def html(self, name: str, **values: object) -> Html:
        """The text as markup, for values that are markup: `say.html("ended", council=council_link(...))`."""
        written = {key: inert(each if isinstance(each, str) else str(each)) for key, each in _plain(values).items()}
        return Html(inert(self._text(name, values)).format(**written))

    def _text(self, name: str, values: Mapping[str, object]) -> str:
        found = catalogue(self._page, self._language)[name]
        if isinstance(found, str):
            return found
        number = values["count"]
        if not isinstance(number, int):
            raise TypeError(f"{self._page}.{name} depends on a whole number called `count`")
        return found[KINDS[self._language](number)]


def texts(page: str, language: str = ENGLISH) -> Texts:
    """What the page called `page` says: `dashboard/texts/en/page.toml`."""
    return Texts(page, language)


@cache
def catalogue(page: str, language: str) -> Mapping[str, Text]:
    """By name, all texts of one page."""
    found: Mapping[str, Text] = tomllib.loads((_HERE / language / f"{page}.toml").read_text(encoding="utf-8"))
    return found


def _plain(values: Mapping[str, object]) -> dict[str, object]:
    """Whole numbers are written with commas between the thousands."""
    return {name: f"{each:,}" if isinstance(each, int) else each for name, each in values.items()}
