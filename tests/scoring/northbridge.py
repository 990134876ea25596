"""Northbridge, a made-up council, and its pages: short words for building a snapshot in view of the test."""

from datetime import UTC, datetime

from store.records import (
    Account,
    Activity,
    ChannelState,
    Council,
    Evidence,
    Grade,
    Link,
    LinkKind,
    NamedPage,
    PageKind,
    PageReading,
    Problem,
    ProblemKind,
    Region,
    Role,
    Signal,
    Snapshot,
)

SITE = "https://www.northbridge.example/"
AT = datetime(2025, 3, 31, 9, 30, tzinfo=UTC)
NORTHBRIDGE = Council("NOR", "Northbridge Council", SITE, nice_name="Northbridge")
ADDRESSES = {
    PageKind.HOME: SITE,
    PageKind.CONTACT: SITE + "contact",
    PageKind.SOCIAL_HUB: SITE + "social-media",
    PageKind.LINK_HUB: "https://links.example/northbridge",
    PageKind.POLICY: SITE + "house-rules",
    PageKind.NEWS: SITE + "news",
    PageKind.FEED: SITE + "news.rss",
}


def page(kind, *shown, problem=None, complete=None, language="en", names=(), url=None, final_url=None):
    """A reading; `shown` are links and signals. Whole unless there is a problem."""
    url = url or ADDRESSES[kind]
    return PageReading(
        url=url,
        kind=kind,
        read_at=AT,
        final_url=final_url or url,
        complete=problem is None if complete is None else complete,
        language=language,
        links=tuple(each for each in shown if isinstance(each, Link)),
        signals=tuple(each for each in shown if isinstance(each, Signal)),
        named_pages=tuple(NamedPage(each, ADDRESSES[each], "") for each in names),
        problem=problem and Problem(url, problem, "It went wrong.", permanent=False),
    )


def home(*shown, **facts):
    return page(PageKind.HOME, *shown, **facts)


def contact(*shown, **facts):
    return page(PageKind.CONTACT, *shown, **facts)


def hub(*shown, **facts):
    return page(PageKind.SOCIAL_HUB, *shown, **facts)


def news(*shown, **facts):
    return page(PageKind.NEWS, *shown, **facts)


def feed(*shown, **facts):
    return page(PageKind.FEED, *shown, **facts)


def timed_out(kind):
    return page(kind, problem=ProblemKind.TIMED_OUT)


def link(platform, handle="northbridge", *, region=Region.FOOTER, name="Follow us", flags=(), where="a"):
    """A link to a profile."""
    url = f"https://{platform}.example/{handle}"
    return Link(url, url, LinkKind.PROFILE, platform, handle, handle, url, flags, name, region, where)


def odd_link(kind, platform="facebook", *, url=None, flags=(), region=Region.FOOTER):
    """A social link that is no profile."""
    url = url or f"https://{platform}.example/"
    return Link(url, url, kind, platform, None, None, None, flags, "Follow us", region, "a")


def signal(kind, value="yes", *, on=PageKind.HOME):
    return Signal(kind, value, Evidence(ADDRESSES[on], AT, "In the words of the page."))


def account(platform, handle="northbridge", *, on=PageKind.HOME, grade=Grade.LINKED, role=Role.MAIN):
    seen_on = (Evidence(ADDRESSES[on], AT),)
    return Account(platform, handle, handle, f"https://{platform}.example/{handle}", grade, "", seen_on, role)


def left(platform, handle="northbridge"):
    """What is known of an account that the council says it has left."""
    return Activity(platform, handle, ChannelState.RETIRED, "The council says so.")


def seen(*readings, accounts=(), activities=(), planned=(), finished=True):
    plan = tuple(NamedPage(kind, ADDRESSES[kind], "") for kind in planned)
    return Snapshot(NORTHBRIDGE, AT, readings, tuple(accounts), tuple(activities), plan, finished)
