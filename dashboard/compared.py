"""What is typical of councils like one: the visitor chooses by what they are taken for alike."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import frame, past, queries
from dashboard.dials import value_words
from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.tables import table
from dashboard.words import counted
from scoring.pasted import pasted
from scoring.peers import Basis, PeerGroup, group_words, peers
from scoring.typical import Quartiles, Typical, typical
from scoring.typical_words import share_words, typical_words
from store.records import Dial, Principle, Score, Scorecard

_BASES = {
    "Same type and nation": Basis.KIND,
    "Same region": Basis.REGION,
    "As rural or urban": Basis.RURAL_URBAN,
    "The ten nearest by type and population": Basis.NEAREST,
    "A list of your own": Basis.LIST,
}
_NOT_OPEN = "Open channels are compared only with councils whose channels of the same kind could be read: too few here."


def draw(own: Scorecard, principles: Sequence[Principle]) -> None:
    """The choice of peers, who they are, and what is typical of them."""
    frame.show(element("h2", "What is typical of councils like this one"))
    basis = _BASES[st.selectbox("Compare with", list(_BASES), key="peers", bind="query-params")]
    group = _pasted(own) if basis is Basis.LIST else peers(own.council, queries.register(), queries.today(), basis)
    if group is None:
        return
    cards = queries.scorecards()
    inside = {each.local_authority_code for each in group.councils} | {own.council.local_authority_code}
    near = tuple(each for each in cards if each.council.local_authority_code in inside)
    read_on = past.read_on(near) if own.channels_readable else {}
    frame.show(*_unknown(group), *told(own, typical(own, group, near, read_on), principles))


def told(own: Scorecard, found: Typical, principles: Sequence[Principle]) -> list[Html]:
    """Whom it is compared with, and the middle of them; or why there is no figure."""
    blocks = [element("p", foreign(group_words(found.group))), element("p", typical_words(found))]
    if found.why_not:
        return blocks
    names = {each.id: each.name for each in principles}
    front = [("Front door", own.overall, found.overall), *_rows(own.principles, found.principles, names)]
    blocks.append(_table("typical-front", "The front door beside what is typical of them", front))
    if own.channels_readable and found.open_channels:
        rows = _rows(own.open_principles, found.open_principles, names)
        opened = [("Open channels", own.open_channels, found.open_channels), *rows]
        blocks.append(_table("typical-open", "Open channels beside what is typical of them", opened))
    elif own.channels_readable:
        blocks.append(element("p", _NOT_OPEN, class_="quiet"))
    return [*blocks, _shares(own, found)]


def _pasted(own: Scorecard) -> PeerGroup | None:
    written = st.text_area("Names or codes of councils, one a line", key="pasted", max_chars=20_000)
    return pasted(own.council, queries.register(), queries.today(), written) if written.strip() else None


def _unknown(group: PeerGroup) -> list[Html]:
    said = [joined("No council, or several, could be meant by “", foreign(each), "”.") for each in group.unknown]
    said += [joined(foreign(each.name), " is left out: ", foreign(why), ".") for each, why in group.left_out]
    return [listed(said)]


def _rows(
    own: Sequence[tuple[str, Score]], theirs: Sequence[tuple[str, Quartiles | None]], names: dict[str, str]
) -> list[tuple[str, Score, Quartiles | None]]:
    figures = dict(theirs)
    return [(names.get(id, id), score, figures.get(id)) for id, score in own]


def _table(name: str, caption: str, rows: Sequence[tuple[str, Score, Quartiles | None]]) -> Html:
    heads = ("What", "This council", "Typical", "The middle half lie", "Councils with a score")
    return table(name, caption, heads, [(foreign(what), value_words(own), *_figures(each)) for what, own, each in rows])


def _figures(found: Quartiles | None) -> tuple[str, str, str]:
    if found is None:
        return "No figure: fewer than five have a score", "", "Fewer than five"
    return str(round(found.median)), f"between {round(found.lower)} and {round(found.upper)}", str(found.n)


def _shares(own: Scorecard, found: Typical) -> Html:
    """Of those questions that were answered for the council itself."""
    answered = {each.indicator: each for each in own.findings if each.value is not None}
    rows = [
        (foreign(answered[each.indicator].question), foreign(share_words(each)))
        for each in found.shares
        if each.indicator in answered and (answered[each.indicator].dial is Dial.FRONT_DOOR or found.open_channels)
    ]
    if not rows:
        return Html()
    caption = "How many of them have it in place, of those where it could be seen"
    return element(
        "details",
        element("summary", f"How many of them have each thing in place: {counted(len(rows), 'question')}"),
        table("shares", caption, ("Question", "Of councils like this one"), rows),
    )
