from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from scoring.peers import Basis, PeerGroup
from scoring.typical import Quartiles, Share, platforms_read, typical
from scoring.typical_words import share_words, typical_words
from store.records import Activity, ChannelState, Council, Dial, Effort, Finding, Grade, Outcome, Score, Scorecard
from tests.scoring.northbridge import AT, NORTHBRIDGE, account, left, seen

VALUES = {Outcome.MET: 1.0, Outcome.PARTLY_MET: 0.5, Outcome.NOT_MET: 0.0}
NOTHING = Score(None, 0, 0, 100, 0, 4)
COUNCILS = tuple(Council(f"P{n}", f"Place {n}", f"https://place{n}.example/") for n in range(10))


def of(value):
    return Score(value, 1.0, 0, 100, 4, 4)


def finding(indicator, outcome, dial=Dial.FRONT_DOOR):
    return Finding(indicator, "p", "?", "", "", Effort.DAYS, outcome, VALUES.get(outcome), "", 0.5, dial=dial)


def card(council, overall=50.0, *findings, opened=NOTHING, **facts):
    score = overall if isinstance(overall, Score) else of(overall)
    made = Scorecard(council, AT, 2, score, (("p", score),), findings, open_channels=opened)
    return replace(made, open_principles=(("p", opened),), **facts)


def group(number):
    return PeerGroup(Basis.KIND, "district councils", COUNCILS[:number])


OWN = card(NORTHBRIDGE)
DAY = AT.date()


def test_median_and_quartiles_are_those_of_the_peers_alone():
    cards = [card(each, value) for each, value in zip(COUNCILS, (10, 20, 30, 40, 60), strict=False)]
    found = typical(card(NORTHBRIDGE, 99.0), group(5), [card(NORTHBRIDGE, 99.0), *cards])
    assert (found.overall, found.read, found.why_not) == (Quartiles(20, 30, 40, 5), 5, "")
    assert found.principles == (("p", Quartiles(20, 30, 40, 5)),)
    assert typical_words(found) == (
        "30 is typical of them, and the middle half lie between 20 and 40 (5 of 5 councils have a score)."
    )


def test_between_two_peers_a_quartile_lies_in_proportion():
    cards = [card(each, value) for each, value in zip(COUNCILS, (10, 20, 30, 40, 50, 60), strict=False)]
    assert typical(OWN, group(6), cards).overall == Quartiles(22.5, 35, 47.5, 6)


def test_under_five_peers_there_is_no_figure():
    found = typical(OWN, group(4), [card(each) for each in COUNCILS])
    assert (found.overall, found.shares) == (None, ())
    assert typical_words(found) == "4 councils to compare with: under 5 we give no figure."


def test_before_nine_in_ten_are_read_there_is_no_figure():
    cards = [card(each) for each in COUNCILS]
    assert typical(OWN, group(10), cards[:9]).overall == Quartiles(50, 50, 50, 9)
    found = typical(OWN, group(10), cards[:8])
    assert (found.overall, found.principles) == (None, ())
    assert found.why_not == "We have read 8 of these 10 councils: before 90% we give no figure."


@pytest.mark.parametrize(
    "changed",
    [{"method": 1}, {"finished": False}, {"overall": Score(None, 0, 0, 100, 0, 4)}],
    ids=["another method", "a first look", "nothing seen"],
)
def test_what_is_not_read_by_the_same_method_does_not_count(changed):
    cards = [card(each) for each in COUNCILS[:5]]
    found = typical(OWN, group(5), [replace(cards[0], **changed), *cards[1:]])
    assert (found.read, found.overall) == (4, None)


def test_a_peer_that_was_read_without_a_score_is_read_and_makes_no_figure():
    cards = [card(each) for each in COUNCILS[:6]]
    little = Score(None, 0.2, 0, 100, 1, 4)
    found = typical(OWN, group(6), [card(COUNCILS[0], little), *cards[1:]])
    assert (found.read, found.overall.n) == (6, 5)
    found = typical(OWN, group(6), [card(COUNCILS[0], little), card(COUNCILS[1], little), *cards[2:]])
    assert (found.read, found.overall) == (6, None)
    assert found.why_not == "Of fewer than 5 of these councils enough could be seen for a score."


def test_a_principle_has_a_figure_of_its_own():
    cards = [card(each, 50.0, principles=(("p", NOTHING if n < 2 else of(40)),)) for n, each in enumerate(COUNCILS)]
    assert typical(OWN, group(6), cards).principles == (("p", None),)
    assert typical(OWN, group(7), cards).principles == (("p", Quartiles(40, 40, 40, 5)),)


def test_how_many_meet_an_indicator_is_told_with_how_many_could_be_seen():
    outcomes = [Outcome.MET] * 3 + [Outcome.PARTLY_MET, Outcome.NOT_MET, Outcome.UNKNOWN, Outcome.NOT_APPLICABLE]
    cards = [card(each, 50.0, finding("rules", it)) for each, it in zip(COUNCILS, outcomes, strict=False)]
    (share,) = typical(card(NORTHBRIDGE, 50.0, finding("rules", Outcome.UNKNOWN)), group(7), cards).shares
    assert (share, share.value) == (Share("rules", met=3, partly=1, seen=5, applicable=6), 0.6)
    assert share_words(share) == "3 of 5 meet it, 1 partly. Of 1 more it could not be seen."


def test_no_share_of_fewer_than_five():
    share = Share("rules", met=4, partly=0, seen=4, applicable=9)
    assert (share.value, share_words(share)) == (None, "Of fewer than 5 of them this could be seen.")
    rare = Share("rules", met=1, partly=0, seen=1, applicable=1)
    assert share_words(rare) == "As far as we could see, it applies to fewer than 5 of them."
    assert share_words(Share("rules", met=1, partly=0, seen=5, applicable=5)) == "1 of 5 meets it."
    assert share_words(Share("rules", met=1, partly=2, seen=5, applicable=5)) == "1 of 5 meets it, 2 partly."
    assert share_words(Share("rules", met=5, partly=0, seen=5, applicable=5)) == "5 of 5 meet it."


def test_open_channels_are_compared_only_where_channels_of_the_same_kind_could_be_read():
    told = finding("described", Outcome.MET, Dial.OPEN_CHANNELS)
    own = card(NORTHBRIDGE, 50.0, finding("rules", Outcome.MET), told, opened=of(70))
    cards = [card(each, 50.0, told, opened=of(10 * n)) for n, each in enumerate(COUNCILS)]
    read_on = {f"P{n}": ["bluesky"] if n < 6 else ["youtube"] for n in range(10)} | {"P0": ["youtube", "bluesky"]}
    found = typical(own, group(10), cards, read_on | {"NOR": ["bluesky", "flickr"]})
    assert found.overall.n == 10
    assert found.open_channels == Quartiles(12.5, 25, 37.5, 6)
    assert found.open_principles == (("p", Quartiles(12.5, 25, 37.5, 6)),)
    assert [(each.indicator, each.seen) for each in found.shares] == [("rules", 0), ("described", 6)]
    assert typical(own, group(10), cards, read_on | {"NOR": ["youtube"]}).open_channels.n == 5
    assert typical(own, group(10), cards, read_on).open_channels is None
    assert typical(own, group(10), cards).open_channels is None


def test_platforms_read_are_those_of_its_own_channels_with_a_dated_post():
    def posted(platform, day=DAY):
        return Activity(platform, "northbridge", ChannelState.ACTIVE, "", day)

    snapshot = seen(
        accounts=[account("bluesky"), account("facebook"), account("x"), account("youtube", grade=Grade.MENTIONED)],
        activities=[posted("bluesky"), posted("facebook", None), left("x"), posted("youtube")],
    )
    assert platforms_read(snapshot) == {"bluesky"}
    assert platforms_read(seen()) == set()


@given(some.lists(some.floats(0, 100), min_size=5, max_size=10), some.data())
def test_the_order_of_the_peers_never_matters_and_quartiles_lie_among_them(values, data):
    cards = [card(each, value) for each, value in zip(COUNCILS, values, strict=False)]
    found = typical(OWN, group(len(values)), cards)
    lower, median, upper = found.overall.lower, found.overall.median, found.overall.upper
    assert min(values) - 1e-9 <= lower <= median + 1e-9 <= upper + 2e-9 <= max(values) + 3e-9
    assert typical(OWN, group(len(values)), data.draw(some.permutations(cards))) == found
