"""Redirects that lead nowhere, inward or on for ever; links that do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from monitor.practice.answers import Answer
from monitor.practice.hostile.home import OPEN, page
from monitor.practice.servers import ANY

DAYS = 200


def redirect(location: str) -> Answer:
    """To an address, which may be relative."""
    return Answer(status=302, headers=(("Location", location),))


def _endless() -> dict[str, Answer]:
    return {"/robots.txt": OPEN, ANY: redirect("on/")}


def _calendar() -> dict[str, Answer]:
    """Every day names the next one, in the words in which a council names the pages that we look for."""
    names = ("News", "Contact us", "Social media", "House rules")

    def day(number: int) -> Answer:
        links = "".join(f"<a href=/{name[0]}/{number + 1}>{name}</a> " for name in names)
        return Answer(page(f"Day {number}", f"<p>Here you can see what is on today, and tomorrow.</p><p>{links}</p>"))

    days = {f"/{name[0]}/{number}": day(number) for name in names for number in range(1, DAYS)}
    return {"/robots.txt": OPEN, "/": day(0)} | days


PAGES: Mapping[str, Callable[[], Answer]] = {
    "redirect to itself": partial(redirect, "#top"),
    "redirect to file:": partial(redirect, "file:///etc/passwd"),
    "redirect to loopback": partial(redirect, "http://127.0.0.1:1/"),
    "redirect to metadata address": partial(redirect, "http://169.254.169.254/latest/meta-data/"),
}
SITES: Mapping[str, Callable[[], dict[str, Answer]]] = {
    "redirect without end": _endless,
    "calendar trap": _calendar,
}
