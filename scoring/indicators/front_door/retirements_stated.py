"""When the council leaves a service, does it say so?"""

from __future__ import annotations

from scoring import seen
from scoring.indicator import Answer, indicator, met, not_applicable, not_met, partly_met, unknown
from scoring.language import say
from scoring.words import platform_names
from store.records import Effort, Grade, LinkKind, PageKind, Part, Region, Role, SignalKind, Snapshot

_KEPT = (SignalKind.EMERGENCY_ONLY, SignalKind.HELD)


@indicator(
    id="retirements-stated",
    principle="be-strategic",
    weight=1,  # low: a link to a closed service already counts in links-work
    question="Where the council has left a service, does it say so?",
    why="Residents who are told do not wait for an answer on an account that nobody reads.",
    fix="Say on the social media page which accounts were closed and where to go now, and take their links out.",
    effort=Effort.MINUTES,
    source="Ours, in the spirit of the toolkit's do's and don'ts: accounts are not left unattended for long.",
    observes="Notices that an account was closed, and links to services that have closed.",
    part=Part.CONNECT,
)
def retirements_stated(snapshot: Snapshot, *, still_linked_share: float = 0.5) -> Answer:
    """Met by a notice; `still_linked_share` if the home page links the account and does not say so there."""
    notices = seen.said(snapshot, SignalKind.RETIRED)
    if notices:
        names = platform_names(signal.value for _page, signal in notices)
        evidence = dict.fromkeys(signal.evidence for _page, signal in notices)
        if still := _still_linked(snapshot):
            if reason := seen.unseen(snapshot):
                return unknown(reason)
            message = say(
                "The council says that it has left {platforms}, but the home page links {linked} without saying so.",
                platforms=names,
                linked=still,
            )
            return partly_met(still_linked_share, message, *evidence)
        return met(say("The council says that it has left {platforms}.", platforms=names), *evidence)
    if reason := seen.unseen(snapshot, *seen.NOTICE_PAGES):
        return unknown(reason)
    dead = [each for each in seen.visible_links(snapshot) if each[1].kind is LinkKind.DEAD]
    if not dead:
        return not_applicable(say("We saw no sign that the council has left a service."))
    names = platform_names(link.platform or "" for _page, link in dead)
    message = say(
        "The site still links {platforms}, which has closed, and we found no notice that the council has left.",
        platforms=names,
    )
    return not_met(message, *dict.fromkeys(seen.evidence(page, link.written) for page, link in dead))


def _still_linked(snapshot: Snapshot) -> str:
    """The services that the council has left and that its home page links as its own, without a notice there."""
    home = seen.home(snapshot)
    if home is None:
        return ""
    left = {signal.value for _page, signal in seen.said(snapshot, SignalKind.RETIRED)}
    left -= {signal.value for _page, signal in seen.said(snapshot, SignalKind.RETIRED, PageKind.HOME)}
    # An account kept for its name or for emergencies may be linked.
    left -= {signal.value for kind in _KEPT for _page, signal in seen.said(snapshot, kind)}
    # The police may be there still, and a library: "we have left X" is about the council's own account.
    own = (each for each in snapshot.accounts if each.role is Role.MAIN and each.grade is not Grade.MENTIONED)
    linked = {(each.platform, each.key) for each in own}
    shown = ((link.platform, link.key) for link in home.links if link.region not in (Region.HEAD, Region.MAIN))
    return platform_names(platform for platform, key in shown if platform in left and (platform, key) in linked)
