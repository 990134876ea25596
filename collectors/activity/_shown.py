"""What a profile shows: words and addresses, from plain text or from the markup that servers send. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress

from lxml import etree

from collectors.activity._values import MAX_TEXT, address, text

_MAX_MARKUP = 100_000
_LINES = frozenset("blockquote br div h1 h2 h3 h4 li ol p pre ul".split())
_UNSEEN = frozenset("script style".split())
_TRAILING = ".,;:!?'\"’”)]}>"
_SPACES = re.compile(r"[ \t\xa0]+")
_TAG = re.compile(r"<[^>]*>")
_END_OF_LINE = re.compile(r"</p>|<br(?: /)?>")
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&nbsp;": "\xa0", "&amp;": "&"}
_ENTITY = re.compile("|".join(_ENTITIES))
# What Mastodon writes: paragraphs of words, breaks and links, none of them wrong in any way.
_LINE = (
    r"(?:[^<&\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]++|&(?:lt|gt|quot|#39|nbsp|amp);|"
    r"<(?:br(?: /)?|/?span|/a|(?:a|span)(?: [a-z-]{1,20}=\"[^\"<>\x00-\x1f]*+\")++)>)*+"
)
_SIMPLE = re.compile(rf"(?:<p>{_LINE}</p>)*+")
_SIMPLE_LINE = re.compile(_LINE)
_LINK = re.compile("<a ([^>]*)>")
_ATTRIBUTE = re.compile('([a-z-]+)="([^"]*)"')
_BETWEEN = "\0"  # never stands in what is simple
# Without a scheme only these are taken for addresses: "9.30am.Then" is none. `.example` is for made-up councils.
_ENDINGS = "(?:com|cymru|eu|example|info|london|net|org|scot|uk|wales)"
_ADDRESS = re.compile(
    r"https?://[^\s<>\"]{3,500}|"
    rf"(?<![\w@./-])(?:[a-z0-9-]{{1,63}}\.){{1,6}}{_ENDINGS}(?![\w@.-]*[\w@])(?:/[^\s<>\"]*)?",
    re.IGNORECASE,
)


def addresses(words: str) -> tuple[str, ...]:
    """The addresses written in a text, each once; `www.northbridge.example` is one of https."""
    found = (match[0].rstrip(_TRAILING) for match in _ADDRESS.finditer(words))
    whole = (address(each if "://" in each else f"https://{each}") for each in found)
    return tuple(dict.fromkeys(filter(None, whole)))


def plain(markup: str) -> str:
    """What a reader sees of a little markup. Lines stay apart."""
    simple = len(markup) <= _MAX_MARKUP and _SIMPLE.fullmatch(markup)
    return _tidy(_simple(markup) if simple else _parsed_words(markup))


def plain_each(values: Sequence[object]) -> list[str]:
    """Likewise, of each value of JSON; empty if it is no text. Together what is simple takes half the time."""
    simple = [
        isinstance(each, str) and len(each) <= MAX_TEXT and _SIMPLE.fullmatch(each) is not None for each in values
    ]
    words = iter(_simple(_BETWEEN.join(map(str, compress(values, simple)))).split(_BETWEEN))
    return [_tidy(next(words)) if each else plain(text(value)) for value, each in zip(values, simple, strict=True)]


def _simple(markup: str) -> str:
    """Without a parser, which takes five times as long."""
    words = _TAG.sub("", _END_OF_LINE.sub("\n", markup))
    return _ENTITY.sub(lambda written: _ENTITIES[written[0]], words) if "&" in words else words


def _parsed_words(markup: str) -> str:
    root = _parsed(markup)
    return "" if root is None else "".join(_pieces(root))


def _tidy(words: str) -> str:
    wide = "  " in words or "\t" in words or "\xa0" in words
    return (_SPACES.sub(" ", words) if wide else words).strip()


def linked(markup: str) -> tuple[str, ...]:
    """Where its links lead, each once: not those to people who are mentioned, nor to hashtags."""
    if "<a" not in markup and "<A" not in markup:
        return ()
    shown = (address(each.get("href")) for each in _links(markup) if "mention" not in (each.get("class") or ""))
    return tuple(dict.fromkeys(filter(None, shown)))


def _links(markup: str) -> Iterator[Mapping[str, str]]:
    """The attributes of each. What is simple is read without a parser, which takes five times as long."""
    simple = len(markup) <= MAX_TEXT and "&" not in markup and markup.isprintable()
    if simple and _SIMPLE_LINE.fullmatch(markup):
        for attributes in _LINK.findall(markup):
            yield dict(reversed(_ATTRIBUTE.findall(attributes)))  # of what is there twice, the first counts
        return
    root = _parsed(markup)
    yield from () if root is None else (dict(each.attrib) for each in root.iter("a"))


def _parsed(markup: str) -> etree._Element | None:
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        return etree.fromstring(f"<div>{markup[:_MAX_MARKUP]}</div>".encode(), parser)
    except (etree.LxmlError, ValueError):
        return None


def _pieces(root: etree._Element) -> Iterator[str]:
    for event, element in etree.iterwalk(root, events=("start", "end")):
        lines = element.tag in _LINES
        if event == "start":
            yield "\n" if element.tag == "br" else ""
            yield (element.text or "") if element.tag not in _UNSEEN else ""
        else:
            yield "\n" if lines and element.tag != "br" else ""
            yield element.tail or ""
