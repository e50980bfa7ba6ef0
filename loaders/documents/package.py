"""Office files and books: ZIP archives of XML files, opened with bounds."""

import io
import zipfile

from lxml import etree

from loaders.documents.encoding import head_text
from loaders.errors import DocumentArchiveError, DocumentStructureError

#: Most files in a package, most bytes that come out of it and out of one XML file in it.
_MOST_FILES, _MOST_BYTES, _MOST_XML = 20_000, 500_000_000, 100_000_000
#: How many bytes may come out of one compressed byte, above a size that is harmless.
_RATIO, _SMALL = 300, 1_000_000
_XML = (".xml", ".rels", ".xhtml", ".html", ".htm", ".opf", ".ncx")
_PROLOG = 4_096


def opened_package(data: bytes, uri: str) -> zipfile.ZipFile:
    """Return the package.

    Raises:
        DocumentArchiveError: It is built to harm: it unpacks to more than a document has, or is encrypted.
        DocumentStructureError: It is broken, or an XML file in it declares entities.
    """
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise DocumentStructureError(
            "its package is broken", where=uri, remedy="Save it anew from its source"
        ) from error
    entries = package.infolist()
    if len(entries) > _MOST_FILES or sum(entry.file_size for entry in entries) > _MOST_BYTES:
        raise _bomb(uri)
    for entry in entries:
        is_xml = entry.filename.lower().endswith(_XML)
        if entry.file_size > max(_SMALL, entry.compress_size * _RATIO) or (is_xml and entry.file_size > _MOST_XML):
            raise _bomb(uri)
        if entry.flag_bits & 1:
            raise DocumentArchiveError("it is encrypted", where=uri, remedy="Save it without a password")
        if is_xml:
            with package.open(entry) as stream:
                check_prolog(stream.read(_PROLOG), uri)
    return package


def check_prolog(head: bytes, uri: str) -> None:
    """Refuse XML that declares entities: they expand to any size, or bring in other files.

    Args:
        head: Its first bytes.
        uri: For messages.

    Raises:
        DocumentStructureError: It declares entities.
    """
    if "<!ENTITY" in head_text(head).upper().replace(" ", ""):
        raise DocumentStructureError(
            "its XML declares entities, as no such file needs to", where=uri, remedy="Leave it out: it is built to harm"
        )


def part(package: zipfile.ZipFile, name: str) -> etree._Element | None:
    """Return the root of an XML file in the package; None if there is none or it is broken."""
    try:
        data = package.read(name)
    except KeyError:
        return None
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True,
        recover=True,
    )  # fmt: skip
    try:
        return etree.fromstring(data, parser=parser)
    except etree.XMLSyntaxError:
        return None


def text_of(root: etree._Element | None, *names: str) -> str | None:
    """Return the text of the first element with one of these local names that has any."""
    if root is None:
        return None
    for name in names:
        for element in root.iter(f"{{*}}{name}"):
            text = " ".join("".join(map(str, element.itertext())).split())
            if text:
                return text
    return None


def own_title(title: str | None) -> str | None:
    """Return a title from a file's properties, unless a program put it there: `Microsoft Word - draft2.doc`."""
    if title is None or len(title) > 300:
        return None
    low = title.strip().lower()
    if low.startswith(("microsoft word", "microsoft powerpoint", "untitled", "document1", "slide 1", "(anonymous)")):
        return None
    if low.endswith((".doc", ".docx", ".odt", ".rtf", ".pdf", ".indd", ".tex", ".dvi", ".txt", ".html", ".htm")):
        return None
    return " ".join(title.split()) or None


def _bomb(uri: str) -> DocumentArchiveError:
    return DocumentArchiveError(
        "it unpacks to more than a document has, as files do that are built to harm",
        where=uri,
        remedy="Leave it out, or save its text as a .txt file",
    )
