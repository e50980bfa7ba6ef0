"""Explanations for a terminal."""

from graph.document import Document
from loaders.explanation import Explanation, explain, text
from loaders.extraction import RulesExtractor


def shown(written: str) -> str:
    return text(explain(RulesExtractor(), Document("a.txt", written)))


def test_a_statement_tells_roles_modality_denial_source_and_what_confidence_rests_on() -> None:
    lines = shown("Peru said that France will not help Italy.").splitlines()
    stated = next(line for line in lines if line.startswith("  + "))
    for part in (
        "France [subj: name 'France']",
        "Italy [obj: name 'Italy']",
        "planned, denied, says Peru, confidence 0.",
    ):
        assert part in stated
    rule, factors = lines[lines.index(stated) + 1 : lines.index(stated) + 3]
    assert rule.strip().startswith("'help' by help: subj > ")
    assert "odds rules " in factors
    assert factors.endswith(" more")


def test_what_ends_a_membership_is_denied() -> None:
    assert "asserted, denied" in shown("Qatar left OPEC.")


def test_two_leaders_are_named_by_themselves_and_by_their_states() -> None:
    out = shown("French President Emmanuel Macron met Russian President Vladimir Putin.")
    assert "+ France [subj: person 'Emmanuel Macron'] CONSULTS_WITH Russia" in out
    assert "+ Emmanuel Macron [subj: person 'Emmanuel Macron'] CONSULTS_WITH Vladimir Putin" in out


def test_names_that_stand_for_nobody_tell_why() -> None:
    out = shown("Jordan Smith of the Bank of China met ethnic Russians.")
    assert "~ 'Bank of China': a fixed phrase (company) that is no actor's" in out
    assert "~ 'Russians' not country/RUS: a people, wherever it lives" in out


def test_a_sentence_in_which_nothing_fires_names_its_verbs() -> None:
    assert "- no word here calls up a relation (verbs: lie)" in shown("Norway lies north of Denmark.")


def test_a_document_without_text_has_no_sentences() -> None:
    found = explain(RulesExtractor(), Document("a.txt", " \n"))
    assert found == Explanation(found.document, (), ())
    assert text(found) == "a.txt: 0 statements\n"
