"""Acts whose other party is the one with whom the sentences before set their actor at odds."""

import pytest

from graph.ontology import RELATION_TYPES
from loaders.extraction import RulesExtractor
from loaders.extraction.lexicon import read_data
from tests.loaders.extraction.reading import Claim, claims

BOMBED = "Libyan jets bombed a Chadian village on Monday."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{BOMBED} Chadian gunners returned fire.", ("TCD", "ASSAULTS", "LBY")),
        (f"{BOMBED} On Friday Tripoli pulled back its troops.", ("LBY", "YIELDS_TO", "TCD")),
        (f"{BOMBED} Nobody was hurt. Chad vowed revenge.", ("TCD", "THREATENS", "LBY")),
        ("Peru expelled two envoys of Chile. Chile called the decision unjustified.", ("CHL", "ACCUSES", "PER")),
        ("Peru accused Chile of lying. Santiago rejected the charge.", ("CHL", "REJECTS", "PER")),
        # places and people on the other side
        ("Iraq attacked Iran in May. In June Iranian guns shelled the village of Dora.", ("IRN", "ASSAULTS", "IRQ")),
        # a nominal act
        ("Turkey seized two Greek ships. The Turkish withdrawal took a week.", ("TUR", "YIELDS_TO", "GRC")),
        # whose people and places are hit, where the sentence names one other state
        ("Libyan jets bombed a school, and Chad recalled its envoy.", ("LBY", "ASSAULTS", "TCD")),
        ("Libya fired missiles at the camp on Saturday, Chad said.", ("LBY", "ASSAULTS", "TCD")),
        ("British and French planes raided missile sites, and Libya protested.", ("FRA", "ASSAULTS", "LBY")),
    ],
)
def test_the_opponent_is_meant(extractor: RulesExtractor, text: str, expected: Claim) -> None:
    assert expected in claims(extractor, text)


@pytest.mark.parametrize(
    ("text", "relation", "actor"),
    [
        # nobody was at odds before
        ("Libyan officials met Chadian ones on Monday. On Friday Tripoli withdrew.", "YIELDS_TO", "LBY"),
        # two are
        (f"{BOMBED} Niger expelled two Libyan envoys. On Friday Tripoli withdrew.", "YIELDS_TO", "LBY"),
        # too long ago
        (f"{BOMBED} It rained. It snowed. It hailed. Tripoli withdrew.", "YIELDS_TO", "LBY"),
        # someone or something else is named
        (f"{BOMBED} On Friday Tripoli withdrew from a contest in Niger.", "YIELDS_TO", "LBY"),
        ("Libya seized two Chadian ships. Libyan sailors killed a shark.", "ASSAULTS", "LBY"),
        # it is denied
        ("Libya expelled Chad's envoy. Tripoli made no apology.", "YIELDS_TO", "LBY"),
        # what someone declines is not what others want of them
        (f"{BOMBED} Chad declined to comment.", "REJECTS", "TCD"),
        # what is condemned may be one's own deed
        ("Sweden shelled Latvia on Monday. Sweden condemned the attack.", "ACCUSES", "SWE"),
        # two others are named, or nothing is hit
        ("Libyan jets bombed a school; Chad and Niger recalled their envoys.", "ASSAULTS", "LBY"),
        ("Libya test-fired a missile days before the election in Chad.", "ASSAULTS", "LBY"),
        ("Libyan troops are falling back on the camp, Chad said.", "ASSAULTS", "LBY"),
        # a quarrel is no war
        ("Peru expelled two envoys of Chile. The Chilean army shelled a village.", "ASSAULTS", "CHL"),
    ],
)
def test_nobody_is_put_where_it_is_open(extractor: RulesExtractor, text: str, relation: str, actor: str) -> None:
    assert [b for a, r, b in claims(extractor, text) if (a, r) == (actor, relation)] == []


def test_the_relations_are_known() -> None:
    assert set(read_data("implied.yaml")["in_conflict"].split()) <= set(RELATION_TYPES)
