"""What the report of one council says, as a page."""

import html
import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from lxml import etree
from lxml import html as markup

from dashboard.reports.council import facts
from dashboard.reports.errors import ReportError
from dashboard.reports.page import page
from dashboard.reports.paper import by_itself, unfolded
from store.records import Election, ElectionKind
from store.store import Store
from tests.dashboard.reading import words
from tests.dashboard.reports.made_facts import NOW, PEERS, SETTINGS, facts_of
from tests.dashboard.reports.stored import AT, ENDING, HOSTILE, NORTHBRIDGE, TRICKSTER

POLL = Election("NOR", date(2026, 12, 3), ElectionKind.ALL_OUT, "The council says so.")


def told(of):
    return words([re.sub("<style>.*?</style>", "", page(of), flags=re.DOTALL)])


def test_it_says_what_the_dashboard_says(northbridge):
    said = told(northbridge)
    for each in (
        "We could read posts on 1 of its 2 channels. This score is about what residents meet on the website.",
        "62 out of 100, between 50 and 70 2 of 3 things could be checked.",
        "Open channels: a dial of its own, never added to the front door",
        "1 of your 2 channels could be read, which was not enough for a score.",
        "What to do next: 1 fix would help on the website",
        "Publish news. It is there. Why it matters: People know.",
        "Compared with unitary authorities (6 councils).",
        "What we could not see, and why",
        "https://www.northbridge.example/news It took too long.",
        "Is something wrong? How to dispute this",
    ):
        assert each in said


def test_it_names_no_account_that_may_be_a_persons_own(northbridge):
    assert "PatMarshAtHome" in [each.handle for each in northbridge.snapshot.accounts]
    drawn = page(northbridge)
    assert "Accounts we found: 1" in drawn
    assert not any(each in drawn for each in ("PatMarsh", "JoPerson"))


def test_a_council_that_was_never_checked_has_no_report(tmp_path, northbridge):
    with Store(f"sqlite:///{tmp_path / 'empty.db'}") as store, pytest.raises(ReportError) as told:
        facts(store, SETTINGS, None, NORTHBRIDGE, NOW)
    assert str(told.value) == "Northbridge Council has not been checked yet, so there is nothing to report."


def test_under_five_peers_there_is_no_figure(tmp_path):
    said = told(facts_of(tmp_path, others=PEERS[:3]))
    assert "3 councils to compare with: under 5 we give no figure." in said


@pytest.mark.parametrize(("days", "known"), [(20, False), (21, True)])
def test_of_peers_in_preview_no_figure_is_given(tmp_path, days, known):
    own, *peers = (replace(each, made_up=False) for each in (NORTHBRIDGE, *PEERS))
    found = facts_of(tmp_path, own, others=peers, now=AT + timedelta(days=days))
    assert (found.typical.overall is not None) == known


def test_before_an_election_nothing_is_suggested_and_no_reason_given(tmp_path):
    said = told(facts_of(tmp_path, elections=(POLL,), weeks=2))
    assert "A quieter feed is not a fall." in said
    assert "What to do next" not in said
    assert "What has moved" not in said


def test_a_council_that_is_about_to_end_has_other_things_to_do(tmp_path):
    said = told(facts_of(tmp_path, ENDING, weeks=2))
    assert "Its last day is 31 March 2027" in said
    assert "What matters now: 4 of 4 things to do or to confirm before 31 March 2027" in said
    for each in ("Stage:", "What to do next", "What has moved", "What is typical"):
        assert each not in said


def test_the_page_needs_nothing_else_and_asks_nobody(northbridge):
    drawn = page(northbridge)
    assert "<script" not in drawn
    assert not re.search(r"""[\s"'](src|srcset)=|@import|url\(""", drawn)
    assert "default-src 'none'" in drawn
    assert 'href="council?' not in drawn  # a page of the dashboard, which is not there


def test_it_is_in_british_english_with_one_heading_and_headed_tables(northbridge):
    root = markup.fromstring(page(northbridge))
    assert root.get("lang") == "en-GB"
    assert [each.text_content() for each in root.iter("h1")] == ["Northbridge"]
    assert root.findtext(".//title") == "Northbridge: what residents meet, by Doorstep"
    assert all(each.find("caption") is not None and each.xpath(".//th[@scope='col']") for each in root.iter("table"))
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    assert len(ids) == len({*ids})


def test_words_from_the_web_are_inert(tmp_path):
    of = facts_of(tmp_path, TRICKSTER)
    of = replace(of, scorecard=replace(of.scorecard, findings=(hostile(of.scorecard.findings[0]),)))
    drawn = page(of)
    root = markup.fromstring(drawn)
    assert not list(root.iter("script", "img", "iframe"))
    assert {each.get("href", "").partition(":")[0] for each in root.iter("a")} <= {"http", "https", "mailto"}
    assert not re.search("[\x1b\u202e]", drawn)
    assert "<script>alert(1)</script>" in html.unescape(drawn)  # still there to be read


def hostile(finding):
    places = tuple(replace(each, url="javascript:alert(1)", snippet=HOSTILE) for each in finding.evidence)
    return replace(finding, message=HOSTILE, question=HOSTILE, evidence=places)


def test_a_name_of_a_million_letters_is_a_page_all_the_same(tmp_path):
    of = facts_of(tmp_path)
    long = replace(of, council=replace(of.council, name="a<" * 500_000, nice_name=""))
    assert "&lt;" in page(long)


def test_on_paper_everything_is_open():
    assert unfolded(["<details><summary>a</summary></details>"]) == ["<details open><summary>a</summary></details>"]


def test_links_to_pages_of_ours_become_words_and_others_stay():
    block = '<a href="council?council=NOR"><bdi>Northbridge</bdi></a>, <a href="https://a.example/" rel="x">seen</a>'
    assert by_itself([block, ""]) == ['<bdi>Northbridge</bdi>, <a href="https://a.example/" rel="x">seen</a>']


def test_the_markup_is_well_formed(northbridge):
    parser = etree.HTMLParser(recover=False)
    etree.fromstring(page(northbridge).replace("<main>", "<div>").replace("</main>", "</div>"), parser)
