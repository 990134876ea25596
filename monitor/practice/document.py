"""`docs/practice-county.md`, made from what the county is made from."""

from __future__ import annotations

from config.register import councils
from monitor.practice.county import REGISTER
from monitor.practice.democracy import Democracy, democracies
from monitor.practice.parts import parts
from monitor.practice.platforms._profile import Profile, profiles

TEXT = """\
# The practice county

{number} made-up councils, each with a web site of its own on this machine (127.0.0.1, one port each) from its first
day to its last, so that you can see the whole of Doorstep at work without touching anyone's website. `doorstep demo`
starts them, checks them with the same code that checks real councils, and opens the dashboard. Every page says that its
council is made up; all people and accounts are invented, and news is dated from the day you look.

| council | code | nation | type | what it is there to show |
|---|---|---|---|---|
{rows}

Their accounts answer, too, as Bluesky, Mastodon, YouTube and the others do: also on this machine, under made-up
names, with texts and people that are made up. Each is there to be found in one state, and many carry traps: other
people's posts, old pins, wrong dates, descriptions that say nothing.

| council | account | who answers | state | what makes it hard to read |
|---|---|---|---|---|
{accounts}

"Gone" takes answers of two days. What nobody may read without a key or the operator's consent (YouTube, Telegram,
Flickr) is not checked until there is one.

The councillors are invented, too, and stand in lists as councils' systems make them:

| council | where | councillors | what it is there to show |
|---|---|---|---|
{lists}

Some of their pages list accounts; others list private profiles, a party, or a member of Parliament of the same name.
Every page shows a home address, a telephone number, a photo and a party, none of which is ever kept.

Its people write, too: Saltmarsh has answered a checklist about itself, Tarnside has replied that an account is run by a
partner, which waits for an analyst, and Fernwick votes in two weeks.

The councils are in `config/practice/councils.csv`, what each has in `config/practice/county.toml`, its words
(English and Welsh) in `config/practice/words.toml`, and the templates of its pages in
`config/practice/pages/`. To add a council, add a line to the first and a table to the second, then run `make docs`,
which makes this page. The accounts that answer are in
`config/practice/accounts.toml`, and who answers for them in `monitor/practice/platforms/`, one file per interface. The
councillors, and what a check must find of them, are in `config/practice/democracy.toml`.
"""


def document() -> str:
    """The page as it should be."""
    roles = parts()
    rows = [
        f"| {each.name} | {each.local_authority_code} | {each.nation} | {each.type_name} "
        f"| {roles[each.local_authority_code].shows} |"
        for each in councils(REGISTER)
    ]
    return TEXT.format(
        number=len(rows),
        rows="\n".join(rows),
        accounts="\n".join(map(_account, profiles())),
        lists="\n".join(map(_list, democracies())),
    )


def _list(each: Democracy) -> str:
    return f"| {each.code} | {each.host} | {len(each.people) or ''} | {each.shows} |"


def _account(profile: Profile) -> str:
    hard = ", ".join(filter(None, (profile.manner, *sorted(profile.traps))))
    return f"| {profile.council} | {profile.handle} | {profile.interface} | {profile.state} | {hard} |"
