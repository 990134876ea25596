"""The nouns of Doorstep: frozen values that every room shares.

Nothing here reads, writes or imports anything of ours. A `datetime` is aware and in UTC; a `date` is a day
in the United Kingdom. Tuples, never lists, so that a record can be compared and hashed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


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


class Region(StrEnum):
    """Where in a page something stands."""

    HEAD = "head"
    """Metadata that a visitor does not see."""
    HEADER = "header"
    NAV = "navigation"
    MAIN = "main"
    ASIDE = "aside"
    FOOTER = "footer"


class LinkKind(StrEnum):
    """What an address leads to. Only `PROFILE` is an account."""

    PROFILE = "profile"
    POST = "post"
    MEDIA = "media"
    LIST = "list"
    BOARD = "board"
    GROUP = "group"
    COMMUNITY = "community"
    EVENT = "event"
    HASHTAG = "hashtag"
    SEARCH = "search"
    SHARE = "share"
    PLUGIN = "plugin"
    """A widget or embed script. It may name an account."""
    FEED = "feed"
    LOGIN = "login"
    HELP = "help"
    ROOT = "root"
    """The platform's own front page: an icon whose account was never filled in."""
    PLACEHOLDER = "placeholder"
    VENDOR = "vendor"
    """The account of the platform itself or of a supplier of websites."""
    REDIRECT = "redirect"
    """Only a request would show where it leads."""
    INVALID = "invalid"
    """On a platform's host, but no account can have this address."""
    LOOKALIKE = "lookalike"
    """A host made to look like a platform's."""
    CANDIDATE = "candidate"
    """Perhaps a fediverse account; only a request would tell."""
    DEAD = "dead"
    """A service that has closed."""
    MESSAGE = "message"
    PLACE = "place"
    APP = "app"
    OTHER = "other"
    NOT_SOCIAL = "not_social"


class LinkFlag(StrEnum):
    """A fault in an address that could still be read, or something a reader of the finding should know."""

    BROKEN_SCHEME = "broken scheme"
    MISSING_SCHEME = "missing scheme"
    """A browser takes it for a page of the council's own site."""
    PERCENT_ENCODED = "whole address percent-encoded"
    ENTITY_ENCODED = "entities written twice"
    BACKSLASHES = "backslashes"
    INVISIBLE_CHARACTERS = "invisible characters"
    TRAILING_PUNCTUATION = "trailing punctuation"
    TYPING_ERROR_IN_HOST = "typing error in host"
    MISSING_AT_SIGN = "missing @"
    IMPOSSIBLE_NAME = "impossible name"
    WRAPPED = "wrapped"
    """Behind a redirect or scanning service."""
    LOGIN_WALL = "login wall"
    ADMIN_ADDRESS = "admin address"
    MIRROR = "mirror"
    """On somebody else's copy of the platform."""
    OLD_ADDRESS = "old address"
    """A form that works only while the platform forwards it."""


@dataclass(frozen=True, slots=True)
class Council:
    """A principal local authority, as its register describes it. Empty text where the register is silent."""

    local_authority_code: str
    """The key: three letters in the UK, any unique token in a register of one's own."""
    name: str
    website: str
    """Home page, absolute, http or https."""
    gss_code: str = ""
    """ONS code, e.g. `E09000001`."""
    nice_name: str = ""
    """The place, without "Council": for lists and sentences."""
    type: str = ""
    """Short code: CC, CTY, LBO, MD, NMD, NID, SCO, UA, WPA."""
    type_name: str = ""
    nation: str = ""
    region: str = ""
    county_la: str = ""
    """`local_authority_code` of the county above a district."""
    democracy_url: str = ""
    """Base address of the committee system."""
    democracy_cms: str = ""
    population: int | None = None
    rural_urban: str = ""
    valid_from: date | None = None
    """The day it came into being; `None` if before anyone using this register cares."""
    valid_to: date | None = None
    """The last day of its existence; `None` while no end is decided."""
    successor: str = ""
    """`local_authority_code` of the council that takes over, where there is one."""
    made_up: bool = False
    """True for the practice county: every face must say so."""
    former_codes: tuple[str, ...] = ()
    """ONS codes that it had before."""
    seats: int | None = None
    """Of councillors, vacant ones included."""

    def exists(self, on: date) -> bool:
        """Whether it has begun, and has not ended before that day."""
        begun = self.valid_from is None or self.valid_from <= on
        return begun and (self.valid_to is None or on <= self.valid_to)


class ElectionKind(StrEnum):
    """How much of a council an election is about."""

    ALL_OUT = "all-out"
    """Every seat."""
    HALVES = "halves"
    THIRDS = "thirds"
    BY_ELECTION = "by-election"
    """A seat that fell vacant. It counts for the whole council only where somebody lists it."""


@dataclass(frozen=True, slots=True)
class Election:
    """A day on which a council is, or was, elected."""

    council: str
    """`local_authority_code`."""
    on: date
    """The day of the poll."""
    kind: ElectionKind
    source: str
    """Who says so: an address or a statute, as a sentence."""
    period_from: date | None = None
    """The first day of the pre-election period, where it is known; `None`: by the rule of the nation."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a reader can check for themselves."""

    url: str
    read_at: datetime
    snippet: str = ""
    """At most 300 characters of the page, as text."""


class ProblemKind(StrEnum):
    """Why a page could not be read, or not read whole."""

    ROBOTS = "asked not to"
    ROBOTS_UNREADABLE = "robots.txt could not be read"
    UNREACHABLE = "could not be reached"
    TIMED_OUT = "took too long"
    FORBIDDEN = "refused us"
    NOT_FOUND = "not found"
    SERVER_ERROR = "server error"
    SLOW_DOWN = "asked us to come back later"
    """HTTP 429, or an answer with Retry-After: the reason says how long."""
    LOGIN_WALL = "asks visitors to sign in"
    CERTIFICATE = "insecure connection"
    """The site's certificate has expired, is for another name, or nobody vouches for it."""
    GARBLED = "could not be unpacked"
    """Its compression is broken, or one that we do not read."""
    BLOCKED = "blocked by a challenge"
    TOO_MANY_REDIRECTS = "redirects without end"
    UNSAFE_ADDRESS = "unsafe address"
    TOO_LARGE = "too large"
    CUT_SHORT = "cut short"
    EMPTY = "empty"
    NOT_A_PAGE = "not a web page"
    SCRIPT_SHELL = "needs scripts to show anything"
    FRAGMENT = "part of a page"
    CHARSET = "wrong character set"
    """The page was read, but letters outside the English alphabet may be wrong."""
    OUR_FAULT = "a fault of ours"
    """Doorstep itself failed on this page. The log has the details."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why we could not look, or not at all of it."""

    url: str
    kind: ProblemKind
    reason: str
    """One sentence for people, with its facts (status, size, seconds)."""
    permanent: bool
    """False if asking again later may work."""
    not_before: datetime | None = None
    """The host asked not to be asked again before this moment (Retry-After)."""


@dataclass(frozen=True, slots=True)
class Archived:
    """Where in the archive the bytes of a page are."""

    file: str
    """Name of a WARC file in the archive's folder."""
    offset: int
    """Of the record's first byte in the compressed file."""


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
class Link:
    """A link that leads to a social media service, or was meant to. Ordinary links are not kept."""

    url: str
    """Absolute, repaired where it was broken."""
    written: str
    """As it stood in the page, at most 500 characters."""
    kind: LinkKind
    platform: str | None
    """Name of a file in `collectors/platforms/`; `None` where no platform is recognised."""
    handle: str | None
    """As written in the address, without `@` except on YouTube; `None` if the address names no account."""
    key: str | None
    """The handle for comparison: two links with one `platform` and `key` lead to one account."""
    canonical: str | None
    """Address of the account's profile."""
    flags: tuple[LinkFlag, ...]
    name: str | None
    """The accessible name: what a screen reader says. `None` if there is none."""
    region: Region
    where: str
    """The element or metadata that carries it: `a`, `iframe`, `meta twitter:site`, `json-ld`..."""
    snippet: str = ""
    heading: str = ""
    """The heading, or the head of the table row, under which it stands; at most 100 characters."""


class SignalKind(StrEnum):
    """A fact about a page that is not a link."""

    OPEN_GRAPH = "open graph"
    """Value: the property, e.g. `og:title`. Only properties that say something are given."""
    NEWS_DATE = "news date"
    """Value: ISO date of a news item. Dates after the reading are left out."""
    HOUSE_RULES = "house rules"
    """Value: the heading or sentence that shows this page states rules for taking part."""
    RESPONSE_AIM = "response aim"
    """Value: the time within which the council says it answers."""
    RESPONSE_HOURS = "response hours"
    """Value: when the council says its accounts are watched."""
    CRITICISM_WELCOME = "criticism welcome"
    """Value: the words that say so."""
    REMOVAL_GROUNDS = "grounds for removal"
    """Value: what the council says it removes."""
    WHERE_TO_REPORT = "where to report"
    """Value: the words that send reports and emergencies elsewhere."""
    ELECTION_NOTE = "pre-election note"
    """Value: the words that say what changes before an election."""
    LAST_REVIEWED = "last reviewed"
    """Value: ISO date."""
    POST_DATE = "post date"
    """Value: platform, a space, and the ISO day of a post that the page links or embeds: posted at least as late as."""
    EMBED = "embed"
    """Value: the widget, e.g. `X timeline`, which shows nothing to visitors who are not signed in."""
    SHARE_TOOL = "share tool"
    """Value: the tool, e.g. `AddThis`, whose service closed in May 2023."""
    EMAIL_SIGN_UP = "e-mail sign-up"
    """Value: the service or the words that offer it."""
    RETIRED = "retired"
    """Value: name of the platform the page says the council has left."""
    EMERGENCY_ONLY = "for emergencies only"
    """Value: name of the platform that the page says the council uses in emergencies only."""
    HELD = "held"
    """Value: name of the platform on which the page says the council keeps its account for the name alone."""
    NO_ACCOUNTS = "no accounts"
    """Value: the words with which the council says that it has decided to have no social media accounts."""
    SENTENCE_LENGTH = "sentence length"
    """Value: the median of the words in the page's sentences, a whole number; given where there are enough of them."""
    SPEAKS_TO_READER = "speaks to its reader"
    """Value: the share of the page's sentences that say "we" or "you", e.g. `0.45`; given where there are enough."""
    RUN_BY = "who runs the accounts"
    """Value: the words that say which team or staff does."""
    SHARING_MEANS = "what sharing means"
    """Value: the words that say whom the council follows or shares, what that means, or how it gives credit."""
    VIEWS_ASKED = "views asked for"
    """Value: the words of the link that asks residents for their views."""
    ROLE_STATED = "role stated"
    """On a councillor's page. Value: the division or office."""
    CONTACT_ROUTE = "contact route"
    """On a councillor's page. Value: the kind of route, e.g. `form` or `council e-mail`; never an address or number."""
    SURGERY = "surgery"
    """On a councillor's page. Value: that surgeries are held or can be arranged; never where, if it is a home."""
    CASEWORK = "casework"
    """On a councillor's page. Value: the words that say how to raise a problem."""
    AIMS = "aims"
    """On a councillor's page. Value: the words that say what an account is for, for whom, or what to expect of it."""
    BREAK = "on a break"
    """On a councillor's page. Value: the words that say that they take a break from social media."""


@dataclass(frozen=True, slots=True)
class Signal:
    """Something a page says or does, with the place to check it."""

    kind: SignalKind
    value: str
    evidence: Evidence


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


class Grade(StrEnum):
    """How sure we are that an account is the council's own."""

    CONFIRMED = "confirmed"
    """The account itself proves it: its name is, or stands under, the council's own domain."""
    LINKED = "linked"
    """In the header, footer, navigation or metadata of the council's site, or on its social media page."""
    MENTIONED = "mentioned"
    """Only in the body of a page."""
    DISPUTED = "disputed"
    """Two main accounts on one platform, and nothing says how they differ."""


class Role(StrEnum):
    """Whose an account is, as far as the council's pages tell. Only the first three count for a council."""

    MAIN = "main"
    SERVICE = "service"
    """A library, a museum, jobs, highways..."""
    LEADER = "leader or mayor"
    """Named for the office, not for the person who holds it."""
    COUNCILLOR = "councillor"
    """A person's own: a councillor, or a leader or mayor by name."""
    PARTNER = "partner"
    """Another body's: police, tourism, a college, another council."""
    VENDOR = "supplier"
    UNKNOWN = "unknown"
    """Its pages do not say whose it is."""


@dataclass(frozen=True, slots=True)
class Account:
    """A profile that a council's own pages link to."""

    platform: str
    handle: str
    key: str
    url: str
    """Canonical profile address."""
    grade: Grade
    reason: str
    """Why this grade, in words a council can argue with."""
    evidence: tuple[Evidence, ...]
    role: Role = Role.UNKNOWN
    role_reason: str = ""
    """Why this role, in words a council can argue with."""
    personal: bool = False
    """A private person's profile, not kept for an office: noted, and never asked for."""


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


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything one visit to one council's public pages showed."""

    council: Council
    taken_at: datetime
    readings: tuple[PageReading, ...] = ()
    """In the order of the visit; the home page first."""
    accounts: tuple[Account, ...] = ()
    activities: tuple[Activity, ...] = ()
    planned: tuple[NamedPage, ...] = ()
    """The plan of the visit behind the home page. A planned page without a reading has not been tried."""
    finished: bool = True
    """False while planned pages are still to be tried."""
    shared_with: tuple[str, ...] = ()
    """Names of other councils whose website this is too: its pages and accounts speak for all of them."""


@dataclass(frozen=True, slots=True)
class Councillor:
    """A person as the holder of a public office, from a page of their council. Never address, phone, photo or party."""

    council: str
    """`local_authority_code`."""
    site_id: str
    """What the council's site knows them by, e.g. ModernGov's UID; the same person next month has the same."""
    name: str
    division: str = ""
    office: str = ""
    """E.g. `Leader of the council`; empty if the page states none."""
    page: str = ""
    """Address of their page on the council's site; empty if the site has none."""


@dataclass(frozen=True, slots=True)
class CouncillorSnapshot:
    """What one visit to one councillor's page showed."""

    councillor: Councillor
    taken_at: datetime
    readings: tuple[PageReading, ...] = ()
    """Of the one page, of kind `COUNCILLOR`; empty if it was not tried."""
    accounts: tuple[Account, ...] = ()
    activities: tuple[Activity, ...] = ()


@dataclass(frozen=True, slots=True)
class CouncillorList:
    """Whom one council's site names as its councillors, or why it names nobody."""

    council: str
    """`local_authority_code`."""
    read_at: datetime
    site: str = ""
    """Name of a file in `collectors/sites/`; empty if none fits."""
    url: str = ""
    """Where a reader can see the list."""
    councillors: tuple[Councillor, ...] = ()
    """Each once; vacancies are not people."""
    vacancies: int = 0
    expected: int | None = None
    """How many there should be, vacancies included; `None` if nothing says."""
    expected_from: str = ""
    """What says so: `councillorcount`, the register, or the last good list."""
    good: bool = False
    """At least 90% of those expected, and somebody. A list that is not good never replaces one that is."""
    problem: Problem | None = None
    reason: str = ""
    """One sentence for people, where the list is not good: what was tried and what was missing."""
    digest: str = ""
    """SHA-256 of what was read, to know an unchanged list; no copy of it is kept."""
    asked: str = ""
    """The address that was asked, where one page names everybody; empty where it takes several."""
    etag: str = ""
    """As that page's server sent it, to ask next time whether the list has changed; empty if it sent none."""
    last_modified: str = ""
    """Likewise."""
    edition: str = ""
    """The edition of our reader that read it."""
    unchanged_since: datetime | None = None
    """When this list was read, if not at `read_at`, when the server said that it is still the same."""


@dataclass(frozen=True, slots=True)
class CouncillorCounts:
    """How many councillors list an account, of one council or of all in a table together. `None`: not shown."""

    read: int
    """Councillors whose page could be read whole: the others are in no count."""
    list_an_account: int | None
    """How many of them."""
    with_a_fault: int | None
    """How many have a link to an account that is at fault."""
    links: int | None
    """Links to accounts on all these pages, each address once on a page."""
    links_at_fault: int | None


@dataclass(frozen=True, slots=True)
class CountsTable:
    """The counts of all councils, made together: none can be worked out from the others."""

    at: datetime
    councils: tuple[tuple[str, CouncillorCounts], ...]
    """By `local_authority_code`."""
    whole: CouncillorCounts


class DoorEventKind(StrEnum):
    """What happens on a councillor's own page, or to the links that lead there."""

    TICKED = "ticked"
    """An item of the checklist."""
    UNTICKED = "ticked no more"
    BREAK_BEGUN = "takes a break"
    BREAK_ENDED = "is back"
    WRONG = "says that something is wrong"
    REMOVAL_ASKED = "asks to be removed"
    REMOVAL_UNDONE = "stays after all"
    LINK_ASKED = "asks for a new link"
    """With a link that had expired."""
    LINKS_REVOKED = "links revoked"
    """Every link that was made until then, and whatever was opened with one."""
    OPENED = "page opened"
    """The councillor is told of each: so they find out if it was not them."""
    CLOSED = "page closed"
    """What was opened with a link is shut; the link still opens."""


@dataclass(frozen=True, slots=True)
class DoorEvent:
    """One thing that a councillor said on their own page, or that became of their links."""

    kind: DoorEventKind
    at: datetime
    about: str = ""
    """Of a tick: id of the item. Of what is wrong: the indicator, or nothing. Of a page opened or closed: its key."""
    words: str = ""
    """Of what is wrong: the councillor's own."""


class LinkWay(StrEnum):
    """By which way a link comes to its councillor."""

    COUNCIL = "sent by the council"
    ASKED = "sent to who asked"
    """By e-mail, to the address that is published for them."""
    SIGNED_IN = "signed in"
    """To nobody: it stands for an address that was proven, and opens nothing."""


@dataclass(frozen=True, slots=True)
class DoorLink:
    """A link that leads a councillor to their own page."""

    council: str
    """`local_authority_code`."""
    site_id: str
    key: str
    """Names the link. Without the signature that goes with it, it opens nothing."""
    made_at: datetime
    expires_at: datetime
    way: LinkWay = LinkWay.COUNCIL


class Dial(StrEnum):
    """What is measured by itself: scores of different dials are never added."""

    FRONT_DOOR = "front door"
    """What any council's own pages show."""
    OPEN_CHANNELS = "open channels"
    """What a council's channels show, where they may be read."""
    COUNCILLOR_PAGE = "councillor's page"
    """What a resident sees of one councillor. No number is made of it."""


class Part(StrEnum):
    """A part of the Digital Councils toolkit, by its own name: where to read on."""

    GET_STARTED = "Get started"
    GO_FURTHER = "Go further"
    CONNECT = "Connect"
    COUNCILLORS = "Checklist for councillors"
    OFFICERS = "Checklist for officers"
    ORGANISATIONS = "Checklist for organisations"


@dataclass(frozen=True, slots=True)
class Principle:
    """One of the toolkit's ten basic principles."""

    id: str
    number: int
    name: str
    """The toolkit's exact short name."""
    statement: str
    """In our own words."""
    source: str
    weight: float = 1.0
    ask: str = ""
    """The question for the council itself, where public pages cannot show the answer."""
    cannot_see: str = ""
    """What about this principle stays invisible from outside."""


class Outcome(StrEnum):
    """An indicator's answer. Only the first three count towards a score."""

    MET = "met"
    PARTLY_MET = "partly met"
    NOT_MET = "not met"
    """Every planned page that could carry it was read whole, and it is not there."""
    NOT_APPLICABLE = "not applicable"
    UNKNOWN = "unknown"
    """We could not look."""


class Effort(StrEnum):
    """What a fix takes."""

    MINUTES = "minutes"
    DAYS = "days"
    PROJECT = "a project"


@dataclass(frozen=True, slots=True)
class Finding:
    """An indicator's answer about one council, complete enough to show without looking anything up.

    The question and the advice are kept with the answer, so that an old finding still reads as it did.
    """

    indicator: str
    principle: str
    question: str
    why: str
    fix: str
    effort: Effort
    outcome: Outcome
    value: float | None
    """How far it is met, 0 to 1; `None` unless the outcome counts."""
    message: str
    """One or two sentences: what was seen, or why we could not look."""
    weight: float
    """Share of its dial's score if everything applicable had been seen, 0 to 1."""
    evidence: tuple[Evidence, ...] = ()
    dial: Dial = Dial.FRONT_DOOR
    part: Part = Part.GET_STARTED
    """Of the toolkit: where to read on."""
    looked: float = 1.0
    """Share of what the value speaks for that could be seen, 0 to 1: 2 of 3 channels. The rest counts as unseen."""
    follows: str = ""
    """The indicator whose fix brings this one's with it: while that is a need, this one is part of it."""


@dataclass(frozen=True, slots=True)
class Score:
    """A weighted mean of findings."""

    value: float | None
    """0 to 100; `None` below half coverage: not enough seen."""
    coverage: float
    """Share of the applicable weight that could be seen, 0 to 1."""
    low: float
    """The lowest the value could be, whatever the unseen would show; 0 to 100."""
    high: float
    seen: int
    """How many things could be checked."""
    applicable: int
    """How many things there were to check."""


NOTHING_TO_CHECK = Score(None, 0.0, 0.0, 100.0, 0, 0)


@dataclass(frozen=True, slots=True)
class Scorecard:
    """How one council measures against the toolkit: on two dials that are never added."""

    council: Council
    as_of: datetime
    """When the snapshot was taken."""
    method: int
    """Which rules made it (`scoring.score.METHOD`). Scores of different methods do not compare."""
    overall: Score
    """Of the front door."""
    principles: tuple[tuple[str, Score], ...]
    """Of the front door, by principle id, in the toolkit's order; only the principles that have indicators."""
    findings: tuple[Finding, ...]
    """Of both dials."""
    channels: int = 0
    """How many accounts the council's site links as its own."""
    channels_readable: int = 0
    """On how many of them posts could be read."""
    inputs: tuple[tuple[str, float], ...] = ()
    """The weights and thresholds that were used, by dotted name."""
    given: tuple[str, ...] = ()
    """Those among the inputs that settings had replaced: scoring again keeps them."""
    finished: bool = True
    """False for a first look, while pages of the visit are still to come."""
    open_channels: Score = NOTHING_TO_CHECK
    open_principles: tuple[tuple[str, Score], ...] = ()
    corrections: tuple[int, ...] = ()
    """Numbers of the council's corrections that were taken into account: declared by it, and upheld by an analyst."""


@dataclass(frozen=True, slots=True)
class ScorePoint:
    """The front door of one scorecard, without its findings: for stages and for lines over time."""

    as_of: datetime
    method: int
    finished: bool
    score: Score


@dataclass(frozen=True, slots=True)
class Stage:
    """A stretch of the front door's score, named after a section of the toolkit."""

    name: str
    begins_at: float
    """The lowest score in it, 0 to 100. It ends below the score at which the next begins."""
    meaning: str
    """What it means for residents, in one sentence."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What could be checked of a person's page, counted. There is no score of a person."""

    in_place: int
    partly: int
    seen: int
    """How many things could be checked."""
    applicable: int
    """How many things there were to check."""


@dataclass(frozen=True, slots=True)
class CouncillorScorecard:
    """What a resident sees of one councillor: no number from 0 to 100, no rank, no comparison."""

    councillor: Councillor
    as_of: datetime
    method: int
    overall: Tally
    principles: tuple[tuple[str, Tally], ...]
    """By principle id, in the toolkit's order; only the principles that have indicators for a person."""
    findings: tuple[Finding, ...]
    """Their weights are shares of the page's questions, and no score is made of them."""
    inputs: tuple[tuple[str, float], ...] = ()
    given: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Need:
    """A thing that was looked for well and not found, or only partly."""

    indicator: str
    principle: str
    what: str
    why: str
    fix: str
    effort: Effort
    points: float
    """What meeting it in full would add to the score of its dial, of 100."""
    evidence: tuple[Evidence, ...] = ()
    dial: Dial = Dial.FRONT_DOOR
    part: Part = Part.GET_STARTED
    also: tuple[str, ...] = ()
    """Fixes that belong to this one, and whose points are among its own."""


@dataclass(frozen=True, slots=True)
class Guide:
    """Published guidance that helps with a need."""

    title: str
    publisher: str
    nations: tuple[str, ...]
    """Whose councils it is for, as registers name them."""
    helps: tuple[str, ...]
    """Ids of indicators, or of principles for all of theirs that no other guide names."""
    about: str
    """What it says that helps, in one sentence of ours."""
    address: str = ""
    """Empty if we know of no page of its publisher."""
    checked_on: date | None = None
    """When somebody last opened the address; `None` if nobody of ours ever has."""
    live: bool = False
    """It was there when it was checked. Only then may a face link it."""


@dataclass(frozen=True, slots=True)
class Run:
    """One check over councils."""

    id: int
    started_at: datetime
    register: str
    """Name of the register file."""
    planned: tuple[str, ...]
    """`local_authority_code` of each council to visit."""
    ended_at: datetime | None = None
    ending: str = ""
    """`finished` or `stopped`; empty while it runs, or if the machine went away."""
    made_up: bool = False
    replayed: bool = False
    """True if nobody was visited: archived pages were read again."""


@dataclass(frozen=True, slots=True)
class RunRecord:
    """What a run has stored so far."""

    run: Run
    councils: int
    """Councils whose visit is finished, of those planned."""
    pages: int
    """Pages tried. A second try of a page counts for the page, not for another."""
    problems: tuple[tuple[ProblemKind, int], ...]
    """How many of them have which problem after the last try, the most frequent first."""
    unread: tuple[str, ...]
    """Names of councils whose home page gave no answer, by name."""
    left: tuple[str, ...]
    """`local_authority_code` of the councils whose visit is not finished, in the order planned."""
    councillors: int = 0
    """Councillors whose page was asked for."""
    poor_lists: tuple[str, ...] = ()
    """A sentence or two for each council whose list of councillors is not good: why, and what stands in its place."""


@dataclass(frozen=True, slots=True)
class Supplied:
    """Figures of one account that a council exported from its own tools and handed over: declared, never observed.

    A figure is `None` where the file does not say. No post's text, and nobody's name.
    """

    platform: str
    handle: str
    key: str
    """As in `Account`: figures and account with one `platform` and `key` belong together."""
    source: str
    """Name of a file in `collectors/supplied/`: the tool that wrote the figures."""
    supplied_on: date
    period_from: date
    period_to: date
    """The last day that the file is about, or if it does not say, the day of its newest post."""
    file: str
    rows: int
    """How many of the file's rows these figures come from."""
    last_posted_on: date | None = None
    posts: int | None = None
    """In the whole period, replies to others included, reposts left out."""
    posts_30: Count | None = None
    """In the last 30 days of the period, `period_to` included; at least so many if the period is shorter."""
    posts_90: Count | None = None
    replies: int | None = None
    """Posts that answer somebody else."""
    reposts: int | None = None
    comments: int | None = None
    """What others wrote under the posts."""
    followers: int | None = None
    """At the end of the period."""
    followers_gained: int | None = None
    """Gained less lost; below zero if more were lost."""
    reach: int | None = None
    """People reached, added up over posts or days: one person may count several times."""
    views: int | None = None
    """How often posts were shown or played."""
    response_rate: float | None = None
    """Share of messages that were answered, as the tool tells it, 0 to 1."""


class Writer(StrEnum):
    """Who wrote something down: a role, never a name."""

    ANALYST = "analyst"
    OFFICER = "officer"
    MONITOR = "monitor"
    """Nobody: the monitor itself, in a check."""


class Step(StrEnum):
    """What a change of a shortlist does."""

    BEGUN = "begun"
    PLACES = "places changed"
    PICKED = "picked"
    LEFT_OUT = "left out again"
    NOTED = "noted"
    FROZEN = "frozen"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class ShortlistChange:
    """One change of a list of councils to be offered support. A list is what its changes come to."""

    shortlist: int
    """Number of the list."""
    number: int
    """Of the change in its list, from 1: two changes cannot have one number, so nobody writes over anybody."""
    at: datetime
    by: Writer
    step: Step
    council: str = ""
    """`local_authority_code`; empty for what is about the list as a whole."""
    words: str = ""
    """The reason, the note, or the name of a list that is begun."""
    places: int | None = None
    """How many councils support can be offered to; with `BEGUN` and `PLACES` only."""
    scorecards: tuple[int, ...] = ()
    """With `FROZEN`: numbers of the scorecards that the list rests on, as they were that day."""


class Checklist(StrEnum):
    """For whom a checklist of the toolkit is, and whom its items are about."""

    COUNCILLORS = "councillors"
    OFFICERS = "officers"
    ORGANISATIONS = "organisations"


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One thing of a checklist that only the council itself can tell, as a statement to agree with or not."""

    id: str
    checklist: Checklist
    text: str
    """In our words."""
    principle: str
    """Id of the principle under which we put it."""
    lga: bool = False
    """The point was made by the Local Government Association; if not, it is ours."""
    heading: str = ""
    """The LGA's exact words; empty where we have them only in ours."""
    source: str = ""
    """Who said it, where and when; empty if it is ours."""
    address: str = ""
    """Of the page that says it."""
    indicator: str = ""
    """Whose finding stands beside the answer; empty if public pages show nothing of it."""


class Reply(StrEnum):
    """What a council says of itself to one item of a checklist."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_KNOWN = "we do not know"
    DOES_NOT_APPLY = "does not apply"


@dataclass(frozen=True, slots=True)
class Answered:
    """One item of a checklist with its answer, complete enough to be read when the checklist has changed."""

    item: str
    """Id in `config/checklists.toml`."""
    asked: str
    reply: Reply


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a council says of itself on one day: declared, never observed, and never part of a score."""

    council: str
    """`local_authority_code`."""
    checklist: Checklist
    number: int
    """Of the declaration among the council's to this checklist, from 1."""
    at: datetime
    by: Writer
    answers: tuple[Answered, ...]
    """In the order of the checklist; items that were passed over are absent."""
    note: str = ""
    """What the council adds in its own words."""


class CorrectionKind(StrEnum):
    """What a council says is wrong, or wants known."""

    NOT_OURS = "not ours"
    """An account that is somebody else's."""
    MISSING = "missing"
    """An account of the council that was not found."""
    RETIRED = "retired on purpose"
    PARTNER = "run by a partner"
    """The council's, but another body runs it."""
    EXPLAINED = "explains a finding"


class CorrectionStep(StrEnum):
    """What became of a correction. That its time is up is worked out, and no step."""

    RAISED = "raised"
    READ = "address read"
    """The reader of links has read the address of a missing account."""
    UPHELD = "upheld"
    NOT_UPHELD = "not upheld"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class CorrectionEntry:
    """One step of a correction. What it is about stands in the step that raised it."""

    council: str
    """`local_authority_code`."""
    correction: int
    """Number of the correction among the council's, from 1."""
    number: int
    """Of the step in it, from 1: two steps cannot have one number, so nobody decides over anybody."""
    at: datetime
    by: Writer
    step: CorrectionStep
    words: str = ""
    """What the council says, or the reason of a decision."""
    kind: CorrectionKind | None = None
    """With `RAISED` only, as is whatever follows but for what `READ` has read of an address."""
    platform: str = ""
    key: str = ""
    """Platform and key of the account; empty for a finding, and for a missing account whose address was not read."""
    handle: str = ""
    indicator: str = ""
    """Of the finding that is explained."""
    outcome: Outcome | None = None
    """Of that finding, as it was then."""
    url: str = ""
    """Of a missing account, or of the page that says that an account is retired."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a council says is wrong with what was seen, and everything that became of it: declared, never observed."""

    raised: CorrectionEntry
    later: tuple[CorrectionEntry, ...] = ()
    """The oldest first."""


@dataclass(frozen=True, slots=True)
class Publication:
    """A council's word that its scorecard may be shown to anybody, or that it may not any longer."""

    council: str
    """`local_authority_code`."""
    number: int
    """Among the council's, from 1."""
    at: datetime
    by: Writer
    published: bool
    """False: withdrawn."""


@dataclass(frozen=True, slots=True)
class Check:
    """One check of one council, as far as it takes to say what has changed."""

    visit: int
    """Number of the snapshot; 0 if nobody was visited, and archived pages were read again."""
    snapshot: Snapshot
    """Without its readings."""
    scorecard: Scorecard


class ChangeKind(StrEnum):
    """What may change between checks; what asks for somebody soonest comes first."""

    CHANGED_HANDS = "account may have changed hands"
    GONE = "account gone"
    LINKS_AT_FAULT = "links at fault"
    NEW_NEED = "new need"
    WENT_QUIET = "channel went quiet"
    COULD_NOT_LOOK = "could not look"
    STAGE_MOVED = "stage moved"
    RETIRED = "channel retired"
    NEED_MET = "need met"


@dataclass(frozen=True, slots=True)
class Change:
    """Something that two checks in a row say, and that was otherwise before. No score, and nobody's name."""

    council: str
    """`local_authority_code`."""
    kind: ChangeKind
    about: str
    """Id of an indicator; platform, a space and the key of an account; name of a stage; or empty."""
    since: datetime
    """When the first of the two checks was made."""
    seen_at: datetime
    """When the second was."""
    what: str
    """In one or two sentences of ours."""
    todo: str = ""
    """What would help; empty if nothing is asked of anybody."""
    evidence: tuple[Evidence, ...] = ()
    """Without snippets: the words of a page may name people."""

    @property
    def key(self) -> str:
        """The same whenever it is found again, so that it is told once."""
        return f"{self.council} {self.kind.name} {self.about} {self.since.isoformat()}"
