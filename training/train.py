"""Fits what is learned from the corpus and writes its data files: `python -m training.train [--check]`.

`--check` writes nothing, and says whether the files are what the corpus and the rules make now. The same input gives
the same files, but for the last digits where a processor computes otherwise.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from loaders.extraction import RulesExtractor
from loaders.extraction.calibration import FILE as CALIBRATION
from loaders.extraction.generalisation import FILE as GENERALISATION
from loaders.extraction.generalisation import LEAST
from loaders.extraction.loglinear import LogLinear, parse
from loaders.extraction.tied import NONE, SHARED, joined
from training.calibrate import cross_validated, fit_calibration, reliability
from training.corpus import HERE, Annotated, read_corpus
from training.fit import lines
from training.generalise import fit_classifier
from training.judgements import Recorder, judgements
from training.own import own_gold
from training.pairs import Example, examples
from training.payoff import Payoff, by_fold, payoff

if TYPE_CHECKING:
    from loaders.errors import EvaluationError

DATA = HERE.parent / "loaders" / "extraction" / "data"
#: By how much two weights may differ that were computed on different machines; a weight on the edge of being left out
#: may be in one file only.
TOLERANCE = 0.05
_MADE = "Made by python -m training.train; format: README.md in this folder."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its status."""
    parser = ArgumentParser(prog="python -m training.train", description="Fit the learned parts to the corpus")
    parser.add_argument("--check", action="store_true", help="write nothing; status 1 if a data file is out of date")
    options = parser.parse_args(arguments)
    problems: list[EvaluationError] = []
    corpus = (*read_corpus([HERE / "corpus"], problems), *own_gold())
    for problem in problems:
        print(f"left out: {problem}", file=sys.stderr)
    stale = [path.name for path, text in made(corpus) if not write(path, text, check=options.check)]
    for name in stale:
        print(f"{name} is not what python -m training.train makes", file=sys.stderr)
    return 1 if stale else 0


def made(corpus: Sequence[Annotated]) -> Iterator[tuple[Path, str]]:
    """Yield each data file with the text that it should have."""
    known = tuple(examples(corpus))
    folds = by_fold(known)
    gain = payoff(corpus, folds)
    print(gain)
    yield DATA / GENERALISATION, _text(_classifier(known, gain), "Which relation two actors have that no rule joins.")
    recorder = Recorder()
    found = [
        judgement
        for generaliser, documents in folds.parts(corpus, gain.least if gain.pays else {})
        for judgement in judgements(RulesExtractor(generaliser=generaliser, calibration=recorder), recorder, documents)
    ]
    for register in sorted({j.register for j in found}):
        trusted = reliability(pair for j, pair in cross_validated(found) if j.register == register)
        print(
            f"calibration on each {register}, cross-validated: error {trusted.error:.3f}; {trusted.high[1]:.3f} of the "
            f"{trusted.high[0]} statements at 0.8 and more are right"
        )
    yield DATA / CALIBRATION, _text(fit_calibration(found), "How likely a statement is right.")


def _classifier(known: Sequence[Example], gain: Payoff) -> LogLinear:
    if not gain.pays:
        return LogLinear((NONE, SHARED), {})
    model = joined(fit_classifier(known))
    return LogLinear(
        model.labels, {**model.weights, LEAST: [(model.labels.index(n), v) for n, v in gain.least.items()]}
    )


def _text(model: LogLinear, what: str) -> str:
    return "\n".join(lines(model, [f"{what} {_MADE}"])) + "\n"


def write(path: Path, text: str, *, check: bool) -> bool:
    """Write a data file, or only compare it; return False if it should be other than it is."""
    if check:
        return path.exists() and is_alike(path.read_text(encoding="utf-8"), text)
    path.write_text(text, encoding="utf-8")
    print(f"wrote {path.name}: {len(text.splitlines())} lines")
    return True


def is_alike(one: str, other: str) -> bool:
    """Return True if two files hold the same weights within the tolerance; one that a file lacks is 0 there."""
    tables = [_table(parse(text.splitlines(), where="weights")) for text in (one, other)]
    keys = tables[0].keys() | tables[1].keys()
    return all(abs(tables[0].get(key, 0.0) - tables[1].get(key, 0.0)) <= TOLERANCE for key in keys)


def _table(model: LogLinear) -> dict[tuple[str, str], float]:
    return {(name, model.labels[i]): weight for name, found in model.weights.items() for i, weight in found}


if __name__ == "__main__":
    sys.exit(main())
