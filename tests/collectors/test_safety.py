import pytest

from collectors.safety import AllowedHost, AllowHostError, allowed_host, permitted, permitted_by_name


@pytest.mark.parametrize("address", ["81.2.69.142", "2a00:1450:4009:81d::200e"])
def test_the_public_internet_is_permitted(address):
    assert permitted("www.northbridge.example", address, 443, ())


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.10.0.1",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",  # carriers' own networks
        "169.254.169.254",  # where clouds keep their secrets
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fe80::1%eth0",
        "fd00:ec2::254",
        "fec0::1",  # once site-local
        "3fff::1",  # documentation
        "192.88.99.1",  # once relays of 6to4
        "ff02::1",
        "::ffff:127.0.0.1",  # IPv4 inside IPv6
        "::ffff:169.254.169.254",
        "64:ff9b::7f00:1",  # 127.0.0.1 behind NAT64
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::7f00:1",  # NAT64 of one network
        "::7f00:1",  # the oldest form of IPv4 in IPv6
        "2001:0:7f00:1::",  # Teredo
        "2002:7f00:1::",  # 127.0.0.1 behind 6to4
        "not an address",
    ],
)
def test_everything_else_is_refused(address):
    assert not permitted("www.northbridge.example", address, 80, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("intranet.northbridge.example", AllowedHost(name="intranet.northbridge.example")),
        ("Intranet.Northbridge.example.", AllowedHost(name="intranet.northbridge.example")),
        ("localhost:8800", AllowedHost(name="localhost", port=8800)),
        ("127.0.0.1", AllowedHost(network="127.0.0.1/32")),
        ("127.0.0.1:8800", AllowedHost(network="127.0.0.1/32", port=8800)),
        ("127.10.0.0/16", AllowedHost(network="127.10.0.0/16")),
        ("::1", AllowedHost(network="::1/128")),
        ("[::1]", AllowedHost(network="::1/128")),
        ("[::1]:80", AllowedHost(network="::1/128", port=80)),
        ("fd00::/8", AllowedHost(network="fd00::/8")),
    ],
)
def test_a_name_an_address_and_a_network_can_be_allowed(text, expected):
    assert allowed_host(text) == expected


@pytest.mark.parametrize(
    "text",
    ["", " ", "127.0.0.1/99", "127.10.0.1/16", "127.0.0.999", "host:port", "host:0", "host:70000", "a b", "http://x"],
)
def test_anything_else_is_refused_with_its_words(text):
    with pytest.raises(AllowHostError, match="is not a host name, an address or a network"):
        allowed_host(text)


def test_an_allowed_network_opens_itself_and_nothing_beside_it():
    allowed = (allowed_host("127.10.0.0/16"),)
    assert permitted("a.example", "127.10.3.4", 8800, allowed)
    assert not permitted("a.example", "127.11.0.1", 8800, allowed)


def test_an_allowed_port_opens_no_other_port():
    allowed = (allowed_host("127.0.0.1:8800"),)
    assert permitted("a.example", "127.0.0.1", 8800, allowed)
    assert not permitted("a.example", "127.0.0.1", 8801, allowed)


def test_an_allowed_name_opens_wherever_it_leads_and_no_other_name():
    allowed = (allowed_host("intranet.northbridge.example"),)
    assert permitted("INTRANET.northbridge.example.", "10.0.0.7", 80, allowed)
    assert not permitted("other.northbridge.example", "10.0.0.7", 80, allowed)


@pytest.mark.parametrize("name", ["www.northbridge.example", "WWW.Northbridge.Example.", "81.2.69.142", "x0.example"])
def test_a_public_name_may_be_looked_up_by_a_proxy(name):
    assert permitted_by_name(name, 443, ())


@pytest.mark.parametrize(
    "name",
    [
        "127.0.0.1",
        "127.0.0.1.",
        "[::1]",
        "fe80::1%eth0",
        "169.254.169.254",
        "2130706433",  # 127.0.0.1 in one number
        "127.1",
        "0x7f.0.0.1",
        "0x7f000001",
        "0177.0.0.1",
        "localhost",
        "www.localhost",
        "printer.local",
        "metadata.google.internal",
        "intranet",
        "router.home.arpa",
        "",
    ],
)
def test_a_name_that_says_by_itself_where_it_leads_is_not_left_to_a_proxy(name):
    assert not permitted_by_name(name, 80, ())


def test_a_name_that_the_operator_allows_may_be_looked_up_by_a_proxy():
    allowed = [allowed_host("intranet:8080"), allowed_host("10.1.0.0/16")]
    assert permitted_by_name("intranet", 8080, allowed)
    assert not permitted_by_name("intranet", 80, allowed)
    assert permitted_by_name("10.1.2.3", 80, allowed)
