"""Every string of the dashboard that a user reads, in English: a file a page. Another language answers to these texts.

A text names what is filled in: `"{count} of {all} shown"`. One that depends on a number is a table with a text for
`one` and a text for every `other` number; a translation has as many forms as its language.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from dashboard.markup import Html, inert
from scoring.language import spoken

FOLDER = Path(__file__).parent / "en"
BRITISH = "en-GB"
"""What the texts are in, as HTML writes it."""
Text = str | Mapping[str, str]


class Texts:
    """What one page says. A name that its file does not have is a `KeyError`; a test looks for those."""

    def __init__(self, page: str) -> None:
        """Nothing is read before the first text is asked for."""
        self._page = page

    def __call__(self, name: str, **values: object) -> str:
        """The text as it stands, for what draws no markup; `element` makes it inert."""
        return self._text(name, values).format(**_plain(values))

    def html(self, name: str, **values: object) -> Html:
        """The text as markup, for values that are markup: `say.html("ended", council=council_link(...))`."""
        written = {key: inert(each if isinstance(each, str) else str(each)) for key, each in _plain(values).items()}
        return Html(inert(self._text(name, values)).format(**written))

    def _text(self, name: str, values: Mapping[str, object]) -> str:
        found, catalogue = texts_of(self._page)[name], spoken()
        if isinstance(found, str):
            return catalogue.pgettext(f"{self._page}.{name}", found) if catalogue else found
        number = values["count"]
        if not isinstance(number, int):
            raise TypeError(f"{self._page}.{name} depends on a whole number called `count`")
        if catalogue:
            return catalogue.npgettext(f"{self._page}.{name}", found["one"], found["other"], number)
        return found["one" if number == 1 else "other"]


def texts(page: str) -> Texts:
    """What the page called `page` says: `dashboard/texts/en/page.toml`."""
    return Texts(page)


@cache
def texts_of(page: str) -> Mapping[str, Text]:
    """By name, all texts of one page, in English."""
    found: Mapping[str, Text] = tomllib.loads((FOLDER / f"{page}.toml").read_text(encoding="utf-8"))
    return found


def pages() -> list[str]:
    """Whatever has a file of texts, in alphabetical order."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


def language() -> str:
    """What is spoken, as HTML and feeds write it."""
    catalogue = spoken()
    return catalogue.info()["language"].replace("_", "-") if catalogue else BRITISH


def _plain(values: Mapping[str, object]) -> dict[str, object]:
    return {name: number(each) if isinstance(each, int) else each for name, each in values.items()}


def number(of: float) -> str:
    """With commas between the thousands, or what the language has in their place."""
    if spoken() is None:
        return f"{of:,}" if isinstance(of, int) else f"{of:g}"
    from babel.numbers import format_decimal  # English does without

    return format_decimal(of, locale=_locale())


def percent(share: float) -> str:
    """Of a share from 0 to 1, in whole percent."""
    if spoken() is None:
        return f"{share:.0%}"
    from babel.numbers import format_percent

    return format_percent(share, locale=_locale())


def _locale() -> str:
    return language().replace("-", "_")
