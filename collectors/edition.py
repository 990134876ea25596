"""Which edition of the reader this is: what a page's bytes show may change only when it does."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import feedparser
import tldextract
from lxml import etree

from scoring.language import spoken


@cache
def edition() -> str:
    """Twelve hexadecimal digits, from the files of the reader and of its nouns, and the libraries that parse for it.

    In another language than English it is another: what was wrong with a page is said in words.
    """
    digest = hashlib.sha256()
    for folder in (files("collectors"), files("store").joinpath("records")):
        for path, content in sorted(_files(folder)):
            digest.update(f"{path}\0{len(content)}\0".encode() + content)
    libraries = (etree.LXML_VERSION, etree.LIBXML_VERSION, feedparser.__version__, tldextract.__version__)
    digest.update(repr(libraries).encode())
    if catalogue := spoken():
        digest.update(catalogue.info().get("language", "").encode())
    return digest.hexdigest()[:12]


def _files(folder: Traversable, above: str = "") -> Iterator[tuple[str, bytes]]:
    for each in folder.iterdir():
        path = f"{above}/{each.name}"
        if each.is_dir():
            yield from _files(each, path)
        elif not each.name.endswith(".pyc"):
            yield path, each.read_bytes()
