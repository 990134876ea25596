"""Pages: which are read, what came, and what was read in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from store.records.evidence import Archived
from store.records.links import Link
from store.records.problems import Problem, ProblemKind
from store.records.signals import Signal


class PageKind(StrEnum):
    """What a page is for, in the plan of a visit."""

    HOME = "home page"
    CONTACT = "contact page"
    SOCIAL_HUB = "social media page"
    """A page that lists the council's accounts, or that a link called "social media" or "follow us" names."""
    LINK_HUB = "page of links"
    """The council's list of links on a service such as Linktree: read one level deep, off the council's site."""
    POLICY = "house rules"
    """House rules or a social media policy."""
    NEWS = "news page"
    FEED = "news feed"
    COUNCILLOR = "councillor's page"
    """The page of one councillor on the site of the council. No copy of it is kept."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One redirect on the way to a page."""

    url: str
    status: int
    location: str
    """As sent, not resolved."""


@dataclass(frozen=True, slots=True)
class Page:
    """One public page as it was served to us."""

    url: str
    """The address that was asked for."""
    final_url: str
    """The address that answered, after redirects."""
    read_at: datetime
    status: int
    content_type: str
    """As the server sent it, parameters included; empty if it sent none."""
    body: bytes
    """Decompressed."""
    shortened: ProblemKind | None = None
    """`TOO_LARGE` or `CUT_SHORT` if the body is not whole: cut at our size limit, or by the connection."""
    headers: tuple[tuple[str, str], ...] = ()
    """As the server sent them, in its order; several of one name stay apart."""
    hops: tuple[Hop, ...] = ()
    """The redirects from `url` to `final_url`, in order."""

    def header(self, name: str) -> str:
        """All values of a header, joined by commas as HTTP allows; empty if it was not sent."""
        return ", ".join(value for each, value in self.headers if each.lower() == name.lower())


@dataclass(frozen=True, slots=True)
class NamedPage:
    """A page that another page names and that belongs in the plan of the visit."""

    kind: PageKind
    url: str
    name: str


@dataclass(frozen=True, slots=True)
class PageReading:
    """What one page showed, or why it could not be read. Every page that was planned and tried has one."""

    url: str
    """The address that was asked for."""
    kind: PageKind
    read_at: datetime
    final_url: str = ""
    status: int | None = None
    """`None` if no answer came."""
    digest: str = ""
    """SHA-256 of the body, hexadecimal; empty without a body."""
    complete: bool = False
    """The whole page was read, in a form and language we read: only then may anything be called absent."""
    language: str = ""
    """As the page declares it, lower case; empty if it does not."""
    links: tuple[Link, ...] = ()
    feeds: tuple[str, ...] = ()
    named_pages: tuple[NamedPage, ...] = ()
    signals: tuple[Signal, ...] = ()
    problem: Problem | None = None
    """A problem does not exclude what was seen: a page that was cut short still shows its first half."""
    attempt: int = 1
    """2 if a first try failed in a way that might pass, and this is the second."""
    etag: str = ""
    """As the server sent it, to ask next time whether the page has changed; empty if it sent none."""
    last_modified: str = ""
    """Likewise."""
    edition: str = ""
    """The edition of our reader that read it: what the bytes show may change only when it does."""
    unchanged_since: datetime | None = None
    """When these very bytes were read, if not at `read_at`, when the server said or sent the same again."""
    wishes: tuple[str, ...] = ()
    """What the page asks of robots (`<meta name="robots">`, X-Robots-Tag), e.g. `noindex`; lower case, sorted."""
    archived: Archived | None = None
    """`None` if no copy is kept."""


@dataclass(frozen=True, slots=True)
class RobotsReading:
    """What one host's robots.txt said to us, and when."""

    origin: str
    """Scheme, host and port, e.g. `https://www.northbridge.example`."""
    read_at: datetime
    status: int | None
    """`None` if no answer came."""
    text: str = ""
    """The rules as served, at most the 500 KiB that RFC 9309 asks to read; empty if there are none."""
    problem: Problem | None = None
    """Why it could not be read: then RFC 9309 forbids the whole host."""
    attempt: int = 1
