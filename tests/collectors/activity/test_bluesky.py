from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from collectors.activity._source import Terms
from collectors.activity.bluesky import BASE, SOURCE
from collectors.refusals import FetchError
from store.records import AccountReading, ChannelState, Count, ProblemKind
from tests.collectors.activity.skies import DID, OTHER, post, profile, reply_to, sky
from tests.collectors.activity.told import NOW, account, read

NORTHBRIDGE = account("bluesky", "northbridge.example")
YESTERDAY = NOW - timedelta(days=1)


def known(**more):
    before = AccountReading("bluesky", "northbridge.example", "bluesky", YESTERDAY, "", **more)
    return replace(NORTHBRIDGE, before=before)


def reading(*entries, wanted=NORTHBRIDGE, **told):
    ask = sky([profile(**told)], {DID: {"feed": list(entries)}})
    return read(SOURCE, wanted, ask)


def test_a_profile_and_its_posts_are_read_in_two_requests():
    about = "News from the council. www.northbridge.example"
    found = reading(
        post("2026-11-20T10:00:00Z"), post("2026-10-01T10:00:00Z"), description=about, website="https://bins.example"
    )
    assert (found.state, found.stable_id, found.followers, found.requests) == (None, DID, 1200, 2)
    assert (found.name, found.about) == ("Northbridge Council", about)
    assert found.links == ("https://bins.example", "https://www.northbridge.example")
    assert found.last_posted_at == datetime(2026, 11, 20, 10, tzinfo=UTC)
    assert (found.posts_30, found.posts_90, found.seen_from) == (Count(1), Count(2), None)
    assert found.evidence_url == "https://bsky.app/profile/northbridge.example"


def test_an_own_domain_is_proven_by_the_handle():
    assert reading().proven_domain == "northbridge.example"


def test_a_handle_that_bluesky_gives_away_proves_nothing():
    wanted = account("bluesky", "northbridge.bsky.social")
    assert read(SOURCE, wanted, sky([profile("northbridge.bsky.social")])).proven_domain == ""


def test_a_thousand_accounts_cost_little_more_than_one_request_each():
    accounts = [account("bluesky", f"council{n}.example") for n in range(1000)]
    ask = sky([profile(f"council{n}.example", f"did:plc:{n}") for n in range(1000)])
    found = list(SOURCE.read(accounts, ask, Terms(NOW)))
    assert {each.key for each in found} == {f"council{n}.example" for n in range(1000)}
    assert len(ask.asked) == 1040
    assert sum(each.requests for each in found) == 1040


def test_a_thousand_accounts_that_are_not_there_cost_no_more():
    ask = sky()
    found = list(SOURCE.read([account("bluesky", f"council{n}.example") for n in range(1000)], ask, Terms(NOW)))
    assert {each.state for each in found} == {ChannelState.GONE}
    assert len(ask.asked) == 1040


def test_a_page_with_more_behind_it_counts_at_least():
    ask = sky([profile()], {DID: {"feed": [post("2026-11-20T10:00:00Z")], "cursor": "2026-11-20T10:00:00Z"}})
    assert read(SOURCE, NORTHBRIDGE, ask).posts_30 == Count(1, at_least=True)


def test_an_endless_cursor_is_not_followed():
    ask = sky([profile()], {DID: {"feed": [post("2026-11-20T10:00:00Z")] * 100, "cursor": "again"}})
    assert read(SOURCE, NORTHBRIDGE, ask).posts_30 == Count(1, at_least=True)
    assert len(ask.asked) == 2


def test_a_repost_is_somebody_elses_post_with_a_moment_of_its_own():
    entry = post("2026-11-21T10:00:00Z", did=OTHER)
    entry["reason"] = {"$type": "app.bsky.feed.defs#reasonRepost", "indexedAt": "2026-11-21T12:00:00Z"}
    found = reading(entry, post("2026-11-01T10:00:00Z"))
    assert (found.features.posts, found.features.reposts) == (1, 1)
    assert found.last_posted_at == datetime(2026, 11, 1, 10, tzinfo=UTC)


def test_a_pinned_post_is_not_new():
    pinned = post("2023-05-01T10:00:00Z")
    pinned["reason"] = {"$type": "app.bsky.feed.defs#reasonPin"}
    found = reading(pinned, post("2026-11-20T10:00:00Z"), post("2023-05-01T10:00:00Z"))
    assert found.features.posts == 2


def test_an_account_whose_only_entry_is_its_pin_is_read():
    pinned = post("2023-05-01T10:00:00Z")
    pinned["reason"] = {"$type": "app.bsky.feed.defs#reasonPin"}
    assert reading(pinned).state is None


def test_a_thread_is_no_reply_and_an_answer_to_a_resident_is():
    thread = post("2026-11-20T10:00:00Z", reply=reply_to(DID))
    answer = post("2026-11-19T10:00:00Z", reply=reply_to(OTHER))
    assert reading(thread, answer).features.replies == 1


def test_an_answer_to_a_post_that_was_deleted_is_an_answer():
    entry = post("2026-11-20T10:00:00Z", reply=reply_to(OTHER))
    entry["reply"] = {"parent": {"$type": "app.bsky.feed.defs#notFoundPost", "uri": "at://x", "notFound": True}}
    assert reading(entry).features.replies == 1


@pytest.mark.parametrize(
    ("created", "indexed", "posted_at"),
    [
        ("2026-11-20T10:00:00Z", "2026-11-20T10:00:01Z", datetime(2026, 11, 20, 10, tzinfo=UTC)),
        ("2099-01-01T00:00:00Z", "2026-11-20T10:00:00Z", datetime(2026, 11, 20, 10, tzinfo=UTC)),
        ("2019-01-01T00:00:00Z", "2026-11-20T10:00:00Z", datetime(2019, 1, 1, tzinfo=UTC)),  # brought from elsewhere
        ("1970-01-01T00:00:00Z", "2026-11-20T10:00:00Z", datetime(2026, 11, 20, 10, tzinfo=UTC)),
        ("2099-01-01T00:00:00Z", "2099-01-01T00:00:00Z", None),
    ],
)
def test_a_post_is_as_old_as_the_earlier_of_its_two_dates(created, indexed, posted_at):
    entry = post(created)
    entry["post"]["indexedAt"] = indexed
    assert reading(entry).last_posted_at == posted_at


@pytest.mark.parametrize(
    ("embed", "images", "videos"),
    [
        ({"$type": "app.bsky.embed.images", "images": [{"alt": "A lorry in snow"}, {"alt": ""}]}, 2, 0),
        ({"$type": "app.bsky.embed.gallery", "items": [{"alt": f"Stall number {n}"} for n in "abcdef"]}, 6, 0),
        ({"$type": "app.bsky.embed.video", "video": {}, "alt": "The mayor signs"}, 1, 1),
        ({"$type": "app.bsky.embed.video", "video": {}}, 1, 1),
        (
            {
                "$type": "app.bsky.embed.recordWithMedia",
                "record": {"record": {"uri": f"at://{OTHER}/app.bsky.feed.post/1"}},
                "media": {"$type": "app.bsky.embed.images", "images": [{"alt": "A map"}]},
            },
            1,
            0,
        ),
        ({"$type": "app.bsky.embed.external", "external": {"uri": "https://northbridge.example"}}, 0, 0),
    ],
)
def test_descriptions_are_looked_for_wherever_they_may_stand(embed, images, videos):
    entries = [post(f"2026-11-{n:02}T10:00:00Z", embed=embed) for n in range(1, 11)]
    found = reading(*entries).features
    assert found.images == images * 10
    assert found.video_share == videos


def test_four_places_of_descriptions_give_one_share():
    entries = [
        post("2026-11-01T10:00:00Z", embed={"images": [{"alt": "A lorry in snow"}, {"alt": "image"}]}),
        post("2026-11-02T10:00:00Z", embed={"items": [{"alt": "A stall"}, {"alt": ""}]}),
        post("2026-11-03T10:00:00Z", embed={"video": {}, "alt": "The mayor signs"}),
        post("2026-11-04T10:00:00Z", embed={"record": {}, "media": {"images": [{}]}}),
    ]
    assert reading(*entries).features.alt_text_share == 0.5


def test_mentions_and_quotations_of_others_are_credit_and_those_of_oneself_are_not():
    def mention(did):
        return {"facets": [{"features": [{"$type": "app.bsky.richtext.facet#mention", "did": did}]}]}

    def quote(did):
        return {"embed": {"record": {"uri": f"at://{did}/app.bsky.feed.post/1"}}}

    records = [mention(OTHER), quote(OTHER), mention(DID), quote(DID), *({} for _ in range(6))]
    entries = [post(f"2026-11-{n + 1:02}T10:00:00Z", **record) for n, record in enumerate(records)]
    assert reading(*entries).features.credit_share == 0.2


def test_an_account_that_asks_not_to_be_shown_is_not_though_the_interface_answers():
    ask = sky(
        [profile(labels=[{"val": "!no-unauthenticated", "src": DID}])], {DID: {"feed": [post("2026-11-20T10:00:00Z")]}}
    )
    found = read(SOURCE, NORTHBRIDGE, ask)
    assert (found.state, found.name, found.followers, found.features) == (ChannelState.OPTED_OUT, "", None, None)
    assert len(ask.asked) == 1


def test_a_wish_that_was_taken_back_is_none():
    assert reading(labels=[{"val": "!no-unauthenticated", "neg": True}]).state is None


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"error": "InvalidRequest", "message": "Profile not found"}, "Bluesky says that there is no such account."),
        (
            {"error": "AccountDeactivated", "message": "x"},
            "Bluesky says that the owner of the account has deactivated it.",
        ),
        ({"error": "AccountTakedown", "message": "x"}, "Bluesky says that it has taken the account down."),
    ],
)
def test_an_account_that_is_not_there_may_be_gone(told, reason):
    found = read(SOURCE, NORTHBRIDGE, sky(alone={"northbridge.example": (400, told)}))
    assert (found.state, found.reason, found.requests) == (ChannelState.GONE, reason, 2)


def test_another_fault_of_the_question_is_not_gone():
    ask = sky(alone={"northbridge.example": (400, {"error": "InvalidRequest", "message": "actor is odd"})})
    assert read(SOURCE, NORTHBRIDGE, ask).state is ChannelState.UNKNOWN_SHAPE


def test_a_name_with_another_id_than_before_has_perhaps_changed_hands():
    found = reading(post("2026-11-20T10:00:00Z"), wanted=known(stable_id=OTHER))
    assert (found.state, found.features) == (ChannelState.CHANGED_HANDS, None)
    assert found.reason == "The name belongs to another account than on 21 November 2026."
    assert found.stable_id == OTHER, "the alarm lasts"


def test_an_account_that_was_renamed_is_found_by_its_id():
    ask = sky(alone={DID: (200, profile("news.northbridge.example"))})
    found = read(SOURCE, known(stable_id=DID), ask)
    assert (found.state, found.moved_to) == (ChannelState.MOVED, "https://bsky.app/profile/news.northbridge.example")
    assert found.requests == 2


def test_an_account_whose_name_is_no_longer_its_own_has_gone_from_there():
    found = read(SOURCE, known(stable_id=DID), sky(alone={DID: (200, profile("handle.invalid"))}))
    assert (found.state, found.moved_to) == (ChannelState.GONE, "")
    assert found.reason == "The account is still there, but the name that the council links to is no longer its own."


def test_what_is_known_outlives_a_bad_day():
    error = FetchError(BASE, ProblemKind.TIMED_OUT, "The host did not answer in time.", permanent=False)
    found = read(SOURCE, known(stable_id=DID), sky(getProfiles=(0, error)))
    assert (found.state, found.reason, found.stable_id) == (
        ChannelState.UNREACHABLE,
        "The host did not answer in time.",
        DID,
    )


def test_a_fault_in_one_question_is_that_accounts_alone():
    faulty, good = account("bluesky", "did:web:odd%zz"), NORTHBRIDGE
    ask = sky(getProfiles=(400, {"error": "InvalidRequest"}), alone={"northbridge.example": (200, profile())})
    found = {each.key: each.state for each in SOURCE.read([faulty, good], ask, Terms(NOW))}
    assert found == {"did:web:odd%zz": ChannelState.GONE, "northbridge.example": None}


def test_an_impossible_name_asks_nobody():
    ask = sky()
    assert read(SOURCE, account("bluesky", "no such name"), ask).state is ChannelState.UNKNOWN_SHAPE
    assert ask.asked == []


@pytest.mark.parametrize(
    ("fault", "state"),
    [
        ((401, {}), ChannelState.REFUSED),
        ((403, {}), ChannelState.REFUSED),
        ((404, {}), ChannelState.UNKNOWN_SHAPE),
        ((200, b"<html>Hello</html>"), ChannelState.UNKNOWN_SHAPE),
        ((200, b'{"profiles": [{"did": "did:p'), ChannelState.UNKNOWN_SHAPE),
        ((200, b"[" * 100_000), ChannelState.UNKNOWN_SHAPE),
        ((200, b" " * 50_000_000), ChannelState.UNKNOWN_SHAPE),
        ((200, None), ChannelState.UNKNOWN_SHAPE),
        ((200, {"profiles": None}), ChannelState.UNKNOWN_SHAPE),
        ((200, {"profiles": [None, {"did": None, "handle": None}]}), ChannelState.GONE),
    ],
)
def test_bad_answers_about_profiles_are_named(fault, state):
    assert read(SOURCE, NORTHBRIDGE, sky(getProfiles=fault)).state is state


@pytest.mark.parametrize(
    "fault",
    [
        (200, b"<html>"),
        (200, {"feed": None}),
        (200, {}),
        (200, {"feed": [None, 1, {"post": None}]}),
        (500, {}),
        (400, {}),
    ],
)
def test_bad_answers_about_posts_are_named(fault):
    assert read(SOURCE, NORTHBRIDGE, sky([profile()], getAuthorFeed=fault)).state is ChannelState.UNKNOWN_SHAPE


def test_counts_as_text_and_nothing_everywhere_are_read_as_far_as_they_go():
    nothing = {
        "post": {"uri": None, "author": {"did": DID}, "record": None, "indexedAt": None},
        "reason": None,
        "reply": None,
    }
    found = reading(nothing, followersCount="1,200", description=None, labels=None, displayName=7)
    assert (found.state, found.followers, found.name, found.posts_30) == (None, 1200, "", None)


def test_robots_txt_is_obeyed_and_cited():
    reason = "robots.txt of public.api.bsky.app, read 22 November 2026, asks robots to stay away."
    error = FetchError(BASE, ProblemKind.ROBOTS, reason, permanent=True)
    found = read(SOURCE, NORTHBRIDGE, sky(getProfiles=(0, error)))
    assert (found.state, found.reason) == (ChannelState.REFUSED, f"Not measured: {reason}")


def test_the_operator_may_say_where_bluesky_is():
    ask = sky([profile()])
    read(SOURCE, NORTHBRIDGE, ask, bases={"bluesky": "http://127.0.0.1:8080/"})
    assert all(url.startswith("http://127.0.0.1:8080/xrpc/app.bsky.") for url in ask.asked)
    assert SOURCE.asks(NORTHBRIDGE, Terms(NOW)) == BASE


def test_nobody_who_was_answered_is_kept():
    answer = post("2026-11-19T10:00:00Z", text="@resident.example sorry!", reply=reply_to(OTHER))
    assert "resident" not in repr(reading(answer))


def test_a_sky_that_allows_no_more_questions_is_left_alone():
    told = sky([profile()])

    def ask(url):
        return replace(told(url), headers=(("RateLimit-Remaining", "0"), ("RateLimit-Reset", "300")))

    found = read(SOURCE, NORTHBRIDGE, ask)
    reason = "The site asks us not to come back before 09:05:00 UTC on 22 November 2026."
    assert (found.state, found.reason, len(told.asked)) == (ChannelState.UNREACHABLE, reason, 1)
