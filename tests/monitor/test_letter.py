"""A digest as an e-mail, as it goes over the wire."""

from datetime import UTC, date, datetime
from email import message_from_bytes
from email.policy import SMTP, default

import pytest

from config.settings import Settings
from dashboard.reports.digest import Digest, Told
from monitor.letter import letter
from store.records import Change, ChangeKind, Council

NOON = datetime(2026, 3, 9, 12, 0, tzinfo=UTC)


def sent(name="Cyngor Tŷ Môr", what="Tŷ.", whom="monitor@lga.example"):
    """What arrives."""
    council = Council("TYM", name, "https://ty-mor.example/")
    told = Told(council, Change("TYM", ChangeKind.GONE, "x/tym", NOON, NOON, what))
    digest = Digest(date(2026, 3, 8), "weekly", (told,), (), "councils", "", whom)
    written = letter(digest, Settings(mail_from="doorstep@lga.example"), "press@ty-mor.example", "ab12-1", NOON)
    return message_from_bytes(written.as_bytes(policy=SMTP), policy=default)


def test_welsh_letters_arrive_whole_in_subject_text_and_page():
    message = sent()
    assert message["Subject"] == "Doorstep: 1 change at Cyngor Tŷ Môr"
    assert "* Cyngor Tŷ Môr\r\n" in message.get_body(("plain",)).get_content()
    assert "Cyngor Tŷ Môr" in message.get_body(("html",)).get_content()


def test_a_message_goes_over_old_wires_too():
    council = Council("TYM", "Cyngor Tŷ Môr", "https://ty-mor.example/")
    told = Told(council, Change("TYM", ChangeKind.GONE, "x/tym", NOON, NOON, "ŵ" * 5000))
    digest = Digest(date(2026, 3, 8), "weekly", (told,), (), "councils", "", "monitor@lga.example")
    written = letter(digest, Settings(mail_from="d@lga.example"), "p@ty-mor.example", "ab12-1", NOON)
    wire = written.as_bytes(policy=SMTP)
    assert wire.isascii()
    assert max(map(len, wire.split(b"\r\n"))) <= 998


@pytest.mark.parametrize(
    "name", ["North\r\nBcc: all@b.example\r\n\r\nHello", "North\nX-Evil: yes", "\u2028Bcc: all@b.example", "N" * 9000]
)
def test_a_councils_name_cannot_begin_a_header(name):
    message = sent(name)
    assert {*message.keys()} == {
        "From",
        "To",
        "Subject",
        "Date",
        "Message-ID",
        "Auto-Submitted",
        "List-Unsubscribe",
        "MIME-Version",
        "Content-Type",
    }
    assert message["To"] == "press@ty-mor.example"
    assert len(message["Subject"]) <= 150


def test_a_line_that_is_a_dot_does_not_end_the_message():
    assert "\ud800" not in sent(what="a\ud800\r\n.\r\nb").get_body(("plain",)).get_content()
    assert "a? . b" in sent(what="a\ud800\r\n.\r\nb").get_body(("plain",)).get_content().replace("  ", " ")


def test_the_same_notice_has_the_same_name_and_nobodys_machine_answers_it():
    message = sent()
    assert message["Message-ID"] == "<doorstep-ab12-1@lga.example>"
    assert message["Auto-Submitted"] == "auto-generated"


@pytest.mark.parametrize(
    ("whom", "header"),
    [
        ("monitor@lga.example", "<mailto:monitor@lga.example?subject=Unsubscribe>"),
        ("m?bcc=all@lga.example", "<mailto:m%3Fbcc%3Dall@lga.example?subject=Unsubscribe>"),
        ("https://lga.example/@us", None),
        ("whoever runs it", None),
    ],
)
def test_programs_are_told_whom_to_ask_where_it_is_an_e_mail_address(whom, header):
    assert sent(whom=whom)["List-Unsubscribe"] == header
