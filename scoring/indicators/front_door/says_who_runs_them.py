"""Does the council say who is behind its accounts?"""

from __future__ import annotations

from scoring.indicator import Answer, indicator
from scoring.language import marked
from scoring.proof import stated
from store.records import Effort, Part, SignalKind, Snapshot


@indicator(
    id="says-who-runs-them",
    principle="be-authentic",
    weight=0.5,
    question="Does the council say who looks after its accounts?",
    why="An account is more believable, and kinder spoken to, when readers know that a team of people is behind it.",
    fix="Say on the social media page which team looks after the accounts. Nobody needs to be named.",
    effort=Effort.MINUTES,
    source="Ours, in the spirit of the toolkit's eighth principle.",
    observes="Words on the team that looks after the accounts, on the contact, social media and house rules pages.",
    part=Part.OFFICERS,
    proxy="It stands for accounts written by those whose name they bear; who writes the posts is not seen.",
)
def says_who_runs_them(snapshot: Snapshot) -> Answer:
    """Met by one page that names a team or staff; no person's name is looked for."""
    return stated(
        snapshot,
        SignalKind.RUN_BY,
        says=marked("The {page} says who looks after the accounts."),
        missing=marked("Words on who looks after the accounts"),
    )
