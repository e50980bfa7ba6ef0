"""The command that makes the data files. That it makes the shipped ones is `python -m training.train --check`."""

from pathlib import Path

import pytest

from loaders.extraction.generalisation import load_generaliser
from loaders.extraction.lexicon import load_lexicon
from loaders.extraction.loglinear import load
from training.corpus import read_corpus
from training.payoff import by_fold, payoff
from training.train import is_alike, write


def test_files_are_alike_but_for_the_last_digits() -> None:
    assert is_alike("# labels no yes\nsun\tyes\t1.50\n", "# labels no yes\nsun\tyes\t1.51\n")
    assert is_alike("# labels no yes\nsun\tyes\t0.03\n", "# labels no yes\n")
    assert not is_alike("# labels no yes\nsun\tyes\t1.5\n", "# labels no yes\nsun\tno\t1.5\n")


def test_a_file_is_written_or_only_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, text = tmp_path / "made.tsv", "# labels no yes\nsun\tyes\t1.5\n"
    assert not write(path, text, check=True)
    assert write(path, text, check=False)
    assert write(path, text, check=True)
    assert not write(path, text.replace("1.5", "0.5"), check=True)
    assert capsys.readouterr().out == "wrote made.tsv: 2 lines\n"


def test_without_examples_the_classifier_stays_silent() -> None:
    small = read_corpus([Path(__file__).parent / "data" / "small.txt"])
    folds = by_fold([])
    gain = payoff(small, folds)
    assert not folds.least
    assert not gain.pays
    assert "it does not pay" in str(gain)


def test_the_shipped_files_are_whole() -> None:
    assert set(load("calibration.tsv").labels) == {"right", "wrong"}
    load_generaliser(load_lexicon())
