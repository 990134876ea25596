"""Pages whose letters or elements are not what they should be."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from monitor.practice.answers import Answer
from monitor.practice.hostile.home import HOME, page

_TEXT = "<p>Gallwch dalu – ac adrodd – o’r tŷ. Mae’n costio £5, neu £3 i drigolion.</p>"
_IN_UTF_8 = page("Croeso i’r cyngor", _TEXT)
_IN_WINDOWS_1252 = _IN_UTF_8.decode().replace("ŷ", "y").encode("windows-1252")
_DEPTH = 100_000


def _nested() -> Answer:
    return Answer(page("Deep", "<div>" * _DEPTH + "<p>The ground" + "</div>" * _DEPTH))


PAGES: Mapping[str, Callable[[], Answer]] = {
    "charset lies": lambda: Answer(_IN_WINDOWS_1252, content_type="text/html; charset=utf-8"),
    "charset of no such name": lambda: Answer(_IN_UTF_8, content_type="text/html; charset=klingon"),
    "NUL bytes": lambda: Answer(HOME.body.replace(b"<main>", b"<main>" + b"\0" * 100)),
    "nesting 100,000 deep": _nested,
}
