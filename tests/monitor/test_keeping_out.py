"""Whoever asked to be forgotten, and what a council's own pages go on showing of them."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from config.settings import Settings
from monitor.keeping_out import NOBODY, kept_out, without_forgotten
from store.forgotten import Forgotten
from store.records import Evidence, Link, LinkKind, PageKind, PageReading, Region, Signal, SignalKind
from store.store import Store

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
HOME = "https://northbridge.example/"
KEY = Forgotten(b"a key of this test")
KNOWN = replace(KEY, marks=KEY.marks_of("NBR", "7", "Rowan Pretend", accounts=[("x", "rowannb")]) | {KEY.seal})


def link(key, name=None, heading=""):
    url = f"https://x.com/{key}"
    return Link(url, url, LinkKind.PROFILE, "x", key, key, url, (), name, Region.MAIN, "a", url, heading)


def reading(*links, words=""):
    signal = Signal(SignalKind.RUN_BY, "team", Evidence(HOME, NOON, words))
    return PageReading(HOME, PageKind.HOME, NOON, links=links, signals=(signal,) if words else ())


@pytest.mark.parametrize(
    "theirs",
    [
        link("rowannb", "X"),
        link("other", "Councillor Rowan Pretend on X"),
        link("other", "Follow Cllr. Pretend Rowan"),
        link("other", "Cllr Rowan Pretend\u2019s page"),
        link("other", "X", "Councillor Rowan Pretend"),
    ],
)
def test_a_link_to_their_account_or_under_their_name_is_left_out(theirs):
    kept = link("northbridge", "X")
    assert without_forgotten(reading(kept, theirs), ["NBR"], KNOWN) == reading(kept)


@pytest.mark.parametrize("words", ["Councillor Sam Invented on X", "Cllr Rowan", "Rowan Pretend Library", "X", None])
def test_links_of_others_stay_and_the_reading_is_the_same(words):
    found = reading(link("northbridge", words), words="Run by our team.")
    assert without_forgotten(found, ["NBR"], KNOWN) is found
    assert without_forgotten(found, ["NBR"], NOBODY) is found


def test_another_councils_page_is_not_meant():
    found = reading(link("rowannb", "Councillor Rowan Pretend on X"))
    assert without_forgotten(found, ["QSM"], KNOWN) is found
    assert without_forgotten(found, ["QSM", "NBR"], KNOWN) == reading()


def test_a_sentence_stays_without_their_name():
    found = reading(words="Run by Cllr Rowan Pretend, and by our team: ask Cllr Rowan Pretend.")
    left = reading(words="Run by Cllr [erased], and by our team: ask Cllr [erased].")
    assert without_forgotten(found, ["NBR"], KNOWN) == left


def test_where_the_key_is_lost_nobody_is_known_and_the_log_says_so(tmp_path, caplog):
    settings = Settings(database=f"sqlite:///{tmp_path / 'doorstep.db'}")
    with Store(settings.database) as store:
        store.rights.add_marks(KNOWN.marks, NOON)
        assert kept_out(store, settings) == NOBODY
        assert "the key they are known by is missing" in caplog.text
        assert kept_out(store, settings.model_copy(update={"erasure_key": KEY.key.decode()})) == KNOWN
