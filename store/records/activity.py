"""What channels show of what was posted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from store.records.evidence import Evidence


class ChannelState(StrEnum):
    """What an account shows to a visitor who is not signed in."""

    ACTIVE = "active"
    """The newest dated post is at most 30 days old."""
    QUIET = "quiet"
    """31 to 90 days."""
    DORMANT = "dormant"
    """More than 90 days, or it never posted: measured, not assumed."""
    RETIRED = "retired"
    """The council says so on a page we cite, or the account in its own profile."""
    EMERGENCY_ONLY = "for emergencies only"
    """Likewise."""
    HELD = "held"
    """Kept so that nobody else takes the name. Likewise."""
    MOVED = "moved"
    """The account itself says where to."""
    GONE = "gone"
    """The platform said so on two days."""
    CHANGED_HANDS = "changed hands?"
    """Another stable id than before, or it no longer points back: an alarm, not a judgement."""
    NOT_READABLE = "not readable"
    """The platform shows nothing that may be read."""
    REFUSED = "refused"
    """The server, or its robots.txt, does not let us."""
    UNREACHABLE = "unreachable"
    """It did not answer, or asked us to come back later."""
    OPTED_OUT = "opted out"
    """The account asks not to be shown to visitors who are not signed in."""
    UNKNOWN_SHAPE = "answer not understood"
    """It answered, and nothing we know was in the answer."""
    NOT_CHECKED = "not checked"
    """It may be readable, but was not read: the reason says why."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many, as far as could be seen."""

    number: int
    at_least: bool = False
    """True if the source showed only its newest posts, and older ones may count as well."""


@dataclass(frozen=True, slots=True)
class Features:
    """How an account posts, computed from posts that are then forgotten. A share is 0 to 1.

    `None` means undefined: too few posts to say (platforms.md 2.3: ten for shares of posts, five images).
    """

    posts: int
    """Own posts that were looked at, reposts left out."""
    replies: int = 0
    """Of these, replies to others. A thread of one's own is no reply."""
    reposts: int = 0
    images: int = 0
    reply_share: float | None = None
    question_share: float | None = None
    """Own posts, replies left out, that ask something."""
    repost_share: float | None = None
    credit_share: float | None = None
    """Own posts that name another account or a source."""
    alt_text_share: float | None = None
    """Images with a description that says something."""
    camel_case_share: float | None = None
    """Hashtags of several words that a screen reader can tell apart: `#BinDay`."""
    words_a_sentence: float | None = None
    """The median."""
    emoji_share: float | None = None
    """Posts with more than three emoji."""
    media_share: float | None = None
    """Posts with a picture or a video."""
    video_share: float | None = None
    days_between_posts: float | None = None
    """The median."""
    longest_gap_days: float | None = None
    captions_share: float | None = None
    """Videos with captions that somebody uploaded, automatic ones left out."""


@dataclass(frozen=True, slots=True)
class AccountReading:
    """What one source showed of one account, or why it showed nothing. No post's text, and nobody who replied."""

    platform: str
    key: str
    source: str
    """Name of a file in `collectors/activity/`."""
    read_at: datetime
    rule: str
    """Under what rule it was read, or was not, in words for people."""
    state: ChannelState | None = None
    """What the source itself settles: gone, moved, refused, unreachable, opted out...; `None` if the account was read
    and the dates of its posts decide."""
    reason: str = ""
    """One sentence, where `state` is given."""
    stable_id: str = ""
    """What stays when an account is renamed (DID, number, channel id)."""
    name: str = ""
    """The display name."""
    about: str = ""
    """What the account says of itself, at most 500 characters: an organisation's only, never a person's."""
    links: tuple[str, ...] = ()
    """Addresses that the profile shows."""
    verified: tuple[str, ...] = ()
    """Those of them that the platform has checked to link back (Mastodon's `verified_at`)."""
    proven_domain: str = ""
    """A domain that the account has proven to be its own (a Bluesky handle's)."""
    followers: int | None = None
    last_posted_at: datetime | None = None
    """Of its newest own post; `None` if it showed none. Never in the future."""
    seen_from: datetime | None = None
    """The oldest post that was seen; `None` if all there are were seen, or none."""
    posts_30: Count | None = None
    """Own posts in the 30 days before `read_at`, reposts left out; `None` if unknown."""
    posts_90: Count | None = None
    features: Features | None = None
    moved_to: str = ""
    evidence_url: str = ""
    """An address where a reader can see the same."""
    leads_back: bool | None = None
    """Of a person's account, whether the profile leads back to the council's site: kept in place of the profile. `None`
    if no profile was shown, and of an organisation's account."""
    requests: int = 0
    """How many it took."""


@dataclass(frozen=True, slots=True)
class Activity:
    """What could be learned about one account's posts."""

    platform: str
    key: str
    state: ChannelState
    reason: str
    last_posted_on: date | None = None
    """`None` unless a dated post could be read."""
    evidence: tuple[Evidence, ...] = ()
    reading: AccountReading | None = None
    """What it is known from; `None` if only the council's own pages tell."""
    at_least_since: date | None = None
    """A post that the council's pages link or embed is from this day: posted at least as late as."""
