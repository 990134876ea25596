"""LinkedIn pages of organisations, schools and people. A numeric company id and its name cannot be matched offline."""

from collectors.platforms._platform import Platform, form, segments
from store.records import LinkFlag, LinkKind

# Any script, quotation marks inside; punctuation at the end belongs to the sentence around the address.
_NAME = r"(?P<name>[^\s/?#]{0,119}[^\s/?#&,;:)\]}>\"'\u201d\u2019.!])"

PLATFORM = Platform(
    name="linkedin",
    title="LinkedIn",
    hosts=frozenset({"linkedin.com"}),
    other_hosts={
        **dict.fromkeys(
            "about.linkedin.com blog.linkedin.com business.linkedin.com careers.linkedin.com developer.linkedin.com "
            "developers.linkedin.com engineering.linkedin.com help.linkedin.com learning.linkedin.com "
            "legal.linkedin.com members.linkedin.com news.linkedin.com".split(),
            LinkKind.HELP,
        ),
        "badges.linkedin.com": LinkKind.PLUGIN,
        "licdn.com": LinkKind.MEDIA,
        "lnkd.in": LinkKind.REDIRECT,
        "platform.linkedin.com": LinkKind.PLUGIN,
        "px.ads.linkedin.com": LinkKind.PLUGIN,
    },
    address="https://www.linkedin.com/{handle}/",
    shapes={
        "company": (
            form(rf"company/{_NAME}/admin(?:/.*)?", handle="company/{name}", flag=LinkFlag.ADMIN_ADDRESS),
            form(rf"company/{_NAME}(?:/.*)?", handle="company/{name}"),
        ),
        "companies": (form(rf"companies/{_NAME}(?:/.*)?", handle="company/{name}", flag=LinkFlag.OLD_ADDRESS),),
        "showcase": (form(rf"showcase/{_NAME}(?:/.*)?", handle="showcase/{name}"),),
        "school": (form(rf"school/{_NAME}(?:/.*)?", handle="school/{name}"),),
        "edu": (
            form(
                r"edu/school",
                handle="school/{value}",
                parameter="id",
                value=r"\d+",
                flag=LinkFlag.OLD_ADDRESS,
            ),
        ),
        "in": (form(rf"in/{_NAME}(?:/.*)?", handle="in/{name}"),),
        "mwlite": (
            form(rf"mwlite/in/{_NAME}(?:/.*)?", handle="in/{name}"),
            form(rf"mwlite/company/{_NAME}(?:/.*)?", handle="company/{name}"),
            form(rf"mwlite/school/{_NAME}(?:/.*)?", handle="school/{name}"),
        ),
        "pub": (
            form(
                rf"pub/{_NAME}/(?P<a>\w+)/(?P<b>\w+)/(?P<c>\w+)(?:/.*)?",
                handle="in/{name}-{c}{b}{a}",
                flag=LinkFlag.OLD_ADDRESS,
            ),
            form(rf"pub/{_NAME}", handle="pub/{name}", flag=LinkFlag.OLD_ADDRESS),
        ),
        "organization-guest": (
            form(
                rf"organization-guest/company/{_NAME}(?:/.*)?",
                handle="company/{name}",
                flag=LinkFlag.LOGIN_WALL,
            ),
        ),
        "authwall": (
            form(
                r"authwall",
                LinkKind.LOGIN,
                parameter="sessionRedirect",
                nested=True,
                flag=LinkFlag.LOGIN_WALL,
            ),
        ),
        "feed": (form(r"feed/update/.*", LinkKind.POST),),
        "embed": (form(r"embed/feed/update/.*", LinkKind.POST),),
        "posts": (form(r"posts/(?P<name>[^/_]+)_.*", LinkKind.POST),),
        "pulse": (form(r"pulse/.+", LinkKind.POST),),
        "cws": (form(r"cws/.*", LinkKind.SHARE),),
        "groups": (form(r"groups(?:/.*)?", LinkKind.GROUP),),
    },
    reserved=segments(LinkKind.SHARE, "sharearticle sharing cws")
    | segments(LinkKind.POST, "posts pulse newsletters video")
    | segments(LinkKind.EVENT, "events")
    | segments(LinkKind.SEARCH, "search directory top-content")
    | segments(LinkKind.HASHTAG, "hashtag")
    | segments(LinkKind.LOGIN, "authwall login uas signup checkpoint")
    | segments(LinkKind.REDIRECT, "redir safety slink")
    | segments(LinkKind.HELP, "legal help learning company in school showcase")
    | segments(
        LinkKind.OTHER,
        "ads advice badges campaignmanager company-beta embed feed games home job jobs messaging mynetwork nhome "
        "notifications premium products psettings salary sales services start talent today",
    ),
    why="LinkedIn shows nothing to people who are not signed in.",
)
