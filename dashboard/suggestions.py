"""What to do next: each need with what it would add, who says how, and a council of the same kind that does it well."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.evidence import shown
from dashboard.links import Hosts, council_link, web_link
from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.words import EFFORTS, counted
from scoring.advice import Advice, guide_link, guide_note
from scoring.examples import Example
from scoring.needs import one_hour
from store.records import Dial, Guide, Need, Scorecard

_SHOWN = 5
"""Fixes that stand open; the others are folded away."""


def what_to_do(scorecard: Scorecard, found: Sequence[Advice], hosts: Hosts) -> list[Html]:
    """The needs of the front door, those that would add most first; then those of channels that could be read."""
    front = [each for each in found if each.need.dial is Dial.FRONT_DOOR]
    opened = [each for each in found if each.need.dial is Dial.OPEN_CHANNELS]
    return [*_front_door(scorecard, front, hosts), *_open_channels(opened, hosts)]


def _front_door(scorecard: Scorecard, found: Sequence[Advice], hosts: Hosts) -> list[Html]:
    if not found and scorecard.overall.value is None:
        return []  # nothing was seen to be in place either
    if not found:
        return [
            element("h2", "What to do next: nothing found to fix on the website"),
            element("p", "Everything that we could check there is in place."),
        ]
    return [
        element("h2", f"What to do next: {counted(len(found), 'fix', 'fixes')} would help on the website"),
        _hour([each.need for each in found]),
        *_first_few(found, hosts),
    ]


def _open_channels(found: Sequence[Advice], hosts: Hosts) -> list[Html]:
    if not found:
        return []
    return [
        element("h2", f"On open channels: {counted(len(found), 'fix', 'fixes')} would help"),
        element("p", "Their points are of the open channels' score, and do not compare with those above."),
        *_first_few(found, hosts),
    ]


def _first_few(found: Sequence[Advice], hosts: Hosts) -> list[Html]:
    """A short list; what would add least is folded away."""
    cards = [_advice(each, hosts) for each in found]
    rest = cards[_SHOWN:]
    if not rest:
        return cards
    return [
        *cards[:_SHOWN],
        element("details", element("summary", f"{counted(len(rest), 'more fix', 'more fixes')}"), *rest),
    ]


def _hour(wanted: Sequence[Need]) -> Html:
    hour = one_hour(wanted)
    if hour.fits:
        steps = [element("li", foreign(each.fix)) for each in hour.fits]
        said = joined(element("p", "Each of these takes minutes:"), element("ol", *steps))
    else:
        first = hour.first_step
        begin = joined(foreign(first.fix), f" {EFFORTS[first.effort]}.") if first else Html()
        said = element("p", "Nothing here fits into an hour. A good beginning: ", begin)
    return element("details", element("summary", "I have one hour this month"), said)


def _advice(advice: Advice, hosts: Hosts) -> Html:
    need = advice.need
    return element(
        "div",
        element("h3", foreign(need.fix)),
        element("p", foreign(need.what)),
        element("p", "Why it matters: ", foreign(need.why)),
        *_with_it(need),
        element("p", element("strong", f"{EFFORTS[need.effort]}."), f" Would add {points_words(need.points)}."),
        _help(advice, hosts),
        shown(need.evidence, hosts, label="Where we looked"),
        class_="card",
    )


def _with_it(need: Need) -> list[Html]:
    """What comes with it: nobody is asked to mend rules that are not there."""
    if not need.also:
        return []
    return [
        element("p", "With it, and counted in its points:", class_="tight"),
        listed([foreign(each) for each in need.also]),
    ]


def points_words(points: float) -> str:
    """How much meeting a need would add."""
    if points < 1:
        return "less than 1 point of 100"
    return f"about {counted(round(points), 'point')} of 100"


def _help(advice: Advice, hosts: Hosts) -> Html:
    items = [joined("The toolkit: ", element("strong", advice.need.part), ".")]
    items += [_guide(each) for each in advice.guides]
    if advice.example:
        items.append(_example(advice.example, hosts))
    return joined(element("p", "Who can help:", class_="tight"), listed(items))


def guide_title(guide: Guide) -> Html:
    """A link only if somebody has found it there."""
    link = guide_link(guide)
    return web_link(link, {}, guide.title) if link else foreign(guide.title)


def _guide(guide: Guide) -> Html:
    return joined(
        guide_title(guide), " (", foreign(guide.publisher), "): ", foreign(guide.about), " ", guide_note(guide)
    )


def _example(example: Example, hosts: Hosts) -> Html:
    seen = web_link(example.evidence.url, hosts, "see where")
    return joined(council_link(example.council), ", a council of the same kind, does it well: ", seen, ".")
