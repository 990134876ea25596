"""Letters, comparisons, moves and changes are said by the catalogue: by a language in which every letter is an ø."""

import re
from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from config.toolkit import principles
from scoring.advice import Advice, guide_note
from scoring.changes import changes
from scoring.closing import Successor, closing_findings
from scoring.corrected import citation, is_declared
from scoring.corrections import OF_AN_ACCOUNT
from scoring.councillor_counts import counts, fault_words, listing_words
from scoring.councillor_letters import ASKS, request
from scoring.councillor_words import account_words, in_place_words, not_checked_words, resident_sees, seat_words
from scoring.indicators import all_indicators
from scoring.language import speak, spoken
from scoring.letters import Visitor, letter
from scoring.move_words import move_words, rules_words
from scoring.needs import needs as needs_of
from scoring.offers import offer_letter
from scoring.peers import Basis, PeerGroup, barred, group_words, peers
from scoring.reorganising import reorganising_sentence
from scoring.rules import Rules
from scoring.seasons import Period, period_sentence
from scoring.sensitivity import sensitivity
from scoring.sensitivity_words import alike_words, basis_words, deciding_words, order_words, separating_words
from scoring.stages import standing, standing_sentence
from scoring.typical import typical
from scoring.typical_words import share_words, typical_words
from store.records import (
    ChannelState,
    CorrectionKind,
    Council,
    Dial,
    Election,
    ElectionKind,
    Guide,
    Outcome,
    ProblemKind,
    RobotsReading,
    Role,
    SignalKind,
    Tally,
)
from tests.scoring.asked import HALF, MET, NOT_MET
from tests.scoring.checked import ACTIVE, EITHER, GOING, QUIET, STAGES, TOP, UNSEEN, check, needs, nobody_votes, states
from tests.scoring.corrections import upheld
from tests.scoring.councillor import ANN, her_page, hers
from tests.scoring.northbridge import AT, NORTHBRIDGE, SITE, account, contact, home, link, news, seen, signal
from tests.scoring.test_move_words import MEASUREMENT, change, moved
from tests.scoring.test_needs import card as needing
from tests.scoring.test_needs import finding as found
from tests.scoring.test_peers import council
from tests.scoring.test_sensitivity import of
from tests.scoring.test_stages import points
from tests.scoring.test_typical import card, group

DAY = AT.date()
US = Visitor("Doorstep/0.1 (+https://monitor.example/robot)", "monitor@lga.example", 1.0, 40)
WIDER = Council("WID", "Wider Council", "https://www.wider.example/")
ROBOTS = RobotsReading(SITE, AT, 200, "User-agent: *\n" + "Disallow: /\n" * 20)
GUIDE = Guide("Title", "Publisher", ("England",), (), "", "https://guide.example/", DAY, live=True)
GIVEN = (
    r"\S+://\S+|\S+@\S+|robots\.txt|\S+\.example|\S+/0\.1|User-agent: \S+|(Dis)?[Aa]llow: /|Is there [a-z]\?"
    r"|Northbridge( Council)?|Wider Council|Place \d+|Ann Ash|Riverside|Facebook|Bluesky|X\b|London"
    r"|North East|Title|Publisher|Doorstep"
    r"|It went wrong\.|Do the links work\?|Is [a-z-]+ there\?|\w+ here\.|Put it there\.|Further|Started|Connected"
    r"|met\.|missing\.|northbridge|Because\.|Do\.|facebook"
)
"""Names, addresses and what was stored before: said by nobody here."""


class Hummed:
    """What is filled in stays as it is."""

    def gettext(self, message):
        parts = re.split(r"(\{[^{}]*\})", message)
        return "".join(each if each.startswith("{") else re.sub("[A-Za-z]", "ø", each) for each in parts)

    def ngettext(self, msgid1, msgid2, n):
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context, message):
        return self.gettext(message)

    def npgettext(self, context, msgid1, msgid2, n):
        return self.ngettext(msgid1, msgid2, n)

    def info(self):
        return {"language": "cy"}


@pytest.fixture
def hummed():
    before = spoken()
    speak(Hummed())
    yield
    speak(before)


def letters():
    made_up = replace(NORTHBRIDGE, made_up=True)
    for kind, pace in product(ProblemKind, (0.0, 0.5, 1.0)):
        kept_out = replace(seen(home(problem=kind)), council=made_up)
        if written := letter(kept_out, replace(US, pace_seconds=pace), ROBOTS):
            yield from (written.subject, written.body)
    unseen = found("unseen", Outcome.UNKNOWN, None, 0.2)
    scored = needing(found("missing", Outcome.NOT_MET, 0.0, 0.4), found("met", Outcome.MET, 1.0, 0.4), unseen)
    offered = offer_letter(scored, [Advice(each, (GUIDE,), None) for each in needs_of(scored)], "support@lga.example")
    yield from (offered.subject, offered.body, guide_note(GUIDE), guide_note(replace(GUIDE, checked_on=None)))


def councillors():
    for tally in (Tally(0, 0, 0, 2), Tally(0, 0, 0, 0), Tally(0, 1, 1, 1), Tally(1, 1, 3, 5), Tally(3, 0, 3, 3)):
        yield from (in_place_words(tally), not_checked_words(tally))
    for who in (ANN, replace(ANN, division="", page="")):
        yield seat_words(who, NORTHBRIDGE)
        asked = [request(indicator, who) for indicator in ASKS]
        yield from (each.subject + each.body for each in asked)
    routes = [signal(SignalKind.CONTACT_ROUTE, each) for each in ("form", "letter")]
    listing = her_page(
        signal(SignalKind.AIMS, "held"), *routes, accounts=[hers("x"), hers("facebook", role=Role.UNKNOWN)]
    )
    for page in (listing, her_page(complete=False), her_page()):
        yield from resident_sees(page)
    yield account_words(replace(hers("facebook"), personal=True))
    for people in ([], [her_page()] * 10 + [her_page(link("bluesky"), accounts=[hers()])] * 7):
        yield from (listing_words(counts(people)), fault_words(counts(people)))


def found_nowhere():
    """What indicators say where there is nothing: of a councillor's page, and of a council's."""
    person = Rules(principles(), all_indicators(Dial.COUNCILLOR_PAGE))
    council = Rules(principles(), all_indicators())
    nothing = (person.findings(her_page()), council.findings(seen()), council.findings(seen(home(), contact(), news())))
    yield from (each.message for findings in nothing for each in findings)


def compared():
    own = replace(council(0), population=100)
    others = [council(each, region=("London", "North East")[each % 2], population=each) for each in range(1, 8)]
    for number, basis in product((0, 1, 3, 7), (Basis.KIND, Basis.REGION, Basis.RURAL_URBAN, Basis.NEAREST)):
        yield group_words(peers(own, others[:number], DAY, basis))
        yield group_words(peers(replace(own, population=0, region=""), others[:number], DAY, basis))
    for other in (own, replace(others[0], made_up=True), replace(others[0], website=own.website)):
        yield barred(own, other, DAY)
    for number, read in ((4, 4), (9, 1), (9, 9)):
        answers = [
            found("a", Outcome.UNKNOWN if each else Outcome.MET, None if each else 1.0, 0.5) for each in range(9)
        ]
        cards = [card(each, 50.0, *answers[:1]) for each in group(number).councils[:read]]
        told = typical(card(NORTHBRIDGE, 50.0, answers[0]), group(number), cards)
        yield typical_words(told)
        yield from (share_words(words) for each in told.shares for words in (each, replace(each, seen=2, partly=1)))


def moves():
    hidden = change(MEASUREMENT, 2, Outcome.UNKNOWN, Outcome.NOT_APPLICABLE)
    for each in (moved(48.0), moved(48.0, hidden, peers=1, method=-2)):
        yield from move_words(each)
    first = check(0).scorecard
    yield from rules_words(first, replace(first, method=9))
    for scores in ((), (UNSEEN,), (GOING,), (GOING, GOING), (EITHER, EITHER, TOP), (TOP, TOP, UNSEEN)):
        yield standing_sentence(standing(points(*scores), STAGES))
    for number in (1, 25):
        cards = [of(n, {"a": (MET, NOT_MET)[n % 2], "b": (HALF, MET)[n % 3 > 0], "c": MET}) for n in range(number)]
        figures = sensitivity([*cards, replace(of(40, {"a": MET}), method=1)], seed=1, draws=3)
        for words in (basis_words, order_words, deciding_words, separating_words, alike_words):
            yield words(figures)


def changed():
    for after in (QUIET, ChannelState.GONE, ChannelState.RETIRED, ChannelState.CHANGED_HANDS):
        yield from told(states(ACTIVE, ACTIVE, after, after))
    yield from told(needs("not met", "not met", "met", "met"))  # a new need is told in words of its finding
    yield from told(
        [check(number, score=score) for number, score in enumerate((GOING, GOING, TOP, TOP, UNSEEN, UNSEEN))]
    )


def told(checks):
    for each in changes(checks, STAGES, nobody_votes):
        yield f"{each.what} {each.todo}"


def ending():
    snapshots = (seen(home()), seen(home(link("facebook", "wider"), link("facebook")), accounts=[account("facebook")]))
    for snapshot, successor in product(snapshots, (None, Successor(WIDER, frozenset({("facebook", "wider")})))):
        for each in closing_findings(snapshot, successor):
            yield from (each.question, each.why, each.fix, each.message)
    closing = replace(NORTHBRIDGE, valid_to=date(2025, 12, 31))
    yield from (reorganising_sentence(closing, WIDER), reorganising_sentence(closing, None))
    yield period_sentence(Period(Election("NOR", DAY, ElectionKind.THIRDS, ""), DAY, DAY))
    yield from (citation(upheld(kind), seen(home())).snippet for kind in (*OF_AN_ACCOUNT, CorrectionKind.MISSING))


@pytest.mark.parametrize("said", [letters, councillors, found_nowhere, compared, moves, changed, ending])
def test_nothing_is_said_past_the_catalogue(hummed, said):
    texts = [each for each in said() if each]
    assert all("ø" in each for each in texts)
    assert {word for each in texts for word in re.findall(r"[A-Za-z]{2,}", re.sub(GIVEN, "", each))} == set()


def test_a_name_with_braces_is_said_as_it_is_written():
    braces = replace(NORTHBRIDGE, name="{council} {0} {day", nice_name="{group}")
    named = (
        letter(replace(seen(home(problem=ProblemKind.BLOCKED)), council=braces), US).body,
        seat_words(replace(ANN, division="{council}"), braces),
        reorganising_sentence(replace(NORTHBRIDGE, valid_to=DAY), braces),
        group_words(PeerGroup(Basis.KIND, "{count}", (), "{group} has no peers")),
    )
    assert "website of {council} {0} {day. That" in named[0]
    assert named[1].startswith("We look at your page as councillor for {council} on {council} {0} {day's site;")
    assert "; {council} {0} {day takes over." in named[2]
    assert named[3] == "{group} has no peers: it is compared with {count} (0 councils)."


def test_a_citation_is_known_in_the_language_of_its_day(hummed):
    now = citation(upheld(), seen(home()))
    speak(None)
    before = citation(upheld(), seen(home()))
    speak(Hummed())
    assert before.snippet.startswith("Declared by the council and upheld by an analyst")
    assert now.snippet.startswith("øøøøøøøø")
    assert is_declared(before)
    assert is_declared(now)
    assert not is_declared(replace(now, snippet="Follow us"))
