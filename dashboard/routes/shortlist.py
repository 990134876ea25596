"""A shortlist as a file for a spreadsheet, for who may read shortlists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from starlette.responses import Response
from starlette.routing import Route

from dashboard.routes._known import in_preview, register, today
from dashboard.routes._plain import PRIVATE, Asked, Plain, given, nowhere
from dashboard.shortlist_file import csv_file
from dashboard.shortlist_history import Known
from scoring.shortlist import Shortlist, shortlist
from store.records import Council, Scorecard

PATH = "/shortlist/{number}.csv"


def _file(asked: Asked) -> Response:
    number = str(asked.request.path_params["number"])
    of = next((each for each in map(shortlist, asked.store.desk.shortlists()) if str(each.number) == number), None)
    if of is None:
        return nowhere()
    headers = {"Content-Disposition": f'attachment; filename="shortlist-{of.number}.csv"'}
    return given(csv_file(of, _known(asked, of)), "text/csv; charset=utf-8", cache=PRIVATE, headers=headers)


def _known(asked: Asked, of: Shortlist) -> Known:
    councils = {each.local_authority_code: each for each in register(asked).councils}
    chosen = [councils[each.council] for each in of.picks if each.council in councils]
    then = _by_code(asked.store.desk.frozen(of.frozen)) if of.frozen else None
    return Known(councils, _by_code(_newest(asked, chosen)), then, {}, {}, asked.settings.hosts)


def _newest(asked: Asked, councils: Iterable[Council]) -> Iterator[Scorecard]:
    """As the page has them: what is in preview is left out, unless nobody but this machine can ask."""
    for each in councils:
        hidden = not asked.caller.alone and in_preview(asked, each)
        card = asked.store.scorecard(each.local_authority_code)
        if card and not hidden and each.exists(today(asked)):
            yield card


def _by_code(cards: Iterable[Scorecard]) -> dict[str, Scorecard]:
    return {each.council.local_authority_code: each for each in cards}


ROUTES = [Route(PATH, Plain(_file, needs=PATH))]
