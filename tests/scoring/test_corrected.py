"""What a correction changes in what is measured, and what it leaves as it was observed."""

from dataclasses import replace
from functools import partial

import pytest

from config.toolkit import principles
from scoring import seen as questions
from scoring.corrected import corrected, corrected_scorecard
from scoring.indicators import all_indicators
from scoring.rules import Rules
from scoring.score import scorecard
from store.records import (
    Activity,
    ChannelState,
    CorrectionKind,
    CorrectionStep,
    Evidence,
    Grade,
    Link,
    Outcome,
    Role,
)
from tests.scoring.corrections import DAY, raised, then, upheld
from tests.scoring.northbridge import AT, SITE, account, contact, home, link, seen

SCORE = partial(scorecard, rules=Rules(principles(), all_indicators()))
TWO = seen(
    home(link("facebook"), link("x", "northbridgefans")),
    contact(),
    accounts=[account("facebook"), account("x", "northbridgefans")],
    activities=[Activity("x", "northbridgefans", ChannelState.DORMANT, "Its last post is old.")],
)
FANS = ("x", "northbridgefans")
SAYS = "Declared by the council and upheld by an analyst, not observed: X (northbridgefans)"


def test_without_a_correction_in_force_the_snapshot_is_the_very_same():
    assert corrected(TWO, ()) == (TWO, ())
    assert corrected(TWO, [raised(), then(raised(), CorrectionStep.NOT_UPHELD)])[0] is TWO
    assert corrected_scorecard(TWO, [raised()], SCORE) == SCORE(TWO)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (CorrectionKind.NOT_OURS, f"{SAYS} is not the council's own."),
        (CorrectionKind.PARTNER, f"{SAYS} is run by a partner."),
    ],
)
def test_somebody_elses_account_counts_no_more_and_says_on_whose_word(kind, words):
    after, applied = corrected(TWO, [upheld(kind, *FANS)])
    assert [each.raised.correction for each in applied] == [1]
    assert [each.platform for each in questions.channels(after)] == ["facebook"]
    assert (after.accounts[1].role, after.accounts[1].role_reason) == (Role.PARTNER, words)
    assert after.readings == TWO.readings


def test_a_retired_account_is_no_channel_and_cites_the_page_that_says_so():
    after, _ = corrected(TWO, [upheld(CorrectionKind.RETIRED, *FANS, url=SITE + "goodbye")])
    (left,) = after.activities
    assert left.state is ChannelState.RETIRED
    assert left.evidence == (Evidence(SITE + "goodbye", AT - DAY, f"{SAYS} is retired on purpose."),)
    assert [each.platform for each in questions.channels(after)] == ["facebook"]


def test_of_two_main_accounts_the_one_that_is_left_is_disputed_no_longer():
    rivals = [account("x", grade=Grade.DISPUTED), account("x", "northbridgefans", grade=Grade.DISPUTED)]
    after, _ = corrected(replace(TWO, accounts=tuple(rivals)), [upheld(CorrectionKind.NOT_OURS, *FANS)])
    assert after.accounts[0].grade is Grade.LINKED
    third = replace(TWO, accounts=(*rivals, account("x", "third", grade=Grade.DISPUTED)))
    assert corrected(third, [upheld(CorrectionKind.RETIRED, *FANS)])[0].accounts[0].grade is Grade.DISPUTED


MISSING = then(
    raised(CorrectionKind.MISSING, "", "", url="https://youtube.example/nb"),
    *(CorrectionStep.READ,),
    platform="youtube",
    key="nb",
)


def test_a_missing_account_that_no_page_links_is_declared_and_never_there():
    assert corrected(TWO, [then(MISSING, CorrectionStep.UPHELD)])[0] is TWO


def test_a_missing_account_that_a_page_links_is_mentioned_and_cites_both():
    linking = replace(link("youtube", "nb"), snippet="Watch us")
    assert isinstance(linking, Link)
    shown = replace(TWO, readings=(*TWO.readings, contact(linking)))
    (*_, found) = corrected(shown, [then(MISSING, CorrectionStep.UPHELD)])[0].accounts
    assert (found.platform, found.key, found.grade, found.role) == ("youtube", "nb", Grade.MENTIONED, Role.UNKNOWN)
    assert [each.snippet[:10] for each in found.evidence] == ["Watch us", "Declared b"]
    assert corrected(shown, [MISSING])[0] is shown


def test_a_finding_that_is_otherwise_for_it_cites_what_was_declared_and_the_others_stay_as_they_were():
    card, observed = corrected_scorecard(TWO, [upheld(CorrectionKind.NOT_OURS, *FANS)], SCORE), SCORE(TWO)
    assert (observed.corrections, card.corrections) == ((), (1,))
    assert (observed.channels, card.channels) == (2, 1)
    pairs = list(zip(observed.findings, card.findings, strict=True))
    changed = [(before, after) for before, after in pairs if before != after]
    assert [after.indicator for _before, after in changed] == ["linked-from-home-page", "main-account-clear"]
    assert {after.evidence[-1].snippet for _before, after in changed} == {f"{SAYS} is not the council's own."}


def test_to_retire_the_only_account_makes_nothing_better_than_it_was_seen():
    bare = seen(home(link("facebook")), contact(), accounts=[account("facebook")])
    card = corrected_scorecard(bare, [upheld(CorrectionKind.RETIRED)], SCORE)
    pairs = zip(SCORE(bare).findings, card.findings, strict=True)
    assert [b.indicator for a, b in pairs if b.outcome is Outcome.MET and a.outcome is not Outcome.MET] == []
