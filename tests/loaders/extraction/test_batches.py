"""What many texts give together is what each gives to the model alone."""

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from loaders.extraction.batches import MAX_PARAGRAPHS, annotator
from loaders.extraction.model import load_model
from tests.loaders.extraction.library import documents

#: Odd enough for the attribute ruler's patterns of several words.
ODD = [
    "There's no way they ain't gonna go.",
    "Let's see, y'all: I've gotta run.",
    " \n ",
    "",
    "!",
    "It is what it is . ",
]
TEXTS = [*ODD, *(line for d in documents() for line in d.text.splitlines() if line.strip())]


def seen(doc: Doc) -> list[tuple[object, ...]]:
    """Return all that the rules read of a parse."""
    return [(t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i, t.ent_type_, t.ent_iob_, t.is_sent_start)
            for t in doc]  # fmt: skip


def test_batches_give_what_the_model_gives() -> None:
    model = load_model()
    assert len(TEXTS) > MAX_PARAGRAPHS
    docs = annotator(model).named_entities(TEXTS)
    annotator(model).finish(docs)
    assert [seen(d) for d in docs] == [seen(d) for d in model.pipe(TEXTS)]


@given(st.lists(st.sampled_from(TEXTS), max_size=12))
@settings(max_examples=10, deadline=None)
def test_whatever_is_read_together_changes_nothing(texts: list[str]) -> None:
    docs = annotator(load_model()).named_entities(texts)
    annotator(load_model()).finish(docs)
    assert [seen(d) for d in docs] == [seen(load_model()(text)) for text in texts]


def test_one_model_has_one_annotator() -> None:
    assert annotator(load_model()) is annotator(load_model())
