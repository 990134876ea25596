"""A PDF that screen readers can read."""

import re
import sys
import zlib
from pathlib import Path

import pytest

from dashboard.reports import page
from dashboard.reports.errors import ReportError
from dashboard.reports.pdf import pdf
from monitor.practice.serving import site

PAGE = '<!doctype html><html lang="en-GB"><head><title>Tŷ Ŵyn</title></head><body><h1>Tŷ Ŵyn</h1>{}</body></html>'


def unpacked(made):
    """All of it, with what is compressed in it unpacked."""
    parts = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", made, re.DOTALL)
    return made + b"\n".join(_inflated(each) for each in parts)


def _inflated(part):
    try:
        return zlib.decompressobj().decompress(part)
    except zlib.error:
        return b""


def test_it_is_tagged_in_english_with_a_title():
    made = unpacked(pdf(PAGE.format("<p>One</p>")))
    assert made.startswith(b"%PDF-")
    assert b"/Marked true" in made
    assert b"/StructTreeRoot" in made
    assert re.search(rb"/Lang \((en-GB|e\\000n)", made) or b"en-GB" in made
    assert b"pdfuaid:part" in made
    assert "Tŷ Ŵyn".encode("utf-16-be") in made or "Tŷ Ŵyn".encode() in made


@pytest.mark.parametrize(
    "asks",
    [
        '<img src="{http}/p.png" alt="">',
        '<link rel="stylesheet" href="{http}/s.css">',
        "<style>body {{ background: url({http}/p.png) }}</style>",
        '<link rel="attachment" href="{http}/a.txt">',
        '<link rel="attachment" href="{file}">',
    ],
)
def test_nothing_is_asked_of_any_other_place(asks, tmp_path):
    private = tmp_path / "private.txt"
    private.write_text("Nobody else's business")
    requests = []
    with site({}, requests) as place:
        made = unpacked(pdf(PAGE.format(asks.format(http=f"http://{place}", file=private.as_uri()))))
    assert (requests, b"Nobody else's business" in made) == ([], False)


def test_a_table_that_begins_a_new_page_takes_its_heading_along():
    from weasyprint import HTML

    style = (Path(page.__file__).parent / "page.css").read_text(encoding="utf-8")
    table = "<table><caption>Scores</caption><thead><tr><th>What</th></tr></thead><tbody><tr><td>One</td></tr></table>"
    drawn = HTML(string=f'<style>{style}</style><div style="height: 230mm"></div><h2>Compared</h2>{table}').render()
    # WeasyPrint has no other way to ask what stands on a page.
    texts = [[getattr(box, "text", "") for box in each._page_box.descendants()] for each in drawn.pages]
    assert [sorted({"Compared", "Scores", "What", "One"} & {*each}) for each in texts] == [
        [],
        ["Compared", "One", "Scores", "What"],
    ]


def test_without_the_extra_one_sentence_says_how_to_install_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)  # as Python does where it is not installed
    with pytest.raises(ReportError, match=r"A PDF needs WeasyPrint: pip install -c constraints.txt -e '.\[pdf\]'"):
        pdf(PAGE)
