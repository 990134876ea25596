"""Why there is no connection to a host, in words. Pure."""

from __future__ import annotations

from collectors.refusals import FetchError
from scoring.language import marked, say
from store.records import ProblemKind

# By OpenSSL's number (X509_V_ERR_...).
_DISTRUST = {
    9: marked("The site's certificate is not valid yet."),
    10: marked("The site's certificate has expired."),
    18: marked("The site's certificate is signed by the site itself: nobody else vouches for it."),
    62: marked("The site's certificate is for another name than {host}."),
    64: marked("The site's certificate is for another address than {host}."),
}
_NOBODY = marked("Nobody whom browsers trust vouches for the site's certificate.")


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
        reason = (
            say("It leads to {address}, which is not on the public internet.", address=address)
            if name.strip("[]") == address
            else say("{name} leads to {address}, which is not on the public internet.", name=name, address=address)
        )
        super().__init__(ProblemKind.UNSAFE_ADDRESS, reason, permanent=True)


class AuthoritiesError(Exception):
    """The operator's own file of certificate authorities cannot be used. The message is one sentence."""


def no_way(last: OSError | None, whose: str) -> NoConnectionError:
    """Why no address of the `host` or `proxy` could be connected to."""
    proxy = whose == "proxy"
    if isinstance(last, TimeoutError):
        return unreachable(say("The proxy did not answer in time." if proxy else "The host did not answer in time."))
    if isinstance(last, ConnectionRefusedError):
        return unreachable(say("The proxy refused the connection." if proxy else "The host refused the connection."))
    return unreachable(say("There is no way to the proxy." if proxy else "There is no way to the host."))


def unreachable(reason: str) -> NoConnectionError:
    """A host that may well be reached later."""
    return NoConnectionError(ProblemKind.UNREACHABLE, reason)


def distrusted(verify_code: int, host: str) -> NoConnectionError:
    """A certificate that does not hold, by OpenSSL's number for why."""
    reason = say(_DISTRUST.get(verify_code, _NOBODY), host=host)
    # Permanent: it may well be mended some day, but not while a run lasts.
    return NoConnectionError(ProblemKind.CERTIFICATE, reason, permanent=True)
