"""Makes backups, and puts them back: checked in a scratch place before anybody is told that it is done."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from config.settings import Settings
from config.version import VERSION
from dashboard.offices import ALONE
from monitor.backup_file import BackupError, Manifest, manifest_of, pack, unpack
from monitor.forgetting import Chosen, forget, forgotten
from monitor.ready import unheard
from scoring.words import day_words
from store.backup import copied, is_known, kind_of, put_back, rows_in, scratch, there
from store.carrying import Since
from store.deeds import Deed, DeedKind
from store.erasure_files import ErasureFiles
from store.errors import DatabaseError
from store.forgotten import ErasureKeyError, Forgotten
from store.opening import Reach, reach
from store.records import Councillor
from store.store import Store


def back_up(settings: Settings, target: Path, made_at: datetime, *, replace: bool = False) -> Manifest:
    """Write a backup of the database, restore it in a scratch place, and only then give it its name.

    Raises `BackupError`, `DatabaseError`: then there is no file of that name that was not there before.
    """
    if reach(settings.database) is Reach.PROCESS:
        raise BackupError("A database in memory cannot be backed up: name a file.")
    if target.exists() and not replace:
        raise BackupError(f"{target} is there already: choose another name, or say --replace.")
    unfinished = target.with_name(f".{target.name}.{os.getpid()}")
    with _writing(target), _scratch_folder(target.parent) as folder:
        try:
            found = copied(settings.database, folder / "copy")
            manifest = pack(folder / "copy", found, VERSION, made_at, unfinished)
            (folder / "copy").unlink()
            checked(unfinished, settings.database, folder)
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)
    return manifest


def checked(backup: Path, database: str, folder: Path) -> Manifest:
    """Restore a backup into a scratch database beside the one at this URL, and count. Raises `BackupError`."""
    manifest = manifest_of(backup)
    unpack(backup, manifest, folder / "unpacked")
    with scratch(database, folder) as elsewhere:
        put_back(elsewhere, folder / "unpacked")
        found = rows_in(elsewhere, manifest.rows)
    different = [name for name in manifest.rows if found[name] != manifest.rows[name]]
    if different:
        raise BackupError(f"{backup} does not hold what was stored: the rows of {different[0]} are not as many.")
    return manifest


@dataclass(frozen=True, slots=True)
class Restored:
    """What took the place of the database."""

    manifest: Manifest
    carried: bool
    """Whether what was taken away since the backup was made is taken away still: the database before it told."""


def restore(settings: Settings, backup: Path, now: datetime, *, replace: bool = False) -> Restored:
    """Put a backup in the place of the database, bring it up to date, and forget again whoever had asked.

    Whoever had signed in signs in again. Raises `BackupError`, `DatabaseError`, `ErasureKeyError`: then what was there
    before is there still.
    """
    manifest = _usable(settings, backup)
    if there(settings.database) and not replace:
        raise BackupError("There is a database already, and a backup would take its place: say --replace if it should.")
    before = _before(settings, manifest, now)
    known = frozenset(manifest.marks) | (before.marks if before else frozenset())
    _key_fits(settings, known)
    with ExitStack() as ending:
        with _writing(backup), _scratch_folder(None) as folder:
            checked(backup, settings.database, folder)
            ErasureFiles.of(settings).keep(known)  # who was forgotten since the backup is in none of its rows
            ending.enter_context(unheard())  # what is put back holds whoever was forgotten, until they are erased again
            put_back(settings.database, folder / "unpacked")
        with Store(settings.database) as store:
            detail = f"of {day_words(datetime.fromisoformat(manifest.made_at).date())}"
            store.deeds.note(Deed(DeedKind.RESTORED, now, ALONE.office.value, who=ALONE.who, detail=detail))
            for code, site_id in store.carrying.add(before.since) if before else ():
                forget(store, settings, code, Chosen((Councillor(code, site_id, ""),)), now)
            forgotten(store, settings, now)
    return Restored(manifest, before is not None)


def _usable(settings: Settings, backup: Path) -> Manifest:
    manifest = manifest_of(backup)
    if manifest.kind != kind_of(settings.database):
        raise BackupError(
            f"{backup} is of a database in {manifest.kind}, and `database` names one in {kind_of(settings.database)}."
        )
    if not is_known(manifest.step):
        raise BackupError(
            f"{backup} was made by a newer version of Doorstep ({manifest.version}): install that version."
        )
    return manifest


@dataclass(frozen=True, slots=True)
class _Before:
    """What the database that is to go says of people."""

    marks: frozenset[str]
    since: Since


def _before(settings: Settings, manifest: Manifest, now: datetime) -> _Before | None:
    """`None` if there is none, or it is past reading. Raises `BackupError` if it is at work."""
    if not there(settings.database):
        return None
    try:
        with Store(settings.database) as store:
            since = store.carrying.since(datetime.fromisoformat(manifest.made_at))
            found, heartbeat = _Before(store.rights.marks(), since), store.schedule.heartbeat()
    except DatabaseError:
        return None
    if heartbeat and heartbeat.alive(now):
        raise BackupError("A scheduler is at work on the database: end it before its database is replaced.")
    return found


def _key_fits(settings: Settings, marks: frozenset[str]) -> None:
    """Raises `ErasureKeyError` if nobody would be known again after the backup is restored."""
    files = ErasureFiles.of(settings)
    known = marks | files.marks()
    if known and not files.key():
        raise ErasureKeyError(
            "People asked to be forgotten, and the key they are known by is missing, so a restored database would not "
            f"forget them again: set erasure_key, or put back {files.key_file}."
        )
    Forgotten(files.key(), known).checked()


@contextmanager
def _scratch_folder(parent: Path | None) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix=".doorstep-", dir=parent) as folder:
        yield Path(folder)


@contextmanager
def _writing(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise BackupError(f"{target} cannot be written or checked: {reason}.") from error
