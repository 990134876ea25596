"""What house rules contain besides the rules: a word for critics, grounds for removal, reports, elections, review.

Read on pages of house rules, on the social media page, and on a contact page with rules. In English and in Welsh.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from collectors.days import MONTHS, day_in, written_day
from collectors.signals import house_rules
from collectors.signals._sight import Seen, Sight
from store.records import PageKind, SignalKind

_ABUSE = (
    r"abus\w+|offensive|racis\w+|sexis\w+|hate\w*|threat\w*|spam\w*|defam\w+|libel\w*|obscen\w+|profan\w+|swear\w*|bully\w*|harass\w+|"
    r"personal\s+(?:details|information|attacks?)|discriminat\w+|misinformation|misleading|off[-\s]topic|unlawful|illegal|rude|aggressive|"
    r"political|sarhaus|hiliol|bygythiol|anghyfreithlon|d?difr[iï]ol|difenwol|anweddus|gwybodaeth\s+bersonol|manylion\s+personol"
)
_BROKEN = (
    r"(?:break|breach|violate|contravene|go\s+against|do(?:n['\u2019]t|\s+not)\s+meet)\w*\s+(?:of\s+)?(?:the|our|these|this|those|any)|"
    r"the\s+following|(?:not|n['\u2019]t)\s+follow\s+(?:these|our|the)"
)
_POSTED = (
    r"(?:posts?|comments?|contributions?|messages?|content|anything|accounts?|users?|anyone|"
    r"sylwadau|negeseuon|postiadau)"
)
_REMOVING = (
    r"(?:remov(?:e|ing)|delet(?:e|ing)|hid(?:e|ing)|block(?:ing)?|ban|"
    r"d?dileu|[td]ynnu|[cg]ael\s+gwared|rh?wystro|[bf]locio)"
)
_NOT_TOLERATED = r"\bnot\s+(?:\w+\s+){0,4}tolerate\s+the\s+following"
_ELECTIONS = r"\s+(?:an?\s+|the\s+|any\s+|all\s+|local\s+|general\s+)*elections?\b"
# "Register before the election" is about something else.
_AT_ELECTIONS = (
    rf"at\s+election\s+times?|in\s+the\s+(?:[\w-]+\s+){{0,2}}(?:run|lead)[-\s]?up\s+to{_ELECTIONS}|(?:during|before|ahead\s+of){_ELECTIONS}"
    r"(?=[^.!?]{0,160}\b(?:post|publish|politic|neutral|account|comment|remov|shar|social|restrict|care))"
)
_PATTERNS = (
    # What the page must speak of; then words of which whatever fits the pattern holds one.
    (
        SignalKind.CRITICISM_WELCOME,
        ("critic", "disagree", "feedback", "opinion", "debate", "negative", "beirniad", "anghytuno", "adborth"),
        ("critic", "disagree", "feedback", "opinion", "debate", "views", "negativ", "beirniad", "anghytuno", "adborth"),
        re.compile(
            r"(?i)(?<!\bnot )(?<!\bnever )(?<!n['\u2019]t )"
            r"\b(?:welcomes?|value|happy\s+to\s+(?:hear|take)|open\s+to|croesaw\w*|croeso)\b[^.!?\n]{0,80}\b(?:critic\w+|"
            # "Your feedback on this website" is about something else.
            r"(?:feedback|adborth)(?![^.!?]{0,25}\b(?:page|(?:web)?site|wefan|tudalen)\b)|disagree\w*|all\s+views|opinions?|debate|"
            r"beirniad\w*|anghytuno)|\bfree\s+to\s+(?:criticise|disagree)|"
            r"\b(?:not|never|won['\u2019]t|don['\u2019]t)\s+(?:remove|delete|hide|censor|block)\b[^.!?]{0,60}\b(?:critic\w+|disagree\w*)|"
            r"\b(?:opinions?|views)\b[^.!?]{0,120}\bwelcome\s+to\s+do\s+so\b|"
            r"\bwelcomes?\b[^.!?\n]{0,80}\b(?:positive\s+(?:or|and)\s+negative|negative\s+(?:or|and)\s+positive)\b"
        ),
    ),
    (
        SignalKind.REMOVAL_GROUNDS,
        ("remov", "delet", "hid", "block", "ban", "tolerate", "dileu", "ynnu", "gwared", "wystro", "locio"),
        ("remov", "delet", "hid", "block", "ban", "tolerate", "dileu", "ynnu", "gwared", "wystro", "locio"),
        re.compile(
            rf"(?i)\b{_REMOVING}\b(?![^.!?]{{0,60}}\bcookies?\b)[^.!?]{{0,160}}?\b(?:{_ABUSE})|\b{_REMOVING}\b[^.!?\n]{{0,40}}\b{_POSTED}\b[^.!?]{{0,80}}?\b(?:{_BROKEN})\b|"
            rf"\b{_POSTED}\b[^.!?\n]{{0,60}}?\b(?:{_ABUSE}|{_BROKEN})\b[^.!?\n]{{0,100}}\b(?:remov|delet|hid|block|bann)\w*|{_NOT_TOLERATED}|"
            # Personal details and political things may be removed for other reasons.
            rf"\b(?!personal|political)(?:{_ABUSE})\b[^.!?\n]{{0,60}}?\b{_POSTED}\b[^.!?\n]{{0,40}}?\bbe\s+(?:remov|delet|hid|block|bann)\w*"
        ),
    ),
    (
        SignalKind.WHERE_TO_REPORT,
        ("emergenc", "999", "report", "urgent", "concerns", "argyfwng", "adrodd", "frys"),
        ("emergenc", "999", "report", "urgent", "concerns", "argyfwng", "adrodd", "frys"),
        re.compile(
            r"(?i)\b(?:not|n['\u2019]t)\s+(?:be\s+used|use|rely\s+on)\b[^.!?\n]{0,80}\b(?:report|emergenc\w+|concerns)|"
            # Menus say "in an emergency", too: what to prepare, whom to know.
            r"\bin\s+an\s+emergency,?\s+(?:\w+\s+){0,2}(?:call|dial|ring|phone|telephone|contact)\b|\b(?:call|dial|ring|ffoniwch)\s+999\b|"
            r"\bpeidiwch\b[^.!?\n]{0,80}\b(?:argyfwng|adrodd)|\b(?:to|i)\s+(?:report|adrodd)\b[^.!?\n]{0,80}"
            r"\b(?:online|form|website|call|contact|use|telephone|ar-lein|ffurflen)|"
            r"\breport\b[^.!?\n]{0,40}\b(?:through|via|using|on|with)\s+(?:our|the)\s+(?:online\s+(?:form|report)|website|web\s+form)|"
            r"\b(?:urgent|frys)\b[^.!?\n]{0,100}\b(?:contact|call|phone|ring|report|refer\s+to|ffoni\w*|cysyllt\w+)|"
            r"\b(?:use|contact|call|phone|ffoniwch|cysylltwch)\b[^.!?\n]{0,60}\b(?:urgent|frys)\b"
        ),
    ),
    (
        SignalKind.ELECTION_NOTE,
        ("election", "purdah", "etholiad"),
        ("election", "purdah", "etholiad"),
        re.compile(
            rf"(?i)\b(?:pre-?\s?election\s+period|purdah|{_AT_ELECTIONS}|cyfnod\s+(?:cyn\s+(?:yr\s+)?etholiad|cynetholiadol)\w*|"
            r"cyn\s+(?:yr\s+)?etholiad(?:au)?\b(?=[^.!?]{0,120}\b(?:post|cyhoedd|cyfryngau|cyfrif|sianel|gwleidydd)))"
        ),
    ),
)  # fmt: skip
_ABOUT_ACCOUNTS = (PageKind.POLICY, PageKind.SOCIAL_HUB)
_REVIEW = ("review", "updated", "diweddar", "adolyg")
_REVIEWED = re.compile(
    r"(?i)\b(?:(?:last\s+)?(?:reviewed|updated)(?:\s+on)?|review(?:ed)?\s+date|last\s+review|(?:diweddarwyd|adolygwyd)(?:\s+ddiwethaf)?(?:\s+ar)?)\b"
    r"\W{0,3}(?P<when>[^.\n]{4,40})"
)
_MONTH_FIRST = re.compile(
    rf"(?i)\b(?P<month>{'|'.join(MONTHS)})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>20\d\d)\b"
)


def seen(sight: Sight) -> Iterator[Seen]:
    """Each kind once, with the sentence that says it."""
    if sight.kind not in _ABOUT_ACCOUNTS and not (sight.kind is PageKind.CONTACT and any(house_rules.seen(sight))):
        return
    for kind, hints, words, pattern in _PATTERNS:
        found = next(sight.matches(pattern, *words, reach=300), None) if sight.mentions(*hints) else None
        if found:
            yield Seen(kind, " ".join(found[0].split())[:100], sight.around(found))
    if sight.mentions(*_REVIEW):
        yield from _reviewed(sight)


def _reviewed(sight: Sight) -> Iterator[Seen]:
    """The first day that follows such words at once: "reviewed every year" has none."""
    for match in sight.matches(_REVIEWED, *_REVIEW):
        day = _day(match["when"])
        if day and day <= sight.seen_on:
            yield Seen(SignalKind.LAST_REVIEWED, day.isoformat(), sight.around(match))
            return


def _day(words: str) -> date | None:
    """Day first, or as software writes it: "Wednesday, May 8, 2024"."""
    month_first = _MONTH_FIRST.search(words)
    return day_in(month_first) if month_first else written_day(words)
