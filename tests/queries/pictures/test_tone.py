import pytest

from graph.ontology import RELATION_TYPES
from queries.pictures.tone import CONFLICT, COOPERATION, NEUTRAL, TONES, tone


@pytest.mark.parametrize(
    ("relation", "wanted"),
    [("AIDS", COOPERATION), ("ASSAULTS", CONFLICT), ("MEMBER_OF", COOPERATION), ("LEADS", NEUTRAL), ("KNOWS", NEUTRAL)],
)
def test_a_relation_has_the_tone_of_its_valence(relation: str, wanted: str) -> None:
    assert tone(relation) == wanted


def test_colours_are_the_ontologys() -> None:
    assert all(TONES[tone(name)] == relation.colour for name, relation in RELATION_TYPES.items())
