"""Which of the actors on the two sides of a frame can have its relation."""

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import claims, told


def test_crowds_hold_no_talks_for_their_state(extractor: RulesExtractor) -> None:
    assert claims(extractor, "Tunisian doctors left for France.") == set()
    assert claims(extractor, "Tunisia's president left for France.") == {("FRA", "CONSULTS_WITH", "TUN")}


def test_who_leaves_a_state_leaves_no_bloc(extractor: RulesExtractor) -> None:
    found = told(extractor, "Peru withdrew from the OAS. Libya withdrew from Chad.")
    assert (("PER", "MEMBER_OF", "oas"), "negative", "asserted") in found
    assert ("LBY", "YIELDS_TO", "TCD") in {c[0] for c in found}


def test_what_is_lifted_was_imposed(extractor: RulesExtractor) -> None:
    found = told(extractor, "Mali has asked Chad to lift its ban on Malian cattle.")
    assert (("TCD", "SANCTIONS", "MLI"), "positive", "asserted") in found
    assert ("MLI", "REQUESTS", "TCD") in {c[0] for c in found}


def test_who_makes_a_truce_has_fought(extractor: RulesExtractor) -> None:
    found = told(extractor, "Peru and Chile agreed to a ceasefire on Friday.")
    assert (("PER", "ASSAULTS", "CHL"), "positive", "asserted") in found
    assert (("CHL", "ASSAULTS", "PER"), "positive", "asserted") in found


def test_of_several_who_make_a_truce_not_all_have_fought(extractor: RulesExtractor) -> None:
    found = claims(extractor, "Peru, Chile and Brazil agreed to a ceasefire on Friday.")
    assert found
    assert not any(relation == "ASSAULTS" for _, relation, _ in found)


def test_two_who_send_troops_to_their_border_face_each_other(extractor: RulesExtractor) -> None:
    found = claims(extractor, "Peru and Chile have each ordered their troops to the border.")
    assert {("PER", "MOBILIZES_AGAINST", "CHL"), ("CHL", "MOBILIZES_AGAINST", "PER")} <= found
    found = claims(extractor, "Peru and Chile sent troops to the border with Bolivia.")
    assert ("PER", "MOBILIZES_AGAINST", "CHL") not in found
