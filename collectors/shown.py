"""Pages that answered but show nobody anything: a challenge, a shell that scripts would fill, a frame."""

from __future__ import annotations

import re

from lxml import etree

from collectors.markup import Markup
from collectors.tree import Tree
from collectors.words import said
from store.records import Link, ProblemKind

_CHALLENGE = re.compile(
    r"(?i)verify\s+(?:that\s+)?you\s+are\s+(?:a\s+)?human|checking\s+(?:if\s+the\s+site|your\s+browser)|just\s+a\s+moment|"
    r"enable\s+javascript\s+and\s+cookies\s+to\s+continue|request\s+unsuccessful\.\s+incapsula|attention\s+required|"
    r"are\s+you\s+a\s+robot|access\s+(?:to\s+this\s+page\s+has\s+been\s+)?denied|unusual\s+traffic|captcha|"
    r"_incapsula_resource|/cdn-cgi/challenge-platform|awswaf|sgcaptcha|ddos-guard"
)
_CHALLENGE_TEXT, _CHALLENGE_LINKS, _CHALLENGE_SOURCE = 1500, 5, 50_000
"""A challenge has no more words, links and markup than this: whatever has more is a page of the site."""
_SHELL_TEXT = 150
_FRAMES = etree.XPath("boolean(//frameset | //iframe | //meta[translate(@http-equiv, 'REFSH', 'refsh') = 'refresh'])")


def nothing_shown(tree: Tree, text: str, links: tuple[Link, ...]) -> Markup | None:
    """Why the page shows nothing; `None` if it shows something."""
    if len(text) < _CHALLENGE_TEXT and (words := _challenge(tree, text)):
        reason = f"The site answered with a challenge instead of the page: \u201c{words}\u201d."
        return Markup(tree, False, ProblemKind.BLOCKED, reason)
    if len(text) >= _SHELL_TEXT or links:
        return None
    if tree.of("script"):
        return Markup(tree, False, ProblemKind.SCRIPT_SHELL, "The page shows nothing until its scripts run.")
    if _FRAMES(tree.root):
        return Markup(
            tree, False, ProblemKind.FRAGMENT, "The page only frames another page, or sends visitors on to it."
        )
    return None if text else Markup(tree, False, ProblemKind.EMPTY, "The page shows no words.")


def _challenge(tree: Tree, text: str) -> str:
    """The words that give a challenge away; empty if there are none, or if this is a short page of the site."""
    if len(tree.of("a")) >= _CHALLENGE_LINKS:
        return ""
    titles = " ".join(said(title) for title in tree.of("title"))
    source = etree.tostring(tree.root, encoding="unicode")[:_CHALLENGE_SOURCE]
    match = _CHALLENGE.search(f"{titles} {text}") or _CHALLENGE.search(source)
    return match[0] if match else ""
