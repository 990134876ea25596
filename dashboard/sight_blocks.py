"""How well we are looking, in words and tables: the last checks, services, reasons, and every council. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dashboard.links import council_link
from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.sights import Age, Looked, Service, Sight, reasons, sight
from dashboard.tables import table
from dashboard.texts import number, texts
from dashboard.words import STATES, moment
from scoring.words import platform_name, problem_words
from store.looks import Asked, Visit
from store.records import ProblemKind, RunRecord

SAY = texts("looking")
SIGNS = {Sight.WHOLE: "●", Sight.PARTLY: "◐", Sight.NOT_AT_ALL: "?"}
"""Shapes beside the words, never instead of them."""


def freshness(counted: Mapping[Age, int]) -> Html:
    """How many councils were seen how lately."""
    rows = [(SAY(f"age_{age.name.lower()}"), number(counted[age])) for age in Age if counted[age]]
    return table("freshness", SAY("freshness"), (SAY("head_age"), SAY("head_councils")), rows)


def checks(records: Sequence[RunRecord]) -> Html:
    """The last checks, the newest first."""
    heads = tuple(SAY(f"head_{each}") for each in ("check", "done", "pages", "unread"))
    return table("checks", SAY("checks"), heads, [_check(each) for each in records])


def by_service(found: Iterable[Service]) -> Html:
    """What each service lets anyone see who is not signed in."""
    heads = tuple(SAY(f"head_{each}") for each in ("service", "accounts", "opened", "asked", "closed"))
    return table("services", SAY("services"), heads, [_service(each) for each in found])


def why_not(everybody: Sequence[Looked]) -> list[Html]:
    """Why pages could not be read when councils were last visited."""
    said = [SAY.html("reason", why=_why(kind), count=number) for kind, number in reasons(everybody)]
    if not said:
        return [element("p", SAY("no_reason"))]
    return [listed(said)]


def councils_by_sight(everybody: Sequence[Looked]) -> list[Html]:
    """Every council, those first that we could not look at, each with its last visits."""
    blocks = []
    for what in (Sight.NOT_AT_ALL, Sight.PARTLY, Sight.WHOLE, None):
        of_kind = [each for each in everybody if each.sight is what]
        if of_kind:
            name = what.name.lower() if what else "never"
            heading = element("summary", SAY(f"group_{name}", count=len(of_kind)))
            blocks.append(element("details", heading, listed([_council(each) for each in of_kind])))
    return blocks


def _check(record: RunRecord) -> tuple[str, ...]:
    run = record.run
    done = SAY("done", done=record.councils, count=len(run.planned))
    problems = [SAY("problem", why=_why(kind), pages=number) for kind, number in record.problems]
    ending = SAY("going") if run.ended_at is None else SAY("ended", at=moment(run.ended_at))
    return moment(run.started_at), f"{done} {ending}", number(record.pages), "; ".join(problems) or SAY("nothing")


def _why(kind: ProblemKind) -> str:
    """To stand alone."""
    words = problem_words(kind)
    return words[0].upper() + words[1:]


def _service(service: Service) -> tuple[str, ...]:
    closed = [SAY("state", state=STATES[state], accounts=number) for state, number in service.closed]
    return (
        platform_name(service.platform),
        number(service.accounts),
        number(service.opened),
        "; ".join(map(_answered, service.asked)) or SAY("not_asked"),
        "; ".join(closed) or SAY("nothing"),
    )


def _answered(answer: Asked) -> str:
    without = sum(number for _state, number in answer.closed)
    return SAY("answered", told=answer.accounts - without, count=answer.accounts)


def _council(each: Looked) -> Html:
    council = each.council
    if not each.visits:
        return foreign(council.nice_name or council.name)
    newest = each.visits[0]
    why = "; ".join(SAY("problem", why=problem_words(kind), pages=number) for kind, number in newest.problems)
    read = SAY("read", whole=newest.whole, count=newest.pages, at=moment(newest.taken_at))
    seen = each.seen_at if each.sight is Sight.NOT_AT_ALL else None
    return joined(
        council_link(council),
        ": ",
        _signs(each.visits),
        f" {read}",
        f" {SAY('why', why=why)}" if why else "",
        f" {SAY('seen', at=moment(seen))}" if seen else "",
    )


def _signs(visits: Sequence[Visit]) -> Html:
    """A shape for each visit, which a screen reader says in words."""
    found = [sight(each) for each in visits]
    said = ", ".join(SAY(f"sign_{each.name.lower()}") for each in found)
    return element("span", "".join(SIGNS[each] for each in found), role="img", aria_label=said)
