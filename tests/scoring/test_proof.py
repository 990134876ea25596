from scoring.proof import absent, without_accounts
from store.records import Outcome, PageKind
from tests.scoring.northbridge import contact, home, seen, timed_out


def test_what_is_on_no_page_is_not_met_and_every_page_is_evidence():
    answer = absent(seen(home(), contact()), "House rules", PageKind.CONTACT)
    assert answer.outcome is Outcome.NOT_MET
    assert answer.message == "House rules were not found on the 2 pages where we looked."
    assert [each.url for each in answer.evidence] == [
        "https://www.northbridge.example/",
        "https://www.northbridge.example/contact",
    ]


def test_a_site_of_one_page_reads_well():
    assert absent(seen(home()), "House rules").message == "House rules were not found on the one page where we looked."


def test_a_council_with_braces_in_its_name_is_named_whole():
    things = "Links to the accounts of {count} Town {Council}"
    assert absent(seen(home()), things).message == f"{things} were not found on the one page where we looked."


def test_one_page_that_could_not_be_read_makes_it_unknown():
    answer = absent(seen(home(), timed_out(PageKind.CONTACT)), "House rules", PageKind.CONTACT)
    assert answer.outcome is Outcome.UNKNOWN
    assert answer.message == "The contact page could not be read: it took too long."


def test_without_a_known_account_nothing_is_missing_until_every_page_that_could_name_one_was_read():
    assert without_accounts(seen(home(), contact())).outcome is Outcome.NOT_APPLICABLE
    assert without_accounts(seen(home(), timed_out(PageKind.CONTACT))).outcome is Outcome.UNKNOWN
