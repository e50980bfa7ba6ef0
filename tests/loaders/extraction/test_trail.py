"""The trail of decisions."""

from graph.document import Document
from loaders.extraction import RulesExtractor
from loaders.extraction.trail import Decision, Trail

TEXT = "It rained.\n\nFrance did not condemn Italy. Hungary refused to arm Ukraine."


def trail(text: str = TEXT) -> Trail:
    return RulesExtractor().explain(Document("a.txt", text))[1]


def only(found: Trail, relation: str) -> Decision:
    (decision,) = [d for d in found.decisions if d.relation == relation]
    return decision


def test_places_are_those_of_the_document() -> None:
    found = trail()
    assert [TEXT[slice(*read.place)] for read in found.sentences] == [
        "France did not condemn Italy.", "Hungary refused to arm Ukraine."]  # fmt: skip
    assert all(TEXT[slice(*d.place)] == d.word for d in found.decisions)
    assert found.sentences[1].verbs == ("refuse", "arm")


def test_a_statement_keeps_roles_polarity_and_factors() -> None:
    decision = only(trail(), "ACCUSES")
    assert decision.polarity == "negative"
    assert [decision.role(p) for p in (*decision.subjects, *decision.objects)] == ["subj", "obj"]
    weights = [abs(weight) for _, weight in decision.factors]
    assert weights == sorted(weights, reverse=True) != []
    assert "negated" in dict(decision.factors)


def test_an_extractor_with_another_judge_tells_no_factors() -> None:
    class Sure:
        def confidence(self, *_: object) -> float:
            return 1.0

    found = RulesExtractor(calibration=Sure()).explain(Document("a.txt", TEXT))[1]
    assert only(found, "ACCUSES").factors == ()
    assert only(found, "ACCUSES").confidence == 1.0


def test_what_is_dropped_keeps_its_cause_and_no_statement() -> None:
    decision = only(trail(), "SUPPLIES_ARMS_TO")
    assert (decision.statement, decision.polarity, decision.confidence) == (None, None, None)
    assert "refused" in (decision.cause or "")


def test_a_word_that_reaches_one_actor_alone_is_kept() -> None:
    decision = trail("Norway accused the fishermen.").decisions[0]
    assert (decision.cause, decision.objects) == ("no actor that it is done to", ())
    assert decision.role(decision.subjects[0]) == "subj"
