"""The language model."""

import re

import pytest

from loaders.errors import ExtractionResourceError
from loaders.extraction import model


def test_the_model_is_loaded_once() -> None:
    assert model.load_model() is model.load_model()


def test_the_pipeline_has_what_the_extractor_asks_for() -> None:
    assert {"tagger", "parser", "lemmatizer", "ner"} <= set(model.load_model().pipe_names)


def test_the_version_names_the_package() -> None:
    assert re.fullmatch(rf"{model.PACKAGE} \d+\.\d+\.\d+", model.model_version())


def test_a_missing_model_is_an_error_with_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "PACKAGE", "en_no_such_model")
    with pytest.raises(ExtractionResourceError, match="en_no_such_model") as caught:
        model.load_model.__wrapped__()
    assert caught.value.remedy
