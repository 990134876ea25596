"""What was served instead of the page that was asked for: a challenge, a sign-in form, an error, works. Pure."""

from __future__ import annotations

from collectors.challenge import challenge, sentence
from collectors.face import Face
from collectors.markup import Markup
from collectors.not_found import not_found
from collectors.out_of_service import out_of_service
from collectors.sign_in import sign_in
from collectors.tree import Tree
from store.records import Page, PageKind, ProblemKind


def instead(page: Page, tree: Tree, text: str, kind: PageKind) -> Markup | None:
    """Why this is not the page that was asked for; `None` if it is.

    Without a tree if nothing in it is the site's: what it links is another's.
    """
    face = Face(page, tree, text)
    if words := challenge(face):
        return Markup(None, False, ProblemKind.BLOCKED, sentence(words))
    if reason := sign_in(face):
        return Markup(None, False, ProblemKind.LOGIN_WALL, reason)
    if reason := not_found(face, kind):
        return Markup(tree, False, ProblemKind.NOT_FOUND, reason)
    if closed := out_of_service(face):
        return Markup(tree if closed[0] is ProblemKind.SERVER_ERROR else None, False, *closed)
    return None
