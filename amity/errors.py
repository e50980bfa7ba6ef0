"""Errors of the application itself: its settings and the options of a call."""

from typing import ClassVar

from graph.errors import AmityError


class SettingsError(AmityError):
    """A setting or an option that has no such value."""

    code: ClassVar[str] = "E701"
    exit_code: ClassVar[int] = 2


class UnknownDocumentError(SettingsError):
    """The graph has no document of that id or address."""

    code: ClassVar[str] = "E703"


class SamplesError(AmityError):
    """The bundled sample documents are not where the installation puts them."""

    code: ClassVar[str] = "E702"
