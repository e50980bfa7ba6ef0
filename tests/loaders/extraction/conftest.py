"""Fixtures for the extractor's tests: the model is loaded once a session."""

import pytest

from loaders.extraction import RulesExtractor


@pytest.fixture(scope="session")
def extractor() -> RulesExtractor:
    """Return the rules extractor. It is pure, so that tests can share it."""
    return RulesExtractor()
