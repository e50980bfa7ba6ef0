"""The corpus: annotated documents in text files, as training/README.md gives their form."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graph.document import Document
from graph.statement import Statement
from loaders.errors import EvaluationError
from loaders.evaluation.party import normal
from loaders.gazetteer import Gazetteer
from training.annotation import Annotation, read_annotation, statements

HERE = Path(__file__).parent
_HEADING = re.compile(r"##\s+(\S+)\s+(-|\d{4}(?:-\d{2}(?:-\d{2})?)?)\s*")
_HEADING_FORM = "## id YYYY-MM-DD, or - for no date"


@dataclass(frozen=True, slots=True)
class Annotated:
    """A document of the corpus with what a reader found in it."""

    document: Document
    #: By the place of their line: `agency.txt:12`.
    gold: dict[str, Statement]
    #: File and number of the heading.
    where: str
    #: What kind of document it is: a sentence or two of the corpus, or a whole document.
    register: str = "corpus"

    @property
    def name(self) -> str:
        """The id that the corpus gives the document."""
        return self.document.uri


@dataclass(slots=True)
class _Block:
    """The lines of a document while they are read."""

    name: str
    date: str | None
    where: str
    text: list[str] = field(default_factory=list)
    annotations: list[Annotation] = field(default_factory=list)


def read_corpus(paths: Iterable[Path], problems: list[EvaluationError] | None = None) -> tuple[Annotated, ...]:
    """Return the documents of corpus files, in their order.

    Args:
        paths: Files, or folders of `.txt` files.
        problems: Takes what is wrong, and the lines or documents that are wrong are left out; None raises the first.

    Raises:
        EvaluationError: A file cannot be read, a line has no known form, or two documents have one id.
    """
    found: dict[str, Annotated] = {}
    gazetteer = Gazetteer.load()
    for path in files(paths):
        for block in _blocks(path, problems):
            try:
                _refuse_twice(block, found)
                found[block.name] = _annotated(block, gazetteer, problems)
            except EvaluationError as error:
                _report(error, problems)
    return tuple(found.values())


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files, and the `.txt` files of the folders by name."""
    for path in paths:
        yield from sorted(path.glob("*.txt")) if path.is_dir() else (path,)


def _refuse_twice(block: _Block, found: Mapping[str, Annotated]) -> None:
    if block.name in found:
        what = f"document {block.name!r} is at {found[block.name].where} already"
        raise EvaluationError(what, where=block.where, remedy="Choose another id")


def _annotated(block: _Block, gazetteer: Gazetteer, problems: list[EvaluationError] | None) -> Annotated:
    if not block.text:
        what = f"document {block.name!r} has no text"
        raise EvaluationError(what, where=block.where, remedy="Write its text below its heading")
    document = Document(block.name, "\n".join(block.text), None, block.date)
    text = normal(document.text)
    for line in block.annotations:
        for end in (line.subject, line.object):
            if end.startswith('"') and normal(end) not in text:
                what = f"{end} is not in the text"
                _report(EvaluationError(what, where=line.where, remedy="Name it as the text does"), problems)
    return Annotated(document, statements(block.annotations, gazetteer, problems), block.where)


def _blocks(path: Path, problems: list[EvaluationError] | None) -> Iterator[_Block]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"it cannot be read: {error}", where=str(path), remedy="Check the path") from error
    block: _Block | None = None
    for number, line in enumerate(lines, 1):
        where = f"{path.name}:{number}"
        try:
            heading = _HEADING.fullmatch(line)
            if heading is not None:
                if block is not None:
                    yield block
                block = _Block(heading[1], None if heading[2] == "-" else heading[2], where)
            elif line.strip():
                _read_line(line, block, where)
        except EvaluationError as error:
            _report(error, problems)
    if block is not None:
        yield block


def _read_line(line: str, block: _Block | None, where: str) -> None:
    if line.startswith("##"):
        raise EvaluationError(f"{line!r} is no heading", where=where, remedy=f"Write {_HEADING_FORM}")
    if line.startswith("#"):
        return
    if block is None:
        raise EvaluationError("text before the first heading", where=where, remedy=f"Write {_HEADING_FORM} above it")
    if line.startswith(">"):
        block.annotations.append(read_annotation(line, where))
    elif block.annotations:
        raise EvaluationError("text below annotations", where=where, remedy="Put the text first, or add a heading")
    else:
        block.text.append(line.strip())


def _report(error: EvaluationError, problems: list[EvaluationError] | None) -> None:
    if problems is None:
        raise error
    problems.append(error)
