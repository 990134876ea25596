"""How an answer is given: at once, slowly, in part, or never."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct

from monitor.practice.answers import Answer, Behaviour, Request, head, unchanged

_BROKEN_OFF = struct.pack("ii", 1, 0)  # SO_LINGER: closing throws away what is unsent, and sends RST in place of FIN


async def give(answer: Answer, request: Request, writer: asyncio.StreamWriter, closing: asyncio.Event) -> bool:
    """Give the answer in its manner, and say whether the connection may be used again."""
    match answer.behaviour:
        case Behaviour.HANGS:
            await closing.wait()
            return False
        case Behaviour.HANGS_UP:
            return False
        case Behaviour.RESETS:
            _reset(writer)
            return False
        case Behaviour.RAW:
            writer.write(answer.body)
            return False
        case Behaviour.HANGS_IN_HEADERS:
            writer.write(head(answer)[:-4])
            await closing.wait()
            return False
        case Behaviour.DRIPS_HEADERS:
            return await _drip(head(answer) + answer.sent, answer.pace, writer, closing)
    not_modified = unchanged(answer, request)
    writer.write(head(answer, not_modified=not_modified))
    if request.method == "HEAD" or not_modified:
        await writer.drain()
        return True
    return await _body(answer, writer, closing)


async def _body(answer: Answer, writer: asyncio.StreamWriter, closing: asyncio.Event) -> bool:
    body = answer.sent
    match answer.behaviour:
        case Behaviour.CUT_SHORT | Behaviour.BREAKS_OFF | Behaviour.STALLS:
            writer.write(body[: len(body) // 2])
            await writer.drain()
            if answer.behaviour is Behaviour.STALLS:
                await closing.wait()
            elif answer.behaviour is Behaviour.BREAKS_OFF:
                _reset(writer)
            return False
        case Behaviour.DRIPS:
            return await _drip(body, answer.pace, writer, closing)
    writer.write(body)
    await writer.drain()
    while answer.behaviour is Behaviour.ENDLESS:
        writer.write(body)
        await writer.drain()
        await asyncio.sleep(0)  # a visitor who reads fast must not keep the others waiting
    return ("Connection", "close") not in answer.headers


async def _drip(message: bytes, pace: float, writer: asyncio.StreamWriter, closing: asyncio.Event) -> bool:
    for byte in message:
        writer.write(bytes([byte]))
        await writer.drain()
        with contextlib.suppress(TimeoutError):  # the time-out is the pace
            await asyncio.wait_for(closing.wait(), pace)
            return False
    return True


def _reset(writer: asyncio.StreamWriter) -> None:
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _BROKEN_OFF)
    writer.transport.abort()
