"""Errors of the way in: a document that cannot be read, an extractor that cannot run.

The root and the form of every message are in `graph.errors`::

    AmityError
    ├── DocumentError                E200
    │   ├── DocumentNotFoundError    E201  nothing of that name
    │   ├── DocumentAccessError      E202  it is there, and the system does not let it be read
    │   ├── DocumentTooLargeError    E203  more bytes than the limit
    │   ├── DocumentFormatError      E204  a format that no reader takes: binary files, archives, tables
    │   ├── DocumentEncodingError    E205  bytes that are text in no encoding that can be told
    │   ├── DocumentEmptyError       E206  no text, or nothing but boilerplate
    │   ├── DocumentStructureError   E207  built to harm or broken: nesting, aliases, more elements than a page has
    │   ├── DocumentDateError        E208  a date that is not ISO 8601
    │   ├── DocumentArchiveError     E209  an archive that is broken or built to harm, or a member that is no file
    │   ├── DocumentEffortError      E210  a document that takes more time or memory than it may
    │   ├── DocumentPicturesError    E211  pages that are pictures of text
    │   ├── DocumentLanguageError    E212  a text in a language that is not read
    │   ├── DocumentColumnsError     E213  a table whose columns are not known
    │   ├── DocumentAddressError     E214  an address that is not fetched, for what it is or leads to
    │   ├── DocumentFetchError       E215  an address whose server does not give the page
    │   ├── DocumentRobotsError      E216  a page that its site asks programs to leave out
    │   └── DocumentCertificateError E217  a site that does not prove that it is the one asked for
    └── ExtractionError              E300
        ├── ExtractionResourceError  E301  a model, lexicon or gazetteer that is missing or damaged
        └── EvaluationError          E310  a gold or prediction file that cannot be scored
"""

from graph.errors import AmityError


class DocumentError(AmityError):
    """A document that cannot be read."""

    code = "E200"


class DocumentNotFoundError(DocumentError):
    """No file, no match of a pattern, or a folder without files."""

    code = "E201"


class DocumentAccessError(DocumentError):
    """The operating system refuses to open or read it."""

    code = "E202"


class DocumentTooLargeError(DocumentError):
    """It holds more bytes than the limit."""

    code = "E203"


class DocumentFormatError(DocumentError):
    """Its format has no reader."""

    code = "E204"


class DocumentEncodingError(DocumentError):
    """Its bytes are text in no encoding that can be told with confidence."""

    code = "E205"


class DocumentEmptyError(DocumentError):
    """It holds no text, or none but boilerplate."""

    code = "E206"


class DocumentStructureError(DocumentError):
    """Its structure is broken, or exceeds what a document written for readers has."""

    code = "E207"


class DocumentDateError(DocumentError):
    """A date given for documents is not an ISO 8601 day, month or year."""

    code = "E208"
    exit_code = 2


class DocumentArchiveError(DocumentError):
    """An archive that is broken, locked or built to harm, or a member of one that is no file."""

    code = "E209"


class DocumentEffortError(DocumentError):
    """Reading it takes more time or memory than the limits allow, or ended the process that read it."""

    code = "E210"


class DocumentPicturesError(DocumentError):
    """Its pages are pictures of text."""

    code = "E211"


class DocumentLanguageError(DocumentError):
    """It is in a language that is not read."""

    code = "E212"


class DocumentColumnsError(DocumentError):
    """A table in which title and text are not found, or columns asked for that no table has."""

    code = "E213"


class DocumentAddressError(DocumentError):
    """An address that is not fetched: its scheme, a password in it, or a network or redirects that it leads to."""

    code = "E214"


class DocumentFetchError(DocumentError):
    """A server that is not found, does not answer in time, or answers with something else than the page."""

    code = "E215"


class DocumentRobotsError(DocumentError):
    """A page that the site's robots.txt asks programs to leave out."""

    code = "E216"


class DocumentCertificateError(DocumentError):
    """A secure connection that cannot be made: the site's certificate is not one for it."""

    code = "E217"


class ExtractionError(AmityError):
    """The extractor or its resources."""

    code = "E300"


class ExtractionResourceError(ExtractionError):
    """A model, lexicon or gazetteer is missing or damaged."""

    code = "E301"


class EvaluationError(ExtractionError):
    """A gold or prediction file cannot be scored."""

    code = "E310"
