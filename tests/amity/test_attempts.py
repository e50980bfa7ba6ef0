"""The extractor of a process is made once, and lasts."""

import gc

import pytest

from amity.attempts import made
from tests.amity.corpus.stub import Stub


class Another(Stub):
    """An extractor that no other test makes."""


class Broken(Stub):
    """An extractor that cannot be made."""

    def __init__(self) -> None:
        raise OSError("no model")


def test_an_extractor_is_made_once_in_a_process() -> None:
    assert made(Another) is made(Another)


def test_the_collector_leaves_a_model_alone_and_goes_on_with_the_rest() -> None:
    made(Another)
    assert gc.get_freeze_count() > 0
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    made.cache_clear()
    gc.disable()
    try:
        made(Another)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_the_collector_goes_on_after_an_extractor_that_cannot_be_made() -> None:
    with pytest.raises(OSError, match="no model"):
        made(Broken)
    assert gc.isenabled()
