"""What must hold for open channels, whatever they show and whichever of them could not be read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from config.toolkit import principles
from scoring.indicators import all_indicators
from scoring.rules import Rules
from scoring.score import scorecard
from store.records import ChannelState, Dial, Outcome
from tests.scoring.channels import WELL, council, not_shown, shown, well_kept

PRINCIPLES, INDICATORS = principles(), all_indicators(Dial.OPEN_CHANNELS)
PLATFORMS = ("bluesky", "facebook", "mastodon", "wordpress", "youtube")
STATES = [each for each in ChannelState if each not in (ChannelState.ACTIVE, ChannelState.QUIET, ChannelState.DORMANT)]


@some.composite
def channels(draw):
    """Some channels, read or not."""
    made = []
    for number in range(draw(some.integers(0, 4))):
        platform, handle = draw(some.sampled_from(PLATFORMS)), f"account{number}"
        read = shown(
            platform,
            handle,
            features={name: draw(some.none() | some.floats(0, 1)) for name in WELL},
            last=draw(some.sampled_from([None, "2024-06-01", "2025-01-30", "2025-03-20"])),
            followers=draw(some.none() | some.just(5)),
            about=draw(some.sampled_from(["", "News."])),
        )
        made.append(
            draw(some.just(read) | some.sampled_from(STATES).map(lambda s, p=platform, h=handle: lost(p, h, s)))
        )
    return made


def lost(platform, handle, state):
    return not_shown(platform, handle, state=state)


def scored(activities):
    return scorecard(council(*activities), Rules(PRINCIPLES, INDICATORS)).open_channels


@settings(deadline=None)  # a busy machine is no fault
@given(channels(), some.sampled_from(["bluesky", "mastodon", "wordpress", "youtube", "podcast", "facebook"]))
def test_adding_a_well_kept_channel_never_lowers_the_score_of_open_channels(before, platform):
    added = well_kept(platform)
    old, new = scored(before), scored([*before, added])
    assert old.value is None or new.value >= old.value - 1e-9
    assert new.low >= old.low - 1e-9


@settings(deadline=None)  # a busy machine is no fault
@given(channels(), some.data())
def test_a_channel_that_cannot_be_read_never_moves_the_interval_off_the_score(before, data):
    hidden = data.draw(some.sets(some.integers(0, 3)))
    after = [
        lost(each.platform, each.key, ChannelState.UNREACHABLE) if n in hidden else each
        for n, each in enumerate(before)
    ]
    old, new = scored(before), scored(after)
    assert old.value is None or new.low - 1e-9 <= old.value <= new.high + 1e-9


@settings(deadline=None)  # a busy machine is no fault
@given(channels())
def test_the_order_of_the_channels_never_matters(activities):
    one, other = scored(activities), scored(activities[::-1])
    assert (one.value or 0, one.coverage) == pytest.approx((other.value or 0, other.coverage))


@settings(deadline=None)  # a busy machine is no fault
@given(channels())
def test_an_unread_channel_never_makes_an_answer_count_that_rests_on_nothing(activities):
    for finding in scorecard(council(*activities), Rules(PRINCIPLES, INDICATORS)).findings:
        assert 0 < finding.looked <= 1
        assert bool(finding.evidence) == (finding.value is not None)
        assert finding.value is not None or finding.outcome in (Outcome.UNKNOWN, Outcome.NOT_APPLICABLE)
