"""Posts, while they are being counted, and how many there are. Pure; nothing of a post outlives its reading.

Days and counts are as fair as the source: what it did not show is "at least", never none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import NamedTuple

from store.records import AccountReading, Count


class Post(NamedTuple):  # there are many, for a moment each: a tuple is made in a third of a dataclass's time
    """One entry of an account, in its own order or any other."""

    moment: datetime | None
    """When it was made, in UTC; of a repost, when it was reposted. `None` if it has no date that can be read."""
    text: str = ""
    """As plain text."""
    is_repost: bool = False
    """Somebody else's post, passed on."""
    is_reply_to_other: bool = False
    """A thread of one's own is no reply."""
    images: tuple[str | None, ...] = ()
    """The description of each picture or video that can have one; empty if it has none, `None` if nobody can tell."""
    has_image: bool = False
    """For sources that show that there is a picture and not how it is described; follows from `images` elsewhere."""
    has_video: bool = False
    names_another: bool = False
    """It mentions or quotes another account. Words of credit in the text are found without it."""
    has_poll: bool = False
    placed_at: datetime | None = None
    """By which its source puts it in order, where authors may date their posts as they like; else `moment`."""

    @property
    def is_dated_back(self) -> bool:
        """Whether its source got it a day or more after its author says it was made."""
        return bool(self.moment and self.placed_at and self.placed_at - self.moment >= timedelta(days=1))


@dataclass(frozen=True, slots=True)
class Counted:
    """What the dates of posts tell. The names are those of `AccountReading`."""

    last_posted_at: datetime | None
    seen_from: datetime | None
    posts_30: Count | None
    posts_90: Count | None

    def on(self, reading: AccountReading) -> AccountReading:
        """The reading, with these."""
        return replace(
            reading,
            last_posted_at=self.last_posted_at,
            seen_from=self.seen_from,
            posts_30=self.posts_30,
            posts_90=self.posts_90,
        )


def possible(posts: Sequence[Post], now: datetime) -> tuple[Post, ...]:
    """Without those dated in the future: they are planned, or wrong."""
    return tuple([post for post in posts if post.moment is None or post.moment <= now])


def counted(posts: Sequence[Post], complete: bool, now: datetime) -> Counted:
    """How many posts there were before `now`. `complete`: these are all there are, not just the newest."""
    posts = possible(posts, now)
    own = [post.moment for post in posts if not post.is_repost]
    dated = [moment for moment in own if moment]
    # One post that its author dates years back does not show that nothing in between was left out.
    oldest = min((post.placed_at or post.moment for post in posts if post.moment), default=None)

    def since(days: int) -> Count | None:
        start = now - timedelta(days=days)
        number = sum(moment >= start for moment in dated)
        at_least = len(dated) < len(own) or not (complete or (oldest is not None and oldest < start))
        return None if at_least and not number else Count(number, at_least)  # "none or more" says nothing

    return Counted(max(dated, default=None), None if complete else oldest, since(30), since(90))
