"""Fits what is learned from the corpus and writes its data files: `python -m training.train [--check]`.

`--check` writes nothing, and says whether the files are what the corpus and the rules make now. The same input gives
the same files.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path

from loaders.extraction import RulesExtractor
from loaders.extraction.calibration import FILE as CALIBRATION
from training.calibrate import cross_validated, fit_calibration, reliability
from training.corpus import HERE, read_corpus
from training.fit import lines
from training.judgements import Recorder, judgements
from training.own import own_gold

DATA = HERE.parent / "loaders" / "extraction" / "data"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its status."""
    parser = ArgumentParser(prog="python -m training.train", description="Fit the learned parts to the corpus")
    parser.add_argument("--check", action="store_true", help="write nothing; status 1 if a data file is out of date")
    options = parser.parse_args(arguments)
    stale = [path.name for path, text in made() if not write(path, text, check=options.check)]
    for name in stale:
        print(f"{name} is not what python -m training.train makes", file=sys.stderr)
    return 1 if stale else 0


def made() -> Iterator[tuple[Path, str]]:
    """Yield each data file with the text that it should have."""
    corpus = (*read_corpus([HERE / "corpus"]), *own_gold())
    recorder = Recorder()
    known = list(judgements(RulesExtractor(calibration=recorder), recorder, corpus))
    found = reliability(cross_validated(known))
    print(f"calibration error, cross-validated by document: {found.error:.3f} over {len(known)} statements")
    model = fit_calibration(known)
    comment = ["How likely a statement is right. Made by python -m training.train; format: README.md in this folder."]
    yield DATA / CALIBRATION, "\n".join(lines(model, comment)) + "\n"


def write(path: Path, text: str, *, check: bool) -> bool:
    """Write a data file, or only compare it; return False if it should be other than it is."""
    if check:
        return path.exists() and path.read_text(encoding="utf-8") == text
    path.write_text(text, encoding="utf-8")
    print(f"wrote {path.name}: {len(text.splitlines())} lines")
    return True


if __name__ == "__main__":
    sys.exit(main())
