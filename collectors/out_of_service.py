"""Pages of a server in place of a site's: works, faults shown as if they were pages, domains without a site. Pure."""

from __future__ import annotations

import re

from collectors.face import Face
from scoring.language import say
from store.records import ProblemKind

_WORKS_NAMES = re.compile(
    r"(?:(?:web)?site |page |system |service )?(?:is )?(?:currently |temporarily )?"
    r"(?:under|down for|undergoing|closed for|offline for) (?:\w+ )?maintenance|"
    r"(?:site|website|essential|scheduled|planned) maintenance|maintenance mode|"
    r"we(?:'ll| will) be (?:right )?back (?:soon|shortly|later)|(?:web)?site (?:is )?(?:currently |temporarily )?"
    r"(?:off-?line|unavailable|not available)|gwaith cynnal a chadw|.*(?:gwefan|wefan) ddim ar gael.*"
)
_WORKS_SAID = re.compile(
    r"(?i)briefly\s+unavailable\s+for\s+scheduled\s+maintenance|(?:web)?site\s+is\s+(?:currently\s+|temporarily\s+|now\s+)?"
    r"(?:down|offline|unavailable|closed|undergoing|under)\s+(?:for\s+|due\s+to\s+)?(?:\w+\s+){0,2}maintenance|"
    r"(?:gwefan|wefan)\b[^.\n]{0,60}\bcynnal\s+a\s+chadw"
)
_DOWN_SAID = re.compile(
    r"(?i)(?:web)?site\s+is\s+(?:(?:currently|temporarily|now)\s+){1,2}(?:down|off-?line|unavailable|not\s+available)\b"
)
_FAULTS = re.compile(
    r"(?:http |error )?50[0-4](?: error)?(?: (?:internal server error|bad gateway|service (?:temporarily )?unavailable|"
    r"gateway time-?out))?|internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|"
    r"server error in .* application|runtime error|error establishing a database connection|database error|"
    r"(?:web server|origin) is (?:down|unreachable)|"
    r"(?:sorry,? )?there (?:is|was|has been) a (?:technical )?(?:problem|fault|error)"
    r"(?: with (?:the|this|our) (?:service|(?:web)?site|page))?|"
    r"(?:sorry,? )?(?:we(?: are|'re) )?(?:currently )?(?:experiencing |having )?technical (?:difficulties|problems)|"
    r"(?:sorry,? )?something (?:has gone|went) wrong|"
    r"(?:sorry,? )?an? (?:unexpected |application )?error (?:has )?occurred|application error|"
    r"mae'n ddrwg gennym,? (?:ond )?mae problem(?: gyda'r (?:gwasanaeth|wefan|dudalen))?"
)
_ERROR_PAGE = re.compile(
    r"(?i)[?&]aspxerrorpath=|/(?:custom-?)?error(?:-?page|s/\w+)?(?:\.(?:aspx?|html?|php|jsp))?/?(?:\?|$)"
)
"""Of any error: that the page is not there is only one of them."""
_FORBIDDEN = re.compile(
    r"(?:http |error )?403(?: error)?(?: forbidden)?|forbidden|(?:unsupported|outdated|incompatible) (?:web )?browser|"
    r"(?:your|this) (?:web )?browser is (?:not|no longer) supported|(?:please )?up(?:grade|date) your (?:web )?browser"
)
"""A site that sends away what is no browser it knows refuses us as well."""
_NO_SITE = re.compile(
    r"apache2? (?:\w+ )?default page.*|test page for (?:the )?(?:apache|nginx|http).*|welcome to nginx|"
    r"iis windows(?: server)?|iis\d+|default (?:plesk|web site|web) page|"
    r"(?:this )?domain (?:name )?(?:is )?(?:parked|for sale|expired)|parked domain|"
    r"this domain (?:name )?(?:is|may be) for sale|account suspended|this account has been suspended"
)
_NO_SITE_SAID = re.compile(
    r"(?i)this\s+domain(?:\s+name)?\s+(?:is|may\s+be)\s+(?:for\s+sale|parked)|(?:this\s+domain|domain\s+name)\s+has\s+expired|"
    r"(?:buy|purchase)\s+this\s+domain\b|domain\s+(?:is|has\s+been)\s+parked|parked\s+(?:free,\s+)?courtesy\s+of|"
    r"this\s+domain\s+(?:name\s+)?(?:has\s+been|is)\s+registered\s+(?:with|by|via|at)|future\s+home\s+of\s+something\s+quite\s+cool"
)


def out_of_service(face: Face) -> tuple[ProblemKind, str] | None:
    """What the server shows instead of its site: the kind and one sentence; `None` if this is a page of a site."""
    page = face.page
    if page.final_url != page.url and _ERROR_PAGE.search(page.final_url) and not _ERROR_PAGE.search(page.url):
        return ProblemKind.SERVER_ERROR, say("The site sends visitors to its error page.")
    if not face.small:
        return None
    names = face.names
    if any(map(_WORKS_NAMES.fullmatch, names)) or _WORKS_SAID.search(face.words):
        return ProblemKind.SERVER_ERROR, say("The site says that it is closed for maintenance.")
    if _DOWN_SAID.search(face.words):
        return ProblemKind.SERVER_ERROR, say("The site says that it is not available for now.")
    if any(map(_NO_SITE.fullmatch, names)) or _NO_SITE_SAID.search(face.words):
        return ProblemKind.NOT_FOUND, say(
            "There is no site here: the server shows a page of its own, or offers the domain."
        )
    if page.status >= 400:
        return None  # what its title repeats, its status has said
    if fault := next(filter(None, map(_FAULTS.fullmatch, names)), None):
        return ProblemKind.SERVER_ERROR, say("The site has a fault of its own: “{words}”.", words=fault[0])
    if any(map(_FORBIDDEN.fullmatch, names)):
        return ProblemKind.FORBIDDEN, say(
            "The site refused to show us the page, though it does not say so in its status."
        )
    return None
