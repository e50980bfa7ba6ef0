"""What the extractor did about a mistake."""

import pytest

from graph.document import Document
from graph.entity import Entity
from graph.evidence import Evidence
from graph.statement import Statement
from loaders.evaluation import Mistake, claim_of, find_mistakes
from loaders.evaluation.claim import Claim
from loaders.evaluation.mistake import Trace
from loaders.evaluation.tracing import FATES, trace_mistakes
from loaders.explanation import explain
from loaders.extraction import RulesExtractor

NAMES = {"NOR": "Norway", "SWE": "Sweden", "FRA": "France", "ITA": "Italy", "HUN": "Hungary", "UKR": "Ukraine",
         "PER": "Peru", "CHL": "Chile", "DNK": "Denmark"}  # fmt: skip


def claim(subject: str, relation: str, obj: str, sentence: str = "") -> Claim:
    ends = [Entity(f"country/{code}", "Country", NAMES[code]) for code in (subject, obj)]
    evidence = (Evidence(document="document/a", sentence=sentence, start=0, end=len(sentence)),) if sentence else ()
    return claim_of(Statement(ends[0], relation, ends[1], evidence=evidence), "a.txt")


def traced(text: str, *golds: Claim) -> list[Mistake]:
    explanation = explain(RulesExtractor(), Document("news/a.txt", text))
    predicted = {"a.txt": [claim_of(s, "a.txt") for s in explanation.statements]}
    gold = {"a.txt": list(golds)}
    return list(trace_mistakes(find_mistakes(gold, predicted), [explanation], gold))


def missed(text: str, *golds: Claim) -> Trace:
    (mistake,) = [m for m in traced(text, *golds) if m.kind == "missed"]
    assert mistake.trace is not None
    assert mistake.trace.fate in FATES
    return mistake.trace


@pytest.mark.parametrize(
    ("text", "gold", "fate", "detail"),
    [
        ("France condemned Italy.", claim("FRA", "ACCUSES", "CHL"), "not recognised", "Chile"),
        ("France condemned Italy. Peru slept.", claim("FRA", "ACCUSES", "PER"), "never together", ""),
        ("Hungary refused to arm Ukraine.", claim("HUN", "SUPPLIES_ARMS_TO", "UKR"), "dropped", "does not state it"),
        ("France condemned Italy.", claim("FRA", "SUPPORTS", "ITA"), "stated otherwise", "ACCUSES; “condemned” by"),
        ("Norway accused the fishermen who live near Sweden.", claim("NOR", "ACCUSES", "SWE"), "end not reached",
         "no actor that it is done to"),
        ("Norway lies north of Denmark.", claim("NOR", "CONSULTS_WITH", "DNK"), "no word", "verbs: lie"),
    ],
)  # fmt: skip
def test_a_missed_line_tells_how_far_it_got(text: str, gold: Claim, fate: str, detail: str) -> None:
    trace = missed(text, gold)
    assert trace.fate == fate
    assert detail in trace.detail


def test_a_trace_shows_the_sentence_and_whom_it_names() -> None:
    trace = missed("It rained. Norway lies north of Denmark.", claim("NOR", "CONSULTS_WITH", "DNK"))
    assert trace.sentence == "Norway lies north of Denmark."
    assert trace.mentions == ("Norway = country/NOR", "Denmark = country/DNK")


def test_the_sentence_of_the_gold_is_looked_at_before_others() -> None:
    text = "France condemned Italy. France lies west of Italy."
    assert missed(text, claim("FRA", "SUPPORTS", "ITA")).fate == "stated otherwise"
    assert missed(text, claim("FRA", "SUPPORTS", "ITA", "France lies west of Italy.")).fate == "no word"


def test_a_false_alarm_names_its_rule() -> None:
    (mistake,) = traced("France condemned Italy.")
    assert mistake.kind == "false alarm"
    assert mistake.trace is not None
    assert (mistake.trace.fate, mistake.trace.rule) == ("stated", "condemn: subj > obj|as")
    assert mistake.as_dict()["rule"] == mistake.trace.rule


def test_a_leader_of_a_missed_line_is_found_by_the_family_name() -> None:
    leader = Entity("leader/emmanuel-macron", "Leader", "Emmanuel Macron")
    gold = claim_of(Statement(leader, "SERVES", Entity("country/PER", "Country", "Peru")), "a.txt")
    assert missed("French President Macron slept in Peru.", gold).fate != "not recognised"


def test_without_explanations_nothing_is_traced() -> None:
    gold = {"a.txt": [claim("FRA", "ACCUSES", "ITA")]}
    assert [m.trace for m in trace_mistakes(find_mistakes(gold, {}), [], gold)] == [None]


def test_what_the_extractor_did_not_say_itself_has_no_rule() -> None:
    explanation = explain(RulesExtractor(), Document("a.txt", "It rained."))
    mistakes = find_mistakes({}, {"a.txt": [claim("FRA", "ACCUSES", "ITA")]})
    assert [m.trace for m in trace_mistakes(mistakes, [explanation], {})] == [None]
