"""Nextdoor. Public bodies have agency pages, businesses and others have pages; the whole path is the name."""

from collectors.platforms._platform import Platform, form, segments, under
from store.records import LinkKind

_DOMAINS = "be ca co.uk com com.au de dk es fr it nl se"
_NAME = r"(?P<name>[^\s/?#]{1,200})"

PLATFORM = Platform(
    name="nextdoor",
    title="Nextdoor",
    hosts=under("nextdoor", _DOMAINS),
    other_hosts={
        f"{server}.nextdoor.{domain}": LinkKind.HELP
        for server in ("about", "ads", "auth", "blog", "business", "developer", "help")
        for domain in _DOMAINS.split()
    },
    address="https://nextdoor.co.uk/{handle}/",
    shapes={
        "agency-detail": (
            form(
                rf"agency-detail/(?P<nation>[^\s/]+)/(?P<area>[^\s/]+)/{_NAME}(?:/.*)?",
                handle="agency-detail/{nation}/{area}/{name}",
            ),
        ),
        "agency": (form(rf"agency/{_NAME}(?:/.*)?", handle="agency/{name}"),),
        "pages": (form(rf"pages/{_NAME}(?:/.*)?", handle="pages/{name}"),),
        "profile": (form(rf"profile/{_NAME}(?:/.*)?", handle="profile/{name}"),),
    },
    reserved=segments(LinkKind.POST, "agency-post news_feed p post")
    | segments(LinkKind.SHARE, "share sharekit")
    | segments(LinkKind.GROUP, "g group groups")
    | segments(LinkKind.EVENT, "event events")
    | segments(LinkKind.SEARCH, "find-neighborhood find-neighbourhood search")
    | segments(LinkKind.PLACE, "city neighborhood neighbourhood")
    | segments(LinkKind.LOGIN, "choose_address invite join login register signup")
    | segments(LinkKind.HELP, "about ads-policy help member_agreement privacy_policy"),
    otherwise=LinkKind.OTHER,
    why="Nextdoor shows posts only to neighbours who are signed in.",
)
