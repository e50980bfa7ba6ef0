"""A worker's memory stays as it is, however many words its documents bring."""

import gc
import random

from graph.document import Document
from loaders.extraction import RulesExtractor
from loaders.extraction.model import load_model, transient


def invented(count: int, seed: int) -> list[Document]:
    """Return documents with names that occur nowhere else."""
    letters = random.Random(seed)  # noqa: S311 - no secret
    texts = []
    for _ in range(count):
        one, other = ("".join(letters.choices("aeioulmnrst", k=12)).capitalize() for _ in range(2))
        texts.append(f"President {one} of Russia met Foreign Minister {other} of Japan in {one}burg.")
    return [Document(f"{seed}-{n}.txt", text) for n, text in enumerate(texts)]


def test_words_are_forgotten_with_their_documents(extractor: RulesExtractor) -> None:
    # fills what remembers a bounded number of texts
    assert any(extractor.extract_all(invented(600, 1)))
    strings = load_model().vocab.strings
    given = invented(400, 2)
    gc.collect()
    words, things = len(strings), len(gc.get_objects())
    assert any(extractor.extract_all(given))
    assert len(strings) == words
    assert given[0].text.split()[1] not in strings
    gc.collect()
    # far fewer than one a document: what is kept is bounded, such as the last places that were looked up
    assert len(gc.get_objects()) - things < len(given) / 4


def test_an_explanation_forgets_too(extractor: RulesExtractor) -> None:
    strings = load_model().vocab.strings
    words = len(strings)
    assert extractor.explain(invented(1, 3)[0])[0]
    assert len(strings) == words


def test_what_is_said_before_a_block_stays_after_it() -> None:
    model = load_model()
    model.vocab.strings.add("Zinderlund")
    with transient(model):
        model("Ulmerlund met Zinderlund.")
        assert "Ulmerlund" in model.vocab.strings
    assert "Zinderlund" in model.vocab.strings
    assert "Ulmerlund" not in model.vocab.strings
