"""Secrets in texts that are shown or kept."""

import re

#: Stands where a secret was.
HIDDEN = "***"
#: What stands before a host. Where a slash or an @ in a password takes the address apart elsewhere than its writer
#: meant, all up to the last @; a port is no password.
_USER_INFO = re.compile(r"(?<=://)(?:[^/@\s:\[]+:(?!\d+(?:[/?#\s]|$))\S*@|[^/@\s]+@)")
_ASSIGNED = re.compile(r"((?:passw\w*|secret|token|api_?key)\s*[=:]\s*)\S+", re.IGNORECASE)


def without_secrets(text: str) -> str:
    """Return a text with user and password in addresses, and values that are named like secrets, hidden."""
    return _ASSIGNED.sub(rf"\1{HIDDEN}", _USER_INFO.sub(f"{HIDDEN}@", text))
