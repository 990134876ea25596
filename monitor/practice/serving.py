"""Web sites on 127.0.0.1, one port each, well behaved or hostile: for the practice county and for tests.

with site({"/": Answer(b"<p>Hello"), "/slow": Answer(behaviour=Behaviour.HANGS)}) as address:
    ...  # address is "127.0.0.1:43121"
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from monitor.practice.answers import Answer, Behaviour, Request
from monitor.practice.servers import ANY, LOOPBACK, Door, Reply, Servers, Site

__all__ = ["ANY", "Answer", "Behaviour", "Door", "Reply", "Request", "Site", "nobody", "site", "sites"]


@contextlib.contextmanager
def site(answers: Site, requests: list[Request] | None = None) -> Iterator[str]:
    """Serve answers by path, and give the address. Answers may be added while it runs."""
    with sites({"": answers}, requests) as addresses:
        yield addresses[""]


@contextlib.contextmanager
def sites(
    answers: Mapping[str, Site],
    requests: list[Request] | None = None,
    doors: Mapping[str, Door] = MappingProxyType({}),
) -> Iterator[dict[str, str]]:
    """Serve several sites by name, and give their addresses. Every request is added to `requests`.

    `doors`: by name, the sites that do not simply listen on 127.0.0.1.
    """
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="practice sites", daemon=True)
    thread.start()
    servers = Servers([] if requests is None else requests)
    try:
        opening = asyncio.run_coroutine_threadsafe(servers.open(answers, doors), loop)
        yield opening.result()
    finally:
        asyncio.run_coroutine_threadsafe(servers.close(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


@contextlib.contextmanager
def nobody() -> Iterator[str]:
    """An address at which nothing listens."""
    # Bound but not listening: connections are refused, and no other program is given the port meanwhile.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as reserved:
        reserved.bind((LOOPBACK, 0))
        yield f"{LOOPBACK}:{reserved.getsockname()[1]}"
