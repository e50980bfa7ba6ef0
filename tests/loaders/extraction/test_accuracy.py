"""The extractor does not get worse on the project's own gold."""

from pathlib import Path

import pytest

from graph.document import Document
from graph.triples import dumps
from loaders.documents import read_all
from loaders.evaluation import Scores, score
from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import claim, statements

ROOT = Path(__file__).parents[3]
GOLD = ROOT / "tests" / "gold"
FOLDERS = (ROOT / "amity" / "samples" / "documents", GOLD / "docs")
LEAST_F1 = 0.78
LEAST_PRECISION = 0.88
MOST_FALSE_ALARMS = 4


@pytest.fixture(scope="module")
def scores(extractor: RulesExtractor, tmp_path_factory: pytest.TempPathFactory) -> Scores:
    predicted = tmp_path_factory.mktemp("accuracy") / "predicted.jsonl"
    documents = list(read_all([str(folder) for folder in FOLDERS]))
    assert all(isinstance(document, Document) for document in documents)
    lines = (line for d in documents if isinstance(d, Document) for line in dumps(extractor.extract(d)))
    predicted.write_bytes(b"".join(lines))
    return score(GOLD / "gold.jsonl", predicted)


def test_f1_stays(scores: Scores) -> None:
    assert scores.strict.f1 >= LEAST_F1, scores.table()


def test_precision_stays(scores: Scores) -> None:
    assert scores.strict.precision >= LEAST_PRECISION, scores.table()


def test_modality_and_polarity_stay(scores: Scores) -> None:
    assert min(scores.modality_accuracy, scores.polarity_accuracy) >= 0.9


def test_looser_scores_are_not_lower(scores: Scores) -> None:
    assert scores.strict.f1 <= scores.polar.f1 <= scores.pair.f1


def test_sentences_that_state_nothing_raise_few_alarms(extractor: RulesExtractor) -> None:
    sentences = (GOLD / "negatives.txt").read_text("utf-8").splitlines()
    alarms = [(claim(s), sentence) for sentence in sentences for s in statements(extractor, sentence)]
    assert len(alarms) <= MOST_FALSE_ALARMS, alarms
