"""A page as a PDF that screen readers can read: tagged, in English, with a title (PDF/UA)."""

from __future__ import annotations

import logging
from io import BytesIO
from typing import Any

from dashboard.reports.errors import ReportError

VARIANT = "pdf/ua-1"


def pdf(page: str) -> bytes:
    """Of a page that stands by itself. Raises `ReportError` where the extra `pdf` is not installed."""
    try:
        from weasyprint import HTML
    except (ImportError, OSError) as error:  # OSError: Pango, which draws the letters, is not on this machine
        raise ReportError(
            "A PDF needs WeasyPrint: pip install 'doorstep[pdf]', and Pango from your system's packages. "
            "Or print the page from a browser: --format html."
        ) from error
    # It tells of each style that a page of paper has no use for.
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    made = BytesIO()
    HTML(string=page, url_fetcher=_refuse).write_pdf(made, pdf_variant=VARIANT)
    return made.getvalue()


def _refuse(url: str, *_: Any, **__: Any) -> dict[str, Any]:  # noqa: ANN401
    """The page needs nothing else; whatever a council's page is called, nothing is asked of anybody for it."""
    raise ValueError(f"a report asks for nothing, and not for {url}")
