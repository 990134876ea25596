"""One page for whoever decides: three lines, one caveat, and the questions that are likely to be asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.activity import UNREAD
from dashboard.compared import sentence
from dashboard.dials import value_words
from dashboard.markup import Html, element, foreign, readable
from dashboard.reports.council import Facts
from dashboard.reports.page import document, pauses
from dashboard.reports.paper import by_itself
from dashboard.suggestions import points_words
from dashboard.texts import texts
from dashboard.words import EFFORTS, day, moment
from scoring import seen
from scoring.closing import closing_findings, closing_needs
from scoring.move_words import move_words
from scoring.moves import move
from scoring.needs import one_hour
from scoring.obstacles import action
from scoring.seasons import period_sentence
from scoring.sentences import between_words, checked_words, first_sentence, open_channels_sentence
from scoring.stages import standing_sentence
from scoring.typical import platforms_read
from scoring.typical_words import typical_words
from scoring.words import platform_names
from store.records import Dial, Score

SAY = texts("report")


@dataclass(frozen=True, slots=True)
class Brief:
    """What fits on one page."""

    lines: tuple[str, str, str]
    """Where the council stands, what that is about, and what to do first."""
    caveat: str
    questions: tuple[tuple[str, str], ...]
    """Each with its answer."""


def brief(of: Facts) -> Brief:
    """In plain text."""
    return Brief((_where(of), first_sentence(of.scorecard), first_thing(of)), caveat(of), tuple(_questions(of)))


def brief_page(of: Facts) -> str:
    """As a page that stands by itself."""
    told = brief(of)
    name = readable(of.council.nice_name or of.council.name)
    blocks = [
        *by_itself(pauses(of)),
        element("ol", *(element("li", foreign(each)) for each in told.lines)),
        element("p", element("strong", f"{SAY('caveat_heading')}: "), foreign(told.caveat)),
        element("h2", SAY("questions")),
        *(_asked(question, answer) for question, answer in told.questions),
    ]
    return document(
        title=SAY("brief_title", council=name),
        heading=foreign(SAY("brief_heading", council=name)),
        blocks=blocks,
        of=of,
        kind="brief",
    )


def first_thing(of: Facts) -> str:
    """What to do first; before an election, and where nothing could be seen, that is to wait or to let us look."""
    if of.season is not None:
        return period_sentence(of.season)
    if of.closing and of.snapshot is not None:
        left = closing_needs(closing_findings(of.snapshot, of.successor))
        return SAY("closing_first", count=len(left), fix=left[0].fix) if left else SAY("closing_done")
    front = [each.need for each in of.advice if each.need.dial is Dial.FRONT_DOOR]
    if front:
        points = points_words(front[0].points)
        return SAY("first_thing", fix=front[0].fix, effort=EFFORTS[front[0].effort], points=points)
    return SAY("nothing_to_fix") if of.scorecard.overall.value is not None else action(of.snapshot)


def caveat(of: Facts) -> str:
    """What it does not rest on."""
    closed = platform_names(_closed(of))
    on = day(of.scorecard.as_of)
    return SAY("caveat_closed", day=on, platforms=closed) if closed else SAY("caveat", day=on)


def open_channels(of: Facts) -> list[str]:
    """The other dial, and what it rests on: without its score "this score" would be taken for the front door's."""
    score, about = of.scorecard.open_channels, open_channels_sentence(of.scorecard)
    return [about] if score.value is None else [f"{SAY('open_channels')} {score_words(score)}", about]


def score_words(score: Score) -> str:
    """What it is, how low and high it could be, and how much could be checked."""
    between = f", {between_words(score)}" if score.value is not None else ""
    return f"{value_words(score)}{between}; {checked_words(score)}."


def _where(of: Facts) -> str:
    """The front door in one line."""
    stage = f" {standing_sentence(of.standing)}" if of.standing else ""
    return SAY("where", score=score_words(of.scorecard.overall), stage=stage)


def _questions(of: Facts) -> Iterator[tuple[str, str]]:
    yield SAY("ask_others"), _others(of)
    yield SAY("ask_channels"), " ".join(open_channels(of))
    if of.season is None and of.advice:
        yield SAY("ask_cost"), _cost(of)
    if of.season is None and of.council.valid_to is None:
        yield SAY("ask_moved"), _moved(of)
    yield SAY("ask_wrong"), _wrong(of)


def _others(of: Facts) -> str:
    """Never a place in an order."""
    if of.typical is None:
        return SAY("no_order")
    return f"{SAY('no_order')} {sentence(of.scorecard, of.typical) or typical_words(of.typical)}"


def _cost(of: Facts) -> str:
    hour = one_hour([each.need for each in of.advice if each.need.dial is Dial.FRONT_DOOR])
    if hour.fits:
        return SAY("in_an_hour", fixes=" ".join(each.fix for each in hour.fits))
    first = hour.first_step
    return SAY("no_hour", fix=first.fix, effort=EFFORTS[first.effort]) if first else SAY("nothing_to_fix")


def _moved(of: Facts) -> str:
    if len(of.checks) < 2:
        return SAY("first_check")
    before, after = of.checks
    return SAY("moved", day=day(before.as_of), words=move_words(move(before, after))[0])


def _wrong(of: Facts) -> str:
    place = next((each.evidence[0] for each in of.scorecard.findings if each.evidence), None)
    seen_at = SAY("seen_at", url=place.url, moment=moment(place.read_at)) if place else ""
    contact = of.settings.dispute_contact
    return " ".join(filter(None, (SAY("evidence"), seen_at, SAY("write", contact=contact) if contact else "")))


def _closed(of: Facts) -> list[str]:
    """Platforms on which posts could be read on none of the council's own channels."""
    if of.snapshot is None:
        return []
    own = {(each.platform, each.key) for each in seen.channels(of.snapshot)}
    unread = (each for each in of.snapshot.activities if (each.platform, each.key) in own and each.state in UNREAD)
    read = platforms_read(of.snapshot)
    return [each.platform for each in unread if each.platform not in read]


def _asked(question: str, answer: str) -> Html:
    return Html(f"{element('h3', question)}{element('p', foreign(answer))}")
