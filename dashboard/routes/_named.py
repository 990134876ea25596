"""Addresses that name a council: every name it answers to leads to one of them, for whoever may have what is there."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from anyio import CapacityLimiter
from starlette.responses import RedirectResponse, Response

from dashboard.markup import Html, element, foreign, joined
from dashboard.routes._answer import HEADERS, page
from dashboard.routes._known import may_see, register, today
from dashboard.routes._plain import PRIVATE, Asked, Plain
from dashboard.texts import texts
from store.records import Council

SAY = texts("plain")
FROM = "from"
"""In the address of a successor's page: the council that was asked for."""


def of_council(
    needs: str, answer: Callable[[Asked, Council], Response], *, turns: CapacityLimiter | None = None
) -> Plain:
    """What answers at `/something/{code}.suffix`. `needs`: what the table of rights calls it."""
    suffix = needs.partition("{code}")[2]

    def answered(asked: Asked) -> Response:
        council = register(asked).named(asked.code)
        if council is None or not may_see(asked, needs, council):
            return _no_such(asked, needs, suffix)
        code = council.local_authority_code
        heir = register(asked).lineage.answering(code, today(asked))
        if heir is not None and heir.local_authority_code != code:
            return _to_successor(asked, needs, council, heir, suffix)
        return answer(asked, council) if asked.code == code else _moved(address(council, suffix), 301)

    return Plain(answered, turns=turns)


def address(council: Council, suffix: str = "") -> str:
    """Of a council's page, seen from another of its kind. A proxy may serve all of this below a path of its own."""
    return f"./{quote(council.local_authority_code, safe='')}{suffix}"


def came_from(asked: Asked, council: Council) -> Council | None:
    """Whoever was asked for, if this council took over from it; `None` for anything else that an address may say."""
    known = register(asked)
    before = known.named(asked.request.query_params.get(FROM, ""))
    if before is None or before == council:
        return None
    return before if known.lineage.answering(before.local_authority_code, today(asked)) == council else None


def _to_successor(asked: Asked, needs: str, council: Council, heir: Council, suffix: str) -> Response:
    if not may_see(asked, needs, heir):
        return _no_such(asked, needs, suffix)
    # Not for good: a register may be put right.
    return _moved(f"{address(heir, suffix)}?{FROM}={quote(council.local_authority_code, safe='')}", 302)


def _moved(to: str, status: int) -> Response:
    return RedirectResponse(to, status, headers={**HEADERS, "Cache-Control": PRIVATE})


def _no_such(asked: Asked, needs: str, suffix: str) -> Response:
    """The same for what is not there and for what the caller may not have. What was asked for is not repeated."""
    near = [each for each in register(asked).near(asked.code) if may_see(asked, needs, each)][:3]
    return page("nowhere", status=404, title=SAY("title_nowhere"), words=_words(near, suffix))


def _words(near: list[Council], suffix: str) -> Html:
    if not near:
        return SAY.html("sentence_nowhere")
    links = [element("a", foreign(each.nice_name or each.name), href=address(each, suffix)) for each in near]
    listed = joined(*(joined(" · " if place else "", each) for place, each in enumerate(links)))
    return SAY.html("nowhere_near", names=listed)
