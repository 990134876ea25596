"""What is typical of a council's peers: medians and quartiles, never an order of councils."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import quantiles
from types import MappingProxyType

from scoring import seen
from scoring.language import say, say_count
from scoring.peers import ENOUGH, PeerGroup
from store.records import Dial, Finding, Outcome, Score, Scorecard, Snapshot

READ_PERCENT = 90
"""So much of a group must have been read before it makes a figure: those who are missing may be the unlike ones."""
NOTHING_READ: Mapping[str, Collection[str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Quartiles:
    """A quarter of the peers lie at or below `lower`, a half at or below `median`. 0 to 100."""

    lower: float
    median: float
    upper: float
    n: int
    """Peers with a score."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many peers meet one indicator."""

    indicator: str
    met: int
    partly: int
    seen: int
    """Peers of whom it could be seen."""
    applicable: int
    """Peers of whom it was asked: those seen, and those of whom it could not be."""

    @property
    def value(self) -> float | None:
        """Of those seen, the share that meets it, 0 to 1; `None` under five."""
        return self.met / self.seen if self.seen >= ENOUGH else None


@dataclass(frozen=True, slots=True)
class Typical:
    """What a council's peers show. A figure is `None` where fewer than five have a score."""

    group: PeerGroup
    read: int
    """Of its councils, those that were read by the same method."""
    why_not: str
    """Why there is no figure of the front door at all, as a sentence; empty if there is."""
    overall: Quartiles | None = None
    principles: tuple[tuple[str, Quartiles | None], ...] = ()
    """By principle id, in the order of the council's own."""
    open_channels: Quartiles | None = None
    """Of those peers only on whose channels of the same kind posts could be read."""
    open_principles: tuple[tuple[str, Quartiles | None], ...] = ()
    shares: tuple[Share, ...] = ()
    """Of the indicators of both dials, the front door's first; open channels' among the peers of `open_channels`."""


def typical(
    own: Scorecard,
    group: PeerGroup,
    scorecards: Iterable[Scorecard],
    read_on: Mapping[str, Collection[str]] = NOTHING_READ,
) -> Typical:
    """What is typical of the group, by scorecards of the method of `own`; others are as good as none.

    No figure under five peers, nor before 90% of the group is read. `read_on` has, by `local_authority_code`, the
    platforms on which posts could be read (`platforms_read`): open channels are compared only with peers that share
    one of them, so without it not at all.
    """
    codes = {each.local_authority_code for each in group.councils}
    cards = [each for each in scorecards if each.council.local_authority_code in codes and _read(each, own.method)]
    if why_not := _too_little(len(cards), len(codes)):
        return Typical(group, len(cards), why_not)
    alike = [each for each in cards if _platforms(own, read_on) & _platforms(each, read_on)]
    overall = _quartiles(each.overall for each in cards)
    return Typical(
        group,
        len(cards),
        ""
        if overall
        else say("Of fewer than {enough} of these councils enough could be seen for a score.", enough=ENOUGH),
        overall,
        _by_principle(own.principles, [each.principles for each in cards]),
        _quartiles(each.open_channels for each in alike),
        _by_principle(own.open_principles, [each.open_principles for each in alike]),
        tuple(
            share
            for dial, among in ((Dial.FRONT_DOOR, cards), (Dial.OPEN_CHANNELS, alike))
            for share in _shares([each for each in own.findings if each.dial is dial], among)
        ),
    )


def platforms_read(snapshot: Snapshot) -> frozenset[str]:
    """The platforms on which posts of the council's own channels could be read."""
    read = {(each.platform, each.key) for each in snapshot.activities if each.last_posted_on}
    return frozenset(each.platform for each in seen.channels(snapshot) if (each.platform, each.key) in read)


def _read(card: Scorecard, method: int) -> bool:
    """A finished visit by the same method that saw something: every page is found through the home page."""
    return card.finished and card.method == method and card.overall.seen > 0


def _too_little(read: int, councils: int) -> str:
    if councils < ENOUGH:
        return say_count(
            "{count} council to compare with: under {enough} we give no figure.",
            "{count} councils to compare with: under {enough} we give no figure.",
            councils,
            enough=ENOUGH,
        )
    if 100 * read < READ_PERCENT * councils:
        return say_count(
            "We have read {read} of these {count} councils: before {percent}% we give no figure.",
            "We have read {read} of these {count} councils: before {percent}% we give no figure.",
            councils,
            read=read,
            percent=READ_PERCENT,
        )
    return ""


def _platforms(card: Scorecard, read_on: Mapping[str, Collection[str]]) -> set[str]:
    return {*read_on.get(card.council.local_authority_code, ())}


def _quartiles(scores: Iterable[Score]) -> Quartiles | None:
    values = [each.value for each in scores if each.value is not None]
    if len(values) < ENOUGH:
        return None
    # Inclusive: the peers are the whole group, not a sample of a larger one, so no quartile lies beyond them.
    lower, median, upper = quantiles(values, n=4, method="inclusive")
    return Quartiles(lower, median, upper, len(values))


def _by_principle(
    own: Sequence[tuple[str, Score]], theirs: Sequence[tuple[tuple[str, Score], ...]]
) -> tuple[tuple[str, Quartiles | None], ...]:
    found = [dict(each) for each in theirs]
    return tuple((id, _quartiles(each[id] for each in found if id in each)) for id, _score in own)


def _shares(own: Sequence[Finding], cards: Sequence[Scorecard]) -> tuple[Share, ...]:
    asked: dict[str, list[Outcome]] = {each.indicator: [] for each in own}
    for card in cards:
        for each in card.findings:
            if each.indicator in asked and each.outcome is not Outcome.NOT_APPLICABLE:
                asked[each.indicator].append(each.outcome)
    return tuple(_share(id, outcomes) for id, outcomes in asked.items())


def _share(indicator: str, outcomes: Sequence[Outcome]) -> Share:
    looked = [each for each in outcomes if each is not Outcome.UNKNOWN]
    return Share(indicator, looked.count(Outcome.MET), looked.count(Outcome.PARTLY_MET), len(looked), len(outcomes))
