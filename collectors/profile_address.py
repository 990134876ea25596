"""The e-mail address that a council publishes for one councillor: for the moment of sending something there. Pure.

It is in nothing that is stored: `read_profile` knows only that there is one.
"""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from collectors.markup import markup
from collectors.people import name_key
from collectors.plan import site
from collectors.profile_part import own_part, whose_page
from collectors.words import page_text
from store.records import Council, Councillor, Page

_EMAIL = re.compile(r"(?i)(?<![\w.+'-])([\w.+'-]{1,64})@((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24})\b")
_MAX_TEXT = 100_000


def published_address(page: Page, councillor: Councillor, council: Council) -> str:
    """The one address under the council's own domain that is named for the councillor; empty if there is none, or two.

    A shared mailbox does not do: what is for one councillor would be read by others.
    """
    tree = markup(page).tree
    if page.status != 200 or tree is None or whose_page(tree, councillor):
        return ""
    part = own_part(tree)
    written = [unquote(link.get("href") or "")[:500] for link in part.of("a")]
    mailed = [each.partition(":")[2] for each in written if each.strip().lower().startswith("mailto:")]
    text = "\n".join([page_text(part)[:_MAX_TEXT], *mailed])
    own = site(urlsplit(council.website).netloc)
    found = {
        f"{name}@{domain}".lower()
        for name, domain in _EMAIL.findall(text)
        if site(domain) == own and _named_for(name, councillor)
    }
    return found.pop() if len(found) == 1 else ""


def _named_for(name: str, councillor: Councillor) -> bool:
    words = name_key(councillor.name)
    plain = re.sub(r"[\W_]+", "", name.casefold())
    return len(words) > 1 and len(words[-1]) > 1 and words[-1] in plain
