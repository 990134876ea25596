"""The letter that offers a council support: what would help it, how we know, and nothing that compares it."""

from __future__ import annotations

from collections.abc import Sequence

from scoring.advice import Advice, guide_link
from scoring.language import marked, say, say_count
from scoring.letters import MADE_UP, Letter
from scoring.words import day_words
from store.records import Council, Dial, Effort, Evidence, Finding, Outcome, Scorecard

_MOST_NEEDS = 3
_MOST_IN_PLACE = 3
_MOST_PLACES = 2
_EFFORTS = {
    Effort.MINUTES: marked("It takes minutes."),
    Effort.DAYS: marked("It takes some days."),
    Effort.PROJECT: marked("It is a project."),
}


def offer_letter(scorecard: Scorecard, found: Sequence[Advice], contact: str) -> Letter | None:
    """The letter to the chief executive of the council, from what was seen that day; `None` if it needs nothing.

    `found` in the order of the needs; `contact` is where people answer. The words are the council's own needs and
    evidence: no number that measures it, no other council.
    """
    wanted = _front_first(found)[:_MOST_NEEDS]
    if not wanted:
        return None
    council = scorecard.council
    parts = (
        say("Dear Chief Executive,"),
        _opening(council),
        *_in_place(scorecard.findings),
        _what_would_help(wanted, scorecard),
        _what_we_offer(),
        _what_we_could_not_see(scorecard),
        _your_choice(contact),
    )
    return Letter(
        say("An offer of help with social media for {council}", council=council.name), "\n\n".join(parts) + "\n"
    )


def _front_first(found: Sequence[Advice]) -> list[Advice]:
    return sorted(found, key=lambda each: each.need.dial is not Dial.FRONT_DOOR)


def _opening(council: Council) -> str:
    offered = say(
        "We would like to offer {council} some help with what residents meet when they look for it on social media. "
        "This letter says what we saw on the council's public pages, what we think would help, and how you can check "
        "each of it.",
        council=council.name,
    )
    return f"{offered} {say(MADE_UP)}" if council.made_up else offered


def _in_place(findings: Sequence[Finding]) -> list[str]:
    met = [each.message for each in findings if each.outcome is Outcome.MET and each.dial is Dial.FRONT_DOOR]
    lines = "\n".join(f"- {each}" for each in met[:_MOST_IN_PLACE])
    return [f"{say('WHAT RESIDENTS FIND ALREADY')}\n\n{lines}"] if lines else []


def _what_would_help(wanted: Sequence[Advice], scorecard: Scorecard) -> str:
    told = "\n\n".join(f"{number}. {_need(each)}" for number, each in enumerate(wanted, start=1))
    looked = say("On {day} we looked at the council's public pages.", day=day_words(scorecard.as_of))
    return f"{say('WHAT WOULD HELP')}\n\n{looked}\n\n{told}"


def _need(advice: Advice) -> str:
    need = advice.need
    lines = [
        need.fix,
        say("What we saw: {what}", what=need.what),
        say("Why it matters: {why}", why=need.why),
        say(_EFFORTS[need.effort]),
        *_where(need.evidence),
        say("In the Digital Councils toolkit (LGA and comms2point0, 2015): {part}", part=say(need.part)),
    ]
    guide = next(iter(advice.guides), None)
    if guide and (link := guide_link(guide)):
        lines.append(
            say(
                "To read on: {title}, {publisher}, {address}",
                title=guide.title,
                publisher=guide.publisher,
                address=link,
            )
        )
    return "\n   ".join(lines)


def _where(evidence: Sequence[Evidence]) -> list[str]:
    urls = list(dict.fromkeys(each.url for each in evidence))
    shown = [say("Where we looked: {address}", address=each) for each in urls[:_MOST_PLACES]]
    rest = len(urls) - _MOST_PLACES
    return [*shown, say_count("and on {count} more page", "and on {count} more pages", rest)] if rest > 0 else shown


def _what_we_offer() -> str:
    offer = say(
        "We can go through this with your communications team, at a time that suits them, and look again afterwards, "
        "so that you can see what has changed."
    )
    return f"{say('WHAT WE OFFER')}\n\n{offer}"


def _what_we_could_not_see(scorecard: Scorecard) -> str:
    unseen = sum(each.outcome is Outcome.UNKNOWN for each in scorecard.findings if each.dial is Dial.FRONT_DOOR)
    sentences = [
        say(
            "Services such as Facebook, Instagram, X and LinkedIn show nothing to visitors who are not signed in, so "
            "nothing here is about what the council posts there."
        )
    ]
    if unseen:
        sentences.append(
            say_count(
                "{count} thing on the website could not be checked, either.",
                "{count} things on the website could not be checked, either.",
                unseen,
            )
        )
    sentences.append(say("That says nothing about how well any of it is done."))
    return f"{say('WHAT WE COULD NOT SEE')}\n\n{' '.join(sentences)}"


def _your_choice(contact: str) -> str:
    return say(
        "Whether you take this up is for you to decide, and no is an answer. If something here is wrong, or is meant "
        "to be as it is, please write to {contact}.",
        contact=contact,
    )
