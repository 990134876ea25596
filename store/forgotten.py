"""Who asked to be forgotten: known again by keyed digests, never by name."""

from __future__ import annotations

import hmac
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from store.convert import storable
from store.records import Councillor

# What stands before and behind names on councils' pages, in English and in Welsh. It comes and goes with the office.
TITLES = frozenset(
    "alderman alderwoman arglwydd bailie baroness captain cllr cllrs colonel councillor cyng cynghorydd dame dr "
    "honourable hon lady lord maer madam major mayor miss mr mrs ms mx prof professor provost rev reverend right rt "
    "sir the worshipful y yr".split()
)
LETTERS = frozenset("am ba bem bsc cbe deputy dl esq frsa jp kbe kc ma mbe ms mp msc mbbs obe pc phd qc qpm".split())


class ErasureKeyError(Exception):
    """The key is missing, or not the one with which people were forgotten. The message is one sentence."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Everyone who must not be stored again. To be loaded once a run, and asked before anything is stored."""

    key: bytes = field(default=b"", repr=False)
    marks: frozenset[str] = frozenset()
    """Keyed digests (HMAC-SHA-256, hexadecimal) of council with site id, with name, and with each account."""

    def is_forgotten(self, council: str, site_id: str, name: str) -> bool:
        """Whether this person asked to be forgotten; `council` is a `local_authority_code`."""
        if not self.marks:
            return False
        if self._mark("site id", council, _plain(site_id)) in self.marks:
            return True
        by_name = self._mark("name", council, same_name(name)) in self.marks
        return by_name and self._mark("namesake", council, _plain(site_id)) not in self.marks

    def has_account(self, council: str, platform: str, key: str) -> bool:
        """Whether the account is theirs, of whoever was forgotten."""
        return self._mark("account", council, f"{platform}\0{key}") in self.marks

    def without(self, councillors: Iterable[Councillor]) -> tuple[Councillor, ...]:
        """Those who may be stored, in their order."""
        return tuple(each for each in councillors if not self.is_forgotten(each.council, each.site_id, each.name))

    def marks_of(
        self,
        council: str,
        site_id: str,
        name: str,
        namesakes: Iterable[str] = (),
        accounts: Iterable[tuple[str, str]] = (),
    ) -> frozenset[str]:
        """The digests by which to know somebody again: what is empty has none.

        `namesakes`: what the site knows others by who have the same name and did not ask. `accounts`: theirs alone, by
        platform and key.
        """
        own = [("site id", _plain(site_id)), ("name", same_name(name))]
        others = [("namesake", _plain(each)) for each in namesakes]
        listed = [("account", "\0".join(each)) for each in accounts]
        return frozenset(self._mark(what, council, value) for what, value in own + others + listed if value)

    @property
    def seal(self) -> str:
        """The digest that tells this key from any other: kept beside the marks of whoever was forgotten with it."""
        return self._mark("key", "", "")

    def checked(self) -> Forgotten:
        """Itself. Raises `ErasureKeyError` if the marks were made with another key: it would know nobody again."""
        if self.marks and self.seal not in self.marks:
            raise ErasureKeyError(
                "People asked to be forgotten here, and the key they are known by is another one: set erasure_key, "
                "or put back the key file that was beside the database."
            )
        return self

    def _mark(self, what: str, council: str, value: str) -> str:
        said = "\0".join((what, _plain(council), value))
        return hmac.new(self.key, said.encode(), "sha256").hexdigest()


def same_name(name: str) -> str:
    """A name to compare: without what varies from page to page, which is titles, accents, case and the words' order."""
    plain = unicodedata.normalize("NFKD", _plain(name))
    words = re.findall(r"\w+", "".join(each for each in plain if not unicodedata.combining(each)).replace("'", ""))
    # Two words stay whatever they are: somebody may be called Jo Lord.
    while len(words) > 2 and words[0] in TITLES:
        words.pop(0)
    while len(words) > 2 and (words[-1] in LETTERS or words[-1] in TITLES):
        words.pop()
    return " ".join(sorted(words))


def _plain(text: str) -> str:
    return " ".join(storable(text).casefold().split()).replace("’", "'")
