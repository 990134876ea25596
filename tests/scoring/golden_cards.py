"""Four scorecards in full, written out: `python -m tests.scoring.golden_cards` writes them anew.

Whoever changes a score by changing an indicator, a weight, a threshold or a sum sees it here, in review, line by line.
A change of a number here raises `METHOD` and has a line in CHANGELOG.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from config.toolkit import principles
from scoring.indicators import all_indicators
from scoring.rules import Rules
from scoring.score import METHOD, councillor_scorecard, scorecard
from store.records import (
    CouncillorScorecard,
    CouncillorSnapshot,
    Dial,
    Finding,
    PageKind,
    Region,
    Score,
    Scorecard,
    SignalKind,
    Snapshot,
    Tally,
)
from tests.scoring.channels import not_shown, shown, well_kept
from tests.scoring.councillor import her_page, hers
from tests.scoring.northbridge import (
    account,
    contact,
    feed,
    home,
    hub,
    left,
    link,
    news,
    odd_link,
    page,
    seen,
    signal,
    timed_out,
)

FILE = Path(__file__).parent / "golden.txt"
COUNCIL = Rules(principles(), all_indicators())
COUNCILLOR = Rules(principles(), all_indicators(Dial.COUNCILLOR_PAGE))


def snapshots() -> dict[str, Snapshot | CouncillorSnapshot]:
    """What is scored: by what it is there to show."""
    return {
        "A council with most things in place": _most_in_place(),
        "A council with much to gain": _much_to_gain(),
        "A council of whose site half could be read": _half_read(),
        "A councillor's page": her_page(
            link("facebook", "annash", region=Region.MAIN),
            signal(SignalKind.ROLE_STATED),
            signal(SignalKind.CONTACT_ROUTE),
            accounts=[hers("facebook", "annash")],
        ),
    }


def written() -> str:
    """The whole file."""
    blocks = [f"Method {METHOD}"]
    for name, snapshot in snapshots().items():
        if isinstance(snapshot, Snapshot):
            lines = _council(scorecard(snapshot, COUNCIL))
        else:
            lines = _councillor(councillor_scorecard(snapshot, COUNCILLOR))
        blocks.append("\n".join([name, "=" * len(name), *lines]))
    return "\n\n".join(blocks) + "\n"


def _most_in_place() -> Snapshot:
    two = (link("facebook"), link("mastodon"))
    listed = tuple(replace(each, region=Region.MAIN) for each in two)
    first = home(
        *two,
        *(signal(SignalKind.OPEN_GRAPH, f"og:{name}") for name in ("title", "image", "description", "site_name")),
        signal(SignalKind.EMAIL_SIGN_UP),
        signal(SignalKind.NEWS_DATE, "2025-03-28"),
        signal(SignalKind.POST_DATE, "facebook 2025-03-20"),
    )
    rules = hub(
        *listed,
        *(signal(kind, on=PageKind.SOCIAL_HUB) for kind in (SignalKind.HOUSE_RULES, SignalKind.CRITICISM_WELCOME)),
        signal(SignalKind.RESPONSE_AIM, "one working day", on=PageKind.SOCIAL_HUB),
        signal(SignalKind.LAST_REVIEWED, "2024-01-15", on=PageKind.SOCIAL_HUB),
    )
    accounts = [account("facebook"), account("mastodon")]
    activities = [well_kept("mastodon", "northbridge")]
    read = [first, contact(*listed), rules, news(signal(SignalKind.NEWS_DATE, "2025-03-28")), feed()]
    return seen(*read, accounts=accounts, activities=activities)


def _much_to_gain() -> Snapshot:
    first = home(
        link("x", name=None),
        odd_link("dead", "googleplus"),
        odd_link("root", "instagram"),
        signal(SignalKind.EMBED, "X timeline"),
        signal(SignalKind.SHARE_TOOL, "AddThis"),
        signal(SignalKind.NEWS_DATE, "2024-12-20"),
    )
    quiet = shown(
        "bluesky",
        "northbridge",
        last="2025-01-15",
        posts_90=3,
        features={"reply_share": 0.05, "alt_text_share": 0.4, "camel_case_share": 0.5, "longest_gap_days": 60.0},
    )
    accounts = [account("x"), account("bluesky", on=PageKind.CONTACT), account("tiktok")]
    read = [first, contact(), news(signal(SignalKind.NEWS_DATE, "2024-12-20"))]
    return seen(*read, accounts=accounts, activities=[quiet, left("tiktok")])


def _half_read() -> Snapshot:
    first = home(link("facebook"), link("bluesky"), names=(PageKind.CONTACT, PageKind.NEWS))
    rules = page(PageKind.POLICY, signal(SignalKind.HOUSE_RULES, on=PageKind.POLICY))
    accounts = [account("facebook"), account("bluesky")]
    read = [first, timed_out(PageKind.CONTACT), rules, timed_out(PageKind.NEWS)]
    return seen(*read, accounts=accounts, activities=[not_shown("bluesky")])


def _council(card: Scorecard) -> Iterator[str]:
    for dial, whole, parts in (
        (Dial.FRONT_DOOR, card.overall, card.principles),
        (Dial.OPEN_CHANNELS, card.open_channels, card.open_principles),
    ):
        yield f"{dial.capitalize()}: {_score(whole)}"
        for id, score in parts:
            yield f"  {id}: {_score(score)}"
        yield from _findings([each for each in card.findings if each.dial is dial])


def _councillor(card: CouncillorScorecard) -> Iterator[str]:
    yield _tally(card.overall)
    for id, tally in card.principles:
        yield f"  {id}: {_tally(tally)}"
    yield from _findings(card.findings)


def _findings(findings: list[Finding] | tuple[Finding, ...]) -> Iterator[str]:
    for each in findings:
        value = "" if each.value is None else f" {each.value:.4f}"
        looked = "" if each.looked == 1 else f" of {each.looked:.2f} looked at"
        yield f"  - {each.indicator} ({each.weight:.4f}): {each.outcome}{value}{looked}"
        yield f"    {each.message}"


def _score(score: Score) -> str:
    value = "no score" if score.value is None else f"{score.value:.4f}"
    return f"{value}, {score.low:.4f} to {score.high:.4f}, {score.seen} of {score.applicable} seen"


def _tally(tally: Tally) -> str:
    return f"{tally.in_place} in place, {tally.partly} partly, {tally.seen} of {tally.applicable} seen"


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
