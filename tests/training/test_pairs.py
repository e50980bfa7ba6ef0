from pathlib import Path

from training.corpus import read_corpus
from training.pairs import Example, examples

TEXT = """## one -
Norway bewildered Sweden.
> NOR ACCUSES SWE

## two -
Norway condemned Sweden.
> NOR ACCUSES SWE

## three -
Norway bewildered Sweden.
Sweden bewildered Norway.
> NOR ACCUSES SWE

## four -
Norway and Sweden bewildered everyone.
> NOR AGREES_WITH SWE
"""


def read(folder: Path) -> dict[str, list[Example]]:
    path = folder / "made.txt"
    path.write_text(TEXT, encoding="utf-8")
    found: dict[str, list[Example]] = {}
    for example in examples(read_corpus([path])):
        found.setdefault(example.document, []).append(example)
    return found


def test_pairs_have_the_relations_of_the_annotation(tmp_path: Path) -> None:
    found = read(tmp_path)
    assert {(e.subject, e.relations, e.residual) for e in found["one"]} == {
        ("country/NOR", ("ACCUSES",), True),
        ("country/SWE", (), True),
    }


def test_what_a_rule_relates_is_not_residual(tmp_path: Path) -> None:
    assert {e.residual for e in read(tmp_path)["two"]} == {False}


def test_two_sentences_that_may_state_a_relation_are_uncertain(tmp_path: Path) -> None:
    told = {(e.sentence, e.subject): e.certain for e in read(tmp_path)["three"]}
    assert told == {(1, "country/NOR"): False, (1, "country/SWE"): True,
                    (2, "country/NOR"): False, (2, "country/SWE"): True}  # fmt: skip


def test_symmetric_relations_hold_in_both_orders(tmp_path: Path) -> None:
    assert {e.relations for e in read(tmp_path)["four"]} == {("AGREES_WITH",)}
