"""Why there is no connection to a host, in words. Pure."""

from __future__ import annotations

from collectors.refusals import FetchError
from store.records import ProblemKind

# By OpenSSL's number (X509_V_ERR_...).
_DISTRUST = {
    9: "The site's certificate is not valid yet.",
    10: "The site's certificate has expired.",
    18: "The site's certificate is signed by the site itself: nobody else vouches for it.",
    62: "The site's certificate is for another name than {host}.",
    64: "The site's certificate is for another address than {host}.",
}
_NOBODY = "Nobody whom browsers trust vouches for the site's certificate."


class NoConnectionError(Exception):
    """There is no connection to a host, and we know why. Neither requests nor urllib3 wrap it up."""

    def __init__(self, kind: ProblemKind, reason: str, *, permanent: bool = False) -> None:
        """The reason is a sentence for people."""
        super().__init__(reason)
        self.kind = kind
        self.reason = reason
        self.permanent = permanent

    def of(self, url: str) -> FetchError:
        """The same as the error of a page."""
        return FetchError(url, self.kind, self.reason, permanent=self.permanent)


class UnsafeAddressError(NoConnectionError):
    """A name leads to an address that a visitor from outside must not reach."""

    def __init__(self, name: str, address: str) -> None:
        """Say which name, and where it led."""
        subject = "It" if name.strip("[]") == address else name
        reason = f"{subject} leads to {address}, which is not on the public internet."
        super().__init__(ProblemKind.UNSAFE_ADDRESS, reason, permanent=True)


class AuthoritiesError(Exception):
    """The operator's own file of certificate authorities cannot be used. The message is one sentence."""


def no_way(last: OSError | None, whose: str) -> NoConnectionError:
    """Why no address of the `host` or `proxy` could be connected to."""
    if isinstance(last, TimeoutError):
        return unreachable(f"The {whose} did not answer in time.")
    refused = isinstance(last, ConnectionRefusedError)
    return unreachable(f"The {whose} refused the connection." if refused else f"There is no way to the {whose}.")


def unreachable(reason: str) -> NoConnectionError:
    """A host that may well be reached later."""
    return NoConnectionError(ProblemKind.UNREACHABLE, reason)


def distrusted(verify_code: int, host: str) -> NoConnectionError:
    """A certificate that does not hold, by OpenSSL's number for why."""
    reason = _DISTRUST.get(verify_code, _NOBODY).format(host=host)
    # Permanent: it may well be mended some day, but not while a run lasts.
    return NoConnectionError(ProblemKind.CERTIFICATE, reason, permanent=True)
