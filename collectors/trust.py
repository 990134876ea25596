"""Whose certificates are trusted."""

from __future__ import annotations

import ssl
from functools import cache

from requests.utils import DEFAULT_CA_BUNDLE_PATH
from urllib3.util.ssl_ import create_urllib3_context

from collectors.no_connection import AuthoritiesError


@cache
def trusted(authorities: str) -> ssl.SSLContext:
    """Whom browsers trust, and those in a PEM file of one's own, if it is named. Raises `AuthoritiesError`.

    Reading them takes longer than many pages. Safe to share: nobody changes it.
    """
    context = create_urllib3_context()
    context.load_verify_locations(DEFAULT_CA_BUNDLE_PATH)
    try:
        if authorities:
            context.load_verify_locations(authorities)
    except OSError as error:  # ssl.SSLError is one too
        garbled = isinstance(error, ssl.SSLError)
        reason = "it holds no certificates in PEM" if garbled else (error.strerror or "").lower()
        raise AuthoritiesError(f"The certificate authorities in {authorities} cannot be used: {reason}.") from error
    return context
