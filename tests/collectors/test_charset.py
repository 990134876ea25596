import pytest

from collectors.charset import in_utf_8, two_bytes

HTML = "text/html"
WELSH = "Croeso i Gyngor Llanfaran: tŷ a gŵyl"
WESTERN = "Café Northbridge"


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"\xef\xbb\xbf" + WELSH.encode(), "text/html; charset=windows-1252"),  # the mark outranks the header
        (WELSH.encode("utf-16"), HTML),
        (WELSH.encode("utf-16-be"), "text/html; charset=UTF-16BE"),
        (WELSH.encode("utf-16-le"), 'text/html; charset="utf-16"'),
        (b"\xfe\xff" + WELSH.encode("utf-16-be"), HTML),
        (WELSH.encode(), "text/html; charset=utf-8"),
        (WELSH.encode(), "text/html; charset=UTF8"),
        (WELSH.encode(), HTML),
    ],
)
def test_welsh_letters_survive(body, content_type):
    assert in_utf_8(body, content_type) == (WELSH.encode(), "")


def test_the_header_outranks_the_page():
    body = b'<meta charset="windows-1252">' + WELSH.encode()
    assert in_utf_8(body, "text/html; charset=utf-8") == (body, "")


@pytest.mark.parametrize(
    "declared",
    [
        b'<meta charset="windows-1252">',
        b"<meta charset=iso-8859-1>",
        b"<META CHARSET='Latin1' />",
        b"<meta charset=ascii>",
    ],
)
def test_western_names_mean_windows_1252_as_they_do_to_browsers(declared):
    body = declared + "“£5”".encode("windows-1252")
    assert in_utf_8(body, HTML) == (declared + "“£5”".encode(), "")


def test_an_older_meta_declares_too():
    declared = b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15">'
    assert in_utf_8(declared + "5 €".encode("iso-8859-15"), HTML) == (declared + "5 €".encode(), "")


def test_a_wrong_declaration_is_told():
    body = WESTERN.encode("windows-1252")
    wrong = "The page says it is written in utf-8, but it is not; it was read as windows-1252."
    assert in_utf_8(body, "text/html; charset=utf-8") == (WESTERN.encode(), wrong)


@pytest.mark.parametrize("name", ["x-northbridge", "hex", "rot13", "utf-7", "idna", "unicode_escape", "utf-16", "zip"])
def test_a_name_that_is_no_character_set_is_told_and_passed_over(name):
    wrong = f"The page says it is written in {name}, but it is not; it was read as utf-8."
    assert in_utf_8(WESTERN.encode(), f"text/html; charset={name}") == (WESTERN.encode(), wrong)


def test_a_wrong_declaration_does_not_matter_where_every_letter_is_english():
    assert in_utf_8(b"<p>Northbridge</p>", "text/html; charset=x-northbridge") == (b"<p>Northbridge</p>", "")


def test_bytes_that_are_in_no_character_set_are_still_read():
    source, wrong = in_utf_8(b"Northbridge \x81\x8d\xff", HTML)
    assert source.startswith(b"Northbridge ")
    assert wrong == ""


def test_a_broken_letter_behind_a_byte_order_mark_is_replaced():
    assert in_utf_8(b"\xef\xbb\xbfcaf\xe9!", HTML) == ("caf\ufffd!".encode(), "")


def test_utf_16_in_the_header_is_believed_only_if_there_are_zeros():
    assert two_bytes(b"<p>Northbridge</p>", "text/html; charset=utf-16") == ""
    assert two_bytes("<p>".encode("utf-16-le"), "text/html; charset=utf-16") == "utf-16-le"
