"""Errors: each has a code of its own, says what and where, ends with a remedy, and crosses processes."""

import pickle

import pytest

import graph.errors
import graph.store.errors
from graph.errors import AmityError

_KINDS = sorted(
    {
        kind
        for module in (graph.errors, graph.store.errors)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, AmityError)
    },
    key=lambda kind: kind.code,
)


def test_codes_are_unique() -> None:
    codes = [kind.code for kind in _KINDS]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("kind", _KINDS, ids=lambda kind: kind.__name__)
def test_message_and_pickle(kind: type[AmityError]) -> None:
    error = kind("the line is broken", where="a.jsonl:3", remedy="Mend it")
    assert str(error) == f"[{kind.code}] a.jsonl:3: the line is broken. Mend it."
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert (type(again), again.what, again.where, again.remedy) == (kind, error.what, error.where, error.remedy)


def test_message_without_a_place() -> None:
    assert str(AmityError("it is broken", remedy="Mend it")) == "[E000] it is broken. Mend it."
