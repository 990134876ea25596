"""What the rows are that a councillor may ask to see: what they hold, from where, why, and how long. By table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from config.settings import Settings
from scoring.language import marked, say, say_count

_TILL_LEFT = marked("while the council's list names you, and {former} after the first list that does not")
_TOLD = marked("{months} after it has ended or been replaced, or until you have left")
_OLD = marked("{months}; what stands today stays until it is replaced, or until you have left")


@dataclass(frozen=True, slots=True)
class Explained:
    """What rows of a table are."""

    title: str
    why: str
    source: str
    kept: str


EXPLAINED: Mapping[str, Explained] = {
    "councillor": Explained(
        marked("Who you are as a councillor"),
        marked("to know whose page is whose from one check to the next"),
        marked("your council's list of councillors"),
        _TILL_LEFT,
    ),
    "councillor_list": Explained(
        marked("Lists of councillors that name you"),
        marked("to know that the list is complete, and who has left"),
        marked(
            "your council's list of councillors, at the address below; the row points to who you are, and "
            "repeats nothing"
        ),
        _OLD,
    ),
    "councillor_snapshot": Explained(
        marked("What your page showed"),
        marked("to tell you what a resident sees"),
        marked("your page on your council's website, at the address below; no copy of it is kept"),
        _OLD,
    ),
    "councillor_activity": Explained(
        marked("What the accounts on your page showed to anybody"),
        marked("to say whether a resident who follows the link finds something recent"),
        marked(
            "the service below, as anybody may read it who is not signed in; no post's text and no words of "
            "your profile"
        ),
        _OLD,
    ),
    "councillor_scorecard": Explained(
        marked("What could be checked, and was in place"),
        marked("to tell you what would help"),
        marked("worked out by Doorstep from what your page showed"),
        _OLD,
    ),
    "door_link": Explained(
        marked("Links that were made for you to your own page"),
        marked("so that you, and nobody else, can open it, and so that a link can be made to work no more"),
        marked(
            "whoever runs Doorstep, who handed the link to your council to send to you; no address of yours is kept"
        ),
        _TOLD,
    ),
    "door_event": Explained(
        marked("What you said on your own page"),
        marked("to show your page as you left it, and to do what you asked for"),
        marked("you"),
        _TOLD,
    ),
    "published_mark": Explained(
        marked("By what the address that your council publishes for you is known again"),
        marked("so that you, and nobody else, can sign in to your own page by that address"),
        marked("your page on your council's website; a keyed digest, from which nobody can read the address"),
        _TOLD,
    ),
    "account_reading": Explained(
        marked("What your accounts showed to anybody"),
        marked("to say whether a resident who follows the link finds something recent"),
        marked("the service below, as anybody may read it who is not signed in; no post's text is kept"),
        _OLD,
    ),
    "page_reading": Explained(
        marked("Pages of your council that tell of you, the parts that do"),
        marked("they are part of what the council's own website shows"),
        marked("your council's website, at the addresses below"),
        marked("as long as the council's history; they are taken out when you ask to be forgotten"),
    ),
}
_OF_THE_COUNCIL = Explained(
    marked("What is held about your council and others, the parts that tell of you"),
    marked("it is part of what the council's own website shows"),
    marked("your council's website"),
    EXPLAINED["page_reading"].kept,
)


def explained(table: str, settings: Settings) -> Explained:
    """Of a table, with the numbers of the settings."""
    found = EXPLAINED.get(table, _OF_THE_COUNCIL)
    kept = say(
        found.kept,
        former=say_count("{count} day", "{count} days", settings.former_councillor_days),
        months=say_count("{count} month", "{count} months", settings.retention_months),
    )
    return Explained(say(found.title), say(found.why), say(found.source), kept)
