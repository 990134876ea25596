"""Exports as the tools write them, of made-up accounts; and how a test reads one."""

from datetime import date

from collectors.supplied import read_supplied
from store.records import Account, Grade, Role

TODAY = date(2026, 11, 22)
FACEBOOK = (
    '"Post ID","Page ID","Page name",Title,Description,"Duration (sec)","Publish time","Caption type",Permalink,'
    '"Is crosspost","Is share","Post type",Languages,"Custom labels","Funded content status","Data comment",Date,Views,'
    "Reach,Reactions,Comments,Shares\r\n"
)
INSTAGRAM = (
    "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,"
    "Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves\n"
)
X_POSTS = (
    "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts\n"
)
PLAIN = "date,platform,account,posts,replies,followers,reach\n"


def account(platform, handle, role=Role.MAIN):
    """One that the council's pages link."""
    return Account(platform, handle, handle.casefold(), f"https://{platform}.example/", Grade.LINKED, "", (), role)


def facebook_row(
    day="09/28/2026 18:12", post="182", page="1000", link="NorthbridgeMadeUp/posts/pf1", share="0", **more
):
    figures = {"views": "27", "reach": "20", "comments": "2", "text": "Bins"} | more
    return (
        f'{post},{page},"Northbridge Council","{figures["text"]}",,0,"{day}",N/A,https://www.facebook.com/{link},0,{share},'
        f'Photos,,,,,Lifetime,"{figures["views"]}","{figures["reach"]}",4,"{figures["comments"]}",0\r\n'
    )


def read(text, file="figures.csv", accounts=(), wanted=""):
    body = text if isinstance(text, bytes) else text.encode()
    return read_supplied(file, body, TODAY, accounts, wanted)


def only(text, **more):
    """The figures of a file that is about one account."""
    (found,) = read(text, **more)
    return found
