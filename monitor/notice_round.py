"""One time around all who are to be told something: what is claimed, handed over, and written down. See `notices`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from collectors.posting import Poster, PostError
from config.recipients import Recipient
from config.settings import Settings
from config.version import user_agent
from monitor.letter import letter
from monitor.mail import MailServer
from monitor.telling import Plan, Teller
from monitor.visiting import visitors_of
from monitor.ways import AwayError, NotTakenError
from monitor.webhook import body, headers
from scoring.words import counted, day_words
from store.notices import Ending, Notice
from store.store import Store

MOST_BREAKS = 2
"""Broken connections to the mail server in one round: whoever is left waits for the next, and not each for a minute."""


@dataclass(slots=True)
class Sent:
    """What came of it. Sentences name recipients by their place in the settings, and never by address."""

    noted: int = 0
    """Changes that were not noted before."""
    notices: int = 0
    """How many arrived at their servers."""
    faults: list[str] = field(default_factory=list)
    """Why others did not: they are tried again next time."""
    doubts: list[str] = field(default_factory=list)
    """Of which notices nobody knows whether they arrived."""


@dataclass(slots=True)
class Round:
    """One time around all recipients."""

    store: Store
    settings: Settings
    now: datetime
    sent: Sent
    mail: MailServer
    teller: Teller
    _away: str = ""
    _waiting: int = 0

    def tell(self, called: str, recipient: Recipient, name: str) -> None:
        """Tell one, if there is anything to say."""
        earlier = self.store.notices.told(name)
        if not earlier:
            self.store.notices.introduce(name, self.teller.since(recipient), self.now)
            earlier = self.store.notices.told(name)
        self.sent.doubts += (f"{called}: {each}" for each in self._doubts(earlier))
        self.sent.faults += (
            f"{called}: no council that has been checked has the {each}." for each in self.teller.unknown(recipient)
        )
        plan = self.teller.plan(recipient, earlier)
        if plan is None:
            return
        try:
            ending, why = self._tell(recipient, name, plan)
        except NotTakenError as error:
            ending, why = Ending.FAILED, str(error)
        if ending is Ending.SENT:
            self.sent.notices += 1
        elif ending is Ending.UNKNOWN:
            self.sent.doubts.append(f"{called}: {why}, and nobody knows whether the notice arrived.")
        elif why:
            self.sent.faults.append(f"{called}: {why}. It is tried again next time.")

    def end(self) -> None:
        """Say once why no mail went out."""
        if self._waiting:
            wait = "waits" if self._waiting == 1 else "wait"
            said = f"{counted(self._waiting, 'notice')} by e-mail {wait} for the next time: {self._away}."
            self.sent.faults.append(said)

    def _tell(self, recipient: Recipient, name: str, plan: Plan) -> tuple[Ending, str]:
        delivery = f"{name[:16]}-{plan.number}"
        return (self._mail if recipient.email else self._post)(recipient, name, plan, delivery)

    def _mail(self, recipient: Recipient, name: str, plan: Plan, delivery: str) -> tuple[Ending, str]:
        try:
            if not self._away:
                self.mail.prepare(recipient.email)
        except AwayError as error:
            self._away = str(error)
        if self._away:
            self._waiting += 1
            return Ending.FAILED, ""
        message = letter(plan.digest, self.settings, recipient.email, delivery, self.now)
        claim = self._claim(name, plan)
        if claim is None:
            self.mail.leave()
            return Ending.FAILED, ""
        ending, why = self.mail.deliver(message)
        self.store.notices.end(claim, ending, self.now)
        if self.mail.breaks >= MOST_BREAKS:
            self._away = why
        return ending, why

    def _post(self, recipient: Recipient, name: str, plan: Plan, delivery: str) -> tuple[Ending, str]:
        visitors = visitors_of(self.settings)
        seconds = self.settings.deadline_seconds
        post = Poster(user_agent(visitors.contact), visitors.resolver(), visitors.authorities, seconds)
        content = body(plan.digest, delivery, self.now)
        claim = self._claim(name, plan)
        if claim is None:
            return Ending.FAILED, ""
        ending, why = Ending.SENT, ""
        try:
            post(recipient.webhook, content, headers(content, recipient.secret, delivery, self.now))
        except PostError as error:
            ending, why = Ending.UNKNOWN if error.handed_over else Ending.FAILED, str(error).rstrip(".")
        self.store.notices.end(claim, ending, self.now)
        return ending, why

    def _claim(self, name: str, plan: Plan) -> int | None:
        """`None` if somebody else is sending it."""
        return self.store.notices.claim(name, plan.number, plan.changes, plan.job, self.now)

    def _doubts(self, earlier: Sequence[Notice]) -> Iterator[str]:
        """Of notices whose end nobody knows, until what they told has been told again."""
        arrived = {key for each in earlier if each.ending is Ending.SENT for key in each.changes}
        for each in earlier:
            if each.number and self._is_unknown(each) and not arrived.issuperset(each.changes):
                on = day_words(each.written_at.date())
                yield f"nobody knows whether the notice of {on} arrived. What it told comes with the next one, marked."

    def _is_unknown(self, notice: Notice) -> bool:
        """Nobody knows its end, and nobody can be sending it at this moment."""
        longest = timedelta(seconds=self.settings.mail_seconds + self.settings.deadline_seconds)
        begun = notice.ending is None and abs(self.now - notice.written_at) > longest
        return begun or notice.ending is Ending.UNKNOWN
