"""Mistakes and their causes."""

import pytest

from graph.entity import Entity
from graph.evidence import Evidence
from graph.statement import Statement
from loaders.evaluation import Mistake, claim_of, find_mistakes
from loaders.evaluation.claim import Claim


def claim(subject: str, relation: str, obj: str, *, polarity: str = "positive", modality: str = "asserted") -> Claim:
    ends = [Entity(f"country/{code}", "Country", code) for code in (subject, obj)]
    return claim_of(Statement(ends[0], relation, ends[1], polarity, modality), "a.txt")


def causes(gold: list[Claim], predicted: list[Claim]) -> list[tuple[str, str, str | None]]:
    return [(m.kind, m.cause, m.instead) for m in find_mistakes({"a.txt": gold}, {"a.txt": predicted})]


FRA_ITA = claim("FRA", "ACCUSES", "ITA")


@pytest.mark.parametrize(
    ("predicted", "expected"),
    [
        ([claim("FRA", "ACCUSES", "ITA")], []),
        ([claim("FRA", "SUPPORTS", "ITA")],
         [("missed", "relation", "SUPPORTS"), ("false alarm", "relation", "ACCUSES")]),
        ([claim("ITA", "ACCUSES", "FRA")], [("missed", "direction", None), ("false alarm", "direction", None)]),
        ([claim("FRA", "ACCUSES", "ITA", polarity="negative")],
         [("missed", "polarity", "negative"), ("false alarm", "polarity", "positive")]),
        ([claim("FRA", "ACCUSES", "ITA", modality="possible")], [("wrong modality", "modality", "possible")]),
        ([claim("FRA", "ACCUSES", "ESP")], [("missed", "one end", None), ("false alarm", "one end", None)]),
        ([claim("PER", "ACCUSES", "ESP")], [("missed", "neither end", None), ("false alarm", "neither end", None)]),
        ([], [("missed", "neither end", None)]),
    ],
)  # fmt: skip
def test_a_mistake_tells_its_cause(predicted: list[Claim], expected: list[tuple[str, str, str | None]]) -> None:
    assert causes([FRA_ITA], predicted) == expected


def test_actors_that_are_there_but_not_joined() -> None:
    predicted = [claim("FRA", "ACCUSES", "ESP"), claim("PER", "ACCUSES", "ITA")]
    assert ("missed", "not joined", None) in causes([FRA_ITA], predicted)


def test_a_symmetric_relation_has_no_direction() -> None:
    gold, predicted = claim("FRA", "AGREES_WITH", "ITA"), claim("ITA", "AGREES_WITH", "FRA", polarity="negative")
    assert causes([gold], [predicted]) == [("missed", "polarity", "negative"), ("false alarm", "polarity", "positive")]


def test_a_statement_told_twice_is_not_another_relation() -> None:
    predicted = [FRA_ITA, claim("FRA", "ACCUSES", "ITA", modality="possible")]
    assert causes([FRA_ITA], predicted) == [("false alarm", "twice", "asserted")]
    assert causes(predicted, [FRA_ITA]) == [("missed", "twice", "asserted")]


def test_a_document_that_only_one_side_has_counts() -> None:
    found = find_mistakes({"a.txt": [FRA_ITA]}, {"b.txt": [FRA_ITA]})
    assert [(m.kind, m.claim.names) for m in found] == [("missed", ("FRA", "ITA")), ("false alarm", ("FRA", "ITA"))]


def test_a_mistake_keeps_its_sentence() -> None:
    evidence = Evidence(document="document/a", sentence="France accused Italy.", start=0, end=21)
    ends = (Entity("country/FRA", "Country", "France"), Entity("country/ITA", "Country", "Italy"))
    stated = Statement(ends[0], "ACCUSES", ends[1], evidence=(evidence,))
    (mistake,) = find_mistakes({}, {"a.txt": [claim_of(stated, "a.txt")]})
    assert isinstance(mistake, Mistake)
    assert mistake.as_dict()["sentence"] == "France accused Italy."
