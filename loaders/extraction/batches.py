"""Batches: many paragraphs go through the model's components together, at half the cost of one after the other."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from spacy.language import Language
from spacy.pipeline import AttributeRuler, Lemmatizer, TrainablePipe
from spacy.pipeline.transition_parser import Parser
from spacy.tokens import Doc

from loaders.extraction.attributes import Attributes
from loaders.extraction.lemmas import Lemmas

#: A batch ends at whichever comes first. The tokens bound the memory; more would leave the processor's cache.
MAX_PARAGRAPHS = 64
MAX_TOKENS = 3_000
#: With fewer texts a step of the parser in Python costs more than it saves.
_FEW = 4
_NAMES = "ner"


class Annotator:
    """Runs a model's components over paragraphs; what it finds is what the model finds."""

    def __init__(self, model: Language) -> None:
        self._model = model
        #: What does as a component does, and remembers what it did.
        self._remembering: dict[str, Callable[[Doc], object]] = {
            **{n: Attributes(c) for n, c in model.pipeline if isinstance(c, AttributeRuler)},
            **{n: Lemmas(c) for n, c in model.pipeline if isinstance(c, Lemmatizer) and not c.overwrite},
        }

    def named_entities(self, texts: Sequence[str]) -> list[Doc]:
        """Return texts with tokens and named entities only; `finish` adds the rest."""
        docs = [self._model.make_doc(text) for text in texts]
        for batch in _batches(docs):
            _decode(self._model.get_pipe(_NAMES), batch)
        return docs

    def finish(self, docs: Sequence[Doc]) -> None:
        """Run what `named_entities` left out: tags, parse and lemmas."""
        for batch in _batches(docs):
            for name, component in self._model.pipeline:
                if name == _NAMES:
                    continue
                if isinstance(component, Parser):
                    _decode(component, batch)
                elif isinstance(component, TrainablePipe):
                    component.set_annotations(batch, component.predict(batch))
                else:
                    each = self._remembering.get(name, component)
                    for doc in batch:
                        each(doc)


@cache
def annotator(model: Language) -> Annotator:
    """Return the annotator of a model, made once."""
    return Annotator(model)


def _decode(component: Parser, docs: Sequence[Doc]) -> None:
    """Predict by a greedy transition system, as `Parser.predict` does, in half its time.

    spaCy's own loop lets go of Python's lock, and then takes it again for each transition that it looks at.
    """
    if len(docs) < _FEW:
        component.set_annotations(docs, component.predict(docs))
        return
    states = component.moves.init_batch(docs)
    model = component.model.predict(docs)
    unfinished = [s for s in states if not s.is_final()]
    while unfinished:
        unfinished = component.transition_states(unfinished, model.predict(unfinished))
    component.set_annotations(docs, states)


def _batches(docs: Sequence[Doc]) -> Iterator[list[Doc]]:
    """Yield texts of like length together: a batch takes as many steps as its longest text has words."""
    batch: list[Doc] = []
    tokens = 0
    for doc in sorted((d for d in docs if len(d)), key=len):
        if batch and (len(batch) >= MAX_PARAGRAPHS or tokens + len(doc) > MAX_TOKENS):
            yield batch
            batch, tokens = [], 0
        batch.append(doc)
        tokens += len(doc)
    if batch:
        yield batch
