"""Faults of ours: whoever asked reads one sentence, and whoever runs this finds in the log what it was."""

from __future__ import annotations

import logging

from starlette.requests import Request
from starlette.responses import Response

from dashboard import frame
from dashboard.routes._plain import sentence
from dashboard.texts import texts

SAY = texts("plain")
log = logging.getLogger(__name__)


async def broken(_request: Request, _error: Exception) -> Response:
    """What a plain page answers. The server hears of the error after this."""
    return sentence("broken", status=500)


def broken_while_drawn(error: Exception) -> bool:
    """Say so where the page had got to. True: Streamlit shall not, in its English and with advice for its own cloud."""
    _tell(error)
    frame.nothing_to_show(SAY("sentence_broken"))
    return True


def tell_what_the_server_hears() -> None:
    """In place of the server, which would write down the error's words: they may be a page's, or name a person."""
    logging.getLogger("uvicorn.error").addFilter(_told)


def _told(record: logging.LogRecord) -> bool:
    error = record.exc_info[1] if record.exc_info else None
    if error:
        _tell(error)
    return error is None


def _tell(error: BaseException) -> None:
    log.error("A page of the dashboard: a fault of ours", exc_info=error)
