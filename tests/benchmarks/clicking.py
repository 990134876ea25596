"""A visitor without a browser: speaks Streamlit's own protocol, and says how long each run of the script took."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

PATIENCE = 60
"""Seconds for one run."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One run of the script."""

    seconds: float
    """From the click to the end of the script."""
    size: int
    """Bytes of messages, before they are squeezed for the way."""


class BrokenPageError(Exception):
    """The script did not end well."""


class Visitor:
    """One tab on one page."""

    def __init__(self, socket: ClientConnection, query: str) -> None:
        """`query` as it stands behind the question mark."""
        self._socket, self._query, self._script = socket, query, ""

    async def open(self, page: str) -> Drawn:
        """The first run, of the page with this address; empty: the one at the root."""
        return await self._run(page=page)

    async def click(self) -> Drawn:
        """Another run of the same page."""
        return await self._run(script=self._script)

    async def _run(self, page: str = "", script: str = "") -> Drawn:
        message = BackMsg()
        message.rerun_script.query_string = self._query
        message.rerun_script.page_name = page
        message.rerun_script.page_script_hash = script
        began, size = time.perf_counter(), 0
        await self._socket.send(message.SerializeToString())
        while True:
            received = await asyncio.wait_for(self._socket.recv(decode=False), PATIENCE)
            size += len(received)
            told = ForwardMsg.FromString(received)
            kind = told.WhichOneof("type")
            if kind == "navigation":
                self._script = told.navigation.page_script_hash
            elif kind == "delta" and told.delta.new_element.WhichOneof("type") == "exception":
                raise BrokenPageError(told.delta.new_element.exception.message)
            elif kind == "script_finished":
                if told.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                    raise BrokenPageError(f"the script ended with {told.script_finished}")
                return Drawn(time.perf_counter() - began, size)


@asynccontextmanager
async def visitor(address: str, query: str = "") -> AsyncIterator[Visitor]:
    """A tab on the dashboard at `address`, e.g. `http://127.0.0.1:8501`."""
    url = f"{address.replace('http', 'ws', 1)}/_stcore/stream"
    async with connect(url, subprotocols=["streamlit"], max_size=None) as socket:  # type: ignore[list-item]
        yield Visitor(socket, query)
