"""Figures that a council supplied: always named as such, beside what was observed and never in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from statistics import median

from dashboard.activity import UNREAD
from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.tables import table
from dashboard.texts import percent, texts
from dashboard.words import day
from scoring.words import platform_name
from store.records import Activity, Council, Count, Supplied

SAY = texts("supplied")

FEWEST = 5
"""Similar councils that must have supplied theirs before figures are compared."""
_AT_MOST_APART = timedelta(days=90)
"""Between the ends of two periods that are compared: councils post less in August, and before elections."""
Figures = Mapping[str, Sequence[Supplied]]
"""Of each council, by its code."""


def instead(activity: Activity | None, supplied: Sequence[Supplied]) -> Html:
    """What was supplied of an account of which nothing could be observed; nothing for any other."""
    if not supplied or (activity is not None and activity.state not in UNREAD):
        return Html()
    return joined(*(element("p", element("strong", f"{_source(each)}."), " ", _first(each)) for each in supplied))


def figures_supplied(council: Council, councils: Sequence[Council], supplied: Figures) -> list[Html]:
    """All that this council supplied, and how it compares; nothing if it supplied nothing."""
    own = supplied.get(council.local_authority_code, ())
    if not own:
        return []
    rows = [_row(each) for each in sorted(own, key=lambda each: (each.platform, each.key))]
    accounts = len({(each.platform, each.key) for each in own})
    return [
        element("h2", SAY("heading", count=accounts)),
        element("p", SAY("about")),
        table("supplied", SAY("caption"), (SAY("account"), SAY("period"), SAY("figures"), SAY("supplied")), rows),
        *compared(council, councils, supplied),
    ]


def compared(council: Council, councils: Sequence[Council], supplied: Figures) -> list[Html]:
    """Supplied figures beside supplied figures, and only when enough similar councils have supplied theirs."""
    similar = [each.local_authority_code for each in councils if _is_similar(each, council)]
    lines, most = [], 0
    for platform, own in _busiest(supplied.get(council.local_authority_code, ())).items():
        others = [
            other.posts_30.number
            for each in similar
            if (other := _busiest(supplied.get(each, ())).get(platform))
            and other.posts_30
            and abs(other.period_to - own.period_to) <= _AT_MOST_APART
        ]
        most = max(most, len(others))
        if len(others) >= FEWEST and own.posts_30:
            name = platform_name(platform)
            said = SAY("own", platform=name, count=own.posts_30.number)
            lines.append(f"{said} {SAY('others', count=len(others), typical=_number(median(others)))}")
    if lines:
        return [element("p", line) for line in lines]
    so_far = SAY("so_far", count=most) if most else SAY("none_so_far")
    return [element("p", SAY("only", so_far=so_far), class_="quiet")]


def _is_similar(one: Council, other: Council) -> bool:
    return one.local_authority_code != other.local_authority_code and (
        (one.type, one.type_name, one.nation, one.made_up) == (other.type, other.type_name, other.nation, other.made_up)
    )


def _busiest(supplied: Sequence[Supplied]) -> dict[str, Supplied]:
    """By platform, of the accounts whose posts in 30 days are known, the one with the most."""
    known = [each for each in supplied if each.posts_30 and not each.posts_30.at_least]
    return {
        each.platform: each for each in sorted(known, key=lambda each: each.posts_30.number if each.posts_30 else 0)
    }


def _row(figures: Supplied) -> tuple[str, ...]:
    return (
        joined(platform_name(figures.platform), ": ", foreign(figures.handle)),
        SAY("from_to", first=day(figures.period_from), last=day(figures.period_to)),
        listed([joined(fact) for fact in _facts(figures)]),
        day(figures.supplied_on),
    )


def _source(figures: Supplied) -> str:
    return SAY("source", day=day(figures.supplied_on))


def _first(figures: Supplied) -> str:
    return "; ".join(list(_facts(figures))[:3]) + "."


def _facts(figures: Supplied) -> Iterator[str]:
    if figures.posts_30:
        yield SAY("in_30", posts=_least(figures.posts_30), day=day(figures.period_to))
    elif figures.posts is not None:
        yield SAY(
            "in_period",
            posts=SAY("posts", count=figures.posts),
            first=day(figures.period_from),
            last=day(figures.period_to),
        )
    if figures.last_posted_on:
        yield SAY("last_post", day=day(figures.last_posted_on))
    if figures.followers is not None:
        yield SAY("followers", count=figures.followers)
    if figures.replies is not None:
        yield SAY("replies", count=figures.replies)
    if figures.reposts:
        yield SAY("passed_on", count=figures.reposts)
    if figures.comments is not None:
        yield SAY("comments", count=figures.comments)
    if figures.response_rate is not None:
        yield SAY("answered", share=percent(figures.response_rate))
    if figures.followers_gained is not None:
        yield SAY("gained", number=f"{figures.followers_gained:+,}")
    if figures.reach is not None:
        yield SAY("reach", number=figures.reach)
    if figures.views is not None:
        yield SAY("views", count=figures.views)


def _least(count: Count) -> str:
    return SAY("posts_or_more", count=count.number) if count.at_least else SAY("posts", count=count.number)


def _number(value: float) -> str:
    return f"{value:,.1f}".removesuffix(".0")
