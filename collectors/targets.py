"""Where a request may go, as far as its address alone can tell. Pure."""

from __future__ import annotations

from contextlib import suppress
from urllib.parse import SplitResult, urljoin, urlsplit

from collectors.refusals import FetchError
from scoring.language import say
from store.records import ProblemKind


def redirected(url: str, location: str) -> str:
    """The address that a redirect from `url` leads to, without a fragment.

    Raises:
        FetchError: it leads nowhere.
    """
    with suppress(UnicodeError):  # headers come as latin-1; addresses in them are UTF-8, if they are not ASCII
        location = location.encode("latin-1").decode("utf-8")
    try:
        return urljoin(url, location).partition("#")[0]
    except ValueError as error:
        raise _nowhere(location) from error


def on_the_web(url: str) -> SplitResult:
    """The parts of an address that may be asked for, as far as can be told without asking.

    Raises:
        FetchError: it is not one. An address with a name and password in it is refused: they were not given to us.
    """
    try:
        parts = urlsplit(url)
        host = parts.hostname
        _ = parts.port
        url.encode()  # no surrogates
    except ValueError as error:
        raise _nowhere(url) from error
    if parts.scheme not in ("http", "https") or not host:
        raise _nowhere(url)
    if "@" in parts.netloc:
        reason = say("It leads to an address with a name or password in it, which we do not use.")
        raise FetchError(url, ProblemKind.UNSAFE_ADDRESS, reason, permanent=True)
    return parts


def origin(parts: SplitResult) -> str:
    """Scheme, host and port, lower case, without the port that goes without saying."""
    netloc = parts.netloc.lower()
    usual = ":443" if parts.scheme == "https" else ":80"
    return f"{parts.scheme}://{netloc.removesuffix(usual).removesuffix(':')}"


def _nowhere(url: str) -> FetchError:
    shown = "".join(letter if letter.isprintable() else "\ufffd" for letter in url[:80])
    reason = say("It leads to {shown}, which is not an address on the web.", shown=shown)
    return FetchError(url, ProblemKind.UNSAFE_ADDRESS, reason, permanent=True)
