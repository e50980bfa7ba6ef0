"""The one root of Amity's errors.

Every error carries a stable code, says what is wrong and where, and ends with what to do about it::

    AmityError
    ├── OntologyError     E1xx  a label, relation or value that the ontology does not know
    ├── TriplesError      E15x  a line of a triples file that cannot be read
    ├── DocumentError     E2xx  a document that cannot be read            (loaders.errors)
    ├── ExtractionError   E3xx  the extractor or its resources            (loaders.errors)
    ├── StoreError        E4xx  the graph store: reach, log in, schema, write
    ├── PresetError       E5xx  a preset, its parameters, an actor's name (queries.errors)
    ├── ExportError       E6xx  a form of export, or its target
    ├── SettingsError     E7xx  the application's settings and options    (amity.errors)
    └── RunError          E8xx  a corpus run: its record, workers, cluster (amity.errors)
"""

from typing import ClassVar


class AmityError(Exception):
    """Something that the caller can act on.

    Args:
        what: What is wrong, as a clause without a full stop, naming the value at fault.
        where: The file, address, line or statement concerned, if there is one.
        remedy: What to do, as an imperative sentence without a full stop.
    """

    code: ClassVar[str] = "E000"
    #: Exit code of the command line: 1 some input failed, 2 the call itself was wrong.
    exit_code: ClassVar[int] = 1

    def __init__(self, what: str, *, remedy: str, where: str | None = None) -> None:
        self.what = what
        self.where = where
        self.remedy = remedy
        super().__init__(what, remedy, where)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"[{self.code}] {place}{self.what}. {self.remedy}."

    def __reduce__(self) -> tuple[object, ...]:
        # Errors cross process boundaries with the keyword-only arguments intact.
        return _rebuild, (type(self), self.what, self.remedy, self.where)


def _rebuild(kind: type[AmityError], what: str, remedy: str, where: str | None) -> AmityError:
    return kind(what, remedy=remedy, where=where)


class OntologyError(AmityError):
    """A label, relation, polarity, modality or id that the ontology does not allow."""

    code = "E101"


class TriplesError(AmityError):
    """A line of a triples file that is not a statement."""

    code = "E151"


class StoreError(AmityError):
    """The graph store refused or failed."""

    code = "E400"


class StoreUnreachableError(StoreError):
    """Nothing answers at the store's address."""

    code = "E401"


class StoreLoginError(StoreError):
    """The store refuses the user or the password."""

    code = "E402"


class StoreVersionError(StoreError):
    """The server, or the schema in the graph, is of a version that this Amity cannot use."""

    code = "E403"


class DatabaseAbsentError(StoreError):
    """The server has no database of that name."""

    code = "E404"


class StoreFolderError(StoreError):
    """The embedded store's folder cannot be read, written or locked."""

    code = "E405"


class StoreBusyError(StoreError):
    """Another process owns the embedded store's folder and does not answer."""

    code = "E406"


class StoreCertificateError(StoreError):
    """A connection that cannot be made as secure as the address asks: the server's certificate is not one for it."""

    code = "E409"


class ExportError(AmityError):
    """An export that cannot be written."""

    code = "E601"
