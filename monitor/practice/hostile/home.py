"""What hostile sites have in common with others: a home page, and what it names."""

from __future__ import annotations

from collections.abc import Mapping

from monitor.practice.answers import Answer

OPEN = Answer(b"User-agent: *\nDisallow:\n", content_type="text/plain")
_PAGE = (
    "<!doctype html><html lang=en><head><title>{title} - Made-up Council</title></head><body>"
    "<main><h1>{title}</h1>{main}</main>"
    "<footer><a href=https://www.facebook.com/MadeUpCouncil>Facebook</a></footer></body></html>"
)


def page(title: str, main: str) -> bytes:
    """A page of a council's site that says so much."""
    return _PAGE.format(title=title, main=main).encode()


HOME = Answer(
    page(
        "Welcome to the council",
        "<p>Here you can pay your council tax, report a pothole and apply for a parking permit.</p>"
        "<p><a href=/contact>Contact us</a> <a href=/social-media>Social media</a></p>",
    )
)
INNER: Mapping[str, Answer] = {
    "/contact": Answer(page("Contact us", "<p>Telephone us on any working day, or write to us.</p>")),
    "/social-media": Answer(page("Social media", "<p>We are on <a href=https://x.com/MadeUpCouncil>X</a>.</p>")),
}
"""The pages that `HOME` names."""
