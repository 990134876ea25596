"""What a councillor's own page says in sentences."""

from dataclasses import replace

import pytest

from scoring.councillor_words import (
    account_words,
    in_place_words,
    not_checked_words,
    resident_sees,
    seat_words,
)
from store.records import Council, Councillor, CouncillorSnapshot, ProblemKind, Role, SignalKind, Tally
from tests.scoring.councillor import ANN, her_page, hers
from tests.scoring.northbridge import AT, signal

COUNCIL = Council("NOR", "Northbridge Council", "https://northbridge.example/")


@pytest.mark.parametrize(
    ("tally", "words"),
    [
        (Tally(2, 0, 3, 3), "2 of the 3 things we could check are in place."),
        (Tally(1, 0, 3, 3), "1 of the 3 things we could check is in place."),
        (Tally(1, 1, 3, 3), "1 of the 3 things we could check is in place. 1 more is partly in place."),
        (Tally(0, 2, 3, 4), "0 of the 3 things we could check are in place. 2 more are partly in place."),
        (Tally(3, 0, 3, 5), "All 3 things we could check are in place."),
        (Tally(1, 0, 1, 1), "The one thing we could check is in place."),
        (Tally(0, 1, 1, 1), "The one thing we could check is partly in place."),
        (Tally(0, 0, 1, 1), "The one thing we could check is not in place yet."),
        (Tally(0, 0, 0, 2), "Nothing could be checked."),
        (Tally(0, 0, 0, 0), "There was nothing to check."),
    ],
)
def test_how_much_is_in_place_is_counted_and_never_a_share(tally, words):
    assert in_place_words(tally) == words


@pytest.mark.parametrize(
    ("tally", "words"),
    [
        (Tally(2, 0, 3, 3), ""),
        (Tally(2, 0, 3, 4), "1 more thing could not be checked, which counts for nothing."),
        (Tally(2, 0, 3, 5), "2 more things could not be checked, which counts for nothing."),
    ],
)
def test_what_could_not_be_checked_counts_for_nothing(tally, words):
    assert not_checked_words(tally) == words


def test_the_seat_is_named_and_parish_councils_are_not_looked_at():
    assert seat_words(ANN, COUNCIL) == (
        "We look at your page as councillor for Riverside on Northbridge Council's site; "
        "we do not look at parish or town councils."
    )
    assert seat_words(Councillor("NOR", "8", "Bob Ash"), COUNCIL).startswith("We look at your page as councillor on N")


def test_what_a_resident_sees_is_told_without_the_pages_words():
    seen = her_page(
        signal(SignalKind.ROLE_STATED, "Riverside"),
        signal(SignalKind.CONTACT_ROUTE, "form"),
        signal(SignalKind.CONTACT_ROUTE, "council e-mail"),
        signal(SignalKind.SURGERY, "held"),
        accounts=[hers("x"), hers("facebook", role=Role.UNKNOWN)],
    )
    assert resident_sees(seen) == (
        "You can be reached by a form or your council e-mail address.",
        "Your division or office is named.",
        "It says that you hold surgeries.",
        "Accounts that we take for yours: X.",
        "Other accounts on your page: Facebook.",
    )


@pytest.mark.parametrize(
    ("routes", "words"),
    [
        (["form"], "You can be reached by a form."),
        (
            ["letter", "telephone", "form"],
            "You can be reached by an address for letters, a telephone number or a form.",
        ),
        (["pigeon", "letter"], "You can be reached by an address for letters."),
    ],
)
def test_ways_to_be_reached_are_told_in_the_order_of_the_page(routes, words):
    seen = her_page(*(signal(SignalKind.CONTACT_ROUTE, each) for each in routes))
    assert resident_sees(seen)[0] == words


def test_in_any_language_a_page_without_accounts_lists_none():
    assert resident_sees(her_page(language="fr"))[0] == "Social media accounts: None listed. That is fine."


def test_no_account_is_fine():
    assert resident_sees(her_page()) == ("Social media accounts: None listed. That is fine.",)


def test_of_a_page_that_could_not_be_read_nothing_is_called_absent():
    assert resident_sees(her_page(complete=False, problem=ProblemKind.TIMED_OUT)) == (
        "The page could not be read: it took too long.",
    )
    assert resident_sees(CouncillorSnapshot(ANN, AT)) == ("The page was not read.",)


def test_a_page_that_was_read_in_part_says_so():
    seen = her_page(signal(SignalKind.SURGERY, "held"), complete=False)
    assert resident_sees(seen) == (
        "It says that you hold surgeries.",
        "The page could not be read whole. What stands here may not be all.",
    )


def test_a_private_profile_is_noted_and_an_account_of_others_has_its_reason():
    for role in (Role.COUNCILLOR, Role.LEADER):
        assert account_words(replace(hers("x", role=role), role_reason="Its name is hers.")) == ""
    nobodys = replace(hers("x", role=Role.UNKNOWN), role_reason="Nothing says whose it is.")
    assert account_words(nobodys) == "Nothing says whose it is."
    assert account_words(replace(hers("facebook"), personal=True)).startswith("This looks like a private profile.")
    partys = replace(hers("x"), role=Role.PARTNER, role_reason="It is a party's, and its name is not kept.")
    assert account_words(partys) == "It is a party's, and its name is not kept."
    nameless = replace(hers("x"), handle="", key="", url="", role_reason="Its name is not kept.")
    assert account_words(nameless) == "Its name is not kept."
