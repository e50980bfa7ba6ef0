"""Near misses worth showing."""

from graph.entity import Entity
from loaders.explanation.near import near_misses
from loaders.extraction.mention import Party
from loaders.extraction.trail import Decision


def decision(
    relation: str, subject: str, obj: str, *, cause: str | None = "why", at: int = 0, statement: str = ""
) -> Decision:
    sides = [
        tuple(Party(Entity(f"country/{k}", "Country", k), (0, 1)) for k in side.split()) for side in (subject, obj)
    ]
    return Decision((0, 9), f"word{at}", (at, at + 1), relation, f"rule{at}", sides[0], sides[1], cause=cause,
                    statement=statement or None)  # fmt: skip


def shown(*decisions: Decision, several: bool = True) -> list[tuple[str, str | None]]:
    stated = {d.statement: d for d in reversed(decisions) if d.statement is not None}
    return [(d.relation, d.cause) for d in near_misses(decisions, stated, several=several)]


def test_what_is_dropped_is_shown_once_for_each_word_and_cause_in_their_order() -> None:
    found = shown(
        decision("AIDS", "FRA", "ITA", at=5), decision("ACCUSES", "FRA", "ITA"), decision("ACCUSES", "FRA", "")
    )
    assert found == [("ACCUSES", "why"), ("AIDS", "why")]


def test_what_another_rule_stated_of_the_same_actors_is_no_near_miss() -> None:
    stated = decision("ACCUSES", "FRA", "ITA", cause=None, statement="s1")
    assert shown(stated, decision("ACCUSES", "FRA", "ITA", at=3)) == []
    assert shown(stated, decision("ACCUSES", "FRA", "ESP", at=3)) == [("ACCUSES", "why")]


def test_a_second_rule_for_a_statement_is_a_repetition() -> None:
    first, again = (decision("ACCUSES", "FRA", "ITA", cause=None, statement="s1", at=n) for n in (0, 4))
    assert shown(first, again) == [("ACCUSES", "the same statement as by “word0” (rule0)")]


def test_words_that_join_nobody_are_shown_where_several_actors_stand_and_nothing_else_fired() -> None:
    empty = decision("ACCUSES", "", "")
    assert shown(empty) == [("ACCUSES", "why")]
    assert shown(empty, several=False) == []
    assert shown(empty, decision("AIDS", "FRA", "", at=2)) == [("AIDS", "why")]


def test_a_sentence_that_was_passed_over_is_shown() -> None:
    assert shown(decision("", "", "", cause="too long"), several=False) == [("", "too long")]
