"""Frames of verbs, nouns and adjectives, filled with actors."""

import pytest

from loaders.extraction import RulesExtractor
from loaders.extraction.event import Event
from loaders.extraction.events import EventFinder
from loaders.extraction.lexicon import load_lexicon
from tests.loaders.extraction.reading import Claim, claims, finder, last, passage, told, word


def events(text: str, of: str) -> list[Event]:
    read = passage(text)
    return EventFinder(load_lexicon(), finder(read)).events(word(read.parse, of))


def triples(found: list[Event]) -> set[Claim]:
    return {(last(e.subject.entity.id), e.relation, last(e.object.entity.id)) for e in found}


@pytest.mark.parametrize(
    ("text", "of", "expected"),
    [
        ("Sweden attacked Norway.", "attacked", ("SWE", "ASSAULTS", "NOR")),
        ("Norway was attacked by Sweden.", "attacked", ("SWE", "ASSAULTS", "NOR")),
        ("Sweden imposed sanctions on Norway.", "imposed", ("SWE", "SANCTIONS", "NOR")),
        ("Norway bought tanks from Sweden.", "bought", ("SWE", "SUPPLIES_ARMS_TO", "NOR")),
        ("Sweden sent grain to Norway.", "sent", ("SWE", "AIDS", "NOR")),
        ("Sweden sent tanks to Norway.", "sent", ("SWE", "SUPPLIES_ARMS_TO", "NOR")),
        ("Sweden expelled a Norwegian diplomat.", "expelled", ("SWE", "SANCTIONS", "NOR")),
        ("Sweden is hostile to Norway.", "hostile", ("SWE", "THREATENS", "NOR")),
        ("Sweden lifted sanctions on Norway.", "lifted", ("SWE", "YIELDS_TO", "NOR")),
        ("Sweden launched an attack on Norway.", "attack", ("SWE", "ASSAULTS", "NOR")),
        ("Latvia condemned Sweden's invasion of Norway.", "invasion", ("SWE", "ASSAULTS", "NOR")),
    ],
)
def test_a_directed_frame_has_one_direction(text: str, of: str, expected: Claim) -> None:
    found = triples(events(text, of))
    assert expected in found
    assert expected[::-1] not in found


def test_the_theme_chooses_the_frame() -> None:
    assert triples(events("Sweden sent grain to Norway.", "sent")) != triples(
        events("Sweden sent tanks to Norway.", "sent")
    )


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Sweden and Norway held talks.", "talks"),
        ("Talks between Sweden and Norway began.", "Talks"),
        ("Sweden met with Norway.", "met"),
        ("Sweden met Norway.", "met"),
    ],
)
def test_a_mutual_frame_pairs_its_actors(text: str, of: str) -> None:
    found = {frozenset({a, b}) for a, _, b in triples(events(text, of))}
    assert found == {frozenset({"SWE", "NOR"})}


def test_a_mutual_frame_of_three_has_three_pairs() -> None:
    found = triples(events("Sweden, Norway and Latvia held talks.", "talks"))
    assert {frozenset({a, b}) for a, _, b in found} == {
        frozenset({"SWE", "NOR"}), frozenset({"SWE", "LVA"}), frozenset({"NOR", "LVA"})
    }  # fmt: skip


def test_the_parts_of_a_coordination_are_not_paired_within(extractor: RulesExtractor) -> None:
    found = claims(extractor, "Sweden and Norway attacked Latvia and Estonia.")
    assert found == {(a, "ASSAULTS", b) for a in ("SWE", "NOR") for b in ("LVA", "EST")}


def test_a_war_is_an_assault_by_each_on_the_other(extractor: RulesExtractor) -> None:
    text = "The war between Sweden and Norway lasted nine years."
    assert claims(extractor, text) == {("SWE", "ASSAULTS", "NOR"), ("NOR", "ASSAULTS", "SWE")}


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Sweden attacked.", "attacked"),
        ("The farmers attacked the wolves.", "attacked"),
        ("Sweden attacked Swedish rebels.", "attacked"),
        ("Sweden attacked Norway.", "Norway"),
        ("Sweden attacked Norway.", "."),
    ],
)
def test_a_frame_without_two_actors_states_nothing(text: str, of: str) -> None:
    assert events(text, of) == []


def test_an_event_tells_its_word_weight_and_pattern() -> None:
    (found,) = events("Sweden attacked Norway.", "attacked")
    assert (found.predicate.text, found.denies) == ("attacked", False)
    assert 0 < found.weight <= 1
    assert found.pattern.startswith("attack: ")


def test_who_must_is_asked(extractor: RulesExtractor) -> None:
    assert ("LVA", "REQUESTS", "SWE") in claims(extractor, "Latvia said that Sweden must leave.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Latvia urged Sweden to support Norway.", {("LVA", "REQUESTS", "SWE"), ("SWE", "SUPPORTS", "NOR")}),
        ("Latvia persuaded Sweden to support Norway.", {("LVA", "REQUESTS", "SWE"), ("SWE", "SUPPORTS", "NOR")}),
        ("Sweden, which attacked Norway, supports Latvia.", {("SWE", "ASSAULTS", "NOR"), ("SWE", "SUPPORTS", "LVA")}),
        ("Sweden sold Norway missiles.", {("SWE", "SUPPLIES_ARMS_TO", "NOR")}),
        ("Sweden is an ally of Norway.", {("NOR", "ALLIED_WITH", "SWE")}),
        ("Sweden and Norway are allies.", {("NOR", "ALLIED_WITH", "SWE")}),
        ("Sweden joined NATO.", {("SWE", "MEMBER_OF", "nato")}),
    ],
)
def test_frames_of_a_whole_sentence(extractor: RulesExtractor, text: str, expected: set[Claim]) -> None:
    assert claims(extractor, text) == expected


def test_who_agrees_to_do_something_for_another_agrees_with_them(extractor: RulesExtractor) -> None:
    found = claims(extractor, "Japan has agreed to lend Kenya two ferries and a loan.")
    assert {("JPN", "AGREES_WITH", "KEN"), ("JPN", "AIDS", "KEN")} <= found
    assert ("JPN", "AGREES_WITH", "KEN") not in claims(extractor, "Japan has decided to give Kenya a loan.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Syria moved 20,000 troops to its border with Jordan.", ("SYR", "MOBILIZES_AGAINST", "JOR")),
        ("Paraguay declared war on Brazil in 1864 and on Argentina in 1865.", ("PRY", "ASSAULTS", "ARG")),
        ("The British frigate was fired upon by Chinese gunners.", ("CHN", "ASSAULTS", "GBR")),
        ("Bahrain followed Saudi Arabia in breaking off ties with Iran.", ("SAU", "SANCTIONS", "IRN")),
        ("The talks are a meeting of the envoys of Kenya and Chad.", ("TCD", "CONSULTS_WITH", "KEN")),
        ("Kenya is grateful for the help of Chad.", ("KEN", "SUPPORTS", "TCD")),
    ],
)
def test_what_stands_further_off_takes_part(extractor: RulesExtractor, text: str, expected: Claim) -> None:
    assert {expected, expected[::-1]} & claims(extractor, text)


def test_who_fights_beside_another_is_no_enemy(extractor: RulesExtractor) -> None:
    found = claims(extractor, "Kenyan troops fight alongside Ugandan soldiers in Somalia.")
    assert {"COOPERATES_WITH"} == {c[1] for c in found if {c[0], c[2]} == {"KEN", "UGA"}}


def test_who_is_no_member_is_told(extractor: RulesExtractor) -> None:
    assert told(extractor, "Sweden is not a member of NATO.") == {
        (("SWE", "MEMBER_OF", "nato"), "negative", "asserted")
    }  # fmt: skip


def test_a_state_does_not_act_by_what_it_owns(extractor: RulesExtractor) -> None:
    assert claims(extractor, "Sweden's winters threaten Norway.") == set()


def test_a_source_that_frames_the_sentence_takes_no_part(extractor: RulesExtractor) -> None:
    text = "According to Norway's news agency, Sweden exchanged letters with Latvia."
    assert claims(extractor, text) == {("LVA", "CONSULTS_WITH", "SWE")}


def test_who_leaves_a_bloc_is_no_member(extractor: RulesExtractor) -> None:
    assert told(extractor, "Sweden left NATO.") == {(("SWE", "MEMBER_OF", "nato"), "negative", "asserted")}


def test_what_one_is_accused_of_is_only_possible(extractor: RulesExtractor) -> None:
    found = told(extractor, "Latvia accused Sweden of attacking Norway.")
    assert (("SWE", "ASSAULTS", "NOR"), "positive", "possible") in found
    assert (("LVA", "ACCUSES", "SWE"), "positive", "asserted") in found


def test_what_several_do_with_what_is_theirs_is_not_done_to_one_another(extractor: RulesExtractor) -> None:
    text = "Sweden and Norway closed their airspace to Latvia."
    assert {("SWE", "SANCTIONS", "NOR"), ("NOR", "SANCTIONS", "SWE")}.isdisjoint(claims(extractor, text))


def test_what_is_done_to_each_other_is(extractor: RulesExtractor) -> None:
    text = "Sweden and Norway expelled each other's diplomats."
    assert {("SWE", "SANCTIONS", "NOR"), ("NOR", "SANCTIONS", "SWE")} <= claims(extractor, text)


@pytest.mark.parametrize(
    "text",
    [
        "Swedish and Norwegian troops fought against Latvia.",
        "Swedish and Norwegian troops fought them in the mountains.",
        "Swedish, Norwegian and Latvian soldiers are fighting in the hills.",
    ],
)
def test_who_fights_somebody_else_does_not_fight_one_another(text: str) -> None:
    assert ("SWE", "ASSAULTS", "NOR") not in triples(events(text, "fighting" if "fighting" in text else "fought"))


def test_two_who_fight_fight_one_another() -> None:
    found = triples(events("Swedish and Norwegian troops fought near the border.", "fought"))
    assert found == {("SWE", "ASSAULTS", "NOR"), ("NOR", "ASSAULTS", "SWE")}


def test_a_long_list_of_parties_does_not_agree_two_by_two() -> None:
    text = "The pact was signed by Sweden, Norway, Latvia, Estonia and Finland."
    assert triples(events(text, "signed")) == set()
    assert triples(events("The pact was signed by Sweden and Norway.", "signed")) == {("SWE", "AGREES_WITH", "NOR")}


def test_who_calls_someone_something_does_not_phone(extractor: RulesExtractor) -> None:
    found = claims(extractor, 'The Swedish president called Norway and Latvia an "arc of danger".')
    assert not {c for c in found if c[1] == "CONSULTS_WITH"}


@pytest.mark.parametrize("text", ["Japan is ready to give Kenya a loan.", "Japan is willing to give Kenya a loan."])
def test_who_is_willing_agrees_to_a_favour_that_is_not_planned_yet(extractor: RulesExtractor, text: str) -> None:
    found = claims(extractor, text)
    assert {("JPN", "AGREES_WITH", "KEN"), ("KEN", "AGREES_WITH", "JPN")} & found
    assert ("JPN", "AIDS", "KEN") not in found


def test_readiness_to_talk_is_no_agreement_and_no_plan(extractor: RulesExtractor) -> None:
    assert not claims(extractor, "Japan is ready to hold talks with Kenya.")


def test_whoever_is_due_to_do_something_plans_it(extractor: RulesExtractor) -> None:
    assert (("JPN", "CONSULTS_WITH", "KEN"), "positive", "planned") in told(
        extractor, "Japan's premier is due to meet Kenya's president."
    )


def test_two_who_cut_ties_cut_them_with_each_other(extractor: RulesExtractor) -> None:
    found = claims(extractor, "Gabon and Chad severed diplomatic relations.")
    assert {("GAB", "SANCTIONS", "TCD"), ("TCD", "SANCTIONS", "GAB")} <= found
    assert ("GAB", "SANCTIONS", "TCD") not in claims(extractor, "Gabon and Chad cut ties with Peru.")


@pytest.mark.parametrize(
    "text",
    [
        "Yemen released two Omani fishermen.",
        "Yemen will free the Omani fishermen.",
        "Yemen has not released the Omani sailors.",
        "Oman demanded that Yemen set the Omani fishermen free.",
        "Oman was glad of Yemen's release of Omani prisoners.",
    ],
)
def test_who_releases_people_has_held_them(extractor: RulesExtractor, text: str) -> None:
    held = [(modality, polarity) for c, polarity, modality in told(extractor, text) if c == ("YEM", "COERCES", "OMN")]
    assert held == [("asserted", "positive")]


@pytest.mark.parametrize(
    "text",
    ["Yemen released a report on Oman.", "Yemen sent home two Omani fishermen.", "Yemen released Omani funds."],
)
def test_who_releases_or_sends_other_things_has_held_nobody(extractor: RulesExtractor, text: str) -> None:
    assert ("YEM", "COERCES", "OMN") not in claims(extractor, text)


def test_a_frame_with_one_side_is_kept() -> None:
    read = passage("Sweden withdrew on Monday.")
    found = EventFinder(load_lexicon(), finder(read))
    assert found.events(word(read.parse, "withdrew")) == []
    assert {(last(p.entity.id), tuple(h.right)) for h in found.halves for p in h.left} == {("SWE", ())}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The presidents of Egypt and Libya opened the bridge.", ("EGY", "CONSULTS_WITH", "LBY")),
        ("Egypt's president thanked his host, the king of Libya.", ("EGY", "CONSULTS_WITH", "LBY")),
        ("Egypt put off a trip to Libya.", ("EGY", "CONSULTS_WITH", "LBY")),
        ("Oman let American planes use its airfield.", ("OMN", "COOPERATES_WITH", "USA")),
        ("Oman hosts an American base.", ("OMN", "COOPERATES_WITH", "USA")),
        ("Kenya, a rival of Chad and an ally of Peru, spoke.", ("KEN", "ALLIED_WITH", "PER")),
    ],
)
def test_further_frames_of_talks_and_cooperation(extractor: RulesExtractor, text: str, expected: Claim) -> None:
    assert expected in claims(extractor, text)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Egypt and Libya opened schools.", "CONSULTS_WITH"),
        ("Egyptian hosts poured tea for their guests in Libya.", "CONSULTS_WITH"),
        ("Egypt put off a sale of cotton to Libya.", "CONSULTS_WITH"),
        ("Oman let American planes leave.", "COOPERATES_WITH"),
        ("Oman hosts an American singer.", "COOPERATES_WITH"),
        ("India shares the concerns of Vietnam.", "COOPERATES_WITH"),
    ],
)
def test_what_is_near_talks_and_cooperation_is_neither(extractor: RulesExtractor, text: str, relation: str) -> None:
    assert relation not in {r for _, r, _ in claims(extractor, text)}
