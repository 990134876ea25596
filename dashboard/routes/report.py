"""Reports about one council, made when somebody asks who may have them: `dashboard/reports/` says what is in them."""

from __future__ import annotations

from functools import partial

from anyio import CapacityLimiter
from starlette.responses import Response
from starlette.routing import Route

from dashboard.reports.council import facts
from dashboard.reports.made import Form, file_name, made
from dashboard.routes._kept import Kept, until_anything_changes
from dashboard.routes._known import yardstick
from dashboard.routes._named import of_council
from dashboard.routes._plain import PRIVATE, Asked, given, sentence
from store.records import Council

PATHS = {
    Form.HTML: "/report/{code}.html",
    Form.PDF: "/report/{code}.pdf",
    Form.SLIDES: "/report/{code}.pptx",
    Form.BRIEF: "/brief/{code}.html",
}
_TYPES = {
    Form.HTML: "text/html; charset=utf-8",
    Form.PDF: "application/pdf",
    Form.SLIDES: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    Form.BRIEF: "text/html; charset=utf-8",
}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""The file that `doorstep report` writes says the same of itself. No script, and nothing from any other address."""
_ONE = CapacityLimiter(1)
"""Each takes a second or more of a processor."""
_MADE: Kept[bytes] = Kept(20)


def _report(asked: Asked, council: Council, form: Form) -> Response:
    if asked.store.scorecard(council.local_authority_code) is None:
        return sentence("unchecked", status=404)
    content = _MADE.value((until_anything_changes(asked), council, form), lambda: _written(asked, council, form))
    headers = {
        "Content-Disposition": f'inline; filename="{file_name(council, form)}"',
        "Content-Security-Policy": _POLICY,
    }
    return given(content, _TYPES[form], cache=PRIVATE, headers=headers)


def _written(asked: Asked, council: Council, form: Form) -> bytes:
    return made(facts(asked.store, asked.settings, yardstick(asked), council, asked.now), form)


ROUTES = [Route(path, of_council(path, partial(_report, form=form), turns=_ONE)) for form, path in PATHS.items()]
