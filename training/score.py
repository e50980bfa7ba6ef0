"""Scores of the extractor on annotated documents: `python -m training.score [--errors] FILE…`.

Prints precision, recall and F1 as `amity evaluate` does, and with `--errors` each miss and false alarm with its file
and line. Without files, the whole corpus is scored. Status 1 says that a file has lines that were left out.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from graph.statement import Statement
from loaders.evaluation import Scores, claim_of, match, score_claims
from loaders.extraction import Extractor, RulesExtractor
from training.corpus import HERE, Annotated, read_corpus

if TYPE_CHECKING:
    from loaders.errors import EvaluationError

Predictions = dict[str, tuple[Statement, ...]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its status."""
    parser = ArgumentParser(prog="python -m training.score", description="Score the extractor on annotated documents")
    parser.add_argument("files", nargs="*", type=Path, help="files or folders; by default training/corpus")
    parser.add_argument("--errors", action="store_true", help="also print every miss and false alarm")
    parser.add_argument("--check", action="store_true", help="only say what is wrong with the files")
    options = parser.parse_args(arguments)
    problems: list[EvaluationError] = []
    corpus = read_corpus(options.files or [HERE / "corpus"], problems)
    for problem in problems:
        print(problem, file=sys.stderr)
    if options.check:
        count = sum(len(a.gold) for a in corpus)
        print(f"{len(corpus)} documents, {count} statements, {len(problems)} problems")
        return 1 if problems else 0
    predictions = predict(RulesExtractor(), corpus)
    if options.errors:
        for line in errors(corpus, predictions):
            print(line)
    print(scores(corpus, predictions).table())
    return 1 if problems else 0


def predict(extractor: Extractor, corpus: Iterable[Annotated]) -> Predictions:
    """Return what the extractor finds in each document, by its name."""
    return {a.name: extractor.extract(a.document) for a in corpus}


def scores(corpus: Iterable[Annotated], predictions: Predictions) -> Scores:
    """Return the scores of predictions over the documents of a corpus."""
    corpus = tuple(corpus)
    golds = {a.name: [claim_of(s, a.name) for s in a.gold.values()] for a in corpus}
    made = {a.name: [claim_of(s, a.name) for s in predictions[a.name]] for a in corpus}
    return score_claims(golds, made)


def errors(corpus: Iterable[Annotated], predictions: Predictions) -> Iterator[str]:
    """Yield a line for each gold statement that was missed, and each predicted one that no gold line bears out."""
    for annotated in corpus:
        made = predictions[annotated.name]
        golds = [claim_of(s, annotated.name) for s in annotated.gold.values()]
        found = match(golds, [claim_of(s, annotated.name) for s in made], "strict")
        for number, (where, statement) in enumerate(annotated.gold.items()):
            if number not in found:
                yield f"{where}: missed {told(statement)}"
            elif made[found[number]].modality != statement.modality:
                yield f"{where}: {told(statement)} was taken as {made[found[number]].modality}"
        right = set(found.values())
        for number, statement in enumerate(made):
            if number not in right:
                yield f"{annotated.where}: false {told(statement)}  <- {statement.evidence[0].sentence}"


def told(statement: Statement) -> str:
    """Return a statement as a line of the corpus says it, with names instead of codes."""
    marks = [m for m in (statement.modality, statement.polarity) if m not in {"asserted", "positive"}]
    return " : ".join([f"{statement.subject.name} {statement.relation} {statement.object.name}", *marks])


if __name__ == "__main__":
    sys.exit(main())
