"""Pages that answered but show nobody anything: a shell that scripts would fill, a frame."""

from __future__ import annotations

from lxml import etree

from collectors.markup import Markup
from collectors.tree import Tree
from scoring.language import say
from store.records import Link, ProblemKind

_SHELL_TEXT = 150
_FRAMES = etree.XPath("boolean(//frameset | //iframe | //meta[translate(@http-equiv, 'REFSH', 'refsh') = 'refresh'])")


def nothing_shown(tree: Tree, text: str, links: tuple[Link, ...]) -> Markup | None:
    """Why the page shows nothing; `None` if it shows something."""
    if len(text) >= _SHELL_TEXT or links:
        return None
    if tree.of("script"):
        return Markup(tree, False, ProblemKind.SCRIPT_SHELL, say("The page shows nothing until its scripts run."))
    if _FRAMES(tree.root):
        return Markup(
            tree, False, ProblemKind.FRAGMENT, say("The page only frames another page, or sends visitors on to it.")
        )
    return None if text else Markup(tree, False, ProblemKind.EMPTY, say("The page shows no words."))
