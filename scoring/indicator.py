"""What an indicator is: a question about a council, why it matters, and how it is answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from inspect import Parameter, signature
from types import MappingProxyType

from store.records import Dial, Effort, Evidence, Outcome, Part


@dataclass(frozen=True, slots=True)
class Answer:
    """What an indicator's function says; the indicator's words are added to make a `Finding`."""

    outcome: Outcome
    value: float | None
    """How far it is met, 0 to 1; `None` unless the outcome counts."""
    message: str
    evidence: tuple[Evidence, ...] = ()
    looked: float = 1.0
    """Share of what the value speaks for that could be seen, 0 to 1."""

    def __post_init__(self) -> None:
        """Evidence or it is not shown: an answer that counts can be checked by its reader."""
        if self.value is not None and not self.evidence:
            raise ValueError(f"an answer that counts needs evidence: {self.message}")


Measure = Callable[..., Answer]  # (snapshot, *, thresholds with defaults)


@dataclass(frozen=True, slots=True)
class Indicator:
    """One question that is asked of public pages, and how it is answered."""

    id: str
    dial: Dial
    """The score it counts towards. Its file stands in the folder of this dial."""
    principle: str
    """Id of the toolkit principle that it measures (`config/toolkit.toml`)."""
    weight: float
    """Against the principle's other indicators."""
    question: str
    """Answerable by yes or no; yes is good."""
    why: str
    fix: str
    """What the council can do if the answer is no."""
    effort: Effort
    source: str
    """Who says so: the rule's or threshold's warrant, or "ours"."""
    observes: str
    """One line: what is looked at."""
    part: Part
    """Of the toolkit: where to read on."""
    proxy: str
    """What it stands for without showing it, as a sentence; empty if it observes the thing itself."""
    measure: Measure
    quiet: bool = False
    """True if publishing less makes the answer worse. In the weeks before an election less is right: see `seasons`."""
    follows: str = ""
    """Id of an indicator whose fix brings this one's with it: nobody is asked to mend rules that are not there."""

    @property
    def thresholds(self) -> Mapping[str, float]:
        """The numbers that a setting may replace, with their defaults."""
        return _defaults(self.measure)


@cache  # every scorecard asks
def _defaults(measure: Measure) -> Mapping[str, float]:
    named = signature(measure).parameters.values()
    return MappingProxyType({each.name: float(each.default) for each in named if each.kind is Parameter.KEYWORD_ONLY})


def indicator(
    *,
    id: str,
    principle: str,
    weight: float,
    question: str,
    why: str,
    fix: str,
    effort: Effort,
    source: str,
    observes: str,
    part: Part,
    dial: Dial = Dial.FRONT_DOOR,
    proxy: str = "",
    quiet: bool = False,
    follows: str = "",
) -> Callable[[Measure], Indicator]:
    """Turn a function of a snapshot (a councillor's, on that dial) and thresholds into an `Indicator`."""
    return lambda measure: Indicator(
        id, dial, principle, weight, question, why, fix, effort, source, observes, part, proxy, measure, quiet, follows
    )


def met(message: str, *evidence: Evidence) -> Answer:
    """Yes."""
    return Answer(Outcome.MET, 1.0, message, evidence)


def partly_met(value: float, message: str, *evidence: Evidence) -> Answer:
    """Yes, no, or how far between: 1 or more is met, 0 or less is not met."""
    if value >= 1:
        return met(message, *evidence)
    if value <= 0:
        return not_met(message, *evidence)
    return Answer(Outcome.PARTLY_MET, value, message, evidence)


def not_met(message: str, *evidence: Evidence) -> Answer:
    """No, and we looked well enough to say so."""
    return Answer(Outcome.NOT_MET, 0.0, message, evidence)


@lru_cache(maxsize=1024)  # this and the next: thousands of pages give the same answer
def unknown(message: str, *evidence: Evidence) -> Answer:
    """We could not look."""
    return Answer(Outcome.UNKNOWN, None, message, evidence)


@lru_cache(maxsize=1024)
def not_applicable(message: str, *evidence: Evidence) -> Answer:
    """The question does not arise for this council. With evidence, where that is the council's own word."""
    return Answer(Outcome.NOT_APPLICABLE, None, message, evidence)
