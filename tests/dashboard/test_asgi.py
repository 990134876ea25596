"""What stands around Streamlit's own page."""

import asyncio

import pytest

from dashboard.asgi import OwnLetters
from scoring.language import speak

ORDER = b'<link rel="preload" href="/static/media/SourceSansVF-Upright.ttf.BsWL4Kly.woff2" as="font" crossorigin>'
PAGE = b'<!doctype html>\n<html lang="en">\n' + ORDER + b"\n<body></body></html>"


class Catalogue:
    def __init__(self, code):
        self.code = code

    def info(self):
        return {"language": self.code}


@pytest.fixture
def spoken():
    yield speak
    speak(None)


def sent(path="/"):
    """What of Streamlit's page reaches a browser."""
    parts = []

    async def page(scope, receive, send):
        await send({"type": "http.response.body", "body": PAGE})

    async def send(message):
        parts.append(message["body"])

    asyncio.run(OwnLetters(page)({"type": "http", "path": path, "headers": []}, None, send))
    return b"".join(parts)


def test_the_page_orders_no_letters_and_stays_as_long_as_its_headers_say():
    assert b"preload" not in sent()
    assert len(sent()) == len(PAGE)


def test_english_pages_say_what_streamlit_says():
    assert b'<html lang="en">' in sent()


@pytest.mark.parametrize(("code", "said"), [("cy", b"<html lang=cy  >"), ("gla", b"<html lang=gla >")])
def test_pages_in_another_language_say_so(spoken, code, said):
    spoken(Catalogue(code))
    assert said in sent()
    assert len(sent()) == len(PAGE)


def test_a_language_whose_name_is_too_long_is_not_said_rather_than_wrongly(spoken):
    spoken(Catalogue("pt_BR"))
    assert b'<html lang="en">' in sent()


def test_files_are_passed_on_as_they_are():
    assert sent("/static/index.js") == PAGE
