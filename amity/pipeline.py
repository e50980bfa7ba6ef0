"""The way of documents into the store: read, extract, write."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field

from amity.corpus.corpus_run import CorpusRun, RunOptions
from amity.corpus.crew import Borrowed, Crew, Here
from amity.corpus.outcome import Outcome
from amity.corpus.patience import Patience
from amity.corpus.tally import Tally
from amity.extraction import read_documents
from graph.document import Document
from graph.store import Store
from graph.triples import loads
from loaders.documents import Failure
from loaders.extraction import Extractor, RulesExtractor


@dataclass(slots=True)
class LoadSummary:
    """What a load did."""

    #: Documents extracted and written.
    documents: int = 0
    #: Documents that the store held already.
    unchanged: int = 0
    #: Statements written, those of one id in different batches counted each time.
    statements: int = 0
    failures: list[Failure] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class LoadOptions:
    """How to load."""

    #: Publication date, in place of the documents' own.
    date: str | None = None
    #: Extract again what the store holds already.
    again: bool = False
    #: Pass over what was published before this ISO 8601 day, month or year.
    since: str | None = None
    #: Stop at the first document that fails.
    fail_fast: bool = False
    #: Makes the extractor, by default the rules: a class or function that the executor's processes can import.
    extractor: Callable[[], Extractor] = RulesExtractor
    #: Extracts documents side by side, such as a process pool; by default they run here, in turn.
    executor: Executor | None = None
    #: Which column of a table holds what, as for `read_documents`.
    columns: Mapping[str, str] = field(default_factory=dict)


def load(
    paths: Iterable[str],
    store: Store,
    *,
    options: LoadOptions = LoadOptions(),
    watch: Callable[[Outcome], None] = lambda _: None,
) -> LoadSummary:
    """Read documents, extract their statements and write both to the store.

    Args:
        paths: Files, folders, globs and `-` for standard input.
        store: Where to write.
        options: Date, extractor and the like.
        watch: Called with what became of each document, once its batch is written.

    Returns:
        What was written, and the documents that failed with their reasons.

    Raises:
        StoreError: The store failed; the batches before are written, and loading again goes on from there.
        AmityError: The first failure, with `fail_fast`.
    """
    documents = read_documents(paths, date=options.date, columns=options.columns)
    return load_documents(documents, store, options=options, watch=watch)


def load_documents(
    documents: Iterable[Document | Failure],
    store: Store,
    *,
    options: LoadOptions = LoadOptions(),
    watch: Callable[[Outcome], None] = lambda _: None,
) -> LoadSummary:
    """Do as `load` with documents that are read already; failures among them go into the summary."""
    summary = LoadSummary()

    def note(outcomes: Sequence[Outcome], _: Tally) -> None:
        for outcome in outcomes:
            summary.documents += outcome.kind == "written"
            summary.unchanged += outcome.kind == "held"
            summary.statements += outcome.statements
            if outcome.error is not None:
                summary.failures.append(Failure(outcome.uri, outcome.error))
            watch(outcome)

    settings = RunOptions(
        extractor=options.extractor,
        again=(lambda _: ()) if options.again else None,
        since=options.since,
        fail_fast=options.fail_fast,
    )
    crew: Crew = Borrowed(options.executor) if options.executor else Here()
    CorpusRun(store, settings, crew, [note]).over(documents)
    return summary


def load_triples(
    lines: Iterable[bytes | str], store: Store, *, where: str = "triples", patience: Patience | None = None
) -> int:
    """Write the statements of a triples file to the store.

    Its documents get an entry with id and address, and no text; loading the documents themselves adds the rest.

    Args:
        lines: JSON Lines.
        store: Where to write.
        where: Name of the file, for messages.
        patience: Tries the store again while it is away; by default its first failure is raised.

    Returns:
        How many lines were read.

    Raises:
        TriplesError: A line is not a statement. Nothing of the file is written.
        StoreError: The store failed.
    """
    statements = tuple(loads(lines, where=where))
    if patience is None:
        store.load(statements)
    else:
        patience(lambda current: current.load(statements))
    return len(statements)
