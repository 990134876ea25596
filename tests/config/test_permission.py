from datetime import UTC, date, datetime, timedelta

import pytest

from config.permission import missing, refusal
from config.settings import Settings, SettingsError, load_settings

TODAY = datetime.now(UTC).date()
ANSWERED = {
    "controller": "Northbridge Borough Council",
    "lawful_basis": "Public task",
    "privacy_notice": "https://monitor.example/privacy",
    "dpia_date": date(2026, 10, 1),
}


def test_a_new_doorstep_reads_no_councillors_page():
    assert Settings().councillors is False
    assert missing(Settings()) == ("controller", "lawful_basis", "privacy_notice", "dpia_date")


def test_all_four_answers_are_enough():
    assert refusal(Settings(**ANSWERED)) == ""


def test_one_sentence_says_what_is_missing():
    assert refusal(Settings(**ANSWERED | {"dpia_date": None})) == (
        "Councillors' pages are not read: dpia_date is not set (docs/settings.md, Councillors)."
    )
    assert refusal(Settings(**ANSWERED | {"controller": " ", "dpia_date": None})) == (
        "Councillors' pages are not read: controller and dpia_date are not set (docs/settings.md, Councillors)."
    )


def test_an_assessment_that_is_still_to_come_is_none(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    tomorrow = TODAY + timedelta(days=1)
    (tmp_path / "doorstep.toml").write_text(f"dpia_date = {tomorrow}\n")
    with pytest.raises(SettingsError, match="should be a day that is not still to come"):
        load_settings()


def test_an_assessment_of_today_counts():
    assert Settings(dpia_date=TODAY).dpia_date == TODAY


@pytest.mark.parametrize("wrong", ["privacy", "ftp://monitor.example/", "us@monitor.example"])
def test_a_privacy_notice_has_a_web_address(monkeypatch, tmp_path, wrong):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "doorstep.toml").write_text(f'privacy_notice = "{wrong}"\n')
    with pytest.raises(SettingsError, match="should be a web address"):
        load_settings()
