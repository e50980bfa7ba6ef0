"""Measure the extractor against bare `nlp.pipe` of the same model over the same text, in the same run.

    python -m bench.extraction_speed [--repeats N] [--documents N] [PATH...]

Two mixes of the project's own texts: dense, where nearly every sentence names actors (the samples, the gold and the
corpus), and general, three articles of a general newspaper (`bench/texts/general.txt`) to each dense document. PATH
names further files and folders of texts, measured as a mix of their own. What is compared runs in turns and is timed in
seconds of the processor, so that other work on the machine hardly counts. Then: two processes against one, the memory
of a worker over many documents that bring new names with each, and one page from a cold start.

PETRARCH-2 needs the parse of CoreNLP; its users report about 8 sentences a second for that.
"""

import random
import resource
import statistics
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

import amity
from amity.attempts import made
from loaders.extraction.model import load_model
from loaders.extraction.segments import paragraphs

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "amity" / "samples" / "documents"
GENERAL = ROOT / "bench" / "texts" / "general.txt"
CORPUS = ROOT / "training" / "corpus"
#: Sentences a second of CoreNLP's parse, as users of PETRARCH-2 report it.
PETRARCH = 8
#: Characters of a mix: enough for a second or more.
SIZE = 120_000
_SYLLABLES = ("ka", "lo", "mer", "ti", "van", "dro", "shu", "bel", "os", "ri", "gun", "pe", "zha", "ul")


def read(paths: Iterable[str]) -> list[amity.Document]:
    """Return the documents of files and folders; what cannot be read is left out."""
    return [d for d in amity.read_documents(paths) if isinstance(d, amity.Document)]


def corpus() -> Iterator[amity.Document]:
    """Yield the documents of the corpus that state something."""
    for path in sorted(CORPUS.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("## ")[1:]:
            _, *lines = block.strip().splitlines()
            text = "\n".join(line for line in lines if line and not line.startswith((">", "#")))
            if text and any(line.startswith(">") for line in lines):
                yield amity.Document(f"{path.name}#{block.split()[0]}", text)


def dense() -> list[amity.Document]:
    """Return the project's own texts about states."""
    return [*read([str(SAMPLES), str(ROOT / "tests" / "gold" / "docs")]), *corpus()]


def articles() -> list[amity.Document]:
    """Return the articles of a general newspaper."""
    lines = [line for line in GENERAL.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    texts = "\n".join(lines).strip().split("\n\n")
    return [amity.Document(f"general#{number}", text) for number, text in enumerate(texts)]


def mixed() -> list[amity.Document]:
    """Return three general articles to each dense document, in a fixed shuffle."""
    shuffled = random.Random(0)  # noqa: S311 - no secret
    return [d for about in dense() for d in (*shuffled.sample(articles(), 3), about)]


def sized(documents: Sequence[amity.Document]) -> list[amity.Document]:
    """Return documents of about SIZE characters, drawn from those given; all of them if they are fewer."""
    share = min(SIZE / sum(len(d.text) for d in documents), 1)
    return random.Random(2).sample(documents, round(len(documents) * share))  # noqa: S311 - no secret


def seconds(work: Callable[[], object]) -> float:
    """Return how long work takes by the clock."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def processor_seconds(work: Callable[[], object]) -> float:
    """Return how long this process computes for work."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def bare(documents: Sequence[amity.Document]) -> int:
    """Run the model over the paragraphs, as fast as it goes by itself, and return how many sentences it finds."""
    texts = (text for d in documents for _, text in paragraphs(d.text))
    return sum(1 for doc in load_model().pipe(texts) for _ in doc.sents)


def extracted(documents: Iterable[amity.Document], executor: ProcessPoolExecutor | None = None) -> int:
    """Extract, and return how many statements there are."""
    results = amity.extract(documents, executor=executor)
    return sum(len(r[1]) for r in results if not isinstance(r, amity.Failure))


def against_bare(name: str, documents: Sequence[amity.Document], repeats: int) -> None:
    """Print the extractor's throughput beside the bare model's."""
    sentences, statements = bare(documents), extracted(documents)
    pairs = [
        (processor_seconds(lambda: bare(documents)), processor_seconds(lambda: extracted(documents)))
        for _ in range(repeats)
    ]
    model, own = (min(times) for times in zip(*pairs, strict=True))
    ratios = [b / e for b, e in pairs]
    show(f"{name}: bare nlp.pipe", f"{sentences / model:.0f} sentences/s")
    show(f"{name}: extraction", f"{sentences / own:.0f} sentences/s, {statements} statements")
    spread = f"{statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"
    show(f"{name}: extraction / bare", spread)
    show(f"{name}: extraction / CoreNLP's parse as reported", f"{sentences / own / PETRARCH:.0f}")


def processes(documents: Sequence[amity.Document], repeats: int) -> None:
    """Print the throughput of two processes in units of that of one."""
    context = get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as one, ProcessPoolExecutor(2, mp_context=context) as two:
        for pool in (one, two, two):
            extracted(documents, pool)
        ratios = [
            seconds(lambda: extracted(documents, one)) / seconds(lambda: extracted(documents, two))
            for _ in range(repeats)
        ]
    show("two processes / one", f"{statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})")


def unlike(documents: Sequence[amity.Document]) -> Iterator[amity.Document]:
    """Yield the documents over and over, each time with people and places that no document before had."""
    invented = random.Random(1)  # noqa: S311 - no secret
    number = 0
    while True:
        for document in documents:
            names = ["".join(invented.choices(_SYLLABLES, k=5)).capitalize() for _ in range(4)]
            extra = "Foreign Minister {} {} of Russia met President {} in {}.".format(*names)
            yield replace(document, uri=f"{document.uri}#{number}", text=f"{document.text}\n{extra}")
            number += 1


def memory(count: int) -> None:
    """Print the memory of this process after so many documents, and on the way. Runs in a process of its own."""
    sources = [d for d in mixed() if len(d.text) < 1_000]
    done = 0
    stream = unlike(sources)
    for mark in (count // 10, count // 4, count // 2, count):
        extracted(islice(stream, mark - done))
        done = mark
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        show(f"memory after {done} documents", f"{resident():.0f} MB, peak {peak:.0f} MB")


def resident() -> float:
    """Return the memory that this process holds now, in MB."""
    fields = Path("/proc/self/statm").read_text(encoding="ascii").split()
    return int(fields[1]) * resource.getpagesize() / 2**20


def cold(repeats: int) -> None:
    """Print how long one page takes from the command line, start-up included."""
    page = max(SAMPLES.glob("*.txt"), key=lambda p: p.stat().st_size)
    call = [sys.executable, "-c", "from amity.cli.main import main; main(prog_name='amity')", "extract", str(page)]
    times = [seconds(lambda: subprocess.run(call, check=True, capture_output=True, cwd=ROOT)) for _ in range(repeats)]
    show("amity extract, one page, cold", f"{min(times):.2f} s (at worst {max(times):.2f} s)")


def show(what: str, result: str) -> None:
    """Print one measurement."""
    print(f"{what:<52} {result}", flush=True)


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(prog="python -m bench.extraction_speed", description="Measure the extractor's speed")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="further texts, measured as a mix of their own")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--documents", type=int, default=10_000, help="documents over which memory is watched")
    parser.add_argument("--memory-only", action="store_true", help="watch memory in this process, and nothing else")
    options = parser.parse_args()
    if options.memory_only:
        memory(options.documents)
        return
    made(amity.RulesExtractor)
    mixes = {"general": mixed(), "dense": dense()} | ({"given": read(options.paths)} if options.paths else {})
    for name, documents in mixes.items():
        against_bare(name, sized(documents), options.repeats)
    processes(sized(mixes["dense"]), options.repeats)
    cold(options.repeats)
    again = [sys.executable, "-m", "bench.extraction_speed", "--memory-only", "--documents", str(options.documents)]
    subprocess.run(again, check=True, cwd=ROOT)


if __name__ == "__main__":
    main()
