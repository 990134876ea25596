"""Settings: from `doorstep.toml` in the working folder, and `DOORSTEP_...` variables, which win."""

from __future__ import annotations

import os
import re
import tomllib
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, FiniteFloat, NonNegativeFloat, ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)
from pydantic_settings import SettingsError as SourceError

from config.addresses import contact, endpoints, mail_address, networks, page, proxy, separated, words
from config.doors import Doors
from config.hours import hours
from config.languages import ENGLISH, proper_language
from config.permission import not_to_come, secret
from config.recipients import MailSecurity, Recipient, once_each
from config.secret_files import SecretFileError, in_files, variable

PREFIX = "DOORSTEP_"
FILE = "doorstep.toml"

# What pydantic finds wrong, in words for people, by its own name for it. Others keep pydantic's words.
MEANT = {
    "dict_type": "a table",
    "enum": "{expected}",
    "finite_number": "a finite number",
    "float_parsing": "a number",
    "float_type": "a number",
    "greater_than": "more than {gt:g}",
    "greater_than_equal": "{ge:g} or more",
    "int_from_float": "a whole number",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "less_than_equal": "{le:g} or less",
    "string_too_short": "more than nothing",
    "string_type": "text",
    "tuple_type": "a list",
}

Contact = Annotated[str, AfterValidator(contact)]
PageAddress = Annotated[str, AfterValidator(page)]
ProxyAddress = Annotated[str, AfterValidator(proxy), Field(repr=False)]
PastDay = Annotated[date, AfterValidator(not_to_come)]
Secret = Annotated[str, AfterValidator(secret), Field(repr=False)]
Weight = Annotated[NonNegativeFloat, Field(allow_inf_nan=False)]
Seconds = Annotated[float, Field(gt=0, allow_inf_nan=False)]
Count = Annotated[int, Field(ge=1)]
Days = Annotated[float, Field(gt=0, allow_inf_nan=False)]


class SettingsError(Exception):
    """A setting is wrong. The message names it and says where it stands."""


class Settings(BaseSettings):
    """How this Doorstep is run. Described for people in `docs/settings.md`."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, extra="forbid", frozen=True)

    database: Annotated[str, Field(min_length=1, repr=False)] = "sqlite:///doorstep.db"
    """An SQLAlchemy URL. Not shown in messages: it may hold a password."""
    archive: str = "doorstep-archive"
    """Folder of the copies of pages, beside the database's file if it is relative; empty: no copies are kept."""
    archive_file_bytes: Count = 500_000_000
    """Of one file of copies. A file that would grow larger is followed by another."""
    contact: Contact = ""
    """Web address or e-mail address of whoever runs this Doorstep, sent with every request."""
    dispute_contact: Contact = Field(default_factory=lambda read: read.get("contact", ""))
    """Where a council may say that we are wrong. The contact, if nothing else is said."""

    sector: str = ""
    """Whom to watch: a folder of `config/sectors/` or one of one's own; empty: councils."""
    register_file: str = ""
    """A CSV file in place of the sector's register."""
    toolkit_file: str = ""
    """A TOML file in place of the sector's principles."""
    indicators: Annotated[tuple[str, ...], NoDecode, BeforeValidator(separated), AfterValidator(words)] = ()
    """Those that are asked, by id, in place of the sector's choice; empty: the sector's."""
    elections_file: str = ""
    """A CSV file in place of the sector's elections."""
    language: Annotated[str, AfterValidator(proper_language)] = ENGLISH
    """What pages, reports and mail speak, by its code or a translator's file: `docs/languages.md`."""

    pace_seconds: Annotated[float, Field(ge=0, allow_inf_nan=False)] = 1.0
    """Between two requests to one site. Never less than the site's own Crawl-delay."""
    paces: dict[str, Weight] = Field(default_factory=dict)
    """Longer or shorter pauses for single groups: registered domain to seconds. Crawl-delay still counts."""
    second_try_seconds: Annotated[float, Field(ge=0, allow_inf_nan=False)] = 20
    """Before a page that failed in passing is asked for once more."""
    page_budget: Count = 40
    """Pages of one council in one check."""
    max_bytes: Count = 5_000_000
    """Of one page, on the wire and after decompression."""
    connect_seconds: Seconds = 5
    """For a site to take our call."""
    read_seconds: Seconds = 20
    """Between two pieces of an answer."""
    deadline_seconds: Seconds = 60
    """For one page altogether."""
    max_redirects: Annotated[int, Field(ge=0, le=20)] = 5
    """So often a page may send us on."""
    workers: Annotated[int, Field(ge=1, le=256)] = 32
    """Sites visited side by side. One site never has more than one visitor."""
    hosts: Annotated[dict[str, str], AfterValidator(endpoints)] = Field(default_factory=dict)
    """The operator's own table of names: host to `address:port`."""
    allow_hosts: Annotated[tuple[str, ...], NoDecode, BeforeValidator(separated), AfterValidator(words)] = ()
    """Names, addresses with or without port, or networks that may be visited although they are not public."""

    proxy: ProxyAddress = ""
    """Through which everything is fetched, as `http://proxy.example:3128`: `docs/proxy.md`. Never shown."""
    ca_bundle: str = ""
    """A PEM file of certificate authorities that are trusted beside those that browsers trust."""

    check_days: Days = 7
    """So many days after its last check a council is due again, under `doorstep schedule`."""
    alarm_days: Days = 1
    """Likewise where the last check could not look, or says something new that a second is to confirm."""
    quiet_hours: Annotated[
        tuple[str, ...], NoDecode, BeforeValidator(separated), AfterValidator(words), AfterValidator(hours)
    ] = ()
    """Times of day in the United Kingdom, such as `08:00-18:00`, at which the schedule visits nobody."""

    keys: Annotated[dict[str, str], Field(repr=False)] = Field(default_factory=dict)
    """API keys, by name of the source that asks for one. Never shown."""
    opt_in: Annotated[tuple[str, ...], NoDecode, BeforeValidator(separated), AfterValidator(words)] = ()
    """Sources that are read against their platform's wish. The operator answers for it."""
    bases: dict[str, str] = Field(default_factory=dict)
    """Where sources are asked, by name, in place of their own addresses. For practice and tests."""
    read_accounts: bool = True
    """Whether the services are asked what accounts show. If not, only councils' own pages are visited."""
    account_hours: Annotated[float, Field(ge=0, allow_inf_nan=False)] = 24
    """An account that was read in so many hours is not read again."""

    councillors: bool = False
    """Whether councillors' pages are read. Only once the next four are set: see `config.permission`."""
    controller: str = ""
    """Who decides why and how councillors' data are processed (UK GDPR, article 4(7))."""
    lawful_basis: str = ""
    """On which they are processed (article 6), in words."""
    privacy_notice: PageAddress = ""
    """Web address of what councillors are told (article 14)."""
    dpia_date: PastDay | None = None
    """The day on which the data protection impact assessment was finished (article 35)."""
    councillor_list_days: Annotated[float, Field(ge=0, allow_inf_nan=False)] = 7
    """A good list of a council's councillors that was read in so many days is not asked for again."""
    councillor_page_days: Annotated[float, Field(ge=0, allow_inf_nan=False)] = 30
    """Likewise, a councillor's page."""
    retention_months: Count = 24
    """What is held about a councillor and no longer stands is erased after so many months."""
    former_councillor_days: Annotated[int, Field(ge=0)] = 90
    """Everything about somebody whom good lists no longer name is erased after so many days."""
    evidence_months: Annotated[int, Field(ge=0)] = 0
    """Visits, scores, readings of pages and copies of them are erased after so many months; 0: they are kept."""
    erasure_key: Secret = ""
    """With which to know again who was forgotten. Empty: a key file beside the database, made when first needed."""
    public_address: PageAddress = ""
    """Where people reach the dashboard: links to councillors' own pages begin with it."""
    web_servers: Annotated[
        tuple[str, ...], NoDecode, BeforeValidator(separated), AfterValidator(words), AfterValidator(networks)
    ] = ()
    """Addresses or networks of the web servers before the dashboard, which are believed when they say who asks."""
    link_key: Secret = ""
    """With which links to councillors' own pages are signed. Empty: a key file beside the database."""
    invitation_days: Annotated[int, Field(ge=1, le=366)] = 30
    """For so long a link to a councillor's own page can be used."""
    democratic_services: dict[str, Contact] = Field(default_factory=dict)
    """By `local_authority_code`, the e-mail address to which councillors send what their council alone can change."""
    preview_days: Annotated[int, Field(ge=0, le=366)] = 21
    """For so long the first scorecard of a council, and the first by new rules, is for that council alone."""
    opens_on: str = "England"
    """The nation that the queue opens on, where it has councils of it; anything else: all nations."""

    recipients: Annotated[tuple[Recipient, ...], AfterValidator(once_each)] = Field(default=(), repr=False)
    """Who is told of what changed: `docs/notices.md`. Their addresses are not shown in messages."""
    mail_server: str = ""
    """Name of the server that takes our mail; empty: none is sent."""
    mail_port: Annotated[int, Field(ge=1, le=65535)] = 587
    """At which it listens."""
    mail_security: MailSecurity = MailSecurity.STARTTLS
    """How the way there is protected. Without protection no password is sent."""
    mail_user: str = ""
    """Empty: the server does not ask who we are."""
    mail_password: Annotated[str, Field(repr=False)] = ""
    """With the user name. Never shown."""
    mail_from: Annotated[str, AfterValidator(mail_address)] = ""
    """The e-mail address that notices come from."""
    mail_seconds: Seconds = 60
    """For one message altogether."""

    doors: Doors = Field(default_factory=Doors, repr=False)
    """Who signs in, and how: `docs/doors.md`. Empty: nobody does."""
    published: Annotated[tuple[str, ...], NoDecode, BeforeValidator(separated), AfterValidator(words)] = ()
    """Codes of the councils that have said that their stage may be shown to anybody."""

    weights: dict[str, Weight] = Field(default_factory=dict)
    """By principle. Replaces the toolkit's."""
    thresholds: dict[str, dict[str, FiniteFloat]] = Field(default_factory=dict)
    """By indicator, then by name of the number. Replaces the indicator's."""

    @property
    def archive_folder(self) -> Path | None:
        """Where copies of pages are kept; `None` if none are."""
        # A database on a server has no folder that is ours: then it is the working folder.
        return Path(self._file or "").parent / self.archive if self.archive else None

    @property
    def forgotten_file(self) -> Path:
        """Where it also stands who was forgotten, for the day on which a backup of the database is restored."""
        return self._beside(".forgotten")

    @property
    def link_key_file(self) -> Path:
        """Where the key is unless `link_key` is set."""
        return self._beside(".link-key")

    @property
    def erasure_key_file(self) -> Path:
        """Where the key is unless `erasure_key` is set."""
        return self._beside(".erasure-key")

    def _beside(self, suffix: str) -> Path:
        """Beside the database's file and named after it; of a database elsewhere, in the working folder."""
        name = re.search(r"/([^/?:]+)(?:\?|$)", self.database)
        return Path((self._file or (name[1] if name else "doorstep")) + suffix)

    @property
    def _file(self) -> str:
        """Of an SQLite database; empty for any other."""
        file = re.match(r"sqlite(?:\+\w+)?:///(?!:memory:)([^?]+)", self.database)
        return file[1] if file else ""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment wins over what `load_settings` found in the file."""
        return env_settings, init_settings


def load_settings() -> Settings:
    """The settings in force. Raises `SettingsError`."""
    path, written = _written()
    try:
        return Settings(**written | in_files(PREFIX, secrets()))
    except SecretFileError as error:
        raise SettingsError(str(error)) from error
    except ValidationError as error:
        raise SettingsError(_sentence(error.errors()[0], path)) from error
    except SourceError as error:
        raise SettingsError(_not_json(error)) from error


def secrets() -> dict[str, bool]:
    """The settings that nothing shows, and whether each is a table or a list."""
    fields = Settings.model_fields.items()
    return {name: field.annotation is not str for name, field in fields if not field.repr}


def _written() -> tuple[Path, dict[str, Any]]:
    """The file of settings and what it says: nothing, if it is not there and nobody named it."""
    named = os.environ.get(f"{PREFIX}SETTINGS", "")
    path = Path(named or FILE)
    if not named and not path.exists():
        return path, {}
    try:
        return path, tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise SettingsError(f"The settings file {path} cannot be read: {reason}.") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"The settings file {path} is not in UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"The settings file {path} is not TOML: {error}.") from error


def _sentence(fault: ErrorDetails, path: Path) -> str:
    field = str(fault["loc"][0])
    if fault["type"] == "extra_forbidden" and len(fault["loc"]) > 1:
        return f"There is no setting {'.'.join(str(part) for part in fault['loc'])} ({_stands(field, path)})."
    if fault["type"] == "extra_forbidden":
        near = get_close_matches(field, Settings.model_fields, n=1)
        return f"There is no setting {field} ({path})" + (f"; did you mean {near[0]}?" if near else ".")
    name = ".".join(str(part) for part in fault["loc"])
    meant = MEANT.get(fault["type"], "").format(**fault.get("ctx", {}))
    wrong = meant or re.sub(r"^(Value error, |Input should be )", "", fault["msg"])
    said = "" if field in secrets() else f"; it is {fault['input']!r}"
    return f"The setting {name} ({_stands(field, path)}) should be {wrong}{said}."


def _stands(field: str, path: Path) -> str:
    """Where a setting was read: of two places, the one that wins."""
    own = f"{PREFIX}{field}".upper()
    names = {name.upper() for name, value in os.environ.items() if value}
    if own not in names and field in secrets() and variable(PREFIX, field) in names:
        return f"file of the environment variable {variable(PREFIX, field)}"
    return f"environment variable {own}" if own in names else str(path)


def _not_json(error: SourceError) -> str:
    # The exception has no field of its own for it.
    field = re.search(r'field "(\w+)"', str(error))
    name = f"{PREFIX}{field[1]}".upper() if field else f"a {PREFIX}... variable"
    return f"The table in the environment variable {name} should be written as JSON."
