"""From a councillor's page to what it shows a resident: accounts, and whether things are stated. No words of the page.

Home address, telephone number, private e-mail, photo and party stand on many of these pages. Nothing that is returned
here holds any of them: signals name a kind, evidence is the address and the moment, and links keep no words.
"""

from __future__ import annotations

from dataclasses import replace

from collectors.anchors import anchors
from collectors.links import links
from collectors.markup import markup
from collectors.profile_accounts import accounts_listed
from collectors.profile_contact import contact_routes
from collectors.profile_links import is_private, kept_links
from collectors.profile_part import own_part, whose_page
from collectors.profile_role import role_stated
from collectors.profile_words import stated
from collectors.reading import read_page
from collectors.signals._sight import MAX_TEXT, readable
from collectors.tree import Tree
from collectors.words import page_text
from store.records import (
    Council,
    Councillor,
    CouncillorSnapshot,
    Evidence,
    Page,
    PageKind,
    PageReading,
    Problem,
    ProblemKind,
    Signal,
    SignalKind,
)

_NOT_THEIRS = (ProblemKind.NOT_FOUND, ProblemKind.BLOCKED, ProblemKind.LOGIN_WALL, ProblemKind.SERVER_ERROR)


def read_profile(
    page: Page, councillor: Councillor, council: Council, shared: frozenset[tuple[str, str]] = frozenset()
) -> CouncillorSnapshot:
    """What the page shows of this councillor. Never raises: what is wrong with the page is the reading's problem.

    `shared` are the accounts, by platform and key, that the council's site carries elsewhere too: the council's own,
    whatever a councillor's page lists around them. Of a page that is somebody else's nothing is read.
    """
    read = read_page(page, PageKind.COUNCILLOR)
    bare = replace(read, links=(), feeds=(), named_pages=(), signals=())
    tree = markup(page).tree
    if tree is None or (read.problem and read.problem.kind in _NOT_THEIRS):
        return CouncillorSnapshot(councillor, page.read_at, (bare,))
    if reason := whose_page(tree, councillor):
        wrong = Problem(page.url, ProblemKind.NOT_FOUND, reason, permanent=True)
        return CouncillorSnapshot(councillor, page.read_at, (replace(bare, complete=False, problem=wrong),))
    return _snapshot(page, bare, own_part(tree), councillor, council, shared)


def _snapshot(
    page: Page,
    bare: PageReading,
    part: Tree,
    councillor: Councillor,
    council: Council,
    shared: frozenset[tuple[str, str]],
) -> CouncillorSnapshot:
    followed = anchors(part)
    text = page_text(part)[:MAX_TEXT]
    found = [each for each in links(part, followed, (), text) if not is_private(each)]
    place = Evidence(page.final_url or page.url, page.read_at)
    accounts = accounts_listed(found, bare, councillor, council, shared)
    signals = _signals(part, text, councillor, council) if readable(bare.language) else []
    reading = replace(
        bare,
        links=tuple(kept_links(found, accounts, councillor)),
        signals=tuple(Signal(kind, value, place) for kind, value in dict.fromkeys(signals)),
    )
    return CouncillorSnapshot(councillor, page.read_at, (reading,), accounts)


def _signals(part: Tree, text: str, councillor: Councillor, council: Council) -> list[tuple[SignalKind, str]]:
    role = role_stated(text, councillor)
    routes = contact_routes(part, text, council)
    return [
        *([(SignalKind.ROLE_STATED, role)] if role else ()),
        *((SignalKind.CONTACT_ROUTE, kind) for kind in routes),
        *stated(text),
    ]
