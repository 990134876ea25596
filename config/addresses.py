"""How settings write addresses of people and machines."""

from __future__ import annotations

import re
from ipaddress import ip_address, ip_network
from urllib.parse import urlsplit


def contact(text: str) -> str:
    """An http(s) or e-mail address, or nothing."""
    text = text.strip()
    if not text or _page(text) or re.fullmatch(r"[^\s@:/<>()]+@[^\s@:/<>()]+\.[^\s@:/<>().]+", text):
        return text
    raise ValueError("a web address or an e-mail address")


def mail_address(text: str) -> str:
    """An e-mail address in ASCII, or nothing."""
    text = text.strip()
    if not text or re.fullmatch(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]+\.)+[A-Za-z0-9-]+", text):
        return text
    raise ValueError("an e-mail address in letters of the English alphabet")


def page(text: str) -> str:
    """An http(s) address, or nothing."""
    text = text.strip()
    if not text or _page(text):
        return text
    raise ValueError("a web address")


def _page(text: str) -> bool:
    try:
        parts = urlsplit(text)
        host, _port = parts.hostname, parts.port
    except ValueError:
        return False
    # It becomes part of a header, which holds printable ASCII only.
    printable = re.fullmatch(r"[!-~]+", text) is not None
    return printable and parts.scheme in ("http", "https") and bool(host) and "@" not in parts.netloc


def proxy(text: str) -> str:
    """The http address of a proxy, with a port and perhaps a name and password; or nothing."""
    text = text.strip()
    try:
        parts = urlsplit(text)
        proper = parts.scheme == "http" and bool(parts.hostname) and parts.path in ("", "/") and parts.port != 0
    except ValueError:
        proper = False
    if not text or (proper and re.fullmatch(r"[!-~]+", text) and not parts.query and not parts.fragment):
        return text
    raise ValueError("the http address of a proxy, such as http://proxy.example:3128")


def endpoints(table: dict[str, str]) -> dict[str, str]:
    """Host names in lower case, each with an `address:port`."""
    for name, endpoint in table.items():
        if not re.fullmatch(r"[\w.-]+", name):
            raise ValueError(f"a table of host names, and {name!r} is none")
        if not _is_endpoint(endpoint):
            raise ValueError(f"a table of address:port, such as 127.0.0.1:8800, and {endpoint!r} is none")
    return {name.lower(): endpoint for name, endpoint in table.items()}


def _is_endpoint(text: str) -> bool:
    address, _, port = text.rpartition(":")
    if not re.fullmatch(r"\d{1,5}", port, re.ASCII) or not 1 <= int(port) <= 65535:
        return False
    try:
        # An address of version 6 is bracketed, or its last group would pass for a port.
        version = ip_address(address.removeprefix("[").removesuffix("]")).version
    except ValueError:
        return False
    return (version == 6) == (address.startswith("[") and address.endswith("]"))


def separated(value: object) -> object:
    """A text split at its commas; anything else as it is."""
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


def words(values: tuple[str, ...]) -> tuple[str, ...]:
    """None empty, none with a space inside."""
    for value in values:
        if not re.fullmatch(r"\S+", value):
            raise ValueError(f"a list of names, addresses or networks, and {value!r} is none")
    return values


def networks(values: tuple[str, ...]) -> tuple[str, ...]:
    """Each an address, or a network as `192.0.2.0/24`."""
    for value in values:
        try:
            ip_network(value)
        except ValueError as error:
            raise ValueError(f"a list of addresses or networks, and {value!r} is none") from error
    return values
