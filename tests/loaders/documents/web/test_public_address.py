"""Which addresses are the public internet's."""

from ipaddress import IPv4Address, IPv6Address, ip_network

import pytest
from hypothesis import given, settings
from hypothesis.strategies import binary, integers, ip_addresses, one_of, sampled_from, text

from loaders.documents.web.public_address import is_public

#: Networks of the IANA's registries of special purposes, and multicast.
_SPECIAL = (
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.2.0/24",
    "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
    "::/127", "2001:db8::/32", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8", "100::/64",
)  # fmt: skip
_inside = sampled_from(_SPECIAL).map(ip_network).flatmap(
    lambda network: integers(0, network.num_addresses - 1).map(lambda n: network[n])
)  # fmt: skip


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "2a00:1450:4001::1", "::ffff:8.8.8.8",
                "64:ff9b::808:808"]
)  # fmt: skip
def test_addresses_of_known_sites_are_public(address: str) -> None:
    assert is_public(address)


@settings(deadline=None)
@given(_inside)
def test_addresses_with_a_purpose_of_their_own_are_not(address: IPv4Address | IPv6Address) -> None:
    assert not is_public(str(address))


@settings(deadline=None)
@given(ip_addresses(v=4))
def test_an_address_within_another_counts_as_itself(address: IPv4Address) -> None:
    public, number = is_public(str(address)), int(address)
    assert is_public(f"::ffff:{address}") == public
    assert is_public(str(IPv6Address(int(IPv6Address("64:ff9b::")) | number))) == public
    assert is_public(str(IPv6Address((0x2002 << 112) | (number << 80)))) == public
    teredo = (0x20010000 << 96) | (number << 64) | (int(IPv4Address("8.8.8.8")) ^ 0xFFFFFFFF)
    assert is_public(str(IPv6Address(teredo))) == public


@settings(deadline=None)
@given(ip_addresses())
def test_what_is_public_is_nothing_that_the_standard_library_calls_otherwise(
    address: IPv4Address | IPv6Address,
) -> None:
    carried = isinstance(address, IPv6Address) and (address.ipv4_mapped or address.sixtofour or address.teredo)
    if is_public(str(address)) and not carried:
        assert address.is_global
        assert not any((address.is_loopback, address.is_multicast, address.is_link_local, address.is_unspecified))


@settings(deadline=None)
@given(one_of(text(), binary().map(repr)))
def test_what_is_no_address_is_not_public(name: str) -> None:
    assert not is_public(f"x{name}")
    assert not is_public(f"fe80::1%{name}")
