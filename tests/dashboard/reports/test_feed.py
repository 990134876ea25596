"""The public feed: valid Atom, stable names, observations only."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import feedparser
import pytest
from lxml import etree

from dashboard.reports.feed import PUBLIC, atom, feed_path, public_feed
from scoring.seasons import Period
from store.notices import Noted, Reach
from store.records import Change, ChangeKind, CorrectionKind, CorrectionStep, Council, Election, ElectionKind
from store.store import Store
from tests.scoring.corrections import raised, then

FRIDAY = datetime(2026, 3, 6, 7, 0, tzinfo=UTC)
SUNDAY = FRIDAY + timedelta(days=2)
NORTHBRIDGE = Council("NOR", "Northbridge Council", "https://northbridge.example/")
TY_MOR = Council("TYM", "Cyngor Tŷ Môr", "https://ty-mor.example/")
COUNCILS = {"NOR": NORTHBRIDGE, "TYM": TY_MOR}
HERE = "https://monitor.example"
ATOM = "{http://www.w3.org/2005/Atom}"


def change(kind=ChangeKind.WENT_QUIET, council="NOR", seen=FRIDAY, what="X (nor) has shown nothing new."):
    return Change(council, kind, "x/nor", seen - timedelta(days=7), seen, what, "Post again.")


def nobody_votes(council, at):
    return None


def entries(feed):
    return [(each.title, each.id) for each in feedparser.parse(feed).entries]


@pytest.fixture
def store(tmp_path):
    with Store(f"sqlite:///{tmp_path / 'doorstep.db'}") as opened:
        opened.add_councils([NORTHBRIDGE, TY_MOR])
        yield opened


def test_a_feed_has_all_that_the_standard_asks_for():
    """RFC 4287, 4.1.1 and 4.1.2: what a feed and its entries must have, and how often."""
    noted = [Noted.of(change()), Noted.of(change(ChangeKind.GONE, "TYM"))]
    root = etree.fromstring(atom(noted, COUNCILS, HERE, SUNDAY))
    assert root.tag == f"{ATOM}feed"
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Doorstep"
    assert root.find(f"{ATOM}link").attrib == {
        "rel": "self",
        "type": "application/atom+xml",
        "href": "https://monitor.example/feed/all.atom",
    }
    assert root.findtext(f"{ATOM}updated") == "2026-03-06T07:00:00Z"
    for each in (root, *root.iter(f"{ATOM}entry")):
        assert [len(each.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated")] == [1, 1, 1]
        assert each.findtext(f"{ATOM}id").startswith("urn:uuid:")
    first = root.find(f"{ATOM}entry")
    assert first.findtext(f"{ATOM}title") == "Channels that went quiet: Northbridge Council"
    assert first.find(f"{ATOM}link").get("href") == "https://monitor.example/card/NOR"
    assert first.find(f"{ATOM}category").get("term") == "went-quiet"
    assert first.findtext(f"{ATOM}content") == (
        "X (nor) has shown nothing new. First noticed 27 February 2026, confirmed 6 March 2026."
    )
    parsed = feedparser.parse(atom(noted, COUNCILS, HERE, SUNDAY))
    assert (parsed.bozo, parsed.version, len(parsed.entries)) == (False, "atom10", 2)


def test_a_feed_without_entries_is_as_new_as_it_is_asked_for():
    root = etree.fromstring(atom([], {}, "", SUNDAY, TY_MOR))
    assert root.findtext(f"{ATOM}updated") == "2026-03-08T07:00:00Z"
    assert root.findtext(f"{ATOM}title") == "What has changed at Cyngor Tŷ Môr"
    assert root.find(f"{ATOM}link") is None


def test_names_of_entries_stay_the_same_and_differ_from_each_other(store):
    for number, each in enumerate((change(), change(ChangeKind.GONE, "TYM"))):
        store.notices.note(each.council, Reach(number, number), [each], SUNDAY)
    whole = public_feed(store, nobody_votes, HERE, SUNDAY)
    own = public_feed(store, nobody_votes, "https://moved.example", SUNDAY + timedelta(days=9), NORTHBRIDGE)
    assert entries(own) == [entries(whole)[1]]
    assert len({id for _title, id in entries(whole)}) == 2


def test_nothing_public_carries_a_score_a_need_or_a_stage(store):
    for number, kind in enumerate(ChangeKind):
        store.notices.note("NOR", Reach(number, number), [change(kind)], SUNDAY)
    shown = feedparser.parse(public_feed(store, nobody_votes, HERE, SUNDAY)).entries
    assert {each.tags[0].term for each in shown} == {
        "changed-hands",
        "gone",
        "links-at-fault",
        "went-quiet",
        "could-not-look",
        "retired",
    }
    assert not PUBLIC & {ChangeKind.NEW_NEED, ChangeKind.NEED_MET, ChangeKind.STAGE_MOVED}


def test_before_an_election_nothing_is_newly_published(store):
    def poll(council, at):
        if council != NORTHBRIDGE or not date(2026, 3, 5) <= at.date() <= date(2026, 5, 7):
            return None
        election = Election("NOR", date(2026, 5, 7), ElectionKind.ALL_OUT, "Made up.")
        return Period(election, date(2026, 3, 5), date(2026, 5, 7))

    before = change(seen=FRIDAY - timedelta(days=2))
    for number, each in enumerate((before, change(ChangeKind.GONE), change(ChangeKind.GONE, "TYM"))):
        store.notices.note(each.council, Reach(number, number), [each], SUNDAY)
    told = [title for title, _id in entries(public_feed(store, poll, HERE, SUNDAY))]
    assert told == ["Accounts that are gone: Cyngor Tŷ Môr", "Channels that went quiet: Northbridge Council"]
    later = public_feed(store, poll, HERE, datetime(2026, 5, 8, tzinfo=UTC))
    assert len(entries(later)) == 3


def test_nobody_is_judged_by_what_only_looks_bad():
    told = [Noted.of(change(kind, what="Said.")) for kind in (ChangeKind.CHANGED_HANDS, ChangeKind.COULD_NOT_LOOK)]
    root = etree.fromstring(atom(told, COUNCILS, HERE, SUNDAY))
    assert [each.text for each in root.iter(f"{ATOM}content")] == [
        "Said. An alarm, not a judgement: please look. First noticed 27 February 2026, confirmed 6 March 2026.",
        "Said. This says nothing about how well they do. First noticed 27 February 2026, confirmed 6 March 2026.",
    ]


@pytest.mark.parametrize(("step", "shown"), [(CorrectionStep.UPHELD, 0), (CorrectionStep.NOT_UPHELD, 1)])
def test_what_a_reply_has_settled_is_published_no_more(store, step, shown):
    store.notices.note("NOR", Reach(1, 1), [change(ChangeKind.CHANGED_HANDS)], SUNDAY)
    said = then(raised(CorrectionKind.NOT_OURS, "x", "nor", at=FRIDAY), step, at=SUNDAY)
    store.desk.raise_correction(said.raised)
    store.desk.correct(said.later[0])
    for council in (NORTHBRIDGE, None):
        assert len(entries(public_feed(store, nobody_votes, HERE, SUNDAY, council))) == shown


def test_hostile_words_are_text_and_leave_the_feed_well_formed():
    bad = replace(change(), what="]]><script>alert(1)</script>&\x00\x0b\ufffe\ud800\u202e")
    hostile = replace(NORTHBRIDGE, name="North\n<b>bridge</b>\x1b")
    feed = atom([Noted.of(bad)], {"NOR": hostile}, HERE, SUNDAY, hostile)
    root = etree.fromstring(feed)
    assert not [each.tag for each in root.iter() if not each.tag.startswith(ATOM)]
    assert root.findtext(f"{ATOM}entry/{ATOM}content").startswith("]]><script>alert(1)</script>&")


@pytest.mark.parametrize(
    ("code", "path"),
    [
        ("", "feed/all.atom"),
        ("NOR", "feed/NOR.atom"),
        ("../../etc/passwd", "feed/..%2F..%2Fetc%2Fpasswd.atom"),
        ("Tŷ", "feed/T%C5%B7.atom"),
    ],
)
def test_a_feed_lies_in_its_folder_whatever_the_code(code, path):
    assert feed_path(code) == path
