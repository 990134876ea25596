"""Councils measured in the light of what was corrected, and addresses that they say we missed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from config.settings import Settings
from monitor.correcting import NO_ACCOUNT, correcting, read_missing
from monitor.measuring import scorer
from monitor.rescoring import rescore
from scoring.score import METHOD
from store.records import CorrectionKind, CorrectionStep, Writer
from store.store import Store
from tests.scoring.corrections import DAY, raised, upheld
from tests.scoring.northbridge import AT, NORTHBRIDGE, account, contact, home, link, seen

LINKED = seen(home(link("facebook")), contact(), accounts=[account("facebook")])
SCORE = scorer(Settings())


@pytest.fixture
def store():
    with Store("sqlite://") as opened:
        opened.add_councils([NORTHBRIDGE])
        yield opened


def write(store, correction):
    store.desk.raise_correction(correction.raised)
    for each in correction.later:
        store.desk.correct(each)


def missing(url, **facts):
    return raised(CorrectionKind.MISSING, "", "", url=url, **facts)


def read_of(store):
    return [(each.step, each.by, each.platform, each.key, each.words) for each in store.desk.corrections()[0].later]


def test_a_council_without_corrections_measures_as_ever(store):
    assert correcting(store, SCORE)(LINKED) == SCORE(LINKED)


def test_what_was_upheld_before_the_check_counts_in_it_and_in_scoring_it_again(store):
    write(store, upheld(CorrectionKind.PARTNER))
    run = store.begin_run("made-up.csv", ["NOR"], AT, made_up=True)
    store.add_visit(run, LINKED, replace(SCORE(LINKED), method=METHOD - 1))
    card = correcting(store, SCORE)(LINKED)
    assert (card.channels, card.corrections) == (0, (1,))
    assert sum(rescore(store)) == 1
    assert store.scorecard("NOR") == card


def test_an_earlier_check_stays_as_it_was_scored(store):
    write(store, upheld(at=AT - DAY, number=1))
    before = replace(LINKED, taken_at=AT - timedelta(days=9))
    assert correcting(store, SCORE)(before) == SCORE(before)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("https://www.facebook.com/NorthbridgeLibraries/?ref=x", ("facebook", "northbridgelibraries", "")),
        ("https://www.northbridge.example/news", ("", "", NO_ACCOUNT)),
        ("https://www.facebook.com/sharer/sharer.php?u=x", ("", "", NO_ACCOUNT)),
        ("javascript:alert(1)", ("", "", NO_ACCOUNT)),
    ],
)
def test_the_address_of_a_missing_account_is_read_as_any_link_is(store, written, read):
    write(store, missing(written))
    assert read_missing(store, AT) == 1
    assert read_of(store) == [(CorrectionStep.READ, Writer.MONITOR, *read)]
    assert read_missing(store, AT) == 0


def test_addresses_are_read_once_and_not_of_what_was_decided_against(store):
    write(store, missing("https://x.com/northbridge"))
    refused = replace(upheld().later[0], number=2, step=CorrectionStep.NOT_UPHELD)
    store.desk.correct(refused)
    write(store, raised())
    assert read_missing(store, AT) == 0
