"""Pages on which people sign up for bulletins. There is one for whatever code a council's page names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from monitor.practice.answers import Answer
from monitor.practice.platforms._interface import Interface, plain
from monitor.practice.platforms._profile import Profile
from monitor.practice.servers import ANY, Site

HOST = "public.govdelivery.example"
SIGN_UP = (
    b"<!doctype html><html lang=en><head><title>Email updates</title></head><body><main><h1>Email updates</h1>"
    b"<form action=/new method=post><label for=email>Your e-mail address</label> <input id=email name=email>"
    b"<button>Subscribe</button></form></main></body></html>"
)


def _sites(_profiles: Sequence[Profile], _today: date) -> dict[str, Site]:
    return {HOST: {"/robots.txt": plain("User-agent: *\nDisallow: /new\n"), ANY: Answer(SIGN_UP)}}


INTERFACE = Interface(_sites, {"govdelivery": f"http://{HOST}"})
