"""The map in words: what its marks mean, how many councils have which, and where each one stands. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dashboard.links import council_link
from dashboard.map_marks import Mark
from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.tables import table
from dashboard.texts import texts
from scoring.language import say
from store.records import Council

SAY = texts("map")
Marked = tuple[Council, Mark]
_SIGN = "display:inline-block;line-height:1.5;min-width:1.75em;text-align:center"


def key(marks: Sequence[Mark], marked: Sequence[Marked]) -> Html:
    """The legend: the marks that some council has, with how many have it."""
    having: dict[str, list[Mark]] = {}
    for _council, mark in marked:
        having.setdefault(mark.group, []).append(mark)
    signs = [each.sign for each in marks]
    return listed([_entry(each, having[each.group], signs) for each in marks if each.group in having])


def groups_words(marks: Sequence[Mark], marked: Sequence[Marked]) -> str:
    """12 Going further, 3 First look."""
    counts = Counter(mark.group for _council, mark in marked)
    return ", ".join(SAY("group", count=counts[each.group], group=each.group) for each in marks if counts[each.group])


def by_region(marks: Sequence[Mark], marked: Sequence[Marked]) -> list[Html]:
    """How many councils of each region have which mark, and under it each council of the region, by name."""
    used = {mark.group for _council, mark in marked}
    groups = [each.group for each in marks if each.group in used]
    regions = _regions(marked)
    rows = [
        (foreign(place), str(len(inside)), *(str(_having(inside, group)) for group in groups))
        for place, inside in regions
    ]
    heads = (SAY("region"), SAY("all"), *groups)
    numbers = table("map-regions", SAY("summary"), heads, rows)
    return [element("details", element("summary", SAY("summary")), numbers), *(_region(*each) for each in regions)]


def without_hexagon(marked: Sequence[Marked]) -> list[Html]:
    """Councils that other hexagons stand for, or that have none."""
    if not marked:
        return []
    return [element("h2", SAY("counties", count=len(marked))), _councils(marked)]


def _entry(mark: Mark, having: Sequence[Mark], signs: Sequence[str]) -> Html:
    said = SAY("group", count=len(having), group=mark.group)
    if not mark.thick:
        return joined(_drawn(mark), " ", said)
    # A first look has the sign of its stage: which stage that is, no settled one may be there to say.
    stages = sorted(Counter(having).items(), key=lambda each: (signs.index(each[0].sign), each[0].said))
    meant = [joined(_drawn(each), " ", SAY("group", count=count, group=each.said)) for each, count in stages]
    return joined(said, f" ({SAY('legend_first_look')})", listed(meant))


def _drawn(mark: Mark) -> Html:
    border = f"{3 if mark.thick else 1}px solid {mark.line}"
    style = f"background:{mark.fill};border:{border};color:{mark.ink};{_SIGN}"
    return element("span", mark.sign or Html("&nbsp;"), style=style, aria_hidden="true")


def _regions(marked: Sequence[Marked]) -> list[tuple[str, list[Marked]]]:
    """By nation and region; councils without either last."""
    found: dict[tuple[bool, str, str], list[Marked]] = {}
    for each in marked:
        council = each[0]
        place = council.region or council.nation
        found.setdefault((not place, council.nation, place), []).append(each)
    return [(say(place) or SAY("elsewhere"), found[last, nation, place]) for last, nation, place in sorted(found)]


def _region(place: str, inside: list[Marked]) -> Html:
    heading = SAY.html("places", place=foreign(place), count=len(inside))
    return element("details", element("summary", heading), _councils(inside))


def _councils(marked: Sequence[Marked]) -> Html:
    return listed([joined(council_link(council), ": ", _said(mark)) for council, mark in marked])


def _said(mark: Mark) -> Html:
    sign = element("span", f"{mark.sign} ", aria_hidden="true") if mark.sign else Html()
    return joined(sign, foreign(mark.said))


def _having(marked: Sequence[Marked], group: str) -> int:
    return sum(mark.group == group for _council, mark in marked)
