"""Posts what changed to a webhook that the operator named: over the same checked and pinned connections as `fetch.py`.

A door of its own to the network because nothing else of a fetch fits: nobody is asked for a page, robots.txt speaks to
visitors, and a redirect is not followed: what was signed for one address is sent to no other.
"""

from __future__ import annotations

from collections.abc import Mapping
from http.client import HTTPException
from urllib.parse import urlsplit

import requests
from urllib3.exceptions import HTTPError

from collectors.connection import Lines, NoConnectionError, PinnedAdapter, Resolver
from collectors.deadline import Deadline
from collectors.refusals import FetchError
from collectors.targets import on_the_web, redirected

_FAILURES = (requests.RequestException, HTTPError, HTTPException, NoConnectionError, OSError, ValueError)


class PostError(Exception):
    """It was not taken, as far as we know. The message is a sentence without the address."""

    def __init__(self, reason: str, *, handed_over: bool) -> None:
        """`handed_over`: it went out whole, and then there was no answer: it may have been taken all the same."""
        super().__init__(reason)
        self.handed_over = handed_over


class Poster:
    """Posts for one process, from one thread."""

    def __init__(self, user_agent: str, resolver: Resolver, authorities: str, seconds: float) -> None:
        """`authorities`: as for `Fetcher`. `seconds`: for one request altogether."""
        self._agent, self._resolver, self._authorities, self._seconds = user_agent, resolver, authorities, seconds

    def __call__(self, url: str, body: bytes, headers: Mapping[str, str]) -> None:
        """Post it. Returns when the host has said with a status of 2xx that it has it.

        Raises:
            PostError: it said something else or nothing, or it may not be asked.
        """
        lines = Lines()
        deadline = Deadline(lines.cut)
        adapter = PinnedAdapter(self._resolver, lines, lambda: deadline.left, self._authorities)
        gone: list[bool] = []
        lines.sent = lambda: gone.append(True)
        deadline.start(self._seconds)
        try:
            on_the_web(url)
            answer = adapter.send(
                self._request(url, body, headers), stream=True, timeout=(self._seconds, self._seconds)
            )
            status, location = answer.raw.status, answer.raw.headers.get("Location", "")
        except FetchError as error:
            raise PostError(error.reason, handed_over=False) from error
        except _FAILURES as error:
            raise PostError(self._reason(error, deadline), handed_over=bool(gone)) from error
        finally:
            deadline.end()
            adapter.close()
            lines.close()
        if not 200 <= status < 300:
            raise PostError(_refused(url, status, location), handed_over=False)

    def _request(self, url: str, body: bytes, headers: Mapping[str, str]) -> requests.PreparedRequest:
        """No session: it would look for proxies and for .netrc."""
        request = requests.PreparedRequest()
        request.prepare_method("POST")
        request.prepare_url(url, None)
        request.prepare_headers({"User-Agent": self._agent, "Accept": "*/*", "Connection": "close"} | dict(headers))
        request.prepare_body(data=body, files=None)
        return request

    def _reason(self, error: Exception, deadline: Deadline) -> str:
        if deadline.passed or isinstance(error, requests.Timeout | TimeoutError):
            return f"It did not answer within {self._seconds:g} seconds."
        return error.reason if isinstance(error, NoConnectionError) else "The connection broke before it answered."


def _refused(url: str, status: int, location: str) -> str:
    if not 300 <= status < 400:
        return f"It answered with HTTP {status}."
    try:
        elsewhere = urlsplit(redirected(url, location)).hostname != urlsplit(url).hostname
    except (FetchError, ValueError):
        elsewhere = True
    whither = "to another host" if elsewhere else "to another address of its own"
    return f"It redirects {whither} (HTTP {status}), and no redirect of a webhook is followed: name the address itself."
