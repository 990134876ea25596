"""Errors that are facts for the person at the keyboard, not faults of ours."""

from __future__ import annotations

from collectors.archive_file import ArchiveError
from collectors.no_connection import AuthoritiesError
from collectors.safety import AllowHostError
from config.languages import LanguageError
from config.rows import RowsError
from config.selection import SelectionError
from config.settings import SettingsError
from config.tables import TableError
from config.toolkit import ToolkitError
from dashboard.inviting import InvitationError
from dashboard.reports.errors import ReportError
from monitor.asked import NoContactError
from monitor.backup_file import BackupError
from monitor.cluster_pool import ClusterError
from monitor.commands.link import InputError
from monitor.crews import WorkerLostError
from monitor.feeds import FeedsError
from monitor.manner import MannerError
from monitor.register_file import RegisterFileError
from monitor.resuming import NothingToResumeError
from scoring.rules import SettingError
from store.errors import DatabaseError
from store.forgotten import ErasureKeyError

EXPECTED = (
    AllowHostError,
    ArchiveError,
    AuthoritiesError,
    BackupError,
    ClusterError,
    DatabaseError,
    ErasureKeyError,
    FeedsError,
    InputError,
    InvitationError,
    LanguageError,
    MannerError,
    NoContactError,
    NothingToResumeError,
    ReportError,
    RegisterFileError,
    RowsError,
    SelectionError,
    SettingsError,
    TableError,
    ToolkitError,
    SettingError,
    WorkerLostError,
)
