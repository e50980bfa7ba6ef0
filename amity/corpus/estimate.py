"""What a run would have before it: counts of sources, and a time estimate from a measured sample."""

import random
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from types import MappingProxyType

from amity.attempts import made
from amity.corpus.reading import MakeExtractor, read_part
from amity.extraction import read_documents
from amity.settings import load_settings
from graph.document import Document
from graph.errors import AmityError
from loaders.documents import Source, find_sources
from loaders.documents.address import named
from loaders.extraction import RulesExtractor

#: How many sources are read and extracted, drawn evenly; and how long that may take, in seconds.
SAMPLE = 40
SAMPLE_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a run would do."""

    #: Files and addresses, and the files' bytes together.
    sources: int
    bytes: int
    #: Of the sample: how many sources, documents in them, and sources that could not be read.
    sampled: int
    sampled_documents: int
    sampled_failures: int
    #: Of the whole: documents, statements, and seconds of reading and extraction. None without a sample.
    documents: int | None
    statements: int | None
    seconds: float | None


@dataclass(slots=True)
class _Sample:
    """What a sample gave."""

    sources: int = 0
    bytes: int = 0
    documents: int = 0
    failures: int = 0
    statements: int = 0
    reading: float = 0.0
    extracting: float = 0.0


def estimate(
    paths: Iterable[str],
    *,
    date: str | None = None,
    columns: Mapping[str, str] = MappingProxyType({}),
    jobs: int = 1,
    extractor: MakeExtractor = RulesExtractor,
) -> Estimate:
    """Count what paths mean, and read and extract a sample of it. Nothing is written.

    The estimate holds for a store that has none of the documents, and leaves its own time out.

    Args:
        paths: As for a load.
        date: As for a load.
        columns: As for a load.
        jobs: How many processes would extract; reading is done by one.
        extractor: As for a load.

    Raises:
        DocumentError: A path cannot be found.
    """
    count, size, drawn = _drawn(paths)
    made(extractor)  # a run does that once, so the sample shall not count it
    sample = _measured(drawn, date, columns, extractor)
    share = size / sample.bytes if sample.bytes else 0.0
    known = sample.sources > 0
    seconds = share * (sample.reading + sample.extracting / jobs)
    return Estimate(
        count, size, sample.sources, sample.documents, sample.failures,
        documents=round(share * sample.documents) if known else None,
        statements=round(share * sample.statements) if known else None,
        seconds=round(seconds, 1) if known else None,
    )  # fmt: skip


def _drawn(paths: Iterable[str]) -> tuple[int, int, list[tuple[Source, int]]]:
    """Return how many sources there are, their bytes, and an even sample of them: the same in every run."""
    chance = random.Random(SAMPLE)  # noqa: S311 - no secret
    count = size = 0
    drawn: list[tuple[Source, int]] = []
    for source in find_sources(paths, fetch=named if load_settings().fetch else None):
        count += 1
        length = 0
        if source.path is not None:
            with suppress(OSError):
                length = source.path.stat().st_size
        size += length
        if source.path is None:
            continue
        if len(drawn) < SAMPLE:
            drawn.append((source, length))
        elif (place := chance.randrange(count)) < SAMPLE:
            drawn[place] = (source, length)
    return count, size, drawn


def _measured(
    drawn: Iterable[tuple[Source, int]], date: str | None, columns: Mapping[str, str], extractor: MakeExtractor
) -> _Sample:
    sample = _Sample()
    begin = time.perf_counter()
    for source, length in drawn:
        sample.sources += 1
        sample.bytes += length
        before = time.perf_counter()
        read = list(read_documents([str(source.path)], date=date, columns=columns))
        sample.reading += time.perf_counter() - before
        documents = [d for d in read if isinstance(d, Document)]
        sample.failures += len(read) - len(documents)
        sample.documents += len(documents)
        reading = read_part(extractor, documents)
        sample.extracting += reading.seconds
        sample.statements += sum(len(f) for f in reading.found if not isinstance(f, AmityError))
        if time.perf_counter() - begin > SAMPLE_SECONDS:
            break
    return sample
