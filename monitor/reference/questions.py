"""`docs/reference/indicators.md`: every question that is asked, from the indicators' own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from config.toolkit import principles
from monitor.reference.markdown import code, listed, page, table
from scoring.indicator import Indicator
from scoring.indicators import all_indicators
from scoring.score import METHOD
from store.records import Dial

WORDS = """\
# Every indicator

Made from the indicators themselves (`make docs`), as they are in method {method}. A question can be answered by yes
or no, and yes is good. Its answer is *met*, *partly met*, *not met*, *not applicable* or *unknown*; only the first
three count. [The method](method.md) says what becomes of the answers; `weights` and `thresholds` in the
[settings](../settings.md) replace the numbers; *How we score* shows those that are in force."""
ABOUT = {
    Dial.FRONT_DOOR: "What any council's own pages show.",
    Dial.OPEN_CHANNELS: "What channels show where anybody may read posts. Its score is never added to the other.",
    Dial.COUNCILLOR_PAGE: "What a resident finds on one councillor's page. It has no score, and nobody is compared.",
}


def document() -> str:
    """The page as it should be."""
    names = {each.id: each.name for each in principles()}
    parts = [part for dial in ABOUT for part in _of(dial, names)]
    return page(WORDS.format(method=METHOD), *parts)


def _of(dial: Dial, names: Mapping[str, str]) -> Iterator[str]:
    found = all_indicators(dial)
    yield f"## {dial.capitalize()}: {len(found)} questions"
    yield ABOUT[dial]
    yield table(
        ("indicator", "question", "principle"),
        ((f"[{each.id}](#{each.id})", each.question, names[each.principle]) for each in found),
    )
    for each in found:
        yield f"### {each.id}"
        yield listed(_facts(each, names))


def _facts(indicator: Indicator, names: Mapping[str, str]) -> Iterator[str]:
    yield f"**Question:** {indicator.question}"
    yield f"**Why:** {indicator.why}"
    yield f"**Fix:** {indicator.fix}"
    yield f"**Effort:** {indicator.effort}"
    yield f"**What is looked at:** {indicator.observes}"
    yield f"**What it stands for:** {indicator.proxy or 'It is the thing itself.'}"
    yield f"**Source:** {indicator.source}"
    if numbers := indicator.thresholds:
        yield f"**Thresholds:** {', '.join(f'{code(name)} {number:g}' for name, number in numbers.items())}"
    yield f"**Principle:** {names[indicator.principle]}{_weight(indicator)}"
    yield f"**In the toolkit:** {indicator.part}"
    if indicator.follows:
        yield f"**Comes with** [{indicator.follows}](#{indicator.follows}): the fix of that one brings this one's."
    if indicator.quiet:
        yield "**Before an election** it is not asked where it is not met: publishing less is right then."


def _weight(indicator: Indicator) -> str:
    return "" if indicator.dial is Dial.COUNCILLOR_PAGE else f", weight {indicator.weight:g}"
