"""Evidence: the statement and the place make the id, not what was read there."""

from dataclasses import replace

from graph.evidence import Evidence

PLACE = Evidence("d-1", "A sentence.", 10, 21)


def test_id_is_of_statement_and_place() -> None:
    other = [
        PLACE.id_for("s-2"),
        replace(PLACE, document="d-2").id_for("s-1"),
        replace(PLACE, start=9).id_for("s-1"),
        replace(PLACE, end=22).id_for("s-1"),
    ]
    assert PLACE.id_for("s-1") not in other
    assert len(set(other)) == 4


def test_id_is_not_of_the_reading() -> None:
    read = replace(
        PLACE, sentence="Another.", uri="b.txt", confidence=0.1, date="2022", context="cyber", extractor="x 2"
    )
    assert read.id_for("s-1") == PLACE.id_for("s-1")
