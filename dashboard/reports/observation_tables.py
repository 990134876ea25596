"""What was seen, column by column: nothing here is a score."""

from __future__ import annotations

from dashboard.reports.columns import Column, Kind, Shelf, Table
from dashboard.reports.common_columns import CHECK, CHECK_KEY, COUNCIL, DIALS, METHOD
from store.records import ChannelState, Effort, Grade, Outcome, PageKind, Part, ProblemKind, Role

WHOSE = (Role.MAIN, Role.SERVICE, Role.LEADER, Role.PARTNER, Role.VENDOR)
"""Whose accounts are exported: never a person's, nor one of which the pages do not say whose it is."""


COUNCILS = Table(
    "councils",
    "Councils",
    "Every council that is known, or every one that was chosen, as its register describes it today, whether it was "
    "checked or not.",
    Shelf.OBSERVATIONS,
    (
        *COUNCIL,
        Column("place", Kind.TEXT, "Its name without “Council”, for lists."),
        Column("type", Kind.TEXT, "Short code of its type, such as LBO."),
        Column("type_name", Kind.TEXT, "Its type in words."),
        Column("nation", Kind.TEXT, "England, Northern Ireland, Scotland or Wales."),
        Column("region", Kind.TEXT, "Its region, where the register gives one."),
        Column("county", Kind.TEXT, "local_authority_code of the county above a district."),
        Column("website", Kind.TEXT, "Address of its home page."),
        Column("population", Kind.WHOLE, "As the register gives it; docs/data.md says of which year."),
        Column("rural_urban", Kind.TEXT, "How rural or urban it is."),
        Column("valid_from", Kind.DAY, "Its first day; empty if before anybody using the register cares."),
        Column("valid_to", Kind.DAY, "Its last day; empty while no end is decided."),
        Column("successor", Kind.TEXT, "local_authority_code of the council that takes over."),
        Column("made_up", Kind.YES_NO, "True for the practice county: no real council.", required=True),
    ),
    ("local_authority_code",),
)
CHECKS = Table(
    "checks",
    "Checks",
    "One row for each check of a council that is in this export.",
    Shelf.OBSERVATIONS,
    (
        *CHECK,
        Column("finished", Kind.YES_NO, "False for a first look: pages were still to come.", required=True),
        Column("pages_tried", Kind.WHOLE, "Pages that were asked for.", required=True),
        Column("pages_read_whole", Kind.WHOLE, "How many of them could be read whole.", required=True),
        Column("channels", Kind.WHOLE, "Accounts that the site links as the council's own.", required=True),
        Column("channels_readable", Kind.WHOLE, "On how many of them posts could be read.", required=True),
        METHOD,
    ),
    CHECK_KEY,
)
PAGES = Table(
    "pages",
    "Pages",
    "Each page that was asked for, and how it went. No page's words.",
    Shelf.OBSERVATIONS,
    (
        *CHECK,
        Column("page", Kind.TEXT, "What the page is for.", tuple(map(str, PageKind)), required=True),
        Column("address", Kind.TEXT, "As it was asked for.", required=True),
        Column("read_at", Kind.MOMENT, "When it was asked for.", required=True),
        Column("status", Kind.WHOLE, "HTTP status of the answer; empty if none came."),
        Column("read_whole", Kind.YES_NO, "Only then is anything called absent from it.", required=True),
        Column(
            "problem", Kind.TEXT, "Why it could not be read whole; empty if it could.", tuple(map(str, ProblemKind))
        ),
    ),
    (*CHECK_KEY, "page", "address"),
)
ACCOUNTS = Table(
    "accounts",
    "Accounts",
    "Accounts of organisations and offices that the council's pages link, and what they show to anyone. Accounts of "
    "people, and those of which the pages do not say whose they are, are left out.",
    Shelf.OBSERVATIONS,
    (
        *CHECK,
        Column("platform", Kind.TEXT, "The service, such as facebook.", required=True),
        Column("account", Kind.TEXT, "Its name in addresses, in the form in which names are compared.", required=True),
        Column("handle", Kind.TEXT, "Its name as the pages write it."),
        Column("address", Kind.TEXT, "Of its profile.", required=True),
        Column("whose", Kind.TEXT, "Whose it is, as far as the pages tell.", tuple(map(str, WHOSE)), required=True),
        Column("how_sure", Kind.TEXT, "That it is the council's own.", tuple(map(str, Grade)), required=True),
        Column("state", Kind.TEXT, "What it shows; empty if nobody asked.", tuple(map(str, ChannelState))),
        Column("state_reason", Kind.TEXT, "Why it is in that state, in a sentence."),
        Column("last_posted_on", Kind.DAY, "Of its newest post; empty unless a dated post could be read."),
        Column("posted_since", Kind.DAY, "A post that the council's pages show is from this day: it posted then."),
        Column("posts_30", Kind.WHOLE, "Own posts in the 30 days before it was read; empty if that is not known."),
        Column("posts_30_at_least", Kind.YES_NO, "True if there may be more; empty if posts_30 is."),
        Column("posts_90", Kind.WHOLE, "The same in 90 days."),
        Column("posts_90_at_least", Kind.YES_NO, "True if there may be more; empty if posts_90 is."),
        Column("account_read_at", Kind.MOMENT, "When the service was asked; empty if it was not."),
        Column("seen_at", Kind.TEXT, "Addresses of the pages that link it, with a space between them."),
    ),
    (*CHECK_KEY, "platform", "account"),
)
FINDINGS = Table(
    "findings",
    "Findings",
    "The answer to each question, with the pages on which it rests. “unknown” is not “no”: we could not look.",
    Shelf.OBSERVATIONS,
    (
        *CHECK,
        METHOD,
        Column("dial", Kind.TEXT, "What is measured by itself.", DIALS, required=True),
        Column("principle", Kind.TEXT, "Of the Digital Councils toolkit, by its id.", required=True),
        Column("indicator", Kind.TEXT, "The question, by its id: see the table questions.", required=True),
        Column("outcome", Kind.TEXT, "The answer.", tuple(map(str, Outcome)), required=True),
        Column("found", Kind.TEXT, "What was seen, or why we could not look, in words."),
        Column("seen_at", Kind.TEXT, "Addresses of the pages on which it rests, with a space between them."),
        Column("seen_on", Kind.MOMENT, "When the first of these pages was read; empty without one."),
    ),
    (*CHECK_KEY, "indicator"),
)
QUESTIONS = Table(
    "questions",
    "Questions",
    "What is asked, why, and what would help, in the words in force when it was asked last by that method.",
    Shelf.OBSERVATIONS,
    (
        METHOD,
        Column("indicator", Kind.TEXT, "Id of the question.", required=True),
        Column("dial", Kind.TEXT, "What it belongs to.", DIALS, required=True),
        Column("principle", Kind.TEXT, "Of the Digital Councils toolkit, by its id.", required=True),
        Column("question", Kind.TEXT, "The question."),
        Column("why", Kind.TEXT, "Why it matters."),
        Column("fix", Kind.TEXT, "What would help where it is not in place."),
        Column("effort", Kind.TEXT, "What the fix takes.", tuple(map(str, Effort)), required=True),
        Column("toolkit_part", Kind.TEXT, "Where in the toolkit to read on.", tuple(map(str, Part)), required=True),
    ),
    ("method", "indicator"),
)
COUNCILLORS = Table(
    "councillor_counts",
    "Councillors, counted",
    "How many councillors' pages could be read, and how many of these list an account. Nobody is named. What these "
    "pages list is not shown where it would be about fewer than five people, or about all but fewer than five, nor "
    "where it would give such a count away; there is no total for the same reason.",
    Shelf.OBSERVATIONS,
    (
        *COUNCIL,
        Column("pages_read", Kind.WHOLE, "Councillors whose page could be read whole.", required=True),
        Column("list_an_account", Kind.WHOLE, "How many of them list an account; empty: not shown."),
        Column("with_a_link_at_fault", Kind.WHOLE, "How many have a link at fault; empty: not shown."),
        Column("links", Kind.WHOLE, "Links to accounts on all these pages; empty: not shown."),
        Column("links_at_fault", Kind.WHOLE, "How many of them are at fault; empty: not shown."),
    ),
    ("local_authority_code",),
)
