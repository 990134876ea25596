"""Sign-in forms that stand where a page should be. Pure."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from collectors.face import Face
from scoring.language import say

_NAMES = re.compile(
    r"(?:please )?(?:sign|log)[ -]?(?:in|on)(?: (?:page|form|required))?"
    r"(?:,? ?(?:or|and|/|&) ?(?:register|sign up|create .*))?(?: (?:to|with|using) .*)?|"
    r"(?:account|member|staff|user) (?:login|log in|sign in)|authentication required|"
    r"you (?:must|need to) (?:sign|log) in.*|mewngofnodi.*|mewngofnodwch.*|rhaid (?:i chi )?fewngofnodi.*"
)
"""The whole of a title's part or of a heading."""
_HINTS = ("sign", "log", "authent", "ewngofnod")
"""One of them is in whatever fits."""
_PROVIDER = re.compile(
    r"(?:^|\.)(?:login\.microsoftonline\.com|login\.live\.com|login\.windows\.net|b2clogin\.com|ciamlogin\.com|auth0\.com|"
    r"accounts\.google\.com|okta(?:-emea)?\.com|onelogin\.com|pingone\.(?:com|eu)|signin\.account\.gov\.uk)$"
)
"""Hosts where people sign in and nothing else."""
_FORM = re.compile(
    r"(?i)/(?:log-?in|log-?on|sign-?in|sign_in|wp-login|adfs/ls|mewngofnodi)(?:\.(?:aspx?|php|html?|jsp))?/?$"
)
_BARE_TEXT, _BARE_LINKS = 300, 5


def sign_in(face: Face) -> str:
    """Why this is only a way in, in one sentence; empty if it is a page."""
    page = face.page
    if page.final_url != page.url and (words := _led_to(face)):
        return words
    bare = len(face.text) < _BARE_TEXT and len(face.tree.of("a")) < _BARE_LINKS
    only_asks = (bare or _named(face)) and face.asks_for_a_password
    return say("The page only asks visitors to sign in.") if only_asks else ""


def _led_to(face: Face) -> str:
    """What a redirect to a way in says."""
    try:
        parts, asked = urlsplit(face.page.final_url), urlsplit(face.page.url)
        host = parts.hostname or ""
    except ValueError:
        return ""
    if _PROVIDER.search(host) and not _PROVIDER.search(asked.netloc):
        return say("The site sends visitors to sign in at {host}.", host=host)
    if _FORM.search(parts.path) and not _FORM.search(asked.path):
        asks = _named(face) or face.asks_for_a_password
        return say("The site sends visitors to a form to sign in.") if asks else ""
    return ""


def _named(face: Face) -> bool:
    """True if title or heading call it a way in."""
    return any(hint in face.every_name for hint in _HINTS) and face.named(_NAMES) != ""
