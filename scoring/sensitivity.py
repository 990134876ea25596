"""How much the queue owes to our weights: what changes when they move by half."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from scoring.reweighing import Needs, Order, count
from scoring.separating import Pair, Separation, pairs, separations
from scoring.weighing import weights_in
from store.records import Dial, Scorecard

HALF = 0.5
"""How far each weight moves, up and down."""


@dataclass(frozen=True, slots=True)
class Deciding:
    """How much hangs on the weight of one indicator."""

    indicator: str
    question: str
    reversed: float
    """Share of the pairs set apart that change order when it weighs half as much again, or half: the mean of both."""


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """What the order of the queue hangs on. Shares are 0 to 1, of the pairs that the queue sets apart."""

    councils: int
    """Those with a score, by the same rules."""
    without_score: int
    other_rules: int
    """Councils whose newest scorecard was made by another method, or with other weights or thresholds: left out."""
    draws: int
    seed: int
    pairs: int
    """Pairs of councils whose certain need differs by the queue, to a whole point."""
    typically: float | None
    """The mean share of pairs that change order in one draw; `None` without pairs or draws."""
    ever: float | None
    """The share of pairs that change order in at least one draw."""
    deciding: tuple[Deciding, ...]
    """Of the front door, what decides most first; empty without pairs."""
    separations: tuple[Separation, ...]
    """Of both dials."""
    alike: tuple[Pair, ...]
    """Of both dials, most alike first; empty under 20 councils."""


def sensitivity(
    scorecards: Iterable[Scorecard],
    *,
    seed: int,
    draws: int,
    watch: Callable[[Iterable[int]], Iterable[int]] = iter,
) -> Sensitivity:
    """What moves when every weight is drawn anew between half and one and a half times itself, independently.

    The rules are those of the newest scorecard. Made-up councils are left out where there are real ones. A draw hangs
    on seed, number and the weight's name alone. `watch` sees the draws go by, to show progress.
    """
    every = _of_one_world(scorecards)
    same = _same_rules(every)
    cards = [each for each in same if each.overall.value is not None]
    weights = weights_in(cards[0].inputs if cards else (), float)
    needs = Needs(cards)
    order = Order(needs.under(weights))
    ever, total = [0] * len(cards), 0
    for draw in watch(range(draws)):
        turned = order.reversed(needs.under(_drawn(weights, seed, draw)))
        ever = [one | other for one, other in zip(ever, turned, strict=True)]
        total += count(turned)
    told = order.pairs and draws
    return Sensitivity(
        councils=len(cards),
        without_score=len(same) - len(cards),
        other_rules=len(every) - len(same),
        draws=draws,
        seed=seed,
        pairs=order.pairs,
        typically=total / (order.pairs * draws) if told else None,
        ever=count(ever) / order.pairs if told else None,
        deciding=_deciding(cards, weights, needs, order) if order.pairs else (),
        separations=separations(cards),
        alike=pairs(cards),
    )


def _of_one_world(scorecards: Iterable[Scorecard]) -> list[Scorecard]:
    """In the order of codes: what is told must not hang on the order given."""
    every = sorted(scorecards, key=lambda each: each.council.local_authority_code)
    return [each for each in every if not each.council.made_up] or every


def _same_rules(cards: Sequence[Scorecard]) -> list[Scorecard]:
    newest = max((each for each in cards if each.inputs), key=lambda each: each.as_of, default=None)
    if newest is None:  # without the weights that were used nothing can be said of them
        return []
    rules = dict(newest.inputs)
    return [each for each in cards if each.method == newest.method and dict(each.inputs) == rules]


def _drawn(weights: Mapping[str, float], seed: int, draw: int) -> dict[str, float]:
    return {name: weight * _factor(f"{seed} {draw} {name}") for name, weight in weights.items()}


def _factor(token: str) -> float:
    """Between half and one and a half, as good as at random, and the same for the same token."""
    number = int.from_bytes(blake2b(token.encode(), digest_size=8).digest())
    return 1 - HALF + 2 * HALF * number / 2**64


def _deciding(
    cards: Sequence[Scorecard], weights: Mapping[str, float], needs: Needs, order: Order
) -> tuple[Deciding, ...]:
    questions = {
        each.indicator: each.question for card in cards for each in card.findings if each.dial is Dial.FRONT_DOOR
    }
    found = []
    for id, question in questions.items():
        turned = sum(count(order.reversed(needs.under(weights, {id: 1 + by}))) for by in (HALF, -HALF))
        found.append(Deciding(id, question, turned / (2 * order.pairs)))
    return tuple(sorted(found, key=lambda each: (-each.reversed, each.indicator)))
