"""Accuracy of the extractor on annotated texts, as Markdown tables for docs/accuracy.md.

    python bench/accuracy.py [FOLDER]

The project's own gold is always scored. FOLDER (by default `../shared/gold`, if it is there) holds further annotated
texts: `gold.jsonl` with `docs/` and, for the documents' dates, `meta.jsonl`; and `plover_gsr/` with a `score.py` that
scores country dyads beside PETRARCH-2. What is missing is said, not guessed.
"""

import json
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from graph.document import Document
from graph.triples import dumps
from loaders.documents import Failure, read_all
from loaders.evaluation import Scores, score
from loaders.extraction import RulesExtractor

ROOT = Path(__file__).resolve().parent.parent
DEFAULT = ROOT.parent / "shared" / "gold"
SAMPLES = 200


def main() -> None:
    """Score everything that is there, and print it."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT
    extractor = RulesExtractor()
    with tempfile.TemporaryDirectory(prefix="amity-accuracy-") as scratch:
        own = [ROOT / "amity/samples/documents", ROOT / "tests/gold/docs"]
        report("own gold (tests/gold)", ROOT / "tests/gold/gold.jsonl", predict(extractor, own, Path(scratch) / "own"))
        false_alarms(extractor)
        if not (folder / "gold.jsonl").exists():
            print(f"\nNo further gold: {folder} is not there. Name a folder of annotated texts to score it.")
            return
        dates = meta_dates(folder / "meta.jsonl")
        predicted = predict(extractor, [folder / "docs"], Path(scratch) / "development", dates)
        report(f"development gold ({folder.name})", folder / "gold.jsonl", predicted)
        beside_petrarch(extractor, folder / "plover_gsr", Path(scratch))


def meta_dates(meta: Path) -> dict[str, str | None]:
    """Return the documents' dates by file name."""
    if not meta.exists():
        return {}
    rows = map(json.loads, meta.read_text(encoding="utf-8").splitlines())
    return {row["document"]: row.get("date") for row in rows}


def predict(
    extractor: RulesExtractor, folders: Iterable[Path], target: Path, dates: Mapping[str, str | None] | None = None
) -> Path:
    """Extract from the documents of folders into a triples file, each with its own date where `dates` has one."""
    with target.open("wb") as stream:
        for folder in folders:
            for read in read_all([str(folder)]):
                if isinstance(read, Failure):
                    raise SystemExit(str(read.error))
                date = (dates or {}).get(Path(read.uri).name) or read.published
                stream.writelines(dumps(extractor.extract(Document(read.uri, read.text, read.title, date))))
    return target


def report(name: str, gold: Path, predicted: Path) -> None:
    """Print the scores of one gold, with the spread over resampled documents."""
    scores = score(gold, predicted)
    spread = bootstrap(gold, predicted)
    print(f"\n## {name}: {scores.documents} documents, {scores.strict.gold} statements\n")
    print("| | P | R | F1 | F1 over resampled documents |\n|---|---|---|---|---|")
    for level in ("strict", "polar", "pair"):
        ratio = getattr(scores, level)
        mean, deviation = spread[level]
        figures = f"{ratio.precision:.3f} | {ratio.recall:.3f} | {ratio.f1:.3f}"
        print(f"| {level} | {figures} | {mean:.3f} ± {deviation:.3f} |")
    print(f"\npolarity {scores.polarity_accuracy:.3f}, modality {scores.modality_accuracy:.3f} over strict matches")


def bootstrap(gold: Path, predicted: Path) -> dict[str, tuple[float, float]]:
    """Return mean and standard deviation of F1 by level, over samples of the documents with replacement."""
    names, per_document = by_document(gold, predicted)
    choose = random.Random(0)  # noqa: S311 - sampling, not secrecy
    found: dict[str, list[float]] = {"strict": [], "polar": [], "pair": []}
    for _ in range(SAMPLES):
        sample = [per_document[choose.choice(names)] for _ in names]
        for level, values in found.items():
            matched, made, wanted = (sum(column) for column in zip(*(counts(s, level) for s in sample), strict=True))
            values.append(2 * matched / max(made + wanted, 1))
    return {level: (statistics.mean(v), statistics.stdev(v)) for level, v in found.items()}


def counts(scores: Scores, level: str) -> tuple[int, int, int]:
    """Return matched, predicted and gold statements."""
    ratio = getattr(scores, level)
    return ratio.matched, ratio.predicted, ratio.gold


def by_document(gold: Path, predicted: Path) -> tuple[list[str], dict[str, Scores]]:
    """Score each document by itself."""
    lines: dict[str, tuple[list[str], list[str]]] = {}
    for side, path in enumerate((gold, predicted)):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            evidence = (record.get("evidence") or [record])[0]
            name = Path(evidence.get("uri") or evidence["document"]).name
            lines.setdefault(name, ([], []))[side].append(line)
    found: dict[str, Scores] = {}
    with tempfile.TemporaryDirectory(prefix="amity-accuracy-") as scratch:
        for name, sides in lines.items():
            files = [Path(scratch) / "gold", Path(scratch) / "predicted"]
            for file, content in zip(files, sides, strict=True):
                file.write_text("\n".join(content) + "\n", encoding="utf-8")
            found[name] = score(files[0], files[1])
    return sorted(found), found


def false_alarms(extractor: RulesExtractor) -> None:
    """Print how many statements the sentences that state none give."""
    lines = (ROOT / "tests/gold/negatives.txt").read_text(encoding="utf-8").splitlines()
    sentences = [line for line in lines if line.strip() and not line.startswith("#")]
    found = sum(len(extractor.extract(Document("negatives", s))) for s in sentences)
    print(f"\n## sentences without relations: {found} false statements in {len(sentences)}")


def beside_petrarch(extractor: RulesExtractor, folder: Path, scratch: Path) -> None:
    """Run the PLOVER sentences' own scorer on what the extractor finds in them."""
    if not (folder / "score.py").exists():
        print(f"\nNo PLOVER sentences: {folder} is not there.")
        return
    scorer = [sys.executable, str(folder / "score.py")]
    subprocess.run([*scorer, "--write-docs", str(scratch / "plover")], check=True, stdout=subprocess.DEVNULL)
    predicted = predict(extractor, [scratch / "plover"], scratch / "plover.jsonl")
    print("\n## PLOVER gold standard records, beside PETRARCH-2\n\n```")
    sys.stdout.flush()
    subprocess.run([*scorer, "--pred", str(predicted)], check=True)
    print("```")


if __name__ == "__main__":
    main()
