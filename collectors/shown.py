"""Pages that answered but show nobody anything: a shell that scripts would fill, a frame, a question at the door."""

from __future__ import annotations

import re

from lxml import etree

from collectors.markup import Markup
from collectors.tree import Tree
from collectors.words import said
from scoring.language import say
from store.records import Link, ProblemKind

_SHELL_TEXT = 150
_FRAMES = etree.XPath("boolean(//frameset | //iframe | //meta[translate(@http-equiv, 'REFSH', 'refsh') = 'refresh'])")
_DOOR_TEXT, _DOOR_LINKS = 800, 12
_LANGUAGES = re.compile(
    r"(?i)\W*(?:(?:dewiswch|parhau|ymlaen|continue|enter|view|go|home|in|to|yn|i|the|site|gwefan|y|fersiwn|version)\W+)*"
    r"(?:(?:y\s+)?gymraeg|cymraeg|english|saesneg|welsh|gaeilge|g\u00e0idhlig|gaelic|irish)(?:\W+(?:site|version|gwefan))?\W*"
)
_SMALL_PRINT = re.compile(
    r"(?i)\b(?:cookies?|cwcis|privacy|preifatrwydd|accessibility|hygyrchedd|terms|settings|preferences|accept|reject|skip)\b"
)
_ABOUT_COOKIES = re.compile(
    r"(?i)\b(?:cookies?|cwcis)\b|\byour\s+privacy\b|\bbefore\s+you\s+continue\b|\beich\s+preifatrwydd\b"
)


def nothing_shown(tree: Tree, text: str, links: tuple[Link, ...]) -> Markup | None:
    """Why the page shows nothing; `None` if it shows something."""
    if links:
        return None
    if len(text) < _DOOR_TEXT and (reason := _asked_at_the_door(tree)):
        return Markup(tree, False, ProblemKind.FRAGMENT, reason)
    if len(text) >= _SHELL_TEXT:
        return None
    if tree.of("script"):
        return Markup(tree, False, ProblemKind.SCRIPT_SHELL, say("The page shows nothing until its scripts run."))
    if _FRAMES(tree.root):
        return Markup(
            tree, False, ProblemKind.FRAGMENT, say("The page only frames another page, or sends visitors on to it.")
        )
    return None if text else Markup(tree, False, ProblemKind.EMPTY, say("The page shows no words."))


def _asked_at_the_door(tree: Tree) -> str:
    """What the page asks of visitors before it shows them anything; empty if it leads to anything else."""
    named = [words for each in tree.of("a")[: _DOOR_LINKS + 1] if (words := said(each))]
    ways = [words for words in named if not _SMALL_PRINT.search(words)]
    if len(named) > _DOOR_LINKS:
        return ""
    if len({*ways}) > 1 and all(map(_LANGUAGES.fullmatch, ways)):
        return say("The page only asks visitors to choose a language.")
    headings = [said(each) for each in tree.of("h1", "h2")]
    if not ways and tree.of("button", "form") and headings and all(map(_ABOUT_COOKIES.search, headings)):
        return say("The page shows nothing until visitors answer about cookies.")
    return ""
