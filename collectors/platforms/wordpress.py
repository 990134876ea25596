"""WordPress.com. A blog is a name under `wordpress.com`; blogs on their own domains cannot be told from the address."""

import re

from collectors.platforms._platform import Platform, form
from store.records import LinkFlag, LinkKind

PLATFORM = Platform(
    name="wordpress",
    title="WordPress.com",
    hosts=frozenset({"wordpress.com"}),
    other_hosts={
        **dict.fromkeys(
            "developer.wordpress.com dotcom.wordpress.com help.wordpress.com learn.wordpress.com support.wordpress.com "
            "theme.wordpress.com themes.wordpress.com".split(),
            LinkKind.HELP,
        ),
        "files.wordpress.com": LinkKind.MEDIA,
        "public-api.wordpress.com": LinkKind.OTHER,
        "r-login.wordpress.com": LinkKind.OTHER,
        "stats.wordpress.com": LinkKind.PLUGIN,
        "subscribe.wordpress.com": LinkKind.OTHER,
        "widgets.wp.com": LinkKind.PLUGIN,
        "wp.me": LinkKind.REDIRECT,
    },
    # Names of two characters are languages (`cy.`) and servers of files (`s0.`).
    own_host=re.compile(r"(?:www\.)?(?!www\.|[a-z][a-z0-9]\.)(?P<handle>[a-z0-9-]{1,63})\.wordpress\.com"),
    address="https://{handle}.wordpress.com/",
    shapes={
        "": (
            form(
                r"(?:[\w-]+/)+(?P<name>[a-z0-9-]+)\.wordpress\.com(?:/.*)?",
                handle="{name}",
                flag=LinkFlag.ADMIN_ADDRESS,
            ),
            # The credit "Blog at WordPress.com".
            form(r"", LinkKind.HELP),
        ),
    },
    below=(
        form(r"\d{4}/\d\d/\d\d/.+", LinkKind.POST),
        form(r"", LinkKind.POST, parameter="p"),
        form(r"", LinkKind.SHARE, parameter="share"),
        form(r"(?:.*/)?feed(?:/.*)?", LinkKind.FEED),
        form(r"wp-content/.+", LinkKind.MEDIA),
        form(r"wp-(?:admin|login\.php).*", LinkKind.OTHER),
    ),
    otherwise=LinkKind.HELP,
    posts_readable=True,
    why="WordPress.com shows posts to everyone.",
)
