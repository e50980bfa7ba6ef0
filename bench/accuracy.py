"""Accuracy of the extractor on annotated texts, as Markdown tables for docs/accuracy.md.

    python -m bench.accuracy [--ablate] [FOLDER]

The project's own gold and the held-out documents of the corpus are always scored. FOLDER (by default
`../shared/gold`, if it is there) holds further annotated texts: `gold.jsonl` with `docs/` and, for the documents'
dates, `meta.jsonl`; `plover_gsr/` with a `score.py` that scores country dyads beside PETRARCH-2; and
`redocred_politics/` with the labels that `bench.redocred` reads. What is missing is said, not guessed. `--ablate`
prints what each part of the extractor is worth instead.
"""

import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path

from bench.ablation import ablate, predict
from bench.golds import Gold, golds
from bench.redocred import print_scores
from graph.document import Document
from graph.statement import Statement
from graph.triples import dumps
from loaders.documents import Failure, read_all
from loaders.evaluation import claim_of, match
from loaders.extraction import RulesExtractor
from training.calibrate import BINS, HIGH, reliability
from training.resampling import LEVELS, scored, spread

ROOT = Path(__file__).resolve().parent.parent
DEFAULT = ROOT.parent / "shared" / "gold"


def main() -> None:
    """Score everything that is there, and print it."""
    parser = ArgumentParser(prog="python -m bench.accuracy", description="Score the extractor")
    parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT, help="folder of annotated texts")
    parser.add_argument("--ablate", action="store_true", help="print the scores without each part of the extractor")
    options = parser.parse_args()
    found = list(golds(options.folder))
    if options.ablate:
        ablate(found)
        return
    extractor = RulesExtractor()
    on_golds(extractor, found)
    false_alarms(extractor)
    if not (options.folder / "gold.jsonl").exists():
        print(f"\nNo further gold: {options.folder} is not there. Name a folder of annotated texts to score it.")
    with tempfile.TemporaryDirectory(prefix="amity-accuracy-") as scratch:
        beside_petrarch(extractor, options.folder / "plover_gsr", Path(scratch))
    print_scores(extractor, options.folder / "redocred_politics")


def on_golds(extractor: RulesExtractor, found: Iterable[Gold]) -> None:
    """Print the scores on each gold, and how far confidence can be trusted there."""
    print("\n## On annotated documents\n")
    print("| gold | documents | statements | | P | R | F1 | F1, resampled documents |")
    print("|---|---|---|---|---|---|---|---|")
    shares, trusted = [], []
    for gold in found:
        made = predict(extractor, gold)
        result = scored(gold.documents, made)
        head = f"| {gold.name} | {len(gold.documents)} | {result.total.strict.gold} |"
        for level in LEVELS:
            ratio = getattr(result.total, level)
            mean, deviation = spread(result, level)
            figures = f"{ratio.precision:.3f} | {ratio.recall:.3f} | {ratio.f1:.3f} | {mean:.3f} ± {deviation:.3f}"
            print(f"{head} {level} | {figures} |", flush=True)
            head = "| | | |"
        shares.append(f"| {gold.name} | {result.total.polarity_accuracy:.3f} | {result.total.modality_accuracy:.3f} |")
        trusted.append((gold.name, reliability(judged(gold, made))))
    print("\n| over strict matches | polarity | modality |\n|---|---|---|")
    print("\n".join(shares))
    print("\n## Confidence\n\n| gold | calibration error | statements | right | "
          + " | ".join(f"from {low}" for low in (0, *BINS)) + " |")  # fmt: skip
    print("|---" * (5 + len(BINS)) + "|")
    for name, table in trusted:
        bins = " | ".join(f"{right:.2f} of {number}" for number, _, right in table.bins)
        print(f"| {name} | {table.error:.3f} | {table.high[0]} at ≥ {HIGH} | {table.high[1]:.3f} | {bins} |")


def judged(gold: Gold, made: dict[str, tuple[Statement, ...]]) -> Iterable[tuple[float, bool]]:
    """Yield the confidence of each statement and whether it is right."""
    for annotated in gold.documents:
        statements = made[annotated.name]
        golds = [claim_of(s, annotated.name) for s in annotated.gold.values()]
        right = set(match(golds, [claim_of(s, annotated.name) for s in statements], "strict").values())
        for number, statement in enumerate(statements):
            yield max(e.confidence for e in statement.evidence), number in right


def false_alarms(extractor: RulesExtractor) -> None:
    """Print how many statements the sentences that state none give."""
    lines = (ROOT / "tests/gold/negatives.txt").read_text(encoding="utf-8").splitlines()
    sentences = [line for line in lines if line.strip() and not line.startswith("#")]
    found = sum(len(extractor.extract(Document("negatives", s))) for s in sentences)
    print(f"\n## Sentences without relations: {found} false statements in {len(sentences)}")


def beside_petrarch(extractor: RulesExtractor, folder: Path, scratch: Path) -> None:
    """Run the PLOVER sentences' own scorer on what the extractor finds in them."""
    if not (folder / "score.py").exists():
        print(f"\nNo PLOVER sentences: {folder} is not there.")
        return
    scorer = [sys.executable, str(folder / "score.py")]
    subprocess.run([*scorer, "--write-docs", str(scratch / "plover")], check=True, stdout=subprocess.DEVNULL)
    predicted = scratch / "plover.jsonl"
    with predicted.open("wb") as stream:
        for read in read_all([str(scratch / "plover")]):
            if isinstance(read, Failure):
                raise SystemExit(str(read.error))
            stream.writelines(dumps(extractor.extract(read)))
    print("\n## PLOVER gold standard records, beside PETRARCH-2\n\n```")
    sys.stdout.flush()
    subprocess.run([*scorer, "--pred", str(predicted)], check=True)
    print("```")


if __name__ == "__main__":
    main()
