"""A report in each of its forms."""

from __future__ import annotations

from enum import StrEnum

from dashboard.reports.brief import brief_page
from dashboard.reports.council import Facts
from dashboard.reports.page import page
from dashboard.reports.pdf import pdf
from dashboard.reports.slides import slides
from store.aliases import slug
from store.records import Council


class Form(StrEnum):
    """What a report can be."""

    HTML = "html"
    PDF = "pdf"
    SLIDES = "slides"
    BRIEF = "brief"


SUFFIXES = {Form.HTML: "html", Form.PDF: "pdf", Form.SLIDES: "pptx", Form.BRIEF: "html"}


def file_name(council: Council, form: Form) -> str:
    """What the file is called unless somebody says otherwise: nothing of a code leads to another folder."""
    brief = "-brief" if form is Form.BRIEF else ""
    return f"doorstep-{slug(council.local_authority_code)[:64] or 'council'}{brief}.{SUFFIXES[form]}"


def made(of: Facts, form: Form, *, on_paper: bool = False) -> bytes:
    """The file. `on_paper`: a brief as a PDF. Raises `ReportError` where an extra is not installed."""
    if form is Form.SLIDES:
        return slides(of)
    if form is Form.PDF:
        return pdf(page(of, paper=True))
    written = brief_page(of) if form is Form.BRIEF else page(of)
    return pdf(written) if on_paper else written.encode()
