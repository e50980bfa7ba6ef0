"""Estimates: everything is counted, and a sample measured."""

from pathlib import Path

import pytest

from amity.corpus.estimate import SAMPLE, estimate
from loaders.errors import DocumentNotFoundError
from tests.amity.corpus.stub import Stub


def corpus(folder: Path, count: int) -> str:
    """Write so many documents of the same length."""
    for number in range(count):
        (folder / f"{number:04}.txt").write_text(f"Document number {number:04} of the test.")
    return str(folder)


def test_the_whole_is_counted_and_a_sample_is_measured(tmp_path: Path) -> None:
    found = estimate([corpus(tmp_path, 3 * SAMPLE)], extractor=Stub)
    assert (found.sources, found.sampled, found.sampled_documents) == (3 * SAMPLE, SAMPLE, SAMPLE)
    assert found.bytes == sum(p.stat().st_size for p in tmp_path.iterdir())
    assert (found.documents, found.statements) == (3 * SAMPLE, 3 * SAMPLE)
    assert found.seconds is not None
    assert found.seconds >= 0


def test_what_cannot_be_read_is_counted(tmp_path: Path) -> None:
    paths = [corpus(tmp_path, 2)]
    (tmp_path / "empty.txt").write_text("")
    found = estimate(paths, extractor=Stub)
    assert (found.sources, found.sampled_documents, found.sampled_failures) == (3, 2, 1)


def test_standard_input_cannot_be_sampled() -> None:
    found = estimate(["-"], extractor=Stub)
    assert (found.sources, found.sampled, found.documents, found.seconds) == (1, 0, None, None)


def test_a_path_that_is_none_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DocumentNotFoundError):
        estimate([str(tmp_path / "*.txt")], extractor=Stub)
