"""`docs/reference/method.md`: what is measured of each principle, what is a proxy, and what cannot be seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from config.stages import stages
from config.toolkit import principles
from monitor.reference.markdown import page, table
from scoring.indicator import Indicator
from scoring.indicators import all_indicators
from scoring.method_words import method_sentence
from scoring.peers import ENOUGH, NEAREST
from scoring.score import METHOD, MIN_COVERAGE
from scoring.typical import READ_PERCENT
from store.records import Dial, Principle

WORDS = """\
# The method, number {method}

Made from the toolkit file, the indicators and the rules (`make docs`). Every question in full:
[indicators](indicators.md). *How we score* in the dashboard says the same with the weights and thresholds that are
in force.

{measured}

## From answers to a score

- **Unknown is not no.** *Met*, *partly met* and *not met* count. *Not applicable* and *unknown* count neither for
  nor against, and nothing is filled in. *Not met* is said only where every planned page that could carry the thing
  was read whole.
- **Two dials, never added.** The *front door* is what any council's own pages show. *Open channels* is what
  channels show where anybody may read them. A councillor's page has no score.
- **The score** is the weighted mean of what could be checked, 0 to 100. Each principle has a weight, which its
  questions share. Beside it stand the share of the weight that was seen, and the lowest and highest that the score
  could be, whatever the unseen would show.
- **Below {coverage} of the weight there is no score,** only "not enough seen". That is not a low score.
- **Scores never order councils.** The queue groups them by what would help, and orders by certain need: the weight
  of what was looked for well and not found.
- **Peers:** same type and nation unless chosen otherwise (region, rural or urban, the {nearest} nearest in
  population, a list of one's own). No figure under {enough} peers, nor before {read}% of them are read.
- **Before an election** nothing is suggested, and a quieter feed is not a fall. A council that is about to end has
  no stage and no trend.
- **Scores of different methods are never compared.** A change of a question, weight or threshold raises the number.

## Stages of the front door

They are ours: the toolkit knows none. One is shown only if the whole interval of the score lies in it, else
"between"; after a first look it moves only when two checks agree.

{stages}

## What no page can show us

- What a council posts on services that show nothing to visitors who are not signed in: Facebook, Instagram, X,
  LinkedIn, TikTok.
- How good its posts, answers or services are.
- Anything about a site that asked our robot to stay away, or was down when we came: that is unknown, and lowers no
  score.

## The principles

{summary}"""
OBSERVED = ((Dial.FRONT_DOOR, "At the front door"), (Dial.OPEN_CHANNELS, "On open channels"))
PROXY = "A proxy"
NOTHING = "Nothing: public pages show too little of it. It is asked about, and carries no weight."


def document() -> str:
    """The page as it should be."""
    asked, toolkit = all_indicators(), principles()
    rows = ((each.name, f"{each.begins_at:g} of 100", each.meaning) for each in stages())
    words = WORDS.format(
        method=METHOD,
        measured=method_sentence(asked, toolkit),
        coverage=f"{MIN_COVERAGE:.0%}",
        nearest=NEAREST,
        enough=ENOUGH,
        read=READ_PERCENT,
        stages=table(("stage", "begins at", "what it means"), rows),
        summary=table(
            ("principle", "questions", "the thing itself", "a proxy"), [_counts(each, asked) for each in toolkit]
        ),
    )
    return page(words, *(part for each in toolkit for part in _principle(each, asked)))


def _counts(principle: Principle, indicators: Sequence[Indicator]) -> tuple[str, str, str, str]:
    own = [each for each in indicators if each.principle == principle.id]
    proxies = sum(bool(each.proxy) for each in own)
    return f"{principle.number}. {principle.name}", str(len(own)), str(len(own) - proxies), str(proxies)


def _principle(principle: Principle, indicators: Sequence[Indicator]) -> Iterator[str]:
    yield f"### {principle.number}. {principle.name}"
    yield principle.statement
    yield f"Source: {principle.source}. Weight {principle.weight:g}."
    own = [each for each in indicators if each.principle == principle.id]
    for dial, where in OBSERVED:
        if here := [each for each in own if each.dial is dial]:
            yield table((where, "what is looked at", "what it stands for"), map(_question, here))
    yield "" if own else f"**What we observe:** {NOTHING}"
    yield f"**What cannot be seen:** {principle.cannot_see}" if principle.cannot_see else ""
    yield f"**What is asked instead:** {principle.ask}" if principle.ask else ""


def _question(indicator: Indicator) -> tuple[str, str, str]:
    stands = f"{PROXY}. {indicator.proxy}" if indicator.proxy else "The thing itself."
    return f"[{indicator.question}](indicators.md#{indicator.id})", indicator.observes, stands
