"""Blogger. A blog is a name under `blogspot`; its country addresses are one blog."""

import re

from collectors.platforms._platform import Platform, form, segments, under
from store.records import LinkKind

_DOMAINS = (
    "ae al am ba be bg bj ca cf ch cl co.at co.id co.il co.ke co.nz co.uk co.za com com.ar com.au com.br com.by com.co "
    "com.cy com.ee com.eg com.es com.mt com.ng com.tr com.uy cv cz de dk fi fr gr hk hr hu ie in is it jp kr li lt lu "
    "md mk mr mx my nl no pe pt qa re ro rs ru se sg si sk sn td tw ug vn"
)

PLATFORM = Platform(
    name="blogger",
    title="Blogger",
    hosts=under("blogspot", _DOMAINS) | {"blogger.com"},
    other_hosts={
        "blogblog.com": LinkKind.PLUGIN,
        "blogger.googleusercontent.com": LinkKind.MEDIA,
        "bp.blogspot.com": LinkKind.MEDIA,
        "buzz.blogger.com": LinkKind.HELP,
        "help.blogger.com": LinkKind.HELP,
    },
    own_host=re.compile(r"(?:www\.)?(?!www\.)(?P<handle>[a-z0-9-]{1,63})\.blogspot(?:\.[a-z]{2,3}){1,2}"),
    address="https://{handle}.blogspot.com/",
    accounts=((re.compile(r"id:(?P<id>\d+)"), "https://www.blogger.com/profile/{id}"),),
    shapes={
        "profile": (form(r"profile/(?P<id>\d{5,21})(?:/.*)?", handle="id:{id}"),),
        # The credit "Powered by Blogger".
        "": (form(r"", LinkKind.HELP),),
    },
    reserved=segments(LinkKind.SHARE, "blog-this.g blog_this.pyra blogthis share-post.g")
    | segments(LinkKind.FEED, "feeds")
    | segments(LinkKind.LOGIN, "blog go home start")
    | segments(LinkKind.PLUGIN, "dyn-css static")
    | segments(LinkKind.OTHER, "comment comment.g comment-iframe.g email-post.g follow-blog.g post-edit.g rearrange"),
    below=(
        form(r"\d{4}/\d\d/.+\.html?", LinkKind.POST),
        form(r"(?:feeds/.*|(?:atom|rss)\.xml)", LinkKind.FEED),
    ),
    otherwise=LinkKind.HELP,
    posts_readable=True,
    why="Blogger shows posts to everyone.",
)
