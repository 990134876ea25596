"""What can be downloaded: the dictionary, the observations, and with scores only for who may have them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial

from anyio import CapacityLimiter
from starlette.responses import Response
from starlette.routing import Route

from config.stages import stages
from config.version import VERSION
from dashboard.downloads import EVERYTHING, OBSERVATIONS, Download, file_name
from dashboard.reports.about import dictionary
from dashboard.reports.dictionary import TABLES
from dashboard.reports.package import package
from dashboard.reports.withheld import withheld
from dashboard.routes._kept import Kept, until_anything_changes
from dashboard.routes._known import yardstick
from dashboard.routes._plain import OPEN, PRIVATE, Asked, Plain, given
from dashboard.routes._unchanged import kept_by, tag, unchanged
from store.records import Run

FOR_PEOPLE, FOR_PROGRAMS = "/data/dictionary.md", "/data/dictionary.json"
ARCHIVES = {f"/data/{each.name}.zip": each for each in (OBSERVATIONS, EVERYTHING)}
_ONE = CapacityLimiter(1)
"""An archive takes some seconds. Whoever asks for it meanwhile waits without a thread, and gets the same one."""
_WITHHELD: Kept[Mapping[str, int]] = Kept(8)


def _for_people(asked: Asked) -> Response:
    return _if_new(asked, dictionary(TABLES).encode(), "text/markdown; charset=utf-8")


def _for_programs(asked: Asked) -> Response:
    run = asked.store.latest_run()
    made_up = run is not None and run.made_up
    return _if_new(asked, package(TABLES, _ended(run) or asked.now, made_up=made_up).encode(), "application/json")


def _archive(asked: Asked, download: Download) -> Response:
    cache, kept_back = PRIVATE if download.scores else OPEN, _withheld(asked)
    headers = {"ETag": tag(repr((download.name, VERSION, asked.mark, sorted(kept_back.items()))).encode())}
    if kept_by(asked.request, headers["ETag"]):
        return unchanged(cache, headers)
    name = file_name(download, _ended(asked.store.latest_run()))
    headers["Content-Disposition"] = f'attachment; filename="{name}"'
    content = download.made(asked.store, stages(), asked.mark, kept_back)
    return given(content, "application/zip", cache=cache, headers=headers)


def _withheld(asked: Asked) -> Mapping[str, int]:
    """What is in preview: it is left out for all but the one user of this machine."""
    if asked.caller.alone:
        return {}
    season = yardstick(asked).season
    return _WITHHELD.value(
        until_anything_changes(asked), lambda: withheld(asked.store, asked.settings, season, asked.now)
    )


def _if_new(asked: Asked, content: bytes, kind: str) -> Response:
    headers = {"ETag": tag(content)}
    if kept_by(asked.request, headers["ETag"]):
        return unchanged(OPEN, headers)
    return given(content, kind, cache=OPEN, headers=headers)


def _ended(run: Run | None) -> datetime | None:
    return (run.ended_at or run.started_at) if run else None


ROUTES = [
    Route(FOR_PEOPLE, Plain(_for_people, needs=FOR_PEOPLE)),
    Route(FOR_PROGRAMS, Plain(_for_programs, needs=FOR_PROGRAMS)),
    *(Route(path, Plain(partial(_archive, download=each), needs=path, turns=_ONE)) for path, each in ARCHIVES.items()),
]
