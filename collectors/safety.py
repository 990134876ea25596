"""Which addresses may be connected to: the public internet, and what the operator names. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address
_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052
# Not public, though `ipaddress` takes them for global: once 6to4 relays (RFC 7526), once site-local (RFC 3879),
# documentation (RFC 9637).
_CLOSED = tuple(ip_network(each) for each in ("192.88.99.0/24", "fec0::/10", "3fff::/20"))


# Names that lead into the network they are asked in: RFC 6761, 6762, 8375, and what ICANN keeps for private use.
_OF_THE_HOUSE = ("localhost", "local", "internal", "home.arpa", "intranet", "lan", "home", "corp", "private")


class AllowHostError(ValueError):
    """What was given to `--allow-host` is no name, address or network."""


@dataclass(frozen=True, slots=True)
class AllowedHost:
    """A place the operator names: by name, by address with or without a port, or by network."""

    name: str = ""
    network: str = ""
    port: int | None = None

    def covers(self, name: str, address: Address, port: int) -> bool:
        """True if a connection to `address`, reached by `name`, is one the operator allowed."""
        if self.port is not None and port != self.port:
            return False
        if self.name:
            return name.lower().rstrip(".") == self.name
        return address in ip_network(self.network)


def allowed_host(text: str) -> AllowedHost:
    """Read one value of `--allow-host`, e.g. `intranet.example`, `127.0.0.1:8800`, `[::1]:80`, `10.1.0.0/16`.

    Raises:
        AllowHostError: with one sentence that quotes the value.
    """
    wrong = f"{text!r} is not a host name, an address or a network"
    given = text.strip().lower()
    if "/" in given:
        try:
            return AllowedHost(network=str(ip_network(given)))
        except ValueError as error:
            raise AllowHostError(f"{wrong}: {error}") from error
    host, port = _split_port(given, wrong)
    try:
        return AllowedHost(network=str(ip_network(ip_address(host.strip("[]")))), port=port)
    except ValueError as error:
        if not host or not all(c.isalnum() or c in ".-_" for c in host) or host.replace(".", "").isdigit():
            raise AllowHostError(wrong) from error
    return AllowedHost(name=host.rstrip("."), port=port)


def _split_port(given: str, wrong: str) -> tuple[str, int | None]:
    if given.count(":") > 1 and not given.startswith("["):
        return given, None  # an IPv6 address without brackets
    host, colon, port = given.rpartition(":") if "]" not in given or "]:" in given else (given, "", "")
    if not colon:
        return given, None
    if not port.isdigit() or not 0 < int(port) < 65536:
        raise AllowHostError(f"{wrong}: {port!r} is not a port")
    return host, int(port)


def permitted(name: str, address: str, port: int, allowed: Iterable[AllowedHost]) -> bool:
    """True for an address of the public internet, or one that the operator names."""
    try:
        found = _carried(ip_address(address.partition("%")[0]))
    except ValueError:
        return False
    if any(each.covers(name, found, port) for each in allowed):
        return True
    if any(found in each for each in _CLOSED):
        return False
    return found.is_global and not found.is_multicast and not found.is_reserved and not found.is_unspecified


def permitted_by_name(name: str, port: int, allowed: Iterable[AllowedHost]) -> bool:
    """True for a name that somebody else may look up for us: not one that says by itself that it is not public."""
    host = name.lower().strip("[]").rstrip(".")
    if any(each.name == host and each.port in (None, port) for each in allowed):
        return True
    try:
        return permitted(host, str(ip_address(host.partition("%")[0])), port, allowed)
    except ValueError:
        last = host.rpartition(".")[2]
    # 127.1, 2130706433 and 0x7f.1 are addresses to many a proxy, and 127.0.0.1 at that.
    if "." not in host or last.isdigit() or last.startswith("0x"):
        return False
    return not any(host == each or host.endswith(f".{each}") for each in _OF_THE_HOUSE)


def _carried(address: Address) -> Address:
    """The IPv4 address inside an IPv6 one, where there is one: that is where the packets go."""
    if isinstance(address, IPv4Address):
        return address
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address
