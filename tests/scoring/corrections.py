"""What Northbridge, a made-up council, says is wrong: short words for corrections in view of the test."""

from datetime import timedelta

from store.records import Correction, CorrectionEntry, CorrectionKind, CorrectionStep, Writer
from tests.scoring.northbridge import AT

DAY = timedelta(days=1)


def raised(kind=CorrectionKind.NOT_OURS, platform="facebook", key="northbridge", *, at=AT - 2 * DAY, number=1, **facts):
    words = facts.pop("words", "It is a fan's.")
    names = {"platform": platform, "key": key, "handle": key} | facts
    return Correction(
        CorrectionEntry("NOR", number, 1, at, Writer.OFFICER, CorrectionStep.RAISED, words, kind=kind, **names)
    )


def then(correction, step, *, at=AT - DAY, **facts):
    """The same with one more step."""
    entry = CorrectionEntry(
        "NOR",
        correction.raised.correction,
        len(correction.later) + 2,
        at,
        Writer.ANALYST,
        step,
        **facts,
    )
    return Correction(correction.raised, (*correction.later, entry))


def upheld(*given, at=AT - DAY, **facts):
    return then(raised(*given, **facts), CorrectionStep.UPHELD, at=at)
