from datetime import UTC, datetime

from scoring.seen import evidence
from store.records import PageKind, PageReading

AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
URL = "https://www.northbridge.example/contact"


def test_evidence_is_the_page_that_answered_with_its_words():
    reading = PageReading(URL, PageKind.CONTACT, AT, final_url=f"{URL}-us")
    assert (evidence(reading, "We answer within a day.").url, evidence(reading, "Words").snippet) == (
        f"{URL}-us",
        "Words",
    )


def test_a_page_that_asks_robots_not_to_show_its_words_is_cited_without_them():
    reading = PageReading(URL, PageKind.CONTACT, AT, wishes=("nosnippet",))
    assert (evidence(reading, "We answer within a day.").url, evidence(reading, "Words").snippet) == (URL, "")
