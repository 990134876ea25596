"""What to do next: each need with what it would add, who says how, and a council of the same kind that does it well."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.evidence import shown
from dashboard.links import Hosts, council_link, web_link
from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.texts import texts
from dashboard.words import EFFORTS
from scoring.advice import Advice, guide_link, guide_note
from scoring.examples import Example
from scoring.language import say
from scoring.needs import one_hour
from store.records import Dial, Guide, Need, Scorecard

SAY = texts("suggestions")

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
            element("h2", SAY("nothing")),
            element("p", SAY("nothing_about")),
        ]
    return [
        element("h2", SAY("front_door", count=len(found))),
        _hour([each.need for each in found]),
        *_first_few(found, hosts),
    ]


def _open_channels(found: Sequence[Advice], hosts: Hosts) -> list[Html]:
    if not found:
        return []
    return [
        element("h2", SAY("open_channels", count=len(found))),
        element("p", SAY("open_channels_about")),
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
        element("details", element("summary", SAY("more", count=len(rest))), *rest),
    ]


def _hour(wanted: Sequence[Need]) -> Html:
    hour = one_hour(wanted)
    if hour.fits:
        steps = [element("li", foreign(each.fix)) for each in hour.fits]
        said = joined(element("p", SAY("minutes")), element("ol", *steps))
    else:
        first = hour.first_step
        begin = joined(foreign(first.fix), f" {EFFORTS[first.effort]}.") if first else Html()
        said = element("p", SAY.html("beginning", fix=begin))
    return element("details", element("summary", SAY("hour")), said)


def _advice(advice: Advice, hosts: Hosts) -> Html:
    need = advice.need
    return element(
        "div",
        element("h3", foreign(need.fix)),
        element("p", foreign(need.what)),
        element("p", SAY.html("why", why=foreign(need.why))),
        *_with_it(need),
        element(
            "p", element("strong", f"{EFFORTS[need.effort]}."), f" {SAY('adds', points=points_words(need.points))}"
        ),
        _help(advice, hosts),
        shown(need.evidence, hosts, label=SAY("looked")),
        class_="card",
    )


def _with_it(need: Need) -> list[Html]:
    """What comes with it: nobody is asked to mend rules that are not there."""
    if not need.also:
        return []
    return [
        element("p", SAY("with_it"), class_="tight"),
        listed([foreign(each) for each in need.also]),
    ]


def points_words(points: float) -> str:
    """How much meeting a need would add."""
    if points < 1:
        return SAY("little")
    return SAY("about", count=round(points))


def _help(advice: Advice, hosts: Hosts) -> Html:
    items = [SAY.html("toolkit", part=element("strong", say(advice.need.part)))]
    items += [_guide(each) for each in advice.guides]
    if advice.example:
        items.append(_example(advice.example, hosts))
    return joined(element("p", SAY("help"), class_="tight"), listed(items))


def guide_title(guide: Guide) -> Html:
    """A link only if somebody has found it there."""
    link = guide_link(guide)
    return web_link(link, {}, guide.title) if link else foreign(guide.title)


def _guide(guide: Guide) -> Html:
    return SAY.html(
        "guide",
        title=guide_title(guide),
        publisher=foreign(guide.publisher),
        about=foreign(say(guide.about)),
        note=guide_note(guide),
    )


def _example(example: Example, hosts: Hosts) -> Html:
    seen = web_link(example.evidence.url, hosts, SAY("where"))
    return SAY.html("example", council=council_link(example.council), where=seen)
