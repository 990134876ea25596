"""A checklist as a page to print: empty for anybody, and as a council declared it for whoever may read that."""

from __future__ import annotations

from starlette.responses import Response
from starlette.routing import Route

from config.checklists import checklist_items
from dashboard.allowed import may
from dashboard.checklist_paper import paper
from dashboard.declared import asked_of
from dashboard.routes._known import register, yardstick
from dashboard.routes._plain import PRIVATE, Asked, Plain, given, nowhere
from store.records import Checklist

EMPTY, DECLARED = "/checklist/{checklist}.html", "/checklist/{checklist}/{code}.html"
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


def _empty(asked: Asked) -> Response:
    checklist = _named(asked)
    return nowhere() if checklist is None else _printed(asked, checklist, code="")


def _declared(asked: Asked) -> Response:
    """Of the council itself, though another may have taken over: it was its word."""
    council, checklist = register(asked).named(asked.code), _named(asked)
    if council is None or checklist is None or not may(asked.caller, DECLARED, council.local_authority_code):
        return nowhere()
    return _printed(asked, checklist, code=council.local_authority_code)


def _printed(asked: Asked, checklist: Checklist, *, code: str) -> Response:
    """With boxes to tick where nothing was declared. `code` is empty for no council."""
    council = register(asked).named(code) if code else None
    declared = [each for each in asked.store.desk.declarations(code) if each.checklist is checklist] if code else []
    of = asked_of(checklist, checklist_items(), yardstick(asked), asked.settings.hosts)
    name = f"{code}-{checklist}.html" if code.isalnum() else f"{checklist}.html"
    headers = {"Content-Disposition": f'inline; filename="{name}"', "Content-Security-Policy": _POLICY}
    content = paper(of, council, declared[0] if declared else None).encode()
    return given(content, "text/html; charset=utf-8", cache=PRIVATE, headers=headers)


def _named(asked: Asked) -> Checklist | None:
    name = str(asked.request.path_params["checklist"])
    return next((each for each in Checklist if each.value == name), None)


ROUTES = [
    Route(EMPTY, Plain(_empty, needs=EMPTY)),
    Route(DECLARED, Plain(_declared, needs=DECLARED)),
]
