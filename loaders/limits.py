"""How much of a document, an archive and a reader's effort is too much; the settings take their defaults from here."""

from dataclasses import dataclass

#: Largest document by default, in bytes.
MAX_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what is read. What exceeds one is an error with the name of the setting that raises it."""

    #: Largest document, in bytes; also the largest row of a table and the largest message of a mailbox.
    document_bytes: int = MAX_BYTES
    #: Most bytes that come out of one source that is an archive, those of archives in it included.
    archive_bytes: int = 20_000_000_000
    #: Most members of one source that is an archive, those of archives in it included.
    archive_members: int = 1_000_000
    #: How deep archives, mailboxes and the like may lie in each other.
    archive_depth: int = 6
    #: How many bytes may come out of one compressed byte, once more than a million came out.
    archive_ratio: int = 200
    #: Longest time until a reader in a process of its own gives the next document, in seconds.
    reader_seconds: float = 60.0
    #: Most memory of that process, in bytes of address space.
    reader_bytes: int = 2_000_000_000


DEFAULT_LIMITS = Limits()
