"""What the site of a practice council answers to each path, in its own way."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from monitor.practice.answers import Answer, Behaviour
from monitor.practice.pages import Edition
from monitor.practice.parts import Fault, Part, Robots, Site
from monitor.practice.servers import ANY
from store.records import Council

PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
"""One transparent pixel: what `og:image` leads to."""

OPENNESS = Answer(b"User-agent: *\nDisallow:\n", content_type="text/plain")
ROBOTS: Mapping[Robots, int] = {Robots.BROKEN: 500, Robots.NONE: 404}


def answers(council: Council, part: Part, today: date) -> dict[str, Answer]:
    """By path. A site that answers nobody has none."""
    return SITES[part.site](council, part, today)


def _plain(council: Council, part: Part, today: date) -> dict[str, Answer]:
    editions = [Edition(council, part, language, today) for language in part.languages]
    newest = min(part.news, default=400)
    modified = datetime.combine(today - timedelta(days=newest), time(9), UTC)
    made = {
        path: Answer(edition.page(template, path, **more), modified=modified)
        for edition in editions
        for path, template, more in edition.pages()
    }
    for edition in editions:
        if edition.feed:
            body = edition.page(f"{part.feed}.xml", edition.feed)
            made[edition.feed] = Answer(body, content_type=f"application/{part.feed}+xml", modified=modified)
        for page, fault in part.faults.items():
            path = edition.paths[page]
            made[path] = _faulty(made[path], fault, edition)
    made["/robots.txt"] = _robots(editions[0])
    made["/share.png"] = Answer(PICTURE, content_type="image/png")
    made[ANY] = Answer(editions[0].page("not_found.html"), status=404)
    return made


def _robots(edition: Edition) -> Answer:
    status = ROBOTS.get(edition.part.robots, 200)
    if status != 200:
        return Answer(edition.page("error.html" if status == 500 else "not_found.html"), status)
    return Answer(edition.page("robots.txt"), content_type="text/plain; charset=utf-8")


def _faulty(page: Answer, fault: Fault, edition: Edition) -> Answer:
    if fault is Fault.CUT_SHORT:
        return replace(page, behaviour=Behaviour.CUT_SHORT)
    return Answer(edition.page("error.html"), status=500)


def _hangs(_council: Council, _part: Part, _today: date) -> dict[str, Answer]:
    return {ANY: Answer(behaviour=Behaviour.HANGS)}


def _redirects(council: Council, _part: Part, _today: date) -> dict[str, Answer]:
    return {"/robots.txt": OPENNESS, ANY: Answer(status=302, headers=(("Location", council.website),))}


def _one_page(template: str) -> Callable[[Council, Part, date], dict[str, Answer]]:
    def site(council: Council, part: Part, today: date) -> dict[str, Answer]:
        edition = Edition(council, part, part.languages[0], today)
        robots = OPENNESS if part.robots is Robots.OPEN else Answer(status=404)
        return {"/robots.txt": robots, ANY: Answer(edition.page(template))}

    return site


SITES: Mapping[Site, Callable[[Council, Part, date], dict[str, Answer]]] = {
    Site.PLAIN: _plain,
    Site.ANSWERS_NOBODY: lambda _council, _part, _today: {},
    Site.HANGS: _hangs,
    Site.REDIRECTS: _redirects,
    Site.CHALLENGE: _one_page("challenge.html"),
    Site.SCRIPT_SHELL: _one_page("shell.html"),
}
