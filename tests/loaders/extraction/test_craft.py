"""What types of aircraft, ships and weapons look like."""

import pytest

from loaders.extraction.craft import is_craft
from tests.loaders.extraction.reading import passage, word


@pytest.mark.parametrize(("name", "craft"), [("F-16s", True), ("Su-24", True), ("MiGs", True), ("trucks", False)])
def test_types_of_aircraft(name: str, craft: bool) -> None:
    assert is_craft(word(passage(f"Two Russian {name} crossed the border.").parse, name)) is craft
