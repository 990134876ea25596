"""The small scorecard: who may have it, under which names, and what it says in every state of a council."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import timedelta

import pytest

from config.settings import Settings
from dashboard.callers import ALONE, PUBLIC, Caller, Office
from dashboard.routes._known import may_see
from dashboard.routes._plain import Asked
from dashboard.routes.card import _until_it_changes
from store.records import CorrectionEntry, CorrectionKind, CorrectionStep, Outcome, Publication, Writer
from store.store import Store
from tests.dashboard.reports.stored import HOSTILE, NORTHBRIDGE, card, snapshot
from tests.dashboard.routes.plain import ENDING, NOW, REAL, RENAMED, TODAY, poll, words

SENTENCE = "There is no such page | Doorstep There is no such page Check the address."


def test_a_card_says_what_residents_meet_what_helps_and_where_it_was_seen(alone):
    answer = alone.get("/card/NOR")
    said = words(answer.text)
    assert answer.status_code == 200
    assert "62 out of 100, between 50 and 70 2 of 3 things could be checked." in said
    assert "What to do next: 1 fix would help on the website Publish news." in said
    assert "Seen at https://www.northbridge.example/rules , read 2 March 2026, 12:00: Somebody's own words" in said
    assert "1 question has no answer, because we could not look." in said
    assert "Practice county: these councils are made up." in said
    assert "mailto:wrong@monitor.example" in answer.text
    assert "PatMarsh" not in answer.text
    assert "JoPerson" not in answer.text


def test_a_card_is_one_small_page_that_asks_for_nothing_else(alone):
    answer = alone.get("/card/NOR")
    assert len(answer.content) <= 15_000
    assert [each for each in ("<script", "<img", "<link", "@import", "url(") if each in answer.text] == []
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("nor", "./NOR"),
        ("E06999901", "./NOR"),
        ("e06999901", "./NOR"),
        ("northbridge", "./NOR"),
        ("northbridge-council", "./NOR"),
        ("E07999977", "./REN"),  # the ONS code before a boundary moved
        ("ty-wyn", "./TYW"),
    ],
)
def test_every_name_of_a_council_leads_to_one_address(alone, name, canonical):
    answer = alone.get(f"/card/{name}")
    assert (answer.status_code, answer.headers["location"]) == (301, canonical)


def test_a_council_that_has_ended_leads_to_its_successor_with_a_notice(alone):
    answer = alone.get("/card/oldmead")
    assert (answer.status_code, answer.headers["location"]) == (302, "./NOR?from=OLD")
    ended = (TODAY - timedelta(days=30)).year
    said = words(alone.get("/card/NOR?from=OLD").text)
    assert f"{ended}. Northbridge took over from it: this is the scorecard of Northbridge." in said


@pytest.mark.parametrize("said", ["REN", "https://evil.example/", "%3Cscript%3E", "NOR", ""])
def test_an_address_cannot_claim_another_predecessor(alone, said):
    assert "took over" not in alone.get(f"/card/NOR?from={said}").text


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("END", "Northbridge Council takes over. Until then we show no stage and no trend."),
        ("END", "What matters before the council ends: 4 things to do or to confirm"),
        ("DAR", "We could not see enough to give a score. This is not a low score."),
        ("DAR", "First: help us see more"),
        ("STA", "Last checked 50 days ago"),
        ("UNV", "This council has not been checked yet."),
        ("REA", "In preview until"),
    ],
)
def test_a_card_says_first_what_state_the_council_is_in(alone, code, sentence):
    assert sentence in words(alone.get(f"/card/{code}").text)


def test_before_an_election_nothing_is_suggested_and_the_public_sees_nothing_new(alone, public, tmp_path, monkeypatch):
    (tmp_path / "elections.csv").write_text(poll("NOR", TODAY + timedelta(days=7)), encoding="utf-8")
    monkeypatch.setenv("DOORSTEP_ELECTIONS_FILE", str(tmp_path / "elections.csv"))
    monkeypatch.setenv("DOORSTEP_PUBLISHED", "NOR,REN")
    said = words(alone.get("/card/NOR").text)
    assert "Pre-election period from" in said
    assert "What to do next" not in said
    assert public.get("/card/NOR").status_code == 404
    assert public.get("/card/REN").status_code == 200


def test_nobody_without_the_right_learns_whether_there_is_a_card(public):
    known, unknown = public.get("/card/NOR"), public.get("/card/nowhere-at-all")
    assert (known.status_code, words(known.text)) == (404, SENTENCE)
    assert (unknown.status_code, words(unknown.text)) == (404, SENTENCE)
    assert public.get("/card/northbridge").status_code == 404  # nor under which names


def test_the_public_sees_the_card_of_a_council_that_publishes_and_no_link_that_it_may_not_follow(public, monkeypatch):
    monkeypatch.setenv("DOORSTEP_PUBLISHED", "NOR")
    assert "62 out of 100" in public.get("/card/NOR").text
    assert public.get("/card/REN").status_code == 404
    assert words(public.get("/card/northbrdge").text).endswith("Check the address, or did you mean Northbridge ?")


def test_a_name_that_is_mistyped_is_answered_with_those_like_it_and_not_repeated(alone):
    answer = alone.get("/card/%3Cscript%3Ealert(1)%3C%2Fscript%3Enorthbrige")
    assert answer.status_code == 404
    assert "script" not in answer.text
    assert 'href="./NOR"' in alone.get("/card/nortbridge").text
    assert alone.get(f"/card/{'x' * 30_000}").status_code == 404


def test_what_is_kept_for_one_is_never_shown_to_another(alone, public):
    assert alone.get("/card/NOR").status_code == 200
    assert public.get("/card/NOR").status_code == 404
    assert alone.get("/card/NOR").status_code == 200


def test_a_new_check_changes_the_card(alone, county):
    assert "last checked" in alone.get("/card/REN").text
    later = NOW + timedelta(minutes=1)
    with Store(county) as store:
        run = store.begin_run("county.csv", ["REN"], later, made_up=True)
        measured = card(RENAMED, later)
        store.add_visit(run, snapshot(RENAMED, later, "Renewed"), measured)
    assert "Renewed" in alone.get("/card/REN").text


def test_words_of_others_are_inert_and_however_long_they_are_the_card_is_small(alone):
    answer = alone.get("/card/T%3Cb%3E")
    assert answer.status_code == 200
    assert len(answer.content) <= 15_000
    assert "<script" not in answer.text
    assert "\u202e" not in answer.text
    assert "\x1b" not in answer.text
    assert "&lt;script&gt;" in answer.text
    assert f'href="{HOSTILE}' not in answer.text
    assert "xxxxx" * 100 not in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_a_card_can_only_be_read(alone, method):
    answer = alone.get("/card/NOR", method)
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")


def test_whoever_asks_for_the_head_gets_no_body(alone):
    answer = alone.get("/card/NOR", "HEAD")
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"


OWN = Caller(Office.OFFICER, frozenset({"REA"}), "one")
OTHER = Caller(Office.OFFICER, frozenset({"NOR"}), "two")


@pytest.mark.parametrize(
    ("who", "council", "sees"),
    [
        (OWN, REAL, True),
        (OTHER, REAL, False),
        (OTHER, RENAMED, True),
        (Caller(Office.ANALYST, who="three"), REAL, False),
        (Caller(Office.COUNCILLOR, frozenset({"REA"}), "four"), REAL, False),
        (Caller(Office.COUNCILLOR, frozenset({"NOR"}), "four"), NORTHBRIDGE, False),
        (PUBLIC, REAL, False),
        (ALONE, REAL, True),
    ],
)
def test_what_is_in_preview_is_for_the_council_itself_and_for_nobody_else(county, who, council, sees):
    with Store(county) as store:
        asked = Asked(None, Settings(), store, store.mark(), who, NOW)
        assert may_see(asked, "/card/{code}", council) is sees


def test_a_preview_ends(county):
    with Store(county) as store:
        asked = Asked(None, Settings(), store, store.mark(), OTHER, NOW + timedelta(days=21))
        assert may_see(asked, "/card/{code}", REAL)


def test_a_card_is_drawn_anew_for_what_is_stored_of_its_own_council_and_of_its_successor(county):
    with Store(county) as store:

        def key(council):
            return _until_it_changes(Asked(None, Settings(), store, store.mark(), ALONE, NOW), council)

        before = {each: key(each) for each in (NORTHBRIDGE, ENDING, REAL)}
        run = store.begin_run("county.csv", ["NOR"], NOW, made_up=True)
        begun = {each: key(each) for each in before}  # a run may bring another register
        store.add_visit(run, snapshot(NORTHBRIDGE, NOW), card(NORTHBRIDGE, NOW))
        changed = [each.local_authority_code for each in before if key(each) != begun[each]]
        assert changed == ["NOR", "END"]
        store.desk.publish(Publication("REA", 1, NOW, Writer.OFFICER, published=True))
        assert key(REAL) != begun[REAL]


def test_while_the_store_does_not_answer_a_card_says_so_in_one_sentence(alone, tmp_path, monkeypatch):
    (tmp_path / "no.db").write_bytes(os.urandom(5_000))
    monkeypatch.setenv("DOORSTEP_DATABASE", f"sqlite:///{tmp_path / 'no.db'}")
    answer = alone.get("/card/NOR")
    assert (answer.status_code, words(answer.text)) == (
        503,
        "Nothing can be shown | Doorstep Nothing can be shown Please come back later.",
    )


def test_what_a_council_has_replied_to_is_under_review_on_the_card(alone, county):
    said = CorrectionEntry("NOR", 0, 0, NOW, Writer.OFFICER, CorrectionStep.RAISED, "It comes in May.")
    with Store(county) as store:
        store.desk.raise_correction(
            replace(said, kind=CorrectionKind.EXPLAINED, indicator="news", outcome=Outcome.NOT_MET)
        )
    shown = words(alone.get("/card/NOR").text)
    assert shown.count("Under review: the council says something of it.") == 1
    assert "It comes in May." not in shown
