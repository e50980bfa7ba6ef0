"""Which verbs bind to an agreement."""

import pytest

from loaders.extraction.lexicon import load_lexicon
from loaders.extraction.signing import bindings
from tests.loaders.extraction.reading import passage, word


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway signed the treaty.", [("signed", "signed")]),
        ("The treaty was ratified by Norway.", [("ratified", "ratified")]),
        ("Norway acceded to the treaty.", [("acceded", "signed")]),
        ("Norway withdrew from the treaty.", [("withdrew", "withdrew")]),
        ("Norway is a party to the treaty.", [("is", None)]),
        ("Chile praised the treaty that Norway and Latvia signed.", [("signed", "signed")]),
        ("Chile ratified the treaty signed by Norway.", [("ratified", "ratified"), ("signed", "signed")]),
        ("Chile praised the treaty.", []),
    ],
)
def test_verbs_that_bind(text: str, expected: list[tuple[str, str | None]]) -> None:
    noun = word(passage(text).parse, "treaty")
    assert [(verb.text, status) for verb, status in bindings(noun, load_lexicon().signing)] == expected
