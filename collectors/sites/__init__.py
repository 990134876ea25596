"""One file per way in which sites list councillors. A new file here is found by itself; nothing needs to list it."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from collectors.sites._site import Part, Site, merged
from scoring.language import say
from store.records import Council, Page, Problem, ProblemKind

__all__ = ["Part", "Site", "likeliest", "merged", "read_part", "sites"]


@cache
def sites() -> tuple[Site, ...]:
    """Every kind of site, in the order to try: by name, and last the one that takes any page with people on it."""
    names = (module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
    found: list[Site] = [import_module(f"{__name__}.{name}").SITE for name in names]
    return tuple(sorted(found, key=lambda each: (each.last, each.name)))


def likeliest(council: Council) -> tuple[Site, ...]:
    """Every kind of site, the one that the register names for this council first."""
    named = council.democracy_cms.casefold()
    return tuple(sorted(sites(), key=lambda each: each.title.casefold() != named))


def read_part(page: Page, council: Council) -> tuple[Site | None, Part]:
    """What the page tells, read by the first kind of site that it fits; `None` and the reason if it fits none.

    The last kind takes any page: it fits only those that tell it of somebody, or lead on.
    """
    for site in sites():
        if site.fits(page):
            part = site.read(page, council)
            return (site if part.councillors or part.more or not site.last else None), part
    reason = say("The page does not speak of councillors.")
    return None, Part(problem=Problem(page.final_url or page.url, ProblemKind.NOT_A_PAGE, reason, permanent=True))
