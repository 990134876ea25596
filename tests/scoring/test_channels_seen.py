import pytest

from collectors.activity import sources
from scoring.channels_seen import council_answer
from scoring.figures import ANSWERING, CAPTIONED, DATED, PASSING_ON, PICTURED, PROFILED, TALKING, share
from scoring.indicators import all_indicators
from store.records import ChannelState, Dial, Grade, Outcome, PageKind, ProblemKind, Role
from tests.scoring.channels import READ_AT, council, not_shown, shown, well_kept
from tests.scoring.northbridge import account, home, seen, timed_out

UNREAD = (ChannelState.UNREACHABLE, ChannelState.UNKNOWN_SHAPE, ChannelState.REFUSED, ChannelState.NOT_CHECKED)
OUTSIDE = (
    ChannelState.RETIRED,
    ChannelState.EMERGENCY_ONLY,
    ChannelState.HELD,
    ChannelState.MOVED,
    ChannelState.OPTED_OUT,
    ChannelState.GONE,
    ChannelState.NOT_READABLE,
)
every = pytest.mark.parametrize("indicator", all_indicators(Dial.OPEN_CHANNELS), ids=lambda each: each.id)


def replies(*activities, **facts):
    return asked(council(*activities, **facts))


def asked(snapshot):
    return council_answer(snapshot, "Replies", ANSWERING, share(lambda features: features.reply_share, 0.2))


def answering(reply_share, platform="bluesky", handle="northbridge"):
    return shown(platform, handle, features={"reply_share": reply_share})


def test_each_channel_counts_the_same():
    answer = replies(answering(0.1), answering(0.4, "mastodon"))
    assert answer.value == 0.75
    assert answer.looked == 1


def test_the_message_names_each_channel_the_one_that_would_gain_most_first():
    answer = replies(answering(0.4), answering(0.1, "mastodon"))
    assert answer.message == "Replies: 10% on Mastodon and 40% on Bluesky."


def test_two_channels_of_one_service_are_told_apart_by_their_names():
    answer = replies(answering(0.4), answering(0.5, handle="museum"))
    assert answer.message == "Replies: 40% on Bluesky (northbridge) and 50% on Bluesky (museum)."


def test_a_message_names_five_channels_and_the_evidence_shows_them_all():
    answer = replies(*(answering(0.4, handle=f"school{number}") for number in range(7)))
    assert answer.message.endswith("40% on Bluesky (school4) and 2 more channels.")
    assert len(answer.evidence) == 7


def test_the_evidence_is_where_the_channel_was_read():
    place = replies(answering(0.4)).evidence[0]
    assert (place.url, place.read_at) == ("https://bluesky.example/northbridge/posts", READ_AT)


def test_a_channel_that_shows_too_little_counts_for_nothing():
    assert replies(answering(None)).outcome is Outcome.NOT_APPLICABLE
    assert replies(answering(None), answering(0.1, "mastodon")).value == 0.5


def test_a_channel_of_which_no_posts_were_shown_counts_for_nothing():
    answer = replies(shown())
    assert answer.outcome is Outcome.NOT_APPLICABLE
    assert answer.message == "The channels that may be read show too little to say."


@pytest.mark.parametrize("state", [*UNREAD, ChannelState.CHANGED_HANDS])
def test_a_channel_that_could_not_be_read_is_unknown_with_the_reason(state):
    answer = replies(not_shown(state=state))
    assert answer.outcome is Outcome.UNKNOWN
    assert answer.message == "Nothing could be read on Bluesky this time. It was down."


def test_a_channel_that_nobody_has_asked_about_yet_is_unknown():
    answer = asked(seen(home(), accounts=[account("bluesky")]))
    assert answer.outcome is Outcome.UNKNOWN
    assert answer.message == "Nothing could be read on Bluesky this time. It has not been read yet."


def test_what_an_account_that_may_have_changed_hands_shows_says_nothing():
    answer = replies(shown(state=ChannelState.CHANGED_HANDS, features={"reply_share": 0.4}))
    assert answer.outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("state", UNREAD)
def test_a_channel_that_could_not_be_read_lowers_how_much_was_looked_at_and_not_the_value(state):
    answer = replies(answering(0.1), not_shown("mastodon", state=state), answering(0.2, handle="museum"))
    assert answer.value == 0.75
    assert answer.looked == pytest.approx(2 / 3)
    assert answer.message.endswith(" 1 more channel could not be read this time.")


@pytest.mark.parametrize("state", OUTSIDE)
def test_decisions_and_what_nobody_may_read_are_outside(state):
    assert replies(not_shown(state=state)).outcome is Outcome.NOT_APPLICABLE
    assert replies(not_shown(state=state), answering(0.1, "mastodon")).looked == 1


@pytest.mark.parametrize("role", [Role.PARTNER, Role.COUNCILLOR, Role.VENDOR, Role.UNKNOWN])
def test_channels_of_others_are_not_asked_about(role):
    assert replies(answering(0.1), role=role).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("role", [Role.MAIN, Role.SERVICE, Role.LEADER])
def test_the_councils_own_channels_are_asked_about(role):
    assert replies(answering(0.1), role=role).value == 0.5


def test_an_account_that_is_only_mentioned_is_not_asked_about():
    assert replies(answering(0.1), grade=Grade.MENTIONED).outcome is Outcome.NOT_APPLICABLE


def test_a_service_that_cannot_show_it_is_not_asked():
    assert replies(answering(0.1, "youtube")).outcome is Outcome.NOT_APPLICABLE
    assert replies(answering(0.1), not_shown("youtube")).looked == 1


def test_a_page_that_could_not_be_read_may_link_a_channel():
    answer = asked(seen(home(), timed_out(PageKind.CONTACT)))
    assert answer.outcome is Outcome.UNKNOWN
    assert answer.message == "The contact page could not be read: it took too long."
    assert asked(seen(home(problem=ProblemKind.BLOCKED))).outcome is Outcome.UNKNOWN
    assert replies(answering(0.1), pages=[home(), timed_out(PageKind.CONTACT)]).value == 0.5


@every
def test_a_council_without_readable_channels_is_asked_nothing(indicator):
    facebook = not_shown("facebook", state=ChannelState.NOT_READABLE)
    answer = indicator.measure(council(facebook))
    assert answer.outcome is Outcome.NOT_APPLICABLE
    assert answer.message == "The council has no channel on which this could be read."


@every
def test_a_well_kept_channel_meets_everything_that_it_is_asked(indicator):
    answers = {indicator.measure(council(well_kept("mastodon"))), indicator.measure(council(well_kept("youtube")))}
    assert {each.outcome for each in answers} <= {Outcome.MET, Outcome.NOT_APPLICABLE}
    assert Outcome.MET in {each.outcome for each in answers}


@every
@pytest.mark.parametrize("before", [shown("bluesky"), not_shown("bluesky"), shown("bluesky", features={})])
def test_a_well_kept_channel_beside_another_never_lowers_an_answer(indicator, before):
    old, new = indicator.measure(council(before)), indicator.measure(council(before, well_kept("mastodon")))
    assert new.outcome is not Outcome.UNKNOWN or old.outcome is Outcome.UNKNOWN
    assert new.value is None or new.value >= (old.value or 0)


@every
def test_every_message_is_a_sentence(indicator):
    for channel in (well_kept("mastodon"), well_kept("youtube"), shown("bluesky"), not_shown("youtube")):
        message = indicator.measure(council(channel)).message
        assert message[0].isupper()
        assert message.endswith(".")


def test_every_service_whose_posts_are_read_can_be_asked_about():
    read = {platform for name, each in sources().items() if name != "govdelivery" for platform in each.platforms}
    assert read == DATED
    assert TALKING | PASSING_ON | PICTURED | PROFILED | CAPTIONED <= DATED
