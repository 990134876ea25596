"""Channels of Northbridge, a made-up council: short words for building what they showed in view of the test."""

from datetime import UTC, datetime, timedelta

from store.records import AccountReading, Activity, ChannelState, Count, Features
from tests.scoring.northbridge import account, home, seen

READ_AT = datetime(2025, 3, 31, 12, 0, tzinfo=UTC)


def reading(platform, handle="northbridge", *, last=None, state=None, posts_90=None, features=None, **profile):
    """What one source showed. `last` is the newest post's day, `posts_90` how many there were."""
    return AccountReading(
        platform,
        handle,
        platform,
        READ_AT,
        "It is public.",
        state=state,
        last_posted_at=last and datetime.fromisoformat(last).replace(tzinfo=UTC),
        posts_90=None if posts_90 is None else Count(posts_90),
        features=features,
        evidence_url=f"https://{platform}.example/{handle}/posts",
        **profile,
    )


def shown(platform="bluesky", handle="northbridge", *, state=ChannelState.ACTIVE, features=None, **facts):
    """A channel that was read; `features` by name, the other facts as for `reading`."""
    made = Features(posts=20, **features) if features is not None else None
    return Activity(platform, handle, state, "", reading=reading(platform, handle, features=made, **facts))


def not_shown(platform="bluesky", handle="northbridge", *, state=ChannelState.UNREACHABLE, reason="It was down."):
    """A channel of which nothing was read."""
    return Activity(platform, handle, state, reason, reading=reading(platform, handle, state=state))


def council(*activities, pages=None, **facts):
    """A council with these channels, all of them linked as its own from its home page."""
    accounts = [account(each.platform, each.key, **facts) for each in activities]
    return seen(*(pages or [home()]), accounts=accounts, activities=activities)


WELL = {
    "reply_share": 0.4,
    "question_share": 0.2,
    "repost_share": 0.2,
    "credit_share": 0.3,
    "alt_text_share": 1.0,
    "camel_case_share": 1.0,
    "words_a_sentence": 12.0,
    "emoji_share": 0.0,
    "media_share": 0.6,
    "days_between_posts": 1.0,
    "longest_gap_days": 6.0,
    "captions_share": 1.0,
}


def well_kept(platform="mastodon", handle="well-kept", *, age_days=1):
    """A channel with nothing left to wish for."""
    return shown(
        platform,
        handle,
        features=WELL,
        last=f"{READ_AT - timedelta(days=age_days):%Y-%m-%d}",
        name="Northbridge Council",
        about="News from Northbridge Council.",
        links=("https://www.northbridge.example/",),
        followers=900,
    )
