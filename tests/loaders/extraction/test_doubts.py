"""Names that stand for no actor."""

import pytest

from graph.document import Document
from loaders.extraction import RulesExtractor


def doubts(text: str, date: str | None = None) -> dict[str, tuple[str | None, str]]:
    found = RulesExtractor().explain(Document("a.txt", text, published=date))[1].doubts
    return {text[d.start : d.end]: (d.entity, d.cause) for d in found}


@pytest.mark.parametrize(
    ("text", "name", "entity", "cause"),
    [
        ("Jordan Smith met Peru's minister.", "Jordan", "country/JOR", "part of a longer name"),
        ("Peru met ethnic Russians.", "Russians", "country/RUS", "a people"),
        ("Peru likes French fries.", "French fries", None, "a fixed phrase"),
        ("Anna Kowalska met Peru's minister.", "Anna Kowalska", None, "a person for whom"),
    ],
)
def test_a_name_that_stands_for_nobody_tells_why(text: str, name: str, entity: str | None, cause: str) -> None:
    found = doubts(text)
    assert found[name][0] == entity
    assert found[name][1].startswith(cause)


def test_what_is_a_mention_is_in_no_doubt() -> None:
    assert doubts("French President Emmanuel Macron met Russia's Vladimir Putin in Jordan.") == {}


def test_offsets_are_those_of_the_document() -> None:
    assert set(doubts("It rained.\n\nPeru met ethnic Russians.")) == {"Russians"}
