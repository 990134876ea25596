"""The first sentence of the method: what is measured, of how much of the toolkit."""

from __future__ import annotations

from collections.abc import Sequence

from scoring.indicator import Indicator
from scoring.language import say_count
from store.records import Dial, Principle


def method_sentence(indicators: Sequence[Indicator], principles: Sequence[Principle]) -> str:
    """The questions by where they are asked, and the principles by whether any question measures them."""
    measured = {each.principle for each in indicators}
    asked = sum(each.id not in measured for each in principles)
    opened = sum(each.dial is Dial.OPEN_CHANNELS for each in indicators)
    told = _it_measures(len(principles), asked) if len(indicators) == 1 else _they_measure(len(principles), asked)
    return f"{_we_ask(len(indicators) - opened, opened)} {told}"


def _we_ask(of_pages: int, of_channels: int) -> str:
    if not of_channels:
        return say_count(
            "We ask {count} question of each council's public pages.",
            "We ask {count} questions of each council's public pages.",
            count=of_pages,
        )
    return say_count(
        "We ask {count} question of each council's public pages, and {opened} of its channels where they may be read.",
        "We ask {count} questions of each council's public pages, and {opened} of its channels where they may be read.",
        count=of_pages,
        opened=of_channels,
    )


def _it_measures(principles: int, asked: int) -> str:
    if not asked:
        return say_count(
            "It measures {measured} of the toolkit's {count} principle.",
            "It measures {measured} of the toolkit's {count} principles.",
            count=principles,
            measured=principles,
        )
    return say_count(
        "It measures {measured} of the toolkit's {count} principle; about the rest, public pages show too "
        "little, and only the council itself can tell.",
        "It measures {measured} of the toolkit's {count} principles; about the rest, public pages show too "
        "little, and only the council itself can tell.",
        count=principles,
        measured=principles - asked,
    )


def _they_measure(principles: int, asked: int) -> str:
    if not asked:
        return say_count(
            "They measure {measured} of the toolkit's {count} principle.",
            "They measure {measured} of the toolkit's {count} principles.",
            count=principles,
            measured=principles,
        )
    return say_count(
        "They measure {measured} of the toolkit's {count} principle; about the rest, public pages show too "
        "little, and only the council itself can tell.",
        "They measure {measured} of the toolkit's {count} principles; about the rest, public pages show too "
        "little, and only the council itself can tell.",
        count=principles,
        measured=principles - asked,
    )
