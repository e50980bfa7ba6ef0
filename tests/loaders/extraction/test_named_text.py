"""A paragraph with its named entities."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Span

from loaders.extraction.model import load_model
from loaders.extraction.named_text import NamedEntity, NamedText
from loaders.extraction.parsing import named_entities


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rain fell.",
        "Angela Merkel of Germany met Emmanuel Macron in Paris on 3 May 2019.",
        "NATO",
        "The U.S., U.K. met",
    ],
)
def test_it_holds_what_the_model_found(text: str) -> None:
    doc = named_entities(load_model(), text)
    assert NamedText.of(doc, text).entities == tuple(
        NamedEntity(e.start_char, e.end_char, e.label_, e.text) for e in doc.ents
    )


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 3), st.sampled_from(["GPE", "PERSON"]))))
def test_it_holds_any_names(steps: list[tuple[int, int, str]]) -> None:
    doc = Doc(load_model().vocab, [f"w{n}" for n in range(1 + sum(a + b for a, b, _ in steps))])
    place, spans = 0, []
    for gap, length, label in steps:
        spans.append(Span(doc, place + gap, place + gap + length, label))
        place += gap + length
    doc.set_ents(spans)
    found = NamedText.of(doc, doc.text)
    assert [(e.start, e.end, e.label, e.text) for e in found.entities] == [
        (s.start_char, s.end_char, s.label_, s.text) for s in spans
    ]
    assert all(found.around(e.start, e.end) == e for e in found.entities)
