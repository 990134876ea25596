"""House rules: what the council asks of people who take part, and what it removes. In English and in Welsh."""

from __future__ import annotations

import re
from collections.abc import Iterator

from collectors.signals._sight import APOSTROPHE, MAX_SNIPPET, Seen, Sight
from collectors.words import lines
from store.records import PageKind, SignalKind

_HEADING = re.compile(
    r"(?i)\bhouse\s*rules\b|\bsocial\s+media\s+(?:(?:acceptable|fair)\s+use|policy|rules|guidelines|guidance|code|terms|"
    r"community\s+(?:guidelines|standards)|moderation)|\b(?:comments?|moderation|community)\s+(?:policy|guidelines)\b|"
    rf"\brules\s+of\s+engagement\b|\brheolau{APOSTROPHE}?r\s+t[yŷ]\b|\bpolisi\s+(?:y\s+)?cyfryngau\s+cymdeithasol\b|"
    r"\b(?:rheolau|canllawiau|telerau)\s+(?:ar\s+)?(?:y\s+)?cyfryngau\s+cymdeithasol\b"
)
_REMOVING_IN_WELSH = r"(?:d?dileu|[td]ynnu|[cg]ael\s+gwared|rh?wystro|[bf]l?ocio|[cg]uddio)"
_REMOVAL = re.compile(
    r"(?i)\b(?:we(?:['\u2019]ll|\s+(?:will|may|can|might|do|reserve\s+the\s+right\s+to))?|reserve\s+the\s+right\s+to)\s+"
    r"(?:also\s+)?(?:remove|delete|hide|block|moderate|ban)\b(?!\s+our\s+accounts?).{0,120}?\b(?:comments?|posts?|content|messages|replies|users?|anyone|"
    rf"accounts?)\b|\b(?:gallwn|byddwn|rydy[mn]|cadw(?:['\u2019]r|\s+yr)\s+hawl)\s+(?:\w+\s+){{0,2}}{_REMOVING_IN_WELSH}\b(?!\s+ein\s+cyfrif).{{0,120}}?"
    r"\b(?:sylwadau|negeseuon|[pb]h?ostiadau|cyfrifon|cynnwys|d?defnyddwyr|unrhyw\s+beth)\b"
)
# "Old posts may be removed" is no rule by itself; under a heading that promises rules it is one.
_WILL_BE_REMOVED = re.compile(
    r"(?i)\b(?:comments?|posts?|content|messages|replies|users?|anyone|(?<!our )accounts?)\b[^.!?\n]{0,100}\bbe\s+"
    r"(?:removed|deleted|hidden|blocked|moderated|banned)\b|"
    rf"\b(?:sylwadau|negeseuon|[pb]h?ostiadau|cyfrifon)\b[^.!?\n]{{0,100}}\beu\s+{_REMOVING_IN_WELSH}"
)
_REQUEST = re.compile(
    r"(?i)\b(?:do\s+not|don['\u2019]t|must\s+not|should\s+not|be\s+(?:polite|respectful|courteous|kind|civil)|treat\s+(?:others|other|each)|"
    r"keep\s+(?:to|it|your|comments)|not\s+(?:be\s+)?(?:tolerated?|accepted?|allowed)|we\s+(?:ask|expect)|"
    r"peidiwch|byddwch\s+yn|gofynnwn|gofyn\s+(?:i\s+chi|eich\s+bod)|cadwch|[pb]h?arch\w*|mae['\u2019]n\s+rhaid|rhaid\s+i\s+chi|ni\s+ddylech|"
    r"ni\s+chaniateir|disgwyl)\b"
)
_STAFF = (
    r"(?:staff|employees?|workforce|officers?|councillors?|elected\s+members?|members(?!\s+of\s+the\s+public)|managers?|"
    r"gweithwyr|cynghorwyr)"
)
_FOR_STAFF = re.compile(
    rf"(?i)\bfor\s+(?:all\s+|our\s+|council\s+|the\s+)*{_STAFF}\b|"
    rf"^\W*(?:council\s+)?{_STAFF}['\u2019]?s?['\u2019]?\s+social\s+media\b|\bi\s+(?:weithwyr|gynghorwyr|staff)\b"
)
"""Rules of another kind: what those who work for the council may write."""
_STAFF_ARE_ASKED = re.compile(rf"(?i)\b{_STAFF}\s+(?:and\s+{_STAFF}\s+)?(?:(?:are|is|will|who|also)\s+)*$")
_HINTS = (
    "policy",  # the commonest first
    "social media",
    "rules",
    "guidelines",
    "rheolau",
    "polisi",
    "canllawiau",
    "remove",
    "delete",
    "hide",
    "block",
    "moderat",
    "dileu",
)
_REMOVED = tuple("remove delete hide block moderat ban dileu ynnu gwared wystro ocio uddio".split())
"""One of them is in whatever `_REMOVAL` fits; one of the next in whatever `_REQUEST` does."""
_REQUESTED = tuple(
    "not,don't,don\u2019t,polite,respectful,courteous,kind,civil,treat,keep,ask,expect,"
    "peidiwch,byddwch,gofyn,cadwch,arch,rhaid,ddylech,chaniateir,disgwyl".split(",")
)
_HEADS = tuple("rules policy guid code terms use moderation standards rheolau polisi canllawiau telerau".split())


def seen(sight: Sight) -> Iterator[Seen]:
    """The heading, or else the sentence, that shows this page states rules. A mere link to them is not enough."""
    if not sight.mentions(*_HINTS):
        return
    near = (sight.headings[number] for number in lines("\n".join(sight.headings)).holding(_HEADS))
    heading = next(filter(_HEADING.search, near), None)
    if heading and any(map(_FOR_STAFF.search, sight.headings[:3])):
        return
    about_rules = sight.kind in (PageKind.POLICY, PageKind.SOCIAL_HUB)
    if not heading and not about_rules:
        return
    removal = next(sight.matches(_REMOVAL, *_REMOVED), None)
    if heading and (removal or _asks(sight) or any(sight.matches(_WILL_BE_REMOVED, *_REMOVED, "hidden"))):
        yield Seen(SignalKind.HOUSE_RULES, heading[:100], heading[:MAX_SNIPPET])
    elif removal:
        yield Seen(SignalKind.HOUSE_RULES, removal[0][:100], sight.around(removal))


def _asks(sight: Sight) -> bool:
    return sight.kind is PageKind.POLICY and any(
        not _STAFF_ARE_ASKED.search(sight.text[max(0, match.start() - 60) : match.start()])
        for match in sight.matches(_REQUEST, *_REQUESTED)
    )
