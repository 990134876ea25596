"""What it means that the council follows or shares others, and how it gives credit. In English and in Welsh."""

from __future__ import annotations

import re
from collections.abc import Iterator

from collectors.signals._sight import Seen, Sight, cut
from store.records import PageKind, SignalKind

# "Follow these rules" and "follow us" are something else.
_FOLLOW = r"follow(?:s|ing|ed)?(?!\s+(?:these|the|our|this|all|us|any)\b)"
_SHARE = r"(?:re-?tweet\w*|re-?post\w*|shar(?:e|es|ing|ed)|liking|likes|['\u2018]like['\u2019])"
_ENDORSE = r"(?:endors\w+|support\w*|agree\w*|approv\w+|recommend\w*)"
_WE = (
    r"\bwe(?:['\u2019]ll)?(?:\s+(?:may|might|will|do|can|cannot|could|often|sometimes|only|also|never|always|usually|generally|tend|try|aim|"
    r"need|not|to|very|rarely|occasionally|and|or|like|share|follow))*\s+"
)
_OTHERS = (
    r"(?:(?:back|an?|small|large|limited|certain|other|some|many|most|any|local|individual|public|partner|few|number|of)\s+){0,5}"
    r"(?:people|accounts?|organisations?|individuals|those|others|someone|you|partners|businesses|residents)\b"
)
_ENDORSE_IN_WELSH = r"\b(?:cymeradw|gymeradw|cefnog|gefnog|ategu|cytuno|gytuno)\w*"
_DO_IN_WELSH = r"\b(?:d?dilyn|hoffi|rh?annu|ail-?drydar\w*|ail-?bostio)\b"
_PATTERN = re.compile(
    rf"(?i)\b(?:{_FOLLOW}|{_SHARE})[^.!?]{{0,120}}?(?:\b(?:not|neither|nor|never)\b|n['\u2019]t\b)[^.!?]{{0,60}}?\b{_ENDORSE}\b|"
    rf"{_WE}follow\s+{_OTHERS}|{_WE}re-?(?:tweet|post)\b|{_WE}share\s[^.!?]{{0,40}}?\b(?:from|by)\s+(?:our\s+)?"
    r"(?:partners?|others?|organisations|residents|neighbours|the\s+community|community)\b|"
    r"\b(?:we|always|will|please|to)\s+credit\s[^.!?]{0,40}?\b(?:photograph\w*|photos?|images?|pictures?|authors?|sources?|owners?|"
    r"creators?|whoever|others|people)\b|\bshar\w+[^.!?]{0,80}\bsay\s+(?:where\s+(?:it|they)\s+c[ao]me|whose\s+(?:it|they)\s+(?:is|are))|"
    rf"\b(?:nid|nad|dyw|dydy)\b[^.!?]{{0,60}}?{_DO_IN_WELSH}[^.!?]{{0,100}}?{_ENDORSE_IN_WELSH}|"
    r"\b(?:rydym|rydyn|byddwn|efallai)\b[^.!?]{0,30}?\b(?:d?dilyn\s+(?:pobl|cyfrifon|sefydliadau|eraill)|ail-?drydar|ail-?bostio|"
    r"rh?annu\s[^.!?]{0,40}?\bgan\s+(?:eraill|(?:ein\s+)?b?p?h?artneriaid|sefydliadau))|\bo\s+ble\s+(?:y\s+)?da(?:eth|w)\b"
)
_SOCIAL = re.compile(
    r"(?i)\bsocial\s+media\b|\bfacebook\b|\btwitter\b|re-?tweet|\binstagram\b|\bcyfryngau\s+cymdeithasol\b"
)
_ABOUT_ACCOUNTS = (PageKind.POLICY, PageKind.SOCIAL_HUB)
_HINTS = tuple(
    "follow tweet repost re-post credit shar liking likes dilyn hoffi rannu rhannu drydar bostio daeth daw".split()
)


def seen(sight: Sight) -> Iterator[Seen]:
    """The first sentence that says so. That data are shared with partners, as in privacy notices, is no answer."""
    if sight.kind not in (*_ABOUT_ACCOUNTS, PageKind.CONTACT):
        return
    for sentence, before in sight.sentences(*_HINTS):
        match = _PATTERN.search(sentence)
        if match and (sight.kind in _ABOUT_ACCOUNTS or _SOCIAL.search(f"{before} {sentence}")):
            yield Seen(SignalKind.SHARING_MEANS, match[0][:100], cut(sentence, match))
            return
