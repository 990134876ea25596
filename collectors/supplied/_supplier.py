"""What a tool's export looks like: its columns, by name. Data, read by the modules beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from scoring.language import say


class SuppliedError(Exception):
    """A file that is not what it should be. The message names the file, and the row and column where there is one."""

    def __init__(self, file: str, problem: str, *, row: int | None = None, column: str = "") -> None:
        """`row` counts as a spreadsheet does: the first is 1, and a cell of several lines is still one row."""
        places = [
            file,
            say("row {row}", row=row) if row else "",
            say("column “{column}”", column=column) if column else "",
        ]
        super().__init__(f"{', '.join(filter(None, places))}: {problem}")


class Field(StrEnum):
    """What a column tells us. Any other column is dropped while the file is read."""

    DAY = "day"
    """Of a post; or the day, or the last day, that a row's figures are about."""
    SINCE = "since"
    """The first day that a row's figures are about, where that is not `DAY`."""
    LAST_POST = "last post"
    PLATFORM = "platform"
    OWNER = "owner"
    """The platform's own number of the account: tells accounts apart, and is then dropped."""
    HANDLE = "handle"
    LINK = "link"
    """Address of a post: may name the account."""
    POST = "post"
    """The post's number: tells posts apart, and is then dropped."""
    TEXT = "text"
    """Of the post: only its first characters are looked at, which say whether it answers or repeats another."""
    SHARE = "share"
    """1 if the post repeats somebody else's."""
    POSTS = "posts"
    REPLIES = "replies"
    REPOSTS = "reposts"
    COMMENTS = "comments"
    FOLLOWERS = "followers"
    GAINED = "gained"
    ORGANIC = "organic"
    """Of `GAINED`, without advertising: tells an export by its columns, and is not kept."""
    LOST = "lost"
    REACH = "reach"
    VIEWS = "views"
    RESPONSE_RATE = "response rate"


@dataclass(frozen=True, slots=True)
class Supplier:
    """One kind of export."""

    title: str
    """The tool and what it exports, to stand after "an export of"."""
    columns: Mapping[Field, tuple[str, ...]]
    """The names a column may have, in lower case; the first that is there is taken."""
    required: tuple[Field, ...]
    """Without these it is not this export. `DAY` is always among them."""
    platform: str = ""
    """Name of a file in `collectors/platforms/`; empty where a column says it."""
    day_first: bool = False
    """Dates that fit both ways are day first. Else a file in which nothing decides is refused."""

    @property
    def of_posts(self) -> bool:
        """One row is one post; otherwise it is one day, or a few."""
        return Field.POST in self.columns
