"""Whom pronouns and descriptions stand for."""

import pytest

from loaders.extraction import RulesExtractor
from loaders.extraction.discourse import Discourse, count_of, same
from loaders.extraction.model import load_model
from loaders.extraction.parse import Parse, Token
from tests.loaders.extraction.reading import claims, country, ids, party, word

TALK = "Norway spoke and they said it gave their aid to us, and both countries and the three states left."


def token(text: str, of: str = TALK) -> Token:
    return word(Parse(load_model()(of)), text)


def spoken(*names: str) -> Discourse:
    found = Discourse()
    for name in names:
        found.note_sentence()
        found.note(party(name), subject=True)
    found.note_sentence()
    return found


def test_it_is_the_subject_of_the_sentence_before() -> None:
    assert ids(spoken("SWE", "NOR").pronoun(token("it"))) == ["NOR"]


def test_a_pronoun_is_not_who_is_left_out() -> None:
    assert ids(spoken("NOR").pronoun(token("it"), exclude=["country/NOR"])) == []


def test_a_pronoun_without_anyone_before_it_is_nobody() -> None:
    assert [Discourse().pronoun(token(w)) for w in ("it", "they", "us", "their")] == [[], [], [], []]


def test_they_are_the_latest_group() -> None:
    found = spoken()
    found.note_group([party("SWE"), party("NOR")])
    assert ids(found.pronoun(token("they"))) == ["SWE", "NOR"]


def test_we_are_the_speaker() -> None:
    found = spoken("SWE")
    found.speaker = party("MLI")
    assert ids(found.pronoun(token("us"))) == ["MLI"]


def test_we_in_a_quotation_are_who_is_quoted() -> None:
    quoted = "“They gave it to us.”"
    found = spoken("SWE")
    found.speaker, found.quoted, found.quotes = party("MLI"), party("NOR"), quoted
    assert ids(found.pronoun(token("us", quoted))) == ["NOR"]


def test_one_actor_is_no_group() -> None:
    found = spoken()
    found.note_group([party("SWE"), party("SWE")])
    assert found.groups == []


@pytest.mark.parametrize(("size", "members"), [(2, ["SWE", "NOR"]), (3, ["MLI", "BEN", "TGO"]), (None, ["SWE", "NOR"])])
def test_a_description_takes_the_latest_group_of_its_size(size: int | None, members: list[str]) -> None:
    found = spoken()
    found.note_group([party("MLI"), party("BEN"), party("TGO")])
    found.note_group([party("SWE"), party("NOR")])
    assert ids(found.group(token("countries"), size)) == members


def test_without_a_group_the_last_states_are_meant() -> None:
    assert set(ids(spoken("MLI", "SWE", "NOR").group(token("countries"), 2))) == {"SWE", "NOR"}


def test_what_a_pronoun_means_is_known_by_reference() -> None:
    assert [p.how for p in spoken("NOR").pronoun(token("it"))] == ["reference"]


def test_the_other_of_a_pair_stands_beside_the_one() -> None:
    found = spoken()
    found.note_group([party("SWE"), party("NOR")])
    assert (ids(found.beside(party("SWE"))), ids(found.beside(party("MLI")))) == (["NOR"], [])


@pytest.mark.parametrize(("noun", "size"), [("countries", 2), ("states", 3), ("aid", None)])
def test_a_number_word_tells_how_many(noun: str, size: int | None) -> None:
    assert count_of(token(noun)) == size


def test_an_actor_is_the_same_by_its_entity() -> None:
    assert same(country("SWE"), [party("NOR"), party("SWE", (5, 9))])
    assert not same(country("MLI"), [party("NOR")])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sweden met Norway. It attacked Mali.", ("SWE", "ASSAULTS", "MLI")),
        ("Sweden signed a pact with Norway. Both countries attacked Mali.", ("NOR", "ASSAULTS", "MLI")),
        ("Sweden and Norway met. The two countries attacked Mali.", ("NOR", "ASSAULTS", "MLI")),
        ("Sweden and Norway met. They attacked Mali.", ("SWE", "ASSAULTS", "MLI")),
        ("Sweden, Norway and Benin met. The three countries attacked Mali.", ("BEN", "ASSAULTS", "MLI")),
        ("Sweden praised its ally Norway.", ("NOR", "ALLIED_WITH", "SWE")),
        ("Zambian President Tolo Bandera spoke. He condemned Mali.", ("ZMB", "ACCUSES", "MLI")),
        # an official without a name
        ("Zambia's foreign minister spoke. He condemned Mali.", ("ZMB", "ACCUSES", "MLI")),
        ("The king of Zambia flew home, where he condemned Mali.", ("ZMB", "ACCUSES", "MLI")),
    ],
)
def test_a_text_goes_on_about_whom_it_has_named(
    extractor: RulesExtractor, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in claims(extractor, text)


def test_documents_do_not_remember_one_another(extractor: RulesExtractor) -> None:
    claims(extractor, "Sweden and Norway met.")
    assert claims(extractor, "They attacked Mali. They attacked Benin.") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the subject of the sentence before, and nobody who is named after the pronoun
        ("Angela Merkel, Chancellor of Germany, spoke. In Paris she met President Jacques Chirac of France.", True),
        ("Chancellor Angela Merkel of Germany spoke about President Jacques Chirac of France. She met him.", True),
        ("Rain fell. She met President Jacques Chirac of France.", False),
    ],
)
def test_a_personal_pronoun_is_who_was_spoken_of(extractor: RulesExtractor, text: str, expected: bool) -> None:
    assert (("DEU", "CONSULTS_WITH", "FRA") in claims(extractor, text)) is expected


def test_both_are_the_two_whom_the_text_related_last() -> None:
    found = spoken("NOR", "SWE", "CHL")
    found.note_related(party("NOR"), party("SWE"))
    found.note_sentence()
    assert set(ids(found.group(token("both"), 2))) == {"NOR", "SWE"}


def test_two_related_pairs_leave_open_whom_both_means() -> None:
    found = spoken("NOR", "SWE", "CHL")
    found.note_related(party("NOR"), party("SWE"))
    found.note_related(party("NOR"), party("CHL"))
    found.note_sentence()
    assert set(ids(found.group(token("both"), 2))) == {"SWE", "CHL"}


def test_whom_the_text_related_long_ago_both_does_not_mean() -> None:
    found = spoken("NOR", "SWE", "CHL")
    found.note_related(party("NOR"), party("SWE"))
    for _ in range(3):
        found.note_sentence()
    assert set(ids(found.group(token("both"), 2))) == {"SWE", "CHL"}


def test_an_opponent_is_whom_the_sentences_before_set_against_an_actor() -> None:
    found = spoken("SWE", "NOR")
    found.note_dealing("ASSAULTS", party("NOR"), party("SWE"))
    assert ids(found.opponent(party("SWE"), harmed=True)) == []
    found.note_sentence()
    assert ids(found.opponent(party("SWE"), harmed=True)) == ["NOR"]
    assert ids(found.opponent(party("DNK"), harmed=True)) == []
    found.note_dealing("SANCTIONS", party("SWE"), party("DNK"))
    found.note_sentence()
    # a quarrel counts where nobody is harmed, and then there are two
    assert ids(found.opponent(party("SWE"), harmed=True)) == ["NOR"]
    assert ids(found.opponent(party("SWE"), harmed=False)) == []
    found.note_sentence()
    assert ids(found.opponent(party("SWE"), harmed=False)) == ["DNK"]


def test_who_is_he_has_met_whom_he_meets(extractor: RulesExtractor) -> None:
    found = claims(extractor, "Emmanuel Macron flew to Moscow, where he met Vladimir Putin.")
    assert ("emmanuel-macron", "CONSULTS_WITH", "vladimir-putin") in found


def test_what_he_does_otherwise_is_told_of_the_states_alone(extractor: RulesExtractor) -> None:
    found = claims(extractor, "Emmanuel Macron flew to Moscow. He condemned Vladimir Putin.")
    assert ("FRA", "ACCUSES", "RUS") in found
    assert ("emmanuel-macron", "ACCUSES", "vladimir-putin") not in found
