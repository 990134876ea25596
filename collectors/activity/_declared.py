"""What an account says of itself in its own profile: that it is closed on purpose. In English and in Welsh. Pure.

Near misses that are nothing of the kind: "not monitored 24/7", "no longer monitored at weekends", "in an emergency
call 999", "for emergencies only call 999".
"""

from __future__ import annotations

import re

from store.records import ChannelState

_THIS = r"(?:this|our)\s+(?:\w+\s+)?(?:account|channel|feed|page|profile)"
_NOT_FOR_GOOD = (
    r"(?!\s+(?:24|at|on|out|outside|over|overnight|after|before|during|around|round|every|in\s+the|from|between|for|to|yet)"
    r"\b)"
)
_ENDED = r"(?:active|in\s+use|maintained|monitored|updated|used|staffed|being\s+(?:monitored|updated|used))"
_CLOSED = r"(?:archived|closed|deactivated|discontinued|dormant|inactive|retired)"
_WE = r"\bwe(?:\s+(?:are|have)|['’](?:re|ve))?"
# "We have left X, follow us here" is no farewell to here: of a service by name, `declared` asks which one this is.
_HERE = (
    r"(?:this\s+(?:\w+\s+)?(?:account|app|channel|feed|page|platform|profile|service|site)|the\s+platform|here|"
    r"(?:our\s+)?(?P<service>blue\s?sky|facebook|flickr|mastodon|telegram|twitter|x|youtube)|"
    r"our\s+(?:account|app|channel|feed|page|platform|profile|service|site))"
)
_RETIRED = (
    rf"{_THIS}\s+(?:is|will\s+be|has\s+been|was)\s+(?:now\s+|being\s+)?{_CLOSED}{_NOT_FOR_GOOD}",
    # "Not monitored" says that nobody answers there, and not that nobody posts.
    rf"{_THIS}\s+(?:is|will\s+be)\s+(?:now\s+)?(?:no\s+longer|not(?!\s+(?:being\s+)?(?:monitored|staffed)))\s+{_ENDED}{_NOT_FOR_GOOD}",
    rf"\b(?:account|channel|feed|page|profile)\s+(?:is\s+|has\s+been\s+)?(?:now\s+)?(?:no\s+longer\s+{_ENDED}|{_CLOSED}){_NOT_FOR_GOOD}",
    rf"^\W*(?:now\s+)?(?:{_CLOSED}|no\s+longer\s+{_ENDED})\s*(?:account\b|[.!,;:|)\]–-]|$){_NOT_FOR_GOOD}",
    rf"[\[(]\s*(?:now\s+)?(?:{_CLOSED}|no\s+longer\s+{_ENDED}|not\s+in\s+use)\s*[\])]",
    rf"{_WE}\s+(?:now\s+)?(?:no\s+longer|not\s+any\s+more|stopped)\s+(?:active|posting|present|tweeting)\b{_NOT_FOR_GOOD}",
    rf"{_WE}\s+(?:now\s+)?(?:left|no\s+longer\s+(?:on|us(?:e|ing))|stopped\s+using|moved\s+(?:away\s+from|from|off)|closed)"
    rf"\s+{_HERE}\b",
    r"\bnid\s+(?:yw['’]r|ydy['’]r)\s+(?:cyfrif|dudalen|sianel)\s+(?:hwn|hon|yma)\b.{0,60}?\b(?:bellach|mwyach|weithredol|defnyddio)\b",
    r"\bmae['’]r\s+(?:cyfrif|dudalen|sianel)\s+(?:hwn|hon|yma)\s+(?:bellach\s+)?wedi(?:['’]i|\s+ei|\s+ei\s+g?ch?au)?\s+(?:cau|chau|dod\s+i\s+ben|gau)\b",
    r"\bcyfrif\s+(?:wedi\s+(?:cau|dod\s+i\s+ben)|wedi(?:['’]i|\s+ei)\s+gau|ddim\s+yn\s+cael\s+ei\s+ddefnyddio)\b",
    r"\bnid\s+ydym\s+(?:ni\s+)?(?:bellach\s+yn\s+(?:defnyddio|postio)|yn\s+(?:defnyddio|postio)\b.{0,40}\b(?:bellach|mwyach))\b",
    r"\brydym\s+(?:ni\s+)?wedi\s+gadael\s+(?:.{0,20}\b)?(?:cyfrif|llwyfan|platfform|safle|blue\s?sky|mastodon|twitter|x)\b",
    r"\brydym\s+(?:ni\s+)?wedi\s+rhoi['’]r\s+gorau\s+i\s+(?:bostio|ddefnyddio)\b",
)
_NOT_A_NUMBER = (
    r"(?!\W{0,3}(?:please\s+|out\s+of\s+hours\W+)?(?:call|contact|dial|phone|ring|tel|text|use|ffoniwch|\d))"
)
_EMERGENCY_ONLY = (
    rf"\b(?:for|in|during)\s+(?:an?\s+|major\s+|civil\s+)*emergenc(?:y|ies)\s+(?:situations\s+|use\s+|updates\s+)?only\b{_NOT_A_NUMBER}",
    rf"\bemergency\s+(?:(?:alerts?|announcements?|communications?|information|messages?|news|updates?|use)\s+)?only\b{_NOT_A_NUMBER}",
    r"\b(?:active|activated|only\s+(?:be\s+)?(?:active|activated|posts?|tweets?|updated|used)|used\s+only|for\s+use\s+only|"
    r"only\s+for\s+use|(?:we|will)\s+only\s+(?:post|tweet|use\s+(?:this|it)))(?:\s+only)?\s+(?:for|in|during)\s+"
    r"(?:an?\s+|the\s+event\s+of\s+an?\s+|times\s+of\s+|major\s+|civil\s+)*emergenc(?:y|ies)\b(?!\s+planning)",
    r"\bargyfyngau?\s+yn\s+unig\b",
    r"\bargyfwng\s+yn\s+unig\b",
    r"\bdim\s+ond\s+(?:ar\s+gyfer|mewn|yn\s+ystod)\s+(?:argyfwng|argyfyngau)\b",
)
_HELD = (
    r"\b(?:claimed|held|kept|parked|registered|reserved|secured)\b[^.!?]{0,60}?\b(?:(?:to\s+(?:avoid|prevent|stop)|against)\s+"
    r"(?:(?:any|some)(?:one|body)|others?|people|misuse|abuse|impersonat\w+|imposters?|impostors?|(?:cyber-?)?squatt\w+)\b"
    r"(?!\s+(?:of|from)\s+(?!using|taking|claiming|pretending|posing))|"
    r"to\s+protect\s+(?:our|the|its)\s+(?:name|handle|username|identity)|so\s+that\s+(?:nobody|no\s+one))\b",
    r"\bplaceholder\s+(?:account|page|profile)\b",
    r"\b(?:account|handle|name|page|profile|username)\s+(?:is\s+|has\s+been\s+)?(?:being\s+)?(?:held|parked|reserved)\b",
    r"\b(?:held|parked|reserved)\s+(?:account|by\s+.{2,60}\bcouncil)\b",
    r"\b(?:cyfrif|enw)\s+(?:hwn\s+)?wedi(?:['’]i|\s+ei)\s+(?:gadw|neilltuo)\b",
)
_END = re.compile(r"[.!?](?=\s|$)|\n")
_PATTERNS = tuple(
    (state, re.compile("|".join(f"(?:{each})" for each in patterns), re.IGNORECASE | re.DOTALL))
    for state, patterns in (
        (ChannelState.EMERGENCY_ONLY, _EMERGENCY_ONLY),
        (ChannelState.HELD, _HELD),
        (ChannelState.RETIRED, _RETIRED),
    )
)


def declared(name: str, about: str, platform: str) -> tuple[ChannelState, str] | None:
    """What the account says, and the sentence that says it; `None` if its profile says nothing of the kind."""
    for words in (about, name):
        for state, pattern in _PATTERNS:
            if match := next((each for each in pattern.finditer(words) if _is_here(each, platform)), None):
                return state, _sentence(words, match)
    return None


def _is_here(match: re.Match[str], platform: str) -> bool:
    """False for a farewell to another service than the one whose profile this is."""
    service = (match.groupdict().get("service") or "").lower().replace(" ", "")
    return not service or {"twitter": "x"}.get(service, service) == platform


def _sentence(words: str, match: re.Match[str]) -> str:
    """The sentence around the match; longer than 200 characters, the match alone."""
    start = max((end.end() for end in _END.finditer(words, 0, match.start() + 1)), default=0)
    end = _END.search(words, match.end())
    found = " ".join(words[start : end.start() if end else len(words)].split())
    return found if len(found) <= 200 else " ".join(match[0].split())[:200]
