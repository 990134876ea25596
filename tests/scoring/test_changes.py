"""What has changed is told once, when two checks agree, and only if it is the council's doing or our looking."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as some

from scoring.changes import changes, news, passed
from scoring.seasons import Period
from store.records import (
    Change,
    ChangeKind,
    ChannelState,
    Election,
    ElectionKind,
    Evidence,
    Grade,
    Role,
)
from tests.scoring.checked import (
    ACTIVE,
    EITHER,
    GOING,
    HOME,
    NORTHBRIDGE,
    OUTCOMES,
    QUIET,
    STAGES,
    TOP,
    UNSEEN,
    account,
    between,
    check,
    finding,
    needs,
    nobody_votes,
    profile,
    states,
    week,
    weekly,
)

Kind, State = ChangeKind, ChannelState
CHANNEL = "https://bluesky.example/northbridge"


def found(checks, season=nobody_votes):
    return [(each.kind, each.about, each.since, each.seen_at) for each in changes(checks, STAGES, season)]


def kinds(checks, season=nobody_votes):
    return [each.kind for each in changes(checks, STAGES, season)]


# Needs


def test_a_need_that_two_checks_find_is_new_since_the_first_of_them():
    (new,) = changes(needs("met", "met", "not met", "not met"), STAGES, nobody_votes)
    assert new == Change(
        council="NOR",
        kind=Kind.NEW_NEED,
        about="news-recent",
        since=week(2),
        seen_at=week(3),
        what="Is news-recent there? not met here.",
        todo="Put it there.",
        evidence=(Evidence(f"{HOME}0", week(3)),),  # without the words of the page
    )


def test_a_need_that_is_met_says_so_and_asks_for_nothing():
    (met,) = changes(needs("partly", "partly", "met", "met"), STAGES, nobody_votes)
    told = (met.kind, met.about, met.what, met.todo)
    assert told == (Kind.NEED_MET, "news-recent", "Is news-recent there? In place now.", "")


@pytest.mark.parametrize(
    "said",
    [
        ("not met", "not met", "not met"),  # it was there from the first check on
        ("met", "not met", "not met"),  # the first look may be the one that was wrong
        ("met", "met", "not met", "met", "met"),
        ("not met", "not met", "partly", "partly"),  # a need still
        ("not met", "not met", "unknown", "unknown", "not met", "not met"),
        ("not met", "not met", "n/a", "n/a", "not met", "not met"),  # as before an election
        ("met", "met", "unknown", "unknown"),
        ("met", "met", "n/a", "n/a"),
    ],
)
def test_nothing_is_told_of(said):
    assert kinds(needs(*said)) == []


def test_checks_that_could_not_tell_do_not_part_two_that_agree():
    assert found(needs("met", "met", "not met", "unknown", "not met")) == [
        (Kind.NEW_NEED, "news-recent", week(2), week(4))
    ]


def test_what_belongs_to_a_missing_thing_is_told_with_it_and_not_beside_it():
    def rules(number, said):
        return check(number, finding("house-rules", said), finding("rules-reviewed", said, follows="house-rules"))

    assert [each[:2] for each in found(weekly(rules, ["met", "met", "not met", "not met"]))] == [
        (Kind.NEW_NEED, "house-rules")
    ]


def test_links_at_fault_are_told_as_such_and_again_when_there_are_more_of_them():
    def links(number, faults):
        return check(number, finding("links-work", "partly" if faults else "met", faults=faults or 4))

    told = changes(weekly(links, [0, 0, 1, 1, 3, 3, 2, 2, 0, 0]), STAGES, nobody_votes)
    assert [(each.kind, each.since) for each in told] == [
        (Kind.LINKS_AT_FAULT, week(2)),
        (Kind.LINKS_AT_FAULT, week(4)),
        (Kind.NEED_MET, week(8)),
    ]
    assert (told[0].about, told[0].what, told[0].todo) == ("links-work", "partly here.", "Put it there.")


def test_links_at_fault_that_nothing_shows_count_as_one():
    def links(number, faults):
        return check(number, finding("links-work", "met" if faults is None else "partly", faults=faults or 0))

    assert kinds(weekly(links, [None, None, 0, 0, 1, 1])) == [Kind.LINKS_AT_FAULT]


def test_silence_of_channels_is_told_as_such_and_not_as_a_need():
    assert kinds(needs("met", "met", "not met", "not met", indicator="posts-recent")) == []


def test_a_need_is_not_met_by_the_page_that_lacks_it_being_out_of_sight():
    lacking = [check(number, finding(said="partly")) for number in (0, 1)]
    half = [check(number, replace(finding(said="met"), looked=0.5)) for number in (2, 3)]
    assert kinds([*lacking, *half]) == []
    assert kinds([*lacking, *half, *(check(number, finding(said="met")) for number in (4, 5))]) == [Kind.NEED_MET]


def test_a_question_that_weighs_nothing_is_no_need():
    def weightless(number, said):
        return check(number, replace(finding(said=said), weight=0.0))

    assert kinds(weekly(weightless, ["met", "met", "not met", "not met"])) == []


# Channels


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (ACTIVE, QUIET, Kind.WENT_QUIET),
        (ACTIVE, State.DORMANT, Kind.WENT_QUIET),
        (QUIET, State.GONE, Kind.GONE),
        (ACTIVE, State.CHANGED_HANDS, Kind.CHANGED_HANDS),
        (State.RETIRED, State.CHANGED_HANDS, Kind.CHANGED_HANDS),
        (State.DORMANT, State.RETIRED, Kind.RETIRED),
    ],
)
def test_a_channel_is_told_of_when_two_checks_agree(before, after, kind):
    assert found(states(before, before, after, after)) == [(kind, "bluesky/northbridge", week(2), week(3))]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (QUIET, State.DORMANT),  # it was told already
        (QUIET, ACTIVE),
        (State.RETIRED, QUIET),
        (State.CHANGED_HANDS, QUIET),
        (ACTIVE, State.EMERGENCY_ONLY),  # a decision
        (ACTIVE, State.HELD),
        (ACTIVE, State.UNREACHABLE),
        (ACTIVE, State.NOT_CHECKED),
        (ACTIVE, State.REFUSED),
        (ACTIVE, State.OPTED_OUT),
    ],
)
def test_a_channel_is_not_told_of(before, after):
    assert kinds(states(before, before, after, after)) == []


@pytest.mark.parametrize(
    ("after", "told"), [(State.RETIRED, [Kind.RETIRED]), (State.GONE, []), (State.CHANGED_HANDS, []), (QUIET, [])]
)
def test_of_a_channel_that_nobody_may_read_only_what_pages_say_is_told(after, told):
    closed = State.NOT_READABLE
    assert kinds(states(closed, closed, after, after)) == told
    assert kinds(states(closed, closed, after, after, closed, closed, after, after)) == told  # a page was away
    assert kinds(states(closed, after, after)) == []


def test_a_channel_that_goes_quiet_a_second_time_is_told_again():
    told = found(states(ACTIVE, ACTIVE, QUIET, QUIET, ACTIVE, ACTIVE, QUIET, QUIET))
    assert [each[2] for each in told] == [week(2), week(6)]


def test_a_channel_says_its_name_and_since_when_it_is_silent():
    (told,) = changes(states(ACTIVE, ACTIVE, QUIET, QUIET), STAGES, nobody_votes)
    assert told.what == (
        "Bluesky (northbridge) has shown nothing new for more than 30 days. Its newest post is from 2 March 2026."
    )
    assert [each.url for each in told.evidence] == [CHANNEL, f"{HOME}contact"]


def test_a_channel_whose_newest_post_has_no_day_says_nothing_of_it():
    shown = states(ACTIVE, ACTIVE, QUIET, QUIET)
    undated = replace(shown[3].snapshot.activities[0], last_posted_on=None)
    shown[3] = replace(shown[3], snapshot=replace(shown[3].snapshot, activities=(undated,)))
    (told,) = changes(shown, STAGES, nobody_votes)
    assert told.what == "Bluesky (northbridge) has shown nothing new for more than 30 days."


@pytest.mark.parametrize(
    ("state", "what", "todo"),
    [
        (
            QUIET,
            "Bluesky (northbridge) has shown nothing new for more than 30 days. Its newest post is from 2 March 2026.",
            "Post again, or say on the website that the account has been retired.",
        ),
        (
            State.GONE,
            "Bluesky (northbridge): the platform says that there is no such account.",
            "Correct the links to it, or take them out: somebody else may take the name.",
        ),
        (
            State.CHANGED_HANDS,
            "Bluesky (northbridge) may be somebody else's: it is another account than before, or no longer leads back "
            "to the website.",
            "Open it with care and see whose it is. Until you know, take out the links to it.",
        ),
        (State.RETIRED, "Bluesky (northbridge) has been retired: the website says so, or the account itself.", ""),
    ],
)
def test_what_has_become_of_a_channel_is_told_with_what_to_do(state, what, todo):
    (told,) = changes(states(ACTIVE, ACTIVE, state, state), STAGES, nobody_votes)
    assert (told.what, told.todo) == (what, todo)


def test_where_a_channel_was_seen_three_places_are_enough():
    pages = tuple(Evidence(f"{HOME}{each}", week(0)) for each in range(4))

    def shown(number, state):
        return check(number, state=state, channel=replace(account(), evidence=pages))

    (told,) = changes(weekly(shown, [ACTIVE, ACTIVE, QUIET, QUIET]), STAGES, nobody_votes)
    assert [each.url for each in told.evidence] == [CHANNEL, f"{HOME}0", f"{HOME}1"]


def test_nobody_is_led_to_an_account_that_may_be_anybodys():
    (told,) = changes(states(ACTIVE, ACTIVE, State.CHANGED_HANDS, State.CHANGED_HANDS), STAGES, nobody_votes)
    assert [each.url for each in told.evidence] == [f"{HOME}contact"]


def test_an_account_that_was_not_asked_again_does_not_agree_with_itself():
    asked = [profile(HOME, at=week(number)) for number in (0, 1, 2, 2, 4)]
    said = [ACTIVE, ACTIVE, QUIET, QUIET, QUIET]
    shown = [check(n, state=state, reading=read) for n, (state, read) in enumerate(zip(said, asked, strict=True))]
    assert kinds(shown[:4]) == []
    assert found(shown) == [(Kind.WENT_QUIET, "bluesky/northbridge", week(2), week(4))]


def test_a_page_that_has_not_changed_says_again_what_it_said():
    shown = states(ACTIVE, ACTIVE, State.RETIRED, State.RETIRED)
    of_old = replace(shown[3].snapshot.activities[0], evidence=shown[2].snapshot.activities[0].evidence)
    shown[3] = replace(shown[3], snapshot=replace(shown[3].snapshot, activities=(of_old,)))
    assert kinds(shown) == [Kind.RETIRED]


def test_an_account_that_no_longer_leads_back_stays_an_alarm_until_it_does():
    """Each reading is compared with the one before, so that only one of them says so."""
    back, away = profile(HOME), profile("https://shop.example/")

    def shown(number, said):
        return check(number, state=said[0], reading=replace(said[1], read_at=week(number)))

    ours = [(ACTIVE, back), (ACTIVE, back)]
    alarm = [(State.CHANGED_HANDS, away), (ACTIVE, away)]
    assert [each[0] for each in found(weekly(shown, [*ours, *alarm, (ACTIVE, away)]))] == [Kind.CHANGED_HANDS]
    assert found(weekly(shown, [*ours, alarm[0], (ACTIVE, back), (ACTIVE, back)])) == []


def test_an_account_that_is_itself_again_is_no_alarm_whether_or_not_it_leads_back():
    other, itself = profile(state=State.CHANGED_HANDS), profile("https://shop.example/")
    said = [(ACTIVE, itself), (ACTIVE, itself), (State.CHANGED_HANDS, other), (ACTIVE, itself)]
    shown = [check(n, state=state, reading=replace(read, read_at=week(n))) for n, (state, read) in enumerate(said)]
    assert found(shown) == []


@pytest.mark.parametrize(
    "whose",
    [
        {"role": Role.COUNCILLOR},
        {"role": Role.PARTNER},
        {"role": Role.UNKNOWN},
        {"role": Role.LEADER, "personal": True},
        {"grade": Grade.MENTIONED},
    ],
)
def test_only_the_councils_own_channels_are_told_of(whose):
    def shown(number, state):
        return check(number, state=state, channel=account(**whose))

    assert kinds(weekly(shown, [ACTIVE, ACTIVE, State.GONE, State.GONE])) == []


def test_an_account_that_was_left_need_only_be_mentioned():
    linked = states(ACTIVE, ACTIVE)
    left = [check(each, state=State.RETIRED, channel=account(grade=Grade.MENTIONED)) for each in (2, 3)]
    assert kinds([*linked, *left]) == [Kind.RETIRED]


# Stage, and whether we could look


def scores(*found):
    return weekly(lambda number, score: check(number, score=score), found)


def test_a_stage_that_two_checks_are_sure_of_has_moved():
    (moved,) = changes(scores(GOING, GOING, TOP, TOP), STAGES, nobody_votes)
    assert (moved.kind, moved.about, moved.since) == (Kind.STAGE_MOVED, "Connected", week(2))
    assert moved.what == "From Further to Connected."


@pytest.mark.parametrize(
    "said",
    [
        (GOING, GOING, EITHER, EITHER),  # between two is no stage
        (GOING, GOING, TOP, GOING),
        (GOING, GOING, TOP, EITHER, TOP),
        (GOING, TOP, TOP),
    ],
)
def test_a_stage_that_nobody_is_sure_of_has_not_moved(said):
    assert kinds(scores(*said)) == []


def test_a_stage_that_passes_between_two_has_moved_once():
    assert [each[1:] for each in found(scores(GOING, GOING, EITHER, TOP, TOP))] == [("Connected", week(3), week(4))]


def test_a_council_that_two_checks_could_not_see_enough_of_is_told_once():
    unseen = finding("house-rules", "unknown", faults=0)
    told = changes([*scores(GOING, GOING), *(check(n, unseen, score=UNSEEN) for n in (2, 3, 4))], STAGES, nobody_votes)
    assert kinds(scores(GOING, GOING, UNSEEN, UNSEEN, UNSEEN)) == [Kind.COULD_NOT_LOOK]
    assert kinds(scores(GOING, GOING, UNSEEN, GOING)) == []
    assert told == ()  # another question was asked: these checks do not compare


def test_why_we_could_not_look_is_told():
    asked = [finding("house-rules", "met"), finding("house-rules", "unknown", faults=0)]
    said = [check(n, asked[n > 1], score=UNSEEN if n > 1 else GOING) for n in range(4)]
    (told,) = changes(said, STAGES, nobody_votes)
    assert told.what == "Less than half of what we look for could be seen. unknown here."


# Rests


def poll(council, at):
    """The weeks before an election, from the third check on to the fifth."""
    if week(2) <= at <= week(4):
        election = Election(council.local_authority_code, week(4).date(), ElectionKind.THIRDS, "Made up.")
        return Period(election, week(2).date(), week(4).date())
    return None


def test_a_quieter_feed_before_an_election_is_not_a_fall():
    assert kinds(states(ACTIVE, ACTIVE, QUIET, QUIET, QUIET, ACTIVE), poll) == []


def test_a_channel_that_is_still_quiet_after_the_election_is_told_of_then():
    assert found(states(ACTIVE, ACTIVE, QUIET, QUIET, QUIET, QUIET, QUIET), poll) == [
        (Kind.WENT_QUIET, "bluesky/northbridge", week(5), week(6))
    ]


def test_an_alarm_does_not_wait_for_an_election():
    assert kinds(states(ACTIVE, ACTIVE, State.CHANGED_HANDS, State.CHANGED_HANDS), poll) == [Kind.CHANGED_HANDS]


def test_stages_rest_before_an_election():
    assert kinds(scores(GOING, GOING, TOP, TOP, TOP), poll) == []


def test_needs_stage_and_silence_rest_while_a_council_is_reorganising():
    ending = replace(NORTHBRIDGE, valid_to=date(2027, 3, 31))

    def resting(number, said):
        return check(number, finding(said=said[0]), score=said[1], state=said[2], council=ending)

    before, after = ("met", GOING, ACTIVE), ("not met", TOP, QUIET)
    assert kinds(weekly(resting, [before, before, after, after])) == []
    gone = ("met", GOING, State.GONE)
    assert kinds(weekly(resting, [before, before, gone, gone])) == [Kind.GONE]


def test_a_council_that_has_ended_is_in_no_count():
    ended = replace(NORTHBRIDGE, valid_to=week(1).date())
    said = [check(n, state=State.GONE if n > 1 else ACTIVE, council=ended) for n in range(4)]
    assert kinds(said) == []


# Over before it is told


@pytest.mark.parametrize(
    ("later", "over"),
    [
        ((), False),
        ((QUIET, QUIET), False),
        ((ACTIVE, QUIET), False),
        ((ACTIVE, State.UNREACHABLE, State.NOT_CHECKED), False),
        ((ACTIVE, ACTIVE), True),
        ((ACTIVE, State.UNREACHABLE, ACTIVE), True),
        ((State.HELD, State.HELD), True),
    ],
)
def test_a_channel_is_quiet_until_two_checks_say_otherwise(later, over):
    told, *_newer = changes(shown := states(ACTIVE, ACTIVE, QUIET, QUIET, *later), STAGES, nobody_votes)
    assert passed(told, shown[2:], STAGES, nobody_votes) is over


def test_that_we_could_not_look_is_over_when_we_could_twice():
    (told,) = changes(shown := scores(GOING, GOING, UNSEEN, UNSEEN, GOING, GOING), STAGES, nobody_votes)
    assert not passed(told, shown[2:5], STAGES, nobody_votes)
    assert passed(told, shown[2:], STAGES, nobody_votes)


def test_what_is_not_looked_at_any_more_is_not_over():
    (told,) = changes(states(ACTIVE, ACTIVE, QUIET, QUIET), STAGES, nobody_votes)
    assert not passed(told, [check(2), check(3)], STAGES, nobody_votes)
    assert not passed(told, [], STAGES, nobody_votes)


# Each once


WEEKS = some.lists(
    some.tuples(
        some.sampled_from(list(OUTCOMES)),
        some.integers(0, 2),
        some.sampled_from(
            [ACTIVE, QUIET, State.GONE, State.CHANGED_HANDS, State.RETIRED, State.UNREACHABLE, State.NOT_READABLE]
        ),
        some.sampled_from([GOING, TOP, EITHER, UNSEEN]),
    ),
    max_size=9,
)


def any_check(number, said, method=2):
    need, faults, state, score = said
    links = finding("links-work", "partly" if faults else "met", faults=faults or 3)
    return check(number, finding(said=need), links, score=score, state=state, method=method)


def keys(told):
    return [each.key for each in told]


@given(WEEKS, some.sets(some.integers(0, 9)))
def test_no_change_is_told_twice_and_none_is_lost_however_the_checks_are_cut_up(said, cuts):
    checks = weekly(any_check, said)
    ends = sorted({*(min(each, len(checks)) for each in cuts), len(checks)})
    told = []
    for begin, end in zip([0, *ends], ends, strict=False):
        told += keys(news(checks[:begin], checks[:end], STAGES, nobody_votes))
    assert len(told) == len({*told})
    assert sorted(told) == sorted(keys(changes(checks, STAGES, nobody_votes)))


@given(WEEKS.filter(bool), some.integers(2, 8), some.integers(0, 8))
def test_noise_in_one_check_alone_tells_nothing(said, length, place):
    usual = ("met", 0, ACTIVE, GOING)
    noisy = [usual] * length
    noisy[min(place, length - 1)] = said[0]
    assert changes(weekly(any_check, noisy), STAGES, nobody_votes) == ()


@given(WEEKS, WEEKS)
def test_scoring_again_by_another_method_is_no_change(said, again):
    checks = weekly(any_check, said)
    measured = [any_check(number, each, method=3) for number, each in enumerate(again[: len(said)])]
    pairs = zip(checks, measured, strict=False)
    rescored = [replace(check, scorecard=other.scorecard) for check, other in pairs] + checks[len(measured) :]
    assert news(checks, rescored, STAGES, nobody_votes) == ()


def test_what_stood_by_the_old_method_is_not_told_again_by_the_new_one():
    before = needs("met", "met", "not met", "not met")
    by_new_method = [
        check(number, finding(said=said), method=3)
        for number, said in enumerate(["met", "met", "met", "not met", "not met"])
    ]
    assert news(before, by_new_method, STAGES, nobody_votes) == ()


def test_what_was_waiting_when_the_method_changed_is_told_by_the_new_one():
    before = needs("met", "met", "not met")
    rescored = [
        check(number, finding(said=said), method=3) for number, said in enumerate(["met", "met", "not met", "not met"])
    ]
    assert [each.kind for each in news(before, rescored, STAGES, nobody_votes)] == [Kind.NEW_NEED]


def test_scores_of_two_methods_are_not_compared():
    old = [check(number, finding(said="met"), score=GOING) for number in range(2)]
    new = [check(number, finding(said="not met"), score=TOP, method=3) for number in (2, 3)]
    assert changes([*old, *new], STAGES, nobody_votes) == ()


def test_other_weights_and_thresholds_are_other_rules():
    old = needs("met", "met")
    new = [
        replace(each, scorecard=replace(each.scorecard, inputs=(("threshold.news-recent.days", 3.0),)))
        for each in needs("met", "met", "not met", "not met")[2:]
    ]
    assert changes([*old, *new], STAGES, nobody_votes) == ()


def test_a_channel_is_followed_across_methods():
    shown = states(ACTIVE, ACTIVE, QUIET, QUIET)
    later = [replace(each, scorecard=replace(each.scorecard, method=3)) for each in shown[2:]]
    assert kinds([*shown[:2], *later]) == [Kind.WENT_QUIET]


def test_what_was_only_read_again_confirms_nothing():
    before = needs("met", "met", "not met")
    again = replace(before[2], visit=0, scorecard=replace(before[2].scorecard, as_of=week(3)))
    assert news(before, [*before, again], STAGES, nobody_votes) == ()


def test_nothing_that_is_told_carries_a_score():
    checks = [*scores(GOING, GOING, between(91.25, 92.75), between(91.25, 92.75))]
    assert "9" not in "".join(f"{each.what}{each.todo}" for each in changes(checks, STAGES, nobody_votes))


def test_what_asks_for_somebody_soonest_comes_first():
    assert [each.name for each in ChangeKind] == [
        "CHANGED_HANDS",
        "GONE",
        "LINKS_AT_FAULT",
        "NEW_NEED",
        "WENT_QUIET",
        "COULD_NOT_LOOK",
        "STAGE_MOVED",
        "RETIRED",
        "NEED_MET",
    ]


def test_the_key_of_a_change_is_the_same_whenever_it_is_found():
    change = Change("NOR", Kind.GONE, "x/nor", datetime(2026, 3, 2, 9, tzinfo=UTC), week(1), "It is gone.")
    assert change.key == "NOR GONE x/nor 2026-03-02T09:00:00+00:00"
    assert replace(change, seen_at=week(2), what="Otherwise.").key == change.key
