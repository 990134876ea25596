"""The small scorecard of a council: for a phone, for print and for links in e-mails. One request, and no script."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import replace
from urllib.parse import quote

from starlette.responses import Response
from starlette.routing import Route

from dashboard.markup import Html, element, foreign, listed, readable
from dashboard.reports.attribution import MADE_UP, TOOLKIT
from dashboard.reports.council import replied_of
from dashboard.routes._answer import HEADERS, style, written
from dashboard.routes._card_face import Subject, blocks, traits
from dashboard.routes._kept import Kept, until_anything_changes
from dashboard.routes._known import may_see, own_mark, points, publication, register, stands, today, yardstick
from dashboard.routes._named import came_from, of_council
from dashboard.routes._plain import PRIVATE, Asked
from dashboard.texts import texts
from dashboard.words import day
from scoring.corrections import under_review
from scoring.language import say
from store.records import Council

SAY = texts("card")
CARD, PDF, FEED = "/card/{code}", "/report/{code}.pdf", "/feed/{code}.atom"
MOST = 15_000
"""Bytes of a card, before it is squeezed for the way."""
_LISTS = (3, 2, 1, 0)
"""How much each list of a card shows: the first with which it is small enough."""
_LOOK = style("open")
_HEADERS = {
    **HEADERS,
    "Cache-Control": PRIVATE,
    "Content-Security-Policy": HEADERS["Content-Security-Policy"].replace(style("style").source, _LOOK.source),
}


_CARDS: Kept[str] = Kept(1000)


def _card(asked: Asked, council: Council) -> Response:
    before = came_from(asked, council)
    key = (_until_it_changes(asked, council), council, before)
    return Response(_CARDS.value(key, lambda: _made(asked, council, before)), media_type="text/html", headers=_HEADERS)


def _until_it_changes(asked: Asked, council: Council) -> Hashable:
    """As `until_anything_changes`, of this council and who follows it: during a check the others' cards stay."""
    follows = register(asked).lineage.successor(council.local_authority_code)
    theirs = own_mark(asked, follows) if follows else None
    register_only = replace(asked.mark, snapshots=0, scorecards=0, supplied=0)
    return until_anything_changes(replace(asked, mark=register_only)), own_mark(asked, council), theirs


def _made(asked: Asked, council: Council, before: Council | None) -> str:
    """Small enough, whatever the council's pages say."""
    of = _subject(asked, council, before)
    links = listed([*_links(asked, of)])
    for most in _LISTS:
        text = _written(of, links, most)
        if len(text.encode()) <= MOST:
            break
    return text


def _subject(asked: Asked, council: Council, before: Council | None) -> Subject:
    code, rules = council.local_authority_code, yardstick(asked)
    follows, scorecard = register(asked).lineage.successor(code), asked.store.scorecard(code)
    return Subject(
        council=council,
        scorecard=scorecard,
        snapshot=asked.store.snapshot(code),
        points=points(asked, council),
        standing=stands(asked, council),
        season=rules.season(council, asked.now),
        said=publication(asked, council),
        reviewed=under_review(replied_of(asked.store, scorecard, asked.now)) if scorecard else frozenset(),
        follows=follows,
        theirs=asked.store.snapshot(follows.local_authority_code) if follows else None,
        before=before,
        principles=rules.principles,
        settings=asked.settings,
        now=asked.now,
        today=today(asked),
    )


def _written(of: Subject, links: Html, most: int) -> str:
    card = of.scorecard
    lines = [SAY("rules", day=day(of.today), method=card.method), say(TOOLKIT)] if card else [say(TOOLKIT)]
    return written(
        "card",
        _LOOK,
        title=SAY("page_title", council=readable(of.name)),
        heading=foreign(of.name),
        made_up=say(MADE_UP) if of.council.made_up else "",
        traits=traits(of),
        blocks=blocks(of, most),
        more=SAY("more"),
        links=links,
        lines=[SAY("print"), *lines],
    )


def _links(asked: Asked, of: Subject) -> Iterator[Html]:
    """To what there is and the caller may have. Seen from here, the dashboard is one up."""
    code = quote(of.council.local_authority_code, safe="")
    pdf = [(PDF, f"../report/{code}.pdf", SAY("pdf"))] if of.scorecard else []
    there = (("council", f"../council?council={code}", SAY("full")), *pdf, (FEED, f"../feed/{code}.atom", SAY("feed")))
    for name, address, text in there:
        if may_see(asked, name, of.council):
            yield element("a", text, href=address)


ROUTES = [Route(CARD, of_council(CARD, _card))]
