"""People who ask are removed, and stay removed: at the next check, and when a backup is restored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from config.selection import SelectionError
from config.settings import Settings
from store.erasure import Cause
from store.erasure_files import ErasureFiles, remembered
from store.forgotten import Forgotten, same_name
from store.personal import Person
from store.records import Councillor
from store.store import Store


@dataclass(frozen=True, slots=True)
class Chosen:
    """Whom somebody means."""

    councillors: tuple[Councillor, ...]
    """One person, once for each site id they were known by; empty if nothing is held about them."""
    namesakes: tuple[str, ...] = ()
    """Site ids of others who have the name today."""


def forgotten(store: Store, settings: Settings, at: datetime) -> Forgotten:
    """Everyone who must not be stored: to be asked once a run, before anything about a person is stored.

    Whoever is stored all the same (a backup was restored) is erased again. Raises `ErasureKeyError`.
    """
    known = remembered(store, settings)
    if known.marks:
        forget_again(store, known, at)
        ErasureFiles.of(settings).keep(known.marks)
    return known


def forget_again(store: Store, known: Forgotten, at: datetime) -> int:
    """Erase everyone who must not be stored and is, and remember them here too. How many people that were."""
    count = 0
    for code in store.rights.codes():
        people = [each.councillor for each in store.rights.people(code)]
        again = [each.site_id for each in people if known.is_forgotten(code, each.site_id, each.name)]
        if again:
            store.rights.erase(code, again, Cause.AGAIN, at)
            count += len(again)
    store.rights.add_marks(known.marks - store.rights.marks(), at)
    if count:
        store.rights.overwrite()
    return count


def forget(store: Store, settings: Settings, code: str, chosen: Chosen, at: datetime) -> bool:
    """Erase a person and keep them out from now on. False if traces may stay in the database's log for a while.

    `chosen` may name somebody of whom nothing is held yet. Raises `ErasureKeyError`.
    """
    files = ErasureFiles.of(settings)
    known = replace(remembered(store, settings), key=files.key_made())
    marks = {known.seal} | known.marks
    for each in chosen.councillors:
        accounts = store.rights.accounts(code, [each.site_id])
        marks |= known.marks_of(code, each.site_id, each.name, chosen.namesakes, accounts)
    files.keep(marks)  # first: whatever fails from here on, the next check goes on with it
    store.rights.add_marks(marks, at)
    store.rights.erase(code, [each.site_id for each in chosen.councillors], Cause.ASKED, at)
    return store.rights.overwrite()


def somebody(people: Iterable[Person], code: str, said: str) -> Chosen:
    """Whom `said` means: what the site knows them by, else a name. Raises `SelectionError` if it may be several."""
    everybody = tuple(people)
    by_id = [each for each in everybody if each.councillor.site_id.casefold() == said.strip().casefold()]
    by_name = [each for each in everybody if same_name(each.councillor.name) == same_name(said)]
    if by_id:
        return _with_former_ids(by_id[0], everybody)
    if not by_name:
        named = len(said.split()) > 1
        return Chosen((Councillor(code, "" if named else said.strip(), said.strip() if named else ""),))
    listed = [each for each in by_name if each.listed]
    if len(by_name) > 1 and len(listed) != 1:
        ids = ", ".join(f"{each.councillor.site_id} ({_where(each)})" for each in by_name)
        raise SelectionError(
            f"{len(by_name)} councillors have that name. Say which, by what the site calls them: {ids}."
        )
    return _with_former_ids((listed or by_name)[0], everybody)


def _with_former_ids(person: Person, everybody: Iterable[Person]) -> Chosen:
    """With what the site knew them by before: ids change with websites. Who is listed now is somebody else."""
    name = same_name(person.councillor.name)
    alike = [each for each in everybody if each != person and same_name(each.councillor.name) == name]
    former = tuple(each.councillor for each in alike if person.listed and not each.listed)
    return Chosen((person.councillor, *former), tuple(each.councillor.site_id for each in alike if each.listed))


def _where(person: Person) -> str:
    return person.councillor.division or ("a councillor today" if person.listed else "not in the last list")
