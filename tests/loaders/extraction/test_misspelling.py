"""Names of states with a wrong letter."""

from graph.document import Document
from loaders.extraction import RulesExtractor


def test_a_state_with_a_wrong_letter_acts() -> None:
    text = "Pakistan today rejected a fresh offer from Afganistan for direct talks."
    found = {(s.subject.id, s.relation, s.object.id) for s in RulesExtractor().extract(Document("a.txt", text))}
    assert ("country/PAK", "REJECTS", "country/AFG") in found


def test_a_place_that_only_looks_like_a_state_does_not() -> None:
    text = "Indiana and Russia signed an agreement on wheat."
    found = {e.id for s in RulesExtractor().extract(Document("a.txt", text)) for e in (s.subject, s.object)}
    assert "country/IND" not in found
