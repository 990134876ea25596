import os
from pathlib import Path

import pytest

from config.doors import Doors
from config.settings import Settings, SettingsError, load_settings

DOCUMENT = Path(__file__).parent.parent.parent / "docs" / "settings.md"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """An empty working folder, and none of the variables that this machine may have."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.upper().startswith("DOORSTEP_")]:
        monkeypatch.delenv(name)
    return tmp_path


def refusal():
    with pytest.raises(SettingsError) as caught:
        load_settings()
    return str(caught.value)


def test_with_nothing_set_every_setting_has_its_default():
    assert load_settings().model_dump() == {
        "database": "sqlite:///doorstep.db",
        "archive": "doorstep-archive",
        "archive_file_bytes": 500_000_000,
        "contact": "",
        "dispute_contact": "",
        "sector": "",
        "register_file": "",
        "toolkit_file": "",
        "indicators": (),
        "elections_file": "",
        "language": "en",
        "pace_seconds": 1.0,
        "paces": {},
        "second_try_seconds": 20.0,
        "page_budget": 40,
        "max_bytes": 5_000_000,
        "connect_seconds": 5.0,
        "read_seconds": 20.0,
        "deadline_seconds": 60.0,
        "max_redirects": 5,
        "workers": 32,
        "hosts": {},
        "keys": {},
        "opt_in": (),
        "bases": {},
        "read_accounts": True,
        "account_hours": 24.0,
        "allow_hosts": (),
        "proxy": "",
        "check_days": 7.0,
        "alarm_days": 1.0,
        "quiet_hours": (),
        "ca_bundle": "",
        "councillors": False,
        "controller": "",
        "lawful_basis": "",
        "privacy_notice": "",
        "dpia_date": None,
        "councillor_list_days": 7.0,
        "councillor_page_days": 30.0,
        "retention_months": 24,
        "former_councillor_days": 90,
        "evidence_months": 0,
        "erasure_key": "",
        "public_address": "",
        "web_servers": (),
        "link_key": "",
        "invitation_days": 30,
        "democratic_services": {},
        "preview_days": 21,
        "recipients": (),
        "mail_server": "",
        "mail_port": 587,
        "mail_security": "starttls",
        "mail_user": "",
        "mail_password": "",
        "mail_from": "",
        "mail_seconds": 60.0,
        "opens_on": "England",
        "doors": Doors().model_dump(),
        "published": (),
        "weights": {},
        "thresholds": {},
    }


def test_the_file_in_the_working_folder_is_read(folder):
    (folder / "doorstep.toml").write_text(
        """
        contact = "clerk@northbridge.example"
        pace_seconds = 2
        allow_hosts = ["127.0.0.1:8800", "10.0.0.0/8"]

        [hosts]
        "www.Northbridge.example" = "127.0.0.1:8800"
        "six.example" = "[::1]:8801"

        [weights]
        be-human = 2

        [thresholds.news-recent]
        days = 60
        """,
        encoding="utf-8",
    )
    settings = load_settings()
    assert settings.contact == "clerk@northbridge.example"
    assert settings.pace_seconds == 2.0
    assert settings.allow_hosts == ("127.0.0.1:8800", "10.0.0.0/8")
    assert settings.hosts == {"www.northbridge.example": "127.0.0.1:8800", "six.example": "[::1]:8801"}
    assert settings.weights == {"be-human": 2.0}
    assert settings.thresholds == {"news-recent": {"days": 60.0}}


def test_the_environment_wins_over_the_file(folder, monkeypatch):
    (folder / "doorstep.toml").write_text("page_budget = 10\nworkers = 4\n", encoding="utf-8")
    monkeypatch.setenv("DOORSTEP_PAGE_BUDGET", "20")
    assert (load_settings().page_budget, load_settings().workers) == (20, 4)


def test_an_empty_variable_says_nothing(monkeypatch):
    monkeypatch.setenv("DOORSTEP_PAGE_BUDGET", "")
    assert load_settings().page_budget == 40


def test_another_file_may_be_named(folder, monkeypatch):
    (folder / "other.toml").write_text("workers = 2\n", encoding="utf-8")
    monkeypatch.setenv("DOORSTEP_SETTINGS", "other.toml")
    assert load_settings().workers == 2


@pytest.mark.parametrize(
    ("database", "archive", "folder"),
    [
        ("sqlite:///doorstep.db", "doorstep-archive", "doorstep-archive"),
        ("sqlite:///results/doorstep.db", "doorstep-archive", "results/doorstep-archive"),
        ("sqlite+pysqlite:////srv/doorstep/all.db?timeout=3", "copies", "/srv/doorstep/copies"),
        ("sqlite:////srv/doorstep/all.db", "/mnt/copies", "/mnt/copies"),
        ("sqlite://", "copies", "copies"),
        ("sqlite:///:memory:", "copies", "copies"),
        ("postgresql://doorstep@db.example/doorstep", "copies", "copies"),
    ],
)
def test_copies_are_kept_beside_the_database_s_file(database, archive, folder):
    assert Settings(database=database, archive=archive).archive_folder == Path(folder)


def test_an_empty_folder_means_that_no_copies_are_kept(folder):
    (folder / "doorstep.toml").write_text('archive = ""\n', encoding="utf-8")
    assert load_settings().archive_folder is None


@pytest.mark.parametrize(
    ("database", "file"),
    [
        ("sqlite:///doorstep.db", "doorstep.db"),
        ("sqlite:////srv/doorstep/doorstep.db?mode=rw", "/srv/doorstep/doorstep.db"),
        ("postgresql://clerk:secret@db.example/monitor?sslmode=require", "monitor"),
        ("postgresql://clerk@/monitor?host=/run/postgresql", "monitor"),
        ("sqlite://", "doorstep"),
    ],
)
def test_who_was_forgotten_also_stands_beside_the_database(database, file):
    settings = Settings(database=database)
    assert settings.forgotten_file == Path(f"{file}.forgotten")
    assert settings.erasure_key_file == Path(f"{file}.erasure-key")


def test_a_short_key_is_refused_and_not_shown(folder):
    (folder / "doorstep.toml").write_text('erasure_key = "secret"', encoding="utf-8")
    assert refusal() == "The setting erasure_key (doorstep.toml) should be 16 characters or more, or nothing."
    assert "sixteen" not in repr(Settings(erasure_key="sixteen and more"))


@pytest.mark.parametrize(
    "address", ["http://proxy.example:3128", "http://clerk:letmein@10.0.0.8:8080/", "http://[fd00::1]:3128"]
)
def test_a_proxy_is_an_http_address(address):
    assert Settings(proxy=address).proxy == address
    assert "letmein" not in repr(Settings(proxy=address))


@pytest.mark.parametrize(
    "address",
    [
        "proxy.example:3128",
        "https://proxy.example:3128",
        "socks5://proxy.example:1080",
        "http://proxy.example:3128/path",
        "http://:3128",
        "http://proxy.example:99999",
        "http://proxy .example",
    ],
)
def test_anything_else_is_no_proxy_and_not_repeated(folder, address):
    (folder / "doorstep.toml").write_text(f'proxy = "{address}"', encoding="utf-8")
    assert refusal() == (
        "The setting proxy (doorstep.toml) should be the http address of a proxy, such as http://proxy.example:3128."
    )


def test_hosts_that_may_be_visited_are_separated_by_commas_in_a_variable(monkeypatch):
    monkeypatch.setenv("DOORSTEP_ALLOW_HOSTS", "127.0.0.1:8800, 10.0.0.0/8,")
    assert load_settings().allow_hosts == ("127.0.0.1:8800", "10.0.0.0/8")


def test_a_table_is_json_in_a_variable(monkeypatch):
    monkeypatch.setenv("DOORSTEP_HOSTS", '{"northbridge.example": "127.0.0.1:8800"}')
    assert load_settings().hosts == {"northbridge.example": "127.0.0.1:8800"}


def test_who_disputes_a_finding_writes_to_the_contact_unless_another_is_set(monkeypatch):
    monkeypatch.setenv("DOORSTEP_CONTACT", "https://monitor.example/robot")
    assert load_settings().dispute_contact == "https://monitor.example/robot"
    monkeypatch.setenv("DOORSTEP_DISPUTE_CONTACT", "put-right@monitor.example")
    assert load_settings().dispute_contact == "put-right@monitor.example"


@pytest.mark.parametrize(
    "contact", ["https://monitor.example/robot", "http://monitor.example", "clerk@monitor.example"]
)
def test_a_contact_is_a_web_or_e_mail_address(monkeypatch, contact):
    monkeypatch.setenv("DOORSTEP_CONTACT", contact)
    assert load_settings().contact == contact


@pytest.mark.parametrize(
    "contact",
    [
        "me",
        "monitor.example",
        "ftp://monitor.example/",
        "https://",
        "https://clerk:secret@monitor.example/",
        "https://monitor.example/a b",
        "https://monitor.example/\u00e9",
        "clerk@monitor",
        "a@b@monitor.example",
        "mailto:clerk@monitor.example",
        "clerk@monitor.example\nX-Header: 1",
    ],
)
def test_nothing_else_is_a_contact(monkeypatch, contact):
    monkeypatch.setenv("DOORSTEP_CONTACT", contact)
    assert refusal() == (
        "The setting contact (environment variable DOORSTEP_CONTACT) should be "
        f"a web address or an e-mail address; it is {contact!r}."
    )


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("pace_seconds = -1", "The setting pace_seconds (doorstep.toml) should be 0 or more; it is -1."),
        ("pace_seconds = inf", "The setting pace_seconds (doorstep.toml) should be a finite number; it is inf."),
        ("pace_seconds = 'x'", "The setting pace_seconds (doorstep.toml) should be a number; it is 'x'."),
        ("read_seconds = 0", "The setting read_seconds (doorstep.toml) should be more than 0; it is 0."),
        ("page_budget = 0", "The setting page_budget (doorstep.toml) should be 1 or more; it is 0."),
        ("page_budget = 1.5", "The setting page_budget (doorstep.toml) should be a whole number; it is 1.5."),
        ("max_redirects = 21", "The setting max_redirects (doorstep.toml) should be 20 or less; it is 21."),
        ("contact = 3", "The setting contact (doorstep.toml) should be text; it is 3."),
        ("hosts = 3", "The setting hosts (doorstep.toml) should be a table; it is 3."),
        ("allow_hosts = 3", "The setting allow_hosts (doorstep.toml) should be a list; it is 3."),
        ("[weights]\nbe-human = -1", "The setting weights.be-human (doorstep.toml) should be 0 or more; it is -1."),
        ("[thresholds]\nnews = 3", "The setting thresholds.news (doorstep.toml) should be a table; it is 3."),
        (
            "[thresholds.news]\ndays = 'x'",
            "The setting thresholds.news.days (doorstep.toml) should be a number; it is 'x'.",
        ),
        (
            "[hosts]\n'a b' = '127.0.0.1:80'",
            "The setting hosts (doorstep.toml) should be a table of host names, and 'a b' is none; "
            "it is {'a b': '127.0.0.1:80'}.",
        ),
        (
            "allow_hosts = ['a b']",
            "The setting allow_hosts (doorstep.toml) should be a list of names, addresses or networks, "
            "and 'a b' is none; it is ['a b'].",
        ),
        ("pase_seconds = 1", "There is no setting pase_seconds (doorstep.toml); did you mean pace_seconds?"),
        ("colour = 1", "There is no setting colour (doorstep.toml)."),
    ],
)
def test_a_wrong_setting_is_named_with_its_file(folder, written, said):
    (folder / "doorstep.toml").write_text(written, encoding="utf-8")
    assert refusal() == said


@pytest.mark.parametrize("endpoint", ["127.0.0.1", "127.0.0.1:0", "127.0.0.1:70000", "localhost:80", "::1:80"])
def test_the_table_of_hosts_holds_addresses_with_ports(folder, endpoint):
    (folder / "doorstep.toml").write_text(f'[hosts]\n"a.example" = "{endpoint}"', encoding="utf-8")
    assert f"{endpoint!r} is none" in refusal()


def test_a_wrong_variable_is_named(monkeypatch):
    monkeypatch.setenv("DOORSTEP_WORKERS", "many")
    assert refusal() == (
        "The setting workers (environment variable DOORSTEP_WORKERS) should be a whole number; it is 'many'."
    )


def test_a_variable_that_should_hold_a_table_and_does_not_is_named(monkeypatch):
    monkeypatch.setenv("DOORSTEP_HOSTS", "northbridge.example=127.0.0.1:8800")
    assert refusal() == "The table in the environment variable DOORSTEP_HOSTS should be written as JSON."


def test_a_database_address_is_never_shown(folder):
    (folder / "doorstep.toml").write_text("database = ['postgresql://clerk:secret@a/b']", encoding="utf-8")
    assert refusal() == "The setting database (doorstep.toml) should be text."
    assert "secret" not in repr(Settings(database="postgresql://clerk:secret@a/b"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"pace_seconds =", "The settings file doorstep.toml is not TOML: Invalid value (at end of document)."),
        (b"contact = '\xff'", "The settings file doorstep.toml is not in UTF-8."),
    ],
)
def test_a_file_that_cannot_be_understood_is_said_so(folder, content, said):
    (folder / "doorstep.toml").write_bytes(content)
    assert refusal() == said


def test_a_file_that_was_named_must_be_there(monkeypatch):
    monkeypatch.setenv("DOORSTEP_SETTINGS", "nowhere.toml")
    assert refusal() == "The settings file nowhere.toml cannot be read: no such file or directory."


@pytest.mark.parametrize("name", list(Settings.model_fields))
def test_every_setting_is_documented(name):
    assert f"| `{name}` |" in DOCUMENT.read_text(encoding="utf-8")
