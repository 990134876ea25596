"""What the dashboard says of itself."""

from __future__ import annotations

from tests.dashboard.reading import drawn, page_words


def test_the_page_says_what_this_is_whom_to_write_to_and_what_it_keeps(page, monkeypatch):
    monkeypatch.setenv("DOORSTEP_CONTACT", "https://doorstep.example/robot")
    app = page("about")
    shown = page_words(app)
    assert "It is no league table." in shown
    assert "This Doorstep is run by: https://doorstep.example/robot ." in shown
    assert "Write to wrong@doorstep.example ." in shown
    assert "(+https://doorstep.example/robot)" in shown
    assert "Councillors' pages are not read by this Doorstep." in shown
    for heading in ("Accessibility statement", "What the robot does, and how to keep it out", "What is held about"):
        assert f"<summary>{heading}" in drawn(app)


def test_where_councillors_pages_are_read_it_says_who_answers_for_it(page, monkeypatch):
    for name, value in (
        ("councillors", "true"),
        ("controller", "Northbridge <b>Council</b>"),
        ("lawful_basis", "Public task"),
        ("privacy_notice", "https://northbridge.example/privacy"),
        ("dpia_date", "2026-01-05"),
    ):
        monkeypatch.setenv(f"DOORSTEP_{name.upper()}", value)
    app = page("about")
    assert "Who answers for it: Northbridge <b>Council</b> . What councillors are told:" in page_words(app)
    assert 'href="https://northbridge.example/privacy"' in drawn(app)


def test_with_nothing_checked_and_nobody_named_the_page_still_stands(page, empty_database, monkeypatch):
    monkeypatch.setenv("DOORSTEP_DISPUTE_CONTACT", "")
    assert "has not said how to be reached" in page_words(page("about", database=empty_database))
