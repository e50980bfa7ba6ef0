"""Names in text: what is found, what is not, and where."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.gazetteer import Gazetteer

GAZETTEER = Gazetteer.load()
PIECES = st.sampled_from(
    ["Russia", "the US", "us", "Sino-", "-Chinese", "’s", "'s", " ", "\n", "  ", "French fries", "Côte d'Ivoire",
     "U.S.", "Saint  Lucia", "Kim Jong-un", "@Russia", "www.china.org", "İstanbul", "TURKEY", "turkey",
     "Guinea-Bissau", "."]
)  # fmt: skip
TEXTS = st.text(max_size=60) | st.lists(PIECES | st.text(max_size=3), max_size=12).map("".join)


def found(text: str) -> list[tuple[str, str]]:
    return [(match.text, match.actor.id.split("/")[1]) for match in GAZETTEER.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moscow’s envoy met Beijing's.", [("Moscow", "RUS"), ("Beijing", "CHN")]),
        ("the Philippines’ EEZ", [("Philippines", "PHL")]),
        ("a Russian-Chinese pact", [("Russian", "RUS"), ("Chinese", "CHN")]),
        ("US–Japan and U.S.-ROK talks", [("US", "USA"), ("Japan", "JPN"), ("U.S.", "USA"), ("ROK", "KOR")]),
        ("Sino-Russian, Franco-German", [("Sino", "CHN"), ("Russian", "RUS"), ("Franco", "FRA"), ("German", "DEU")]),
        ("Russo–Ukrainian war", [("Russo", "RUS"), ("Ukrainian", "UKR")]),
        ("an Anglo-American plan", [("Anglo", "GBR"), ("American", "USA")]),
        ("Frenchwomen and a Dutchman", [("Frenchwomen", "FRA"), ("Dutchman", "NLD")]),
        ("COTE D'IVOIRE, Côte d’Ivoire", [("COTE D'IVOIRE", "CIV"), ("Côte d’Ivoire", "CIV")]),
        ("St. Lucia, St Kitts and Nevis", [("St. Lucia", "LCA"), ("St Kitts and Nevis", "KNA")]),
        ("Republic of\nKorea", [("Republic of\nKorea", "KOR")]),
        ("Guinea-Bissau, Equatorial Guinea, Guinea",
         [("Guinea-Bissau", "GNB"), ("Equatorial Guinea", "GNQ"), ("Guinea", "GIN")]),
        ("pro-Russian, non-NATO, US-led", [("Russian", "RUS"), ("NATO", "nato"), ("US", "USA")]),
        ("TURKEY hit Al-Qaeda", [("TURKEY", "TUR"), ("Al-Qaeda", "al-qaeda")]),
        ("Kim Jong Un wrote to Vladimir PUTIN", [("Kim Jong Un", "kim-jong-un"), ("Vladimir PUTIN", "vladimir-putin")]),
        ("the Ottoman Empire and Zaire", [("Ottoman Empire", "TUR"), ("Zaire", "COD")]),
        ("Downing Street and the Quai d’Orsay", [("Downing Street", "GBR"), ("Quai d’Orsay", "FRA")]),
        ("russia and the soviet union", [("russia", "RUS"), ("soviet union", "SUN")]),
    ],
)  # fmt: skip
def test_names_are_found_in_all_their_forms(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He told us to come", "roast turkey and polish", "chad and jersey", "THEY LED US HERE", "Nigerian"[:-1] + "x",
        "see www.china.org or mail x@us.example.com", "@russia", "Russia_2", "xRussia", "who is", "Sino studies",
    ],
)  # fmt: skip
def test_what_is_no_name_is_not_found(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("French fries", "food"), ("Brazil nuts", "food"), ("Turkish delight", "food"), ("China Airlines", "company"),
        ("Air France", "company"), ("Bank of England", "institution"), ("Georgia Tech", "university"),
        ("New Mexico", "place"), ("The Washington Post", "media"), ("South China Morning Post", "media"),
        ("South China Sea", "water"), ("Indian Ocean", "water"), ("Persian Gulf", "water"), ("Gulf of Mexico", "water"),
        ("Korean Peninsula", "region"), ("guinea pig", "common-word"), ("Latin America", "region"),
        ("Treaty of Paris", "treaty"), ("Michael Jordan", "person"), ("Indo-Pacific", "region"),
    ],
)  # fmt: skip
def test_fixed_phrases_hide_the_state_in_them(text: str, category: str) -> None:
    sentence = f"It saw {text}’s end."
    assert found(sentence) == []
    assert [(p.text, p.category) for p in GAZETTEER.phrases(sentence)] == [(text, category)]


def test_a_name_of_several_words_is_no_phrase_without_its_capitals() -> None:
    assert found("The minister visited Russia today") == [("Russia", "RUS")]
    assert found("The minister watched Russia Today") == []


def test_a_territory_with_a_state_in_its_name_is_its_own() -> None:
    assert found("American Samoa and French Polynesia") == [("American Samoa", "ASM"), ("French Polynesia", "PYF")]


def test_ambiguous_names_say_why_and_give_all_candidates() -> None:
    (korea,) = GAZETTEER.find("Korea")
    assert [actor.id for actor, _ in korea.candidates] == ["country/KOR", "country/PRK"]
    assert korea.name.ambiguous == "north-or-south"
    (congolese,) = GAZETTEER.find("Congolese")
    assert {actor.id for actor, _ in congolese.candidates} == {"country/COD", "country/COG"}
    (georgia,) = GAZETTEER.find("Georgia")
    assert georgia.name.ambiguous == "us-state"


def test_a_family_name_is_a_family_name_and_offers_all_who_bear_it() -> None:
    (bush,) = GAZETTEER.find("Mr. Bush")
    assert {actor.id for actor, _ in bush.candidates} == {"leader/george-w-bush", "leader/george-h-w-bush"}
    assert {name.kind for _, name in bush.candidates} == {"family"}


def test_a_city_is_not_its_state_by_default() -> None:
    (aleppo,) = GAZETTEER.find("near Aleppo")
    assert (aleppo.actor.id, aleppo.name.kind) == ("country/SYR", "city")


def test_a_seat_of_government_may_be_the_state_or_the_body() -> None:
    (pentagon,) = GAZETTEER.find("the Pentagon")
    assert [actor.id for actor, _ in pentagon.candidates] == ["country/USA", "organization/us-department-of-defense"]


@given(TEXTS)
@settings(max_examples=300)
def test_matches_lie_in_the_text_in_order_without_overlap(text: str) -> None:
    spans = [(m.start, m.end, m.text) for m in GAZETTEER.find(text)]
    spans += [(p.start, p.end, p.text) for p in GAZETTEER.phrases(text)]
    spans.sort()
    assert all(0 <= start < end <= len(text) and text[start:end] == written for start, end, written in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))


@given(st.sampled_from([n.text for a in GAZETTEER.actors.values() for n in a.names if n.kind == "official"]))
def test_every_official_name_is_found_whole_inside_a_sentence(name: str) -> None:
    before = "Yesterday the "
    matches = GAZETTEER.find(f"{before}{name}’s fleet sailed.")
    assert [(m.start, m.text) for m in matches] == [(len(before), name)]
