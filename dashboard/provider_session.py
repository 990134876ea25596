"""How a provider is asked: through the proxy and with the certificate authorities that the settings name."""

from __future__ import annotations

from typing import Any

import requests
from requests.adapters import HTTPAdapter
from requests.utils import DEFAULT_CA_BUNDLE_PATH
from urllib3.util.ssl_ import create_urllib3_context

from config.settings import Settings


def session(settings: Settings) -> requests.Session:
    """What stands in the settings counts, and nothing of the environment. Raises `OSError` if `ca_bundle` is none."""
    found = requests.Session()
    found.trust_env = False
    if settings.proxy:
        found.proxies = {"http": settings.proxy, "https": settings.proxy}
    if settings.ca_bundle:
        found.mount("https://", _Trusting(settings.ca_bundle))
    return found


class _Trusting(HTTPAdapter):
    """Trusts the authorities in a PEM file beside those that browsers trust: `verify` would trust them alone."""

    def __init__(self, authorities: str) -> None:
        self._context = create_urllib3_context()
        for each in (DEFAULT_CA_BUNDLE_PATH, authorities):
            self._context.load_verify_locations(each)
        super().__init__()

    def init_poolmanager(self, *arguments: Any, **words: Any) -> None:  # noqa: ANN401  # as requests has them
        super().init_poolmanager(*arguments, **words, ssl_context=self._context)

    def proxy_manager_for(self, proxy: str, **words: Any) -> Any:  # noqa: ANN401
        return super().proxy_manager_for(proxy, **words, ssl_context=self._context)
