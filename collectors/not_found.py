"""Pages that say they are not there, with a status that says they are ("soft 404"). Pure.

A page that is not there proves that it holds nothing, so only what is sure counts: the page's own name or heading says
it, or the site has sent us to its home page or its error page.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from collectors.face import Face, parts, plain
from collectors.words import said
from scoring.language import say
from store.records import PageKind

_PAGE = (
    r"(?:(?:the|this|that|your|requested|web) )*(?:page|webpage|file|content|resource|document|url)"
    r"(?: (?:that )?(?:you (?:are |were |have )?(?:requested|look(?:ing)? for|(?:trying|tried) to \w+|asked for)|"
    r"requested))?"
)
_GONE = (
    rf"{_PAGE}(?: (?:was|is|are|could|cann?|ca|does|did|has|can))* ?not (?:be |been )?"
    r"(?:found|exist|located|available|here)|"
    rf"{_PAGE} (?:is )?(?:no longer (?:exists?|available|here)|missing|unavailable)|"
    rf"{_PAGE} (?:has|have|may have|might have) (?:been )?(?:moved|removed|deleted)"
    r"(?: or (?:has )?(?:been )?(?:moved|removed|deleted|renamed|does not exist|no longer exists))*|"
    r"(?:we |you )?(?:are |were )?(?:can|could|ca|unable|did) ?(?:not|to)(?: able to| seem to)? (?:find|locate) "
    r"(?:the|that|this|your|a) (?:web ?)?page(?: (?:that )?you[^.\n]{1,40})?|"
    r"(?:y )?[td]udalen (?:hon |honno )?(?:heb (?:ei )?(?:chanfod|ganfod|d?darganfod)|"
    r"ddim (?:ar gael|yn bodoli)|ar goll)|"
    r"(?:heb|wedi methu|methu|(?:doedd )?dim modd|ni (?:ellir|allwn|allem|allwyd|ellid)|nid oedd\w* yn gallu)(?: ni)? "
    r"d?dod o hyd i'?r dudalen(?: (?:hon|honno|rydych[^.\n]{1,40}))?|heb ganfod y dudalen|ni chanfuwyd y dudalen|"
    r"nid yw(?:'r| y) dudalen(?: [^.\n]{1,50})? (?:yn bodoli|ar gael)(?: bellach| mwyach)?"
)
_LEAD = (
    r"(?:(?:we are |i am )?(?:sorry|oops|whoops|oh no|error|http|status|mae'n ddrwg gennym|ymddiheuriadau|404|gwall)\b"
    r"[\W_]*(?:but )?)*"
)
_TAIL = r"(?:[\W_]*(?:404|error|anymore|any more|on (?:this|our) (?:server|site|website)))*"
_SURE = re.compile(f"{_LEAD}(?:{_GONE}){_TAIL}")
_PERHAPS = re.compile(r"(?:http |error |status )*404(?: error| page)?|not found|error 404|gwall 404|404 not found")
_SENTENCE = re.compile(_GONE)
_HINTS = ("found", "404", "find", "exist", "locate", "longer", "missing", "moved", "deleted", "available", "udalen")
"""One of them is in whatever fits: most names are done with after that look."""
_ERROR_PAGE = re.compile(
    r"(?i)/(?:(?:error|errors?/|http)?[-_]?404(?:[-_]?error|[-_]page)?|(?:error[-_/]?)?(?:page[-_]?)?(?:is[-_]?)?not[-_]?found|"
    r"page-?cannot-?be-?found|file-?not-?found)(?:\.(?:aspx?|html?|php|jsp|cfm))?/?$"
)
_HOME = re.compile(r"(?i)/?(?:(?:en|cy|en-gb|home|hafan)/?)?(?:(?:index|default|home)\.(?:aspx?|html?|php|jsp|cfm))?")
_MAX_SEARCHED = 3000


def not_found(face: Face, kind: PageKind) -> str:
    """Why there is no such page, in one sentence; empty if nothing says so for sure."""
    if any(hint in face.every_name for hint in _HINTS) and (name := _named(face)):
        return say("There is no such page, though the site does not say so in its status: “{name}”.", name=name)
    if face.page.final_url == face.page.url:
        return ""
    return _sent_elsewhere(face.page.url, face.page.final_url, kind)


def _named(face: Face) -> str:
    """The heading, or else the part of the title, that says for sure that the page is not there."""
    if heading := next(filter(_says_only_that, face.headings), ""):
        return heading
    title = next((each for each in face.titles if _says(_SURE, each) or _says(_PERHAPS, each)), "")
    return title if title and _confirmed(face, title) else ""


def _says_only_that(name: str) -> bool:
    """True if nothing in it is about anything else: "404 - Page not found", or the same in two languages."""
    sure = [_says(_SURE, each) for each in parts(name)]
    return _says(_SURE, name) or (
        any(sure) and all(known or _says(_PERHAPS, each) for known, each in zip(sure, parts(name), strict=True))
    )


def _says(pattern: re.Pattern[str], name: str) -> bool:
    return pattern.fullmatch(_spelled_out(name)) is not None


def _confirmed(face: Face, title: str) -> bool:
    """A heading or a sentence says it too, or the page has nothing else to say."""
    if _says(_SURE, title) and (not face.headings or face.small):
        return True
    others = (*face.headings, *(plain(said(each)[:200]) for each in face.tree.of("h2")[:5]))
    if any(map(_says_only_that, others)):
        return True
    lines = map(plain, face.text[:_MAX_SEARCHED].split("\n"))
    return any(_SENTENCE.search(_spelled_out(line)) for line in lines if line not in face.headings)


def _spelled_out(words: str) -> str:
    """With "not" and "are" where they are contracted, and one space between words."""
    words = words.replace("cannot", "can not").replace("n't", " not").replace("'re ", " are ").replace("'ve ", " have ")
    return " ".join(words.split())


def _sent_elsewhere(url: str, final_url: str, kind: PageKind) -> str:
    """What a redirect says that leads to an error page, or from a page to the home page of its site."""
    try:
        asked, given = urlsplit(url), urlsplit(final_url)
    except ValueError:
        return ""
    if _ERROR_PAGE.search(given.path) and not _ERROR_PAGE.search(asked.path):
        return say("There is no such page: the site sends visitors to its error page, {path}.", path=given.path[:100])
    same = asked.netloc.lower().removeprefix("www.") == given.netloc.lower().removeprefix("www.")
    home = _HOME.fullmatch(given.path) and not given.query
    if kind is not PageKind.HOME and same and home and not _HOME.fullmatch(asked.path):
        return say("There is no such page: the site sends visitors to its home page instead.")
    return ""
