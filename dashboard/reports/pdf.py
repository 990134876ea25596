"""A page as a PDF that screen readers can read: tagged, in English, with a title (PDF/UA)."""

from __future__ import annotations

import logging
from io import BytesIO

from dashboard.reports.errors import ReportError

VARIANT = "pdf/ua-1"


def pdf(page: str) -> bytes:
    """Of a page that stands by itself. Raises `ReportError` where the extra `pdf` is not installed."""
    try:
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher
    except (ImportError, OSError) as error:  # OSError: Pango, which draws the letters, is not on this machine
        raise ReportError(
            "A PDF needs WeasyPrint: pip install -c constraints.txt -e '.[pdf]' in Doorstep's folder, "
            "and Pango from your system's packages. "
            "Or print the page from a browser: --format html."
        ) from error
    # It tells of each style that a page of paper has no use for.
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    made = BytesIO()
    # The page needs nothing else: whatever stands in it, nothing is asked of anybody, and no file is read.
    HTML(string=page, url_fetcher=URLFetcher(allowed_protocols=())).write_pdf(made, pdf_variant=VARIANT)
    return made.getvalue()
