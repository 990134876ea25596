import os
from pathlib import Path

import pytest

from config.recipients import MailSecurity, Often, Recipient
from config.settings import SettingsError, load_settings

SECRET = "sixteen letters!"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """An empty working folder, and none of the variables that this machine may have."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.upper().startswith("DOORSTEP_")]:
        monkeypatch.delenv(name)
    return tmp_path


def written(folder, text):
    (folder / "doorstep.toml").write_text(text, encoding="utf-8")


def test_recipients_stand_in_tables_of_their_own(folder):
    written(
        folder,
        """
        mail_security = "tls"
        [[recipients]]
        email = "press@northbridge.example"
        councils = ["NOR"]
        often = "monthly"
        job = true
        [[recipients]]
        webhook = "https://hooks.example/doorstep"
        secret = "sixteen letters!"
        nation = "Wales"
        """,
    )
    settings = load_settings()
    assert settings.mail_security is MailSecurity.TLS
    assert settings.recipients == (
        Recipient(email="press@northbridge.example", councils=("NOR",), often=Often.MONTHLY, job=True),
        Recipient(webhook="https://hooks.example/doorstep", secret=SECRET, nation="Wales", often=Often.WEEKLY),
    )
    assert "press" not in repr(settings)
    assert "hooks" not in repr(settings.recipients[1])


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("often = 'daily'", "either an email or a webhook"),
        ("email = 'a@b.example'\nwebhook = 'https://h.example/'\nsecret = 'sixteen letters!'", "either an email or"),
        ("webhook = 'https://hush.example/'", "a webhook with a secret, or neither"),
        ("email = 'hush@b.example'\nsecret = 'sixteen letters!'", "a webhook with a secret, or neither"),
        ("webhook = 'ftp://hush.example/'\nsecret = 'sixteen letters!'", "a web address"),
        ("webhook = 'https://hush.example:99999/'\nsecret = 'sixteen letters!'", "a web address"),
        ("webhook = 'https://h.example/'\nsecret = 'hush'", "16 characters or more, or nothing"),
        ("email = 'hush@b.example\\nBcc: all@b.example'", "an e-mail address in letters of the English alphabet"),
        ("email = 'tŷ@hush.example'", "an e-mail address in letters of the English alphabet"),
        ("email = 'hush@b.example'\noften = 'hourly'", "'daily', 'weekly' or 'monthly'"),
        ("email = 'hush@b.example'\njob = true\ncouncils = ['NOR']", "monthly, and for 1 to 5 councils by code"),
        ("email = 'hush@b.example'\njob = true\noften = 'monthly'", "monthly, and for 1 to 5 councils by code"),
        ("email = 'hush@b.example'\n[[recipients]]\nemail = 'Hush@b.example'", "a list in which every address stands"),
    ],
)
def test_a_wrong_recipient_is_named_by_place_and_never_by_address(folder, table, said):
    written(folder, f"[[recipients]]\n{table.replace(chr(39), chr(34)) if chr(92) in table else table}\n")
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert said in str(caught.value)
    assert "recipients" in str(caught.value)
    assert "hush" not in str(caught.value).casefold()


def test_a_misspelt_word_of_a_recipient_is_named(folder):
    written(folder, "[[recipients]]\nemail = 'hush@b.example'\nofen = 'daily'\n")
    with pytest.raises(SettingsError, match=r"^There is no setting recipients\.0\.ofen \(doorstep\.toml\)\.$"):
        load_settings()


def test_a_wrong_password_is_not_repeated(folder):
    written(folder, "mail_password = 12345\n")
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert "12345" not in str(caught.value)


def test_recipients_may_be_json_in_a_variable(monkeypatch):
    monkeypatch.setenv("DOORSTEP_RECIPIENTS", '[{"email": "press@northbridge.example", "often": "daily"}]')
    assert load_settings().recipients == (Recipient(email="press@northbridge.example", often=Often.DAILY),)


def test_the_example_for_operators_can_be_read(folder):
    page = (Path(__file__).parents[2] / "docs" / "notices.md").read_text(encoding="utf-8")
    written(folder, page.partition("```toml\n")[2].partition("```")[0])
    assert [each.often for each in load_settings().recipients] == [Often.WEEKLY, Often.MONTHLY, Often.DAILY]
