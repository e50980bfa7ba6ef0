"""Which IP addresses are the public internet's."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

#: Prefixes of NAT64 (RFC 6052, RFC 8215): the last 32 bits are an IPv4 address.
_NAT64 = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))
#: IPv6 that is given out to the public internet (RFC 4291); all else has a use of its own or none.
_GIVEN_OUT = IPv6Network("2000::/3")


def is_public(address: str) -> bool:
    """Return True if an IP address is one of the public internet.

    Not so are private, loopback, link-local, shared, multicast, documentation and reserved ones, those that carry such
    an IPv4 address within (mapped, 6to4, Teredo, NAT64), and what is no IP address.
    """
    try:
        found = ip_address(address)
    except ValueError:
        return False
    if isinstance(found, IPv4Address):
        return _is_public(found)
    carried = _carried(found)
    if carried:
        return all(map(_is_public, carried))
    return found in _GIVEN_OUT and _is_public(found)


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    return address.is_global and not (
        address.is_multicast or address.is_private or address.is_reserved or address.is_loopback
        or address.is_link_local or address.is_unspecified
    )  # fmt: skip


def _carried(address: IPv6Address) -> tuple[IPv4Address, ...]:
    """Return the IPv4 addresses that an IPv6 one leads to."""
    if address.ipv4_mapped:
        return (address.ipv4_mapped,)
    if address.sixtofour:
        return (address.sixtofour,)
    if address.teredo:
        return address.teredo
    if any(address in network for network in _NAT64):
        return (IPv4Address(int(address) & 0xFFFFFFFF),)
    return ()
