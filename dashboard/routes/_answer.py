"""What plain pages answer: our own templates, in which nothing is markup but what is ours, and strict headers."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse, RedirectResponse, Response

from dashboard.links import Hosts, web_link
from dashboard.markup import Html, element, foreign, inert, readable
from dashboard.texts import language
from dashboard.words import day, moment
from scoring.language import say, say_count

_PAGES = Path(__file__).parent / "pages"


@dataclass(frozen=True, slots=True)
class Style:
    """How pages look: a style sheet of the folder `pages/`, which stands in each page."""

    text: str

    @property
    def source(self) -> str:
        """As a Content-Security-Policy allows it."""
        return f"'sha256-{b64encode(sha256(self.text.encode()).digest()).decode()}'"


def style(name: str) -> Style:
    """The sheet with this name."""
    return Style((_PAGES / f"{name}.css").read_text(encoding="utf-8"))


_STYLE = style("style")
HEADERS: Mapping[str, str] = {
    "Cache-Control": "no-store",
    # No script, no picture, nobody else: what these pages show is about one person.
    "Content-Security-Policy": f"default-src 'none'; style-src {_STYLE.source}; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}


def page(template: str, *, status: int = 200, **values: object) -> Response:
    """A page of the folder `pages/`, filled in. Values are text, and none of them becomes markup."""
    return HTMLResponse(written(template, _STYLE, **values), status, headers=dict(HEADERS))


def written(template: str, look: Style, **values: object) -> str:
    """The same as text. `Html` stays as it is."""
    return _templates().get_template(f"{template}.html").render(style=Markup(look.text), **values)  # noqa: S704  # ours


def redirect(address: str) -> Response:
    """To a page of ours, which is asked for with GET. `address` is never what somebody sent."""
    return RedirectResponse(address, 303, headers=dict(HEADERS))


@cache
def _templates() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_PAGES / "en"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"foreign": _foreign, "day": day, "moment": moment}
    made.globals |= {"say": _say, "say_count": _say_count, "said": _say, "language": language}
    made.globals |= {"link": _link, "link_out": _link_out, "strong": partial(element, "strong")}
    return made


def _say(text: str, **values: object) -> Html:
    """In the language that is spoken. What is filled in is text, unless it is markup of ours."""
    written = {name: each if hasattr(each, "__html__") else inert(str(each)) for name, each in values.items()}
    said = _text(say(text))
    return Html(said.format(**written)) if written else said


def _say_count(one: str, other: str, count: int) -> Html:
    return _text(say_count(one, other, count))


def _text(said: str) -> Html:
    """Escaped for whatever stands between tags, or between double quotation marks."""
    return Html(escape(readable(said), quote=False).replace('"', "&quot;"))


def _link(address: str, text: str) -> Html:
    return element("a", text, href=address)


def _foreign(text: Any) -> Markup:  # noqa: ANN401  # whatever a template has
    """Words that are not ours: escaped, without what would turn them, and kept from turning ours."""
    return Markup(foreign(str(text)))  # noqa: S704  # escaped


def _link_out(url: str, hosts: Hosts, text: str = "") -> Markup:
    """A link to somebody else's page; text where no browser should open it."""
    return Markup(web_link(url, hosts, text))  # noqa: S704  # escaped
