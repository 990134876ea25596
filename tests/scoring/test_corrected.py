"""What a correction changes in what is measured, and what it leaves as it was observed."""

from dataclasses import replace
from functools import partial

import pytest

from config.toolkit import principles
from scoring import seen as questions
from scoring.corrected import citation, corrected, corrected_scorecard
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
    PageKind,
    Role,
)
from tests.scoring.corrections import DAY, raised, then, upheld
from tests.scoring.northbridge import AT, SITE, account, contact, home, link, seen, timed_out

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


def test_an_account_of_which_nobody_says_whose_it_is_is_named_in_no_citation():
    mentioned = replace(TWO, accounts=(TWO.accounts[0], replace(TWO.accounts[1], role=Role.UNKNOWN)))
    cited = citation(upheld(CorrectionKind.NOT_OURS, *FANS), mentioned)
    assert cited.url == mentioned.council.website
    assert cited.snippet.endswith("not observed: An account on X is not the council's own.")


def test_a_retired_account_is_no_channel_and_cites_the_page_that_says_so():
    after, _ = corrected(TWO, [upheld(CorrectionKind.RETIRED, *FANS, url=SITE + "goodbye")])
    (left,) = after.activities
    assert left.state is ChannelState.RETIRED
    assert left.evidence == (Evidence(SITE + "goodbye", AT - DAY, f"{SAYS} is retired on purpose."),)
    assert [each.platform for each in questions.channels(after)] == ["facebook"]


def test_without_a_page_that_says_so_the_account_itself_is_cited_and_its_state_says_on_whose_word():
    alone = replace(TWO, activities=())
    (left,) = corrected(alone, [upheld(CorrectionKind.RETIRED, *FANS)])[0].activities
    words = f"{SAYS} is retired on purpose."
    cited = Evidence("https://x.example/northbridgefans", AT - DAY, words)
    assert left == Activity(*FANS, ChannelState.RETIRED, words, evidence=(cited,))


@pytest.mark.parametrize("kind", [CorrectionKind.NOT_OURS, CorrectionKind.PARTNER, CorrectionKind.RETIRED])
def test_an_account_that_may_be_on_a_page_we_could_not_read_is_left_alone(kind):
    unread = seen(home(link("facebook")), timed_out(PageKind.CONTACT), accounts=[account("facebook")])
    assert corrected(unread, [upheld(kind, *FANS)]) == (unread, ())


def test_a_dispute_with_an_account_that_was_retired_is_over_and_with_a_quiet_one_it_is_not():
    rivals = [account("x", grade=Grade.DISPUTED), account("x", "northbridgefans", grade=Grade.DISPUTED)]
    quiet = Activity("x", "northbridge", ChannelState.QUIET, "Its last post is old.")
    disputed = replace(TWO, accounts=(*rivals, account("facebook")), activities=(quiet,))
    retired = upheld(CorrectionKind.RETIRED, *FANS)
    assert corrected(disputed, [retired])[0].accounts[0].grade is Grade.LINKED
    partner = upheld(CorrectionKind.PARTNER, "facebook", "northbridge")
    assert corrected(disputed, [partner])[0].accounts[0].grade is Grade.DISPUTED


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
    assert (found.handle, found.url) == ("nb", "https://youtube.example/nb")
    assert found.reason == "A page links it, and the council says that it is its own."
    assert found.evidence == (
        Evidence(SITE + "contact", AT, "Watch us"),
        Evidence(
            "https://youtube.example/nb",
            AT - DAY,
            "Declared by the council and upheld by an analyst, not observed: YouTube (nb) is the council's own.",
        ),
    )
    assert corrected(shown, [MISSING])[0] is shown


def test_a_link_of_a_missing_account_is_followed_to_where_its_page_was_found_and_to_its_plain_address():
    linking = replace(
        link("youtube", "nb"), handle=None, canonical="https://youtube.example/@nb", url="https://yt.example/"
    )
    moved = contact(linking, final_url=SITE + "contact-us")
    shown = replace(TWO, readings=(*TWO.readings, moved))
    (*_, found) = corrected(shown, [then(MISSING, CorrectionStep.UPHELD)])[0].accounts
    assert (found.handle, found.key, found.url) == ("nb", "nb", "https://youtube.example/@nb")
    assert found.evidence[0].url == SITE + "contact-us"


def test_a_missing_account_whose_address_nobody_has_read_is_not_looked_for():
    nameless = replace(link("", ""), platform="", key="")
    shown = replace(TWO, readings=(*TWO.readings, contact(nameless)))
    unread = raised(CorrectionKind.MISSING, "", "", url="https://youtube.example/nb")
    assert corrected(shown, [then(unread, CorrectionStep.UPHELD)])[0] is shown


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
