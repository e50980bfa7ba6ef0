"""Which words the tokenizer keeps."""

import pytest

from graph.document import Document
from loaders.extraction import RulesExtractor, familiar
from loaders.extraction.familiar import Familiar
from loaders.extraction.model import load_model, transient


def test_a_word_is_kept_that_comes_back() -> None:
    known = Familiar(load_model())
    known.meet(["Sweden met Norway.", "Norway left."])
    assert len(known) == 0
    known.meet(["Sweden left."])
    assert len(known) == 2
    known.meet(["Sweden left."])
    assert len(known) == 2


def test_what_is_kept_outlives_a_block() -> None:
    model = load_model()
    known = Familiar(model)
    word = "unzungible"
    with transient(model):
        model.make_doc(word)
    assert word not in model.vocab
    known.meet([word])
    known.meet([word])
    with transient(model):
        assert model.make_doc(word).text == word
    assert word in model.vocab


def test_words_are_not_kept_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(familiar, "MOST_KEPT", 3)
    monkeypatch.setattr(familiar, "MOST_MET", 5)
    known = Familiar(load_model())
    for _ in range(2):
        known.meet([" ".join(f"word{n}" for n in range(9)), "x" * 100_000])
    assert len(known) == 3
    known.meet(["word8"])
    assert len(known._met) == 1


def test_what_is_kept_changes_no_statement() -> None:
    documents = [
        Document(f"{n}.txt", f"Sweden's minister met Norway's president on {n} May. U.S. jets struck Al-Shabaab.")
        for n in range(1, 5)
    ]
    # longer than what is read together
    texts = [Document(f"long-{n}.txt", "Sweden condemned Norway. " * 2000) for n in range(2)]
    extractor = RulesExtractor()
    first = list(extractor.extract_all([*documents, *texts]))
    again = list(extractor.extract_all([*documents, *texts]))
    assert len(extractor._familiar) > 0
    assert first == again
    assert first[:4] == [RulesExtractor().extract(document) for document in documents]


def test_what_is_no_character_does_no_harm() -> None:
    known = Familiar(load_model())
    for _ in range(2):
        known.meet(["Sweden\udc80 met."])
    assert len(known) == 2
