"""Pages that stand in place of the page that was asked for, under HTTP 200."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from monitor.practice.answers import Answer
from monitor.practice.hostile.home import page

_CHALLENGE = (
    "<!doctype html><html lang=en><head><title>Just a moment...</title></head><body><h1>Verify you are human</h1>"
    "<p>Checking your browser. Please enable JavaScript and cookies to continue.</p></body></html>"
)
_FORM = "<form method=post><input name=user><input type=password name=word><button>Go</button></form>"

PAGES: Mapping[str, Callable[[], Answer]] = {
    "challenge page": lambda: Answer(_CHALLENGE.encode()),
    "challenge page with status 403": lambda: Answer(_CHALLENGE.encode(), status=403),
    "login wall": lambda: Answer(page("Sign in", _FORM)),
    "soft 404": lambda: Answer(page("Page not found", "<p>Sorry, we can’t find the page you are looking for.</p>")),
}
