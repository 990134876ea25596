"""Which further pages of its site a page names: contact, social media, house rules, news and its feed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

from lxml import etree

from collectors.anchors import Anchors
from collectors.plan import same_site
from collectors.tree import Tree
from store.records import NamedPage, PageKind

# What a link must be called, or else where it must lead. English, then Welsh. The first pattern that fits decides.
_POLICY = re.compile(
    r"(?i)\bhouse\s*rules\b|\bsocial\s+media\s+(?:\w+\s+){0,3}(?:policy|rules|guidelines|code|terms)\b|\bmoderation\s+policy\b|"
    r"\brheolau(?:['\u2019]?r)?\s+(?:t[yŷ]|(?:y\s+)?cyfryngau\s+cymdeithasol)|\bpolisi\s+(?:y\s+)?cyfryngau\s+cymdeithasol"
)
_HUB = re.compile(
    r"(?ix)^\W*(?:(?:a|z|of|all|and|chat|connect|connected|contact|corporate|council|council['\u2019]s|engage|find|follow|get|in|join|"
    r"keep|list|more|official|on|our|stay|talk|the|through|to|touch|up|us|via|visit|we['\u2019]re|with)[\s:,-]+)*"
    r"social\s+media(?:\s+(?:accounts?|and|at|channels?|contacts?|council|directory|feeds?|hub|links?|networks?|pages?|platforms?|"
    r"sites?|the|updates|us|websites?))*\W*$|"
    r"^\s*(?:follow|connect\s+with)\s+us\b|^\s*(?:stay\s+connected|keep\s+in\s+touch)\s*$|"
    r"^\W*(?:(?:ar|cyfrifon|cyngor|dilynwch|ein|ni|sianeli|tudalennau|y)\s+)*cyfryngau\s+cymdeithasol"
    r"(?:\s+(?:cyngor|y|ni|['\u2019]r))*\W*$|^\s*dilynwch\s+ni\b"
)
_CONTACT = re.compile(
    r"(?i)^\W*(?:contact(?:s|\s+us|\s+(?:the|your)\s+council|\s+details|\s+information)?|get\s+in\s+touch|"
    r"cysylltu(?:\s+[âa]\s+ni|\s+[âa][\u2019']r\s+cyngor)?|cysylltwch\s+[âa]\s+ni)\W*$"
)
_NEWS = re.compile(
    r"(?i)^\W*(?:(?:all|latest|more|council|view|see|read|our|the)\s+)*news(?:room|\s+(?:and|&)\s+\w+|\s+centre|\s+archive|\s+releases|"
    r"\s+stories|\s+articles)?\W*$|^\W*(?:press|media)\s+(?:releases|centre|office)\W*$|"
    r"^\W*(?:yr?\s+|holl\s+|mwy\s+o\s+)*newyddion(?:\s+(?:diweddaraf|a\s+\w+))?\W*$"
)
_NAMED: tuple[tuple[PageKind, tuple[str, ...], re.Pattern[str], re.Pattern[str]], ...] = (
    # One of the words in the second place is in whatever fits the patterns: most links are done with after that look.
    (
        PageKind.POLICY,
        ("rules", "social", "moderation", "rheolau", "cyfryngau"),
        _POLICY,
        re.compile(r"(?i)house-?_?rules|social[-_]?media[-_](?:policy|rules|guidelines|code)|rheolau-?r-ty"),
    ),
    (
        PageKind.SOCIAL_HUB,
        ("social", "follow", "connect", "touch", "cyfryngau", "dilynwch"),
        _HUB,
        re.compile(
            r"(?i)/(?:our-?|council-?)?social[-_]?media(?:[-_](?:channels|accounts|sites))?(?:\.\w+|/)?(?:\?|$)|"
            r"/follow-?us/?(?:\?|$)|/cyfryngau-cymdeithasol/?(?:\?|$)"
        ),
    ),
    (
        PageKind.CONTACT,
        ("contact", "touch", "cysyllt"),
        _CONTACT,
        re.compile(r"(?i)/(?:contact|contact[-_]?us|contact-the-council|cysylltu|cysylltu-a-ni)/?(?:\.\w+)?(?:\?|$)"),
    ),
    (
        PageKind.NEWS,
        ("news", "press", "media", "newyddion"),
        _NEWS,
        re.compile(r"(?i)/(?:news|newsroom|latest-news|newyddion)/?(?:\.\w+)?(?:\?|$)"),
    ),
)
_HINTS = tuple(dict.fromkeys(hint for _, hints, _, _ in _NAMED for hint in hints))
_ADDRESS_HINTS = tuple("contact cyfryngau cysyllt follow news newyddion rheolau rules social".split())
"""One of these is in whatever address fits the patterns."""
_FEED_TYPE = re.compile(r"(?i)application/(?:rss|atom)\+xml|application/feed\+json")
_FEED_ADDRESS = re.compile(
    r"(?i)/(?:rss|feed|atom)(?:\.xml|\.aspx)?/?$|\.(?:rss|atom)$|/(?:news[-_]?)?(?:rss|atom)[-_]?feed[\w-]*(?:\.xml)?$"
)
_NO_FEED = re.compile(r"(?i)comments|oembed|wp-json")
_NOT_NEWS = re.compile(r"(?i)podcast|jobs|vacanc|planning|events|calendar|weather")
_OF_A_PERSON = re.compile(r"(?i)/mg(?:UserInfo|MemberIndex)\.aspx|/ctl/ViewCMIS_Person/")
_AMONG_COUNCILLORS = re.compile(r"(?i)/(?:councillors?|cllrs?|cynghorwyr)/")
"""No copy is kept of councillors' pages, nor of lists of them: the address alone makes no page the council's."""
_PATH = re.compile(r"(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)+/?")
_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(?::\d{1,5})?(?=[/?#]|$)")
"""Of most addresses. To these a path is simply joined, in a tenth of the time that `urljoin` takes."""
_DOCUMENT = re.compile(r"(?i)\.(?:pdf|docx?|odt|xlsx?|pptx?|zip|jpe?g|png|mp[34])$")
MAX_OF_A_KIND = 2
MAX_NAME = 120


def named_pages(anchors: Anchors, feeds: Mapping[str, bool], url: str, base: str) -> tuple[NamedPage, ...]:
    """The pages of the same site that the page at `url` names, at most two of a kind, best names first.

    A link that says `nofollow` names nothing.
    """
    ranks: dict[str, tuple[int, NamedPage]] = {}
    for rank, page in _candidates(anchors, url, base):
        if page.url not in ranks or rank < ranks[page.url][0]:
            ranks[page.url] = (rank, page)
    ranked = sorted(ranks.values(), key=lambda each: each[0])
    ranked += [
        (0, NamedPage(PageKind.FEED, feed, ""))
        for feed, followed in feeds.items()
        if followed and same_site(feed, url) and not _NOT_NEWS.search(feed)
    ]
    return tuple(
        page for kind in PageKind for page in [page for _, page in ranked if page.kind is kind][:MAX_OF_A_KIND]
    )


def feeds(tree: Tree, anchors: Anchors, base: str) -> dict[str, bool]:
    """Addresses of the page's feeds, comments left out: those it declares, then those it only links.

    The value is false for one that is linked with `nofollow` only.
    """
    declared = (
        (f"{element.get('href')}\n{element.get('title') or ''}", element)
        for element in tree.of("link")
        if "alternate" in (element.get("rel") or "").lower() and _FEED_TYPE.search(element.get("type") or "")
    )
    looked_at = anchors.addresses.holding(("rss", "feed", "atom"))
    hrefs = ((anchors.hrefs[number].strip(), anchors.elements[number]) for number in looked_at)
    linked = ((href, element) for href, element in hrefs if _FEED_ADDRESS.search(href[-200:]))
    found: dict[str, bool] = {}
    for written, element in (*declared, *linked):
        if not _NO_FEED.search(written) and (address := joined(base, written.partition("\n")[0])):
            found[address] = found.get(address, False) or not _nofollow(element)
    return found


def _nofollow(element: etree._Element) -> bool:
    return "nofollow" in (element.get("rel") or "").lower()


def joined(base: str, href: str) -> str:
    """The absolute address on the web, without its fragment; empty if it is none."""
    href = href.strip()
    if _PATH.fullmatch(href) and (origin := _ORIGIN.match(base)):
        return origin[0] + href
    try:
        url = (href if href.startswith(("http://", "https://")) else urljoin(base, href)).partition("#")[0]
        parts = urlsplit(url)
        return url if parts.scheme in ("http", "https") and parts.hostname else ""
    except ValueError:
        return ""


def _candidates(anchors: Anchors, url: str, base: str) -> Iterator[tuple[int, NamedPage]]:
    here = {url.partition("#")[0], base.partition("#")[0]}
    for number in sorted({*anchors.words.holding(_HINTS), *anchors.addresses.holding(_ADDRESS_HINTS)}):
        said, href = anchors.said[number], anchors.hrefs[number]
        if not href or len(said) > MAX_NAME:
            continue
        kind, rank = _kind(said, href[:2000])
        if kind is None or not (address := joined(base, href)) or address in here:
            continue
        if _nofollow(anchors.elements[number]) or _OF_A_PERSON.search(address):
            continue
        if rank and _AMONG_COUNCILLORS.search(address):
            continue
        # House rules kept in a document are rules that we cannot read: the visit has to find that out.
        document = _DOCUMENT.search(address.partition("?")[0]) and kind is not PageKind.POLICY
        if same_site(address, url) and not document:
            yield rank, NamedPage(kind, address, said)


@lru_cache(maxsize=8192)  # the pages of a site have one menu
def _kind(said: str, href: str) -> tuple[PageKind | None, int]:
    """What a link names, and how well: 0 by its words, 1 by its address only."""
    looked_at = f"{said} {href}".lower()
    near = [each for each in _NAMED if any(hint in looked_at for hint in each[1])]
    for kind, _, words, _ in near:
        if words.search(said):
            return kind, 0
    return next((kind for kind, _, _, address in near if address.search(href)), None), 1
