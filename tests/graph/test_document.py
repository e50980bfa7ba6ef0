"""Documents: the text makes the id."""

import hashlib

from graph.document import Document


def test_same_text_is_the_same_document_wherever_it_is_found() -> None:
    first = Document("a.txt", "One text.", title="First", published="2022")
    assert first.id == Document("b.html", "One text.").id
    assert first.id != Document("a.txt", "One text").id
    assert first.id.startswith("d-")


def test_hash_of_the_text_is_that_of_its_utf8() -> None:
    assert Document("a", "é 𝔄").text_sha256 == hashlib.sha256("é 𝔄".encode()).hexdigest()


def test_lone_surrogate_has_a_hash() -> None:
    assert len(Document("a", "bad \ud800").text_sha256) == 64
