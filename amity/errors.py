"""Errors of the application itself: its settings, the options of a call, and corpus runs."""

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


class RunError(AmityError):
    """A corpus run that cannot begin or go on."""

    code: ClassVar[str] = "E800"


class UnknownRunError(RunError):
    """There is no run of that number, or none that could be resumed."""

    code: ClassVar[str] = "E801"
    exit_code: ClassVar[int] = 2


class RunRecordError(RunError):
    """The record of runs in the data folder cannot be read or written."""

    code: ClassVar[str] = "E802"


class WorkerLostError(RunError):
    """The process that extracted a document was killed, and so was the next one that tried this document alone."""

    code: ClassVar[str] = "E803"


class ClusterError(RunError):
    """The Dask cluster cannot be reached or used."""

    code: ClassVar[str] = "E804"


class SetAsideError(RunError):
    """The folder for documents that were set aside cannot be written."""

    code: ClassVar[str] = "E805"
