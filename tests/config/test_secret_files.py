import os

import pytest

from config.settings import SettingsError, load_settings


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """An empty working folder, and none of the variables that this machine may have."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.upper().startswith("DOORSTEP_")]:
        monkeypatch.delenv(name)
    return tmp_path


@pytest.fixture
def held(folder, monkeypatch):
    """`held("MAIL_PASSWORD", b"...")`: the file that a variable names."""

    def hold(setting, content):
        path = folder / setting.lower()
        path.write_bytes(content)
        monkeypatch.setenv(f"DOORSTEP_{setting}_FILE", str(path))

    return hold


def refusal(folder):
    with pytest.raises(SettingsError) as caught:
        load_settings()
    return str(caught.value).replace(f"{folder}{os.sep}", "")


def test_a_secret_may_stand_in_a_file_with_or_without_a_newline(held):
    held("MAIL_PASSWORD", b" with spaces \n")
    held("LINK_KEY", "sixteen letters \N{POUND SIGN}".encode())
    settings = load_settings()
    assert (settings.mail_password, settings.link_key) == (" with spaces ", "sixteen letters \N{POUND SIGN}")


def test_a_table_of_secrets_stands_in_its_file_as_json(held):
    held("KEYS", b'{"youtube": "key"}')
    held("RECIPIENTS", b'[{"email": "clerk@northbridge.example"}]')
    assert load_settings().keys == {"youtube": "key"}
    assert load_settings().recipients[0].email == "clerk@northbridge.example"


def test_the_file_wins_over_the_settings_file_and_the_variable_itself_over_both(held, folder, monkeypatch):
    (folder / "doorstep.toml").write_text('mail_password = "settings"', encoding="utf-8")
    held("MAIL_PASSWORD", b"file")
    assert load_settings().mail_password == "file"
    monkeypatch.setenv("DOORSTEP_MAIL_PASSWORD", "variable")
    assert load_settings().mail_password == "variable"


def test_an_empty_variable_names_no_file(monkeypatch):
    monkeypatch.setenv("DOORSTEP_MAIL_PASSWORD_FILE", "")
    assert load_settings().mail_password == ""


def test_only_secrets_stand_in_files(held):
    held("CONTACT", b"clerk@northbridge.example")
    assert load_settings().contact == ""


@pytest.mark.parametrize(
    ("setting", "content", "said"),
    [
        ("MAIL_PASSWORD", b"\n", "The file mail_password (DOORSTEP_MAIL_PASSWORD_FILE) is empty."),
        ("MAIL_PASSWORD", b"\xff", "The file mail_password (DOORSTEP_MAIL_PASSWORD_FILE) is not in UTF-8."),
        ("KEYS", b"youtube=key", "The file keys (DOORSTEP_KEYS_FILE) should hold JSON."),
        (
            "ERASURE_KEY",
            b"short",
            "The setting erasure_key (file of the environment variable DOORSTEP_ERASURE_KEY_FILE) should be 16 "
            "characters or more, or nothing.",
        ),
    ],
)
def test_what_a_file_may_not_hold_is_said_and_not_repeated(held, folder, setting, content, said):
    held(setting, content)
    assert refusal(folder) == said


def test_a_file_that_is_not_there_is_said(folder, monkeypatch):
    monkeypatch.setenv("DOORSTEP_DATABASE_FILE", str(folder / "nowhere"))
    assert refusal(folder) == "The file nowhere (DOORSTEP_DATABASE_FILE) cannot be read: no such file or directory."
