from dataclasses import replace
from datetime import UTC, date, datetime

from dashboard.evidence import accounts_found
from dashboard.supplied import figures_supplied
from store.records import Account, Activity, ChannelState, Council, Count, Grade, Role, Snapshot, Supplied

AT = datetime(2026, 11, 22, 10, 14, tzinfo=UTC)
NORTHBRIDGE = Council("NBR", "Northbridge Council", "https://northbridge.example/", type="UA", nation="England")
FACEBOOK = Supplied(
    "facebook",
    "NorthbridgeMadeUp",
    "northbridgemadeup",
    "facebook_posts",
    date(2026, 11, 22),
    date(2026, 8, 1),
    date(2026, 11, 20),
    "posts.csv",
    31,
    last_posted_on=date(2026, 11, 19),
    posts=31,
    posts_30=Count(12),
    followers=3100,
)
ACCOUNT = Account("facebook", "NorthbridgeMadeUp", "northbridgemadeup", "https://a.example/", Grade.LINKED, "", ())


def snapshot(state):
    activity = Activity("facebook", "northbridgemadeup", state, "What was observed.")
    return Snapshot(NORTHBRIDGE, AT, accounts=(replace(ACCOUNT, role=Role.MAIN),), activities=(activity,))


def similar(number):
    return [replace(NORTHBRIDGE, local_authority_code=f"C{each}") for each in range(number)]


def shown(councils, supplied):
    return "".join(figures_supplied(NORTHBRIDGE, [NORTHBRIDGE, *councils], supplied))


def test_what_was_supplied_stands_in_place_of_not_readable():
    drawn = "".join(accounts_found(snapshot(ChannelState.NOT_READABLE), {}, [FACEBOOK]))
    assert (
        "Supplied by the council on 22 November 2026.</strong> 12 posts in the 30 days to 20 November 2026; "
        "last post 19 November 2026; 3,100 followers." in drawn
    )
    assert "What was observed." not in drawn


def test_what_was_observed_is_never_replaced_by_what_was_supplied():
    drawn = "".join(accounts_found(snapshot(ChannelState.ACTIVE), {}, [FACEBOOK]))
    assert "What was observed." in drawn
    assert "Supplied" not in drawn


def test_figures_of_another_account_are_not_shown_for_this_one():
    other = replace(FACEBOOK, key="northbridgelibrary")
    assert "What was observed." in "".join(accounts_found(snapshot(ChannelState.NOT_READABLE), {}, [other]))


def test_a_council_that_supplied_nothing_has_no_section():
    assert figures_supplied(NORTHBRIDGE, [NORTHBRIDGE], {}) == []


def test_the_section_says_that_nobody_checked_the_figures_and_that_they_do_not_count():
    figures = replace(FACEBOOK, replies=4, comments=56, response_rate=0.85, reach=20000, views=1, followers_gained=-2)
    drawn = shown([], {"NBR": (figures,)})
    assert "Figures that the council supplied: 1 account" in drawn
    assert "we cannot check them" in drawn
    assert "do not change the score" in drawn
    assert "1 August 2026 to 20 November 2026" in drawn
    for fact in (
        "4 replies to others",
        "56 comments from others",
        "85% of messages answered",
        "-2 followers",
        "1 view",
    ):
        assert fact in drawn
    assert "reach 20,000, added up: one person may count several times" in drawn


def test_a_count_that_may_be_higher_is_at_least():
    assert "at least 12 posts in the 30 days" in shown([], {"NBR": (replace(FACEBOOK, posts_30=Count(12, True)),)})


def test_five_similar_councils_are_enough_to_compare():
    numbers = (3, 9, 10, 20, 40)
    supplied = {f"C{each}": (replace(FACEBOOK, posts_30=Count(number)),) for each, number in enumerate(numbers)}
    assert (
        "Facebook: 12 posts in 30 days. 5 similar councils have supplied theirs, too: 10 is typical of them."
        in shown(similar(5), supplied | {"NBR": (FACEBOOK,)})
    )


def test_four_similar_councils_are_not_enough():
    supplied = {f"C{each}": (FACEBOOK,) for each in range(4)}
    drawn = shown(similar(4), supplied | {"NBR": (FACEBOOK,)})
    assert "only when five similar councils or more have supplied theirs for the same time: so far 4 have." in drawn
    assert "typical" not in drawn


def test_councils_of_another_type_other_platforms_other_times_and_vague_counts_do_not_help():
    councils = similar(8)
    councils[0] = replace(councils[0], nation="Wales")
    supplied = {f"C{each}": (FACEBOOK,) for each in range(5)} | {
        "C5": (replace(FACEBOOK, platform="x"),),
        "C6": (replace(FACEBOOK, period_to=date(2025, 11, 20)),),
        "C7": (replace(FACEBOOK, posts_30=Count(12, at_least=True)),),
    }
    assert "so far 4 have." in shown(councils, supplied | {"NBR": (FACEBOOK,)})


def test_what_a_file_calls_an_account_is_shown_and_never_obeyed():
    hostile = replace(FACEBOOK, handle="<img src=x onerror=alert(1)>")
    assert "<img" not in shown([], {"NBR": (hostile,)})
