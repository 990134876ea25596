"""The councils on a shortlist and all that was written about them, as blocks of a page. No score, no order by need."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.evidence import shown
from dashboard.links import Hosts, council_link
from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.shortlist_history import Known, writer
from dashboard.tables import table
from dashboard.texts import texts
from dashboard.words import day, moment
from scoring.needs import needs
from scoring.sentences import checked_words
from scoring.shortlist import Pick, Shortlist
from scoring.since import Followed, Since, since
from store.records import Dial, Evidence, Scorecard

SAY = texts("shortlist")
_MOST_NEEDS = 4


def picks_table(of: Shortlist, known: Known) -> list[Html]:
    """Every council on the list, by name."""
    if not of.picks:
        return [element("p", SAY("table_none"))]
    heads = [SAY("column_council"), SAY("column_reason"), SAY("column_needs")]
    if of.frozen:
        heads.append(SAY("column_since"))
    heads.append(SAY("column_offer"))
    picks = sorted(of.picks, key=lambda each: known.name(each.council).casefold())
    return [table("picks", SAY("table"), heads, [_row(each, of, known) for each in picks])]


def state(of: Shortlist, known: Known) -> list[Html]:
    """How many places are taken; of a frozen list, when it was frozen and by which method it had been measured."""
    taken = SAY("state", count=len(of.picks), places=of.places, left=of.places_left)
    if of.frozen is None:
        return [element("p", taken)]
    methods = sorted({str(each.method) for each in (known.then or {}).values()})
    at = moment(of.frozen.at)
    frozen = (
        SAY("state_frozen", moment=at, method=", ".join(methods)) if methods else SAY("state_frozen_unseen", moment=at)
    )
    return [element("p", element("strong", frozen)), element("p", taken)]


def what_was_seen(code: str, known: Known) -> list[Html]:
    """Of a council that may be picked: what would help it, and how we know."""
    heading = element("h3", SAY.html("pick_saw", council=foreign(known.name(code))))
    return [heading, _council(code, known), _needs(known.now.get(code), known.hosts)]


def _row(pick: Pick, of: Shortlist, known: Known) -> list[str]:
    card = known.card(pick.council)
    cells = [_council(pick.council, known), _reason(pick), _needs(card, known.hosts)]
    if of.frozen:
        cells.append(_since(pick.council, known))
    return [*cells, _said(pick)]


def _council(code: str, known: Known) -> Html:
    council, season = known.councils.get(code), known.seasons.get(code)
    if council is None:
        return foreign(code)
    ending = element("p", SAY("reorganising", day=day(council.valid_to))) if council.valid_to else Html()
    waiting = element("p", SAY("season", day=day(season.ends))) if season else Html()
    return joined(council_link(council), ending, waiting)


def _reason(pick: Pick) -> Html:
    by = SAY("picked_by", who=writer(pick.picked), moment=moment(pick.picked.at))
    return joined(element("p", foreign(pick.picked.words)), element("p", by, class_="quiet"))


def _needs(card: Scorecard | None, hosts: Hosts) -> Html:
    """What would help at the front door, and the pages that show it."""
    if card is None:
        return SAY.html("need_unchecked")
    wanted = [each for each in needs(card) if each.dial is Dial.FRONT_DOOR]
    told = [foreign(each.what) for each in wanted[:_MOST_NEEDS]]
    if len(wanted) > _MOST_NEEDS:
        told.append(SAY.html("need_more", count=len(wanted) - _MOST_NEEDS))
    seen = SAY("seen_on", moment=moment(card.as_of), checked=checked_words(card.overall))
    places = _once(evidence for each in wanted for evidence in each.evidence)
    return joined(
        listed(told) or element("p", SAY("need_none")),
        shown(places, hosts, label=SAY("evidence_label")),
        element("p", seen, class_="quiet"),
    )


def _once(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Of each page one, since several needs are read off the same."""
    return tuple({each.url: each for each in evidence}.values())


def _since(code: str, known: Known) -> Html:
    then, now = known.card(code), known.now.get(code)
    if then is None or now is None or now.as_of <= then.as_of:
        return SAY.html("since_none")
    found = since(known.again.get(code, then), now)
    if found is None:
        return SAY.html("since_rules")
    met = sum(each.since is Since.MET for each in found)
    count = SAY("since_count", count=met, all=len(found), day=day(now.as_of))
    return joined(element("p", count), listed([_followed(each) for each in found]))


def _followed(one: Followed) -> Html:
    return SAY.html("since_line", fix=foreign(one.then.fix), what=element("strong", SAY(f"since_{one.since.name}")))


def _said(pick: Pick) -> Html:
    made = pick.offer
    offer = SAY(f"offer_{made.step.name}", moment=moment(made.at)) if made else SAY("no_offer")
    notes = [
        SAY.html("note_by", who=writer(each), moment=moment(each.at), words=foreign(each.words)) for each in pick.notes
    ]
    return joined(element("p", offer), listed(notes))
