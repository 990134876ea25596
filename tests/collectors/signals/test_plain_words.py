from datetime import UTC, datetime

import pytest

from collectors.reading import read_page
from store.records import Page, PageKind, SignalKind

URL = "https://www.northbridge.example/house-rules"
LENGTH, SPEAKS = SignalKind.SENTENCE_LENGTH, SignalKind.SPEAKS_TO_READER


def spoken(*lines, kind=PageKind.POLICY, language="en"):
    words = "".join(f"<p>{each}</p>" for each in lines)
    body = f"<!doctype html><html lang={language}><body><main>{words}</main></body></html>"
    page = Page(URL, URL, datetime(2026, 11, 22, tzinfo=UTC), 200, "text/html; charset=utf-8", body.encode())
    return {each.kind: each.value for each in read_page(page, kind).signals if each.kind in (LENGTH, SPEAKS)}


RULES = (
    "We want everybody to feel at home here.",  # 8
    "Be polite to other people.",  # 5
    "Tell us if you see something that is wrong.",  # 9
    "Do not post personal details.",  # 5
    "Users who break the rules may be blocked.",  # 8
    "We remove comments that are abusive, threatening or unlawful.",  # 9
)


def test_the_median_and_the_share_that_says_we_or_you():
    assert spoken(*RULES) == {LENGTH: "8", SPEAKS: "0.50"}


def test_sentences_of_one_paragraph_are_counted_one_by_one():
    assert spoken(" ".join(RULES)) == {LENGTH: "8", SPEAKS: "0.50"}


def test_headings_menus_and_items_without_a_full_stop_are_no_sentences():
    assert (
        spoken(*RULES, "Contact us", "Bins and recycling and everything else that you may want to know")[LENGTH] == "8"
    )


def test_a_sentence_that_stands_twice_counts_once():
    assert spoken(*RULES, RULES[1], RULES[1])[SPEAKS] == "0.50"


def test_five_sentences_say_too_little():
    assert spoken(*RULES[:5]) == {}


def test_so_do_words_that_end_like_sentences():
    assert spoken(*RULES[:5], "Thank you.") == {}


def test_welsh_is_counted_like_english():
    rules = (
        "Byddwch yn gwrtais wrth bobl eraill.",
        "Rydym am i bawb deimlo'n gartrefol.",
        "Cysylltwch â ni os oes rhywbeth o'i le.",
        "Ni chaniateir hysbysebion ar y dudalen.",
        "Mae'r cyngor yn dileu sylwadau sarhaus.",
        "Gall defnyddwyr gael eu rhwystro.",
    )
    assert spoken(*rules, language="cy") == {LENGTH: "6", SPEAKS: "0.50"}


@pytest.mark.parametrize("kind", [PageKind.HOME, PageKind.NEWS])
def test_other_pages_are_not_counted(kind):
    assert spoken(*RULES, kind=kind) == {}


def test_a_language_that_we_do_not_read_is_not_counted():
    assert spoken(*RULES, language="fr") == {}
