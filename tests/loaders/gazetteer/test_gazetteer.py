"""Looking actors up: by name, by office and date, by membership."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.entity import Entity
from loaders.gazetteer import Gazetteer

GAZETTEER = Gazetteer.load()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Moscow", "country/RUS"), ("ROK", "country/KOR"), ("Côte d'Ivoire", "country/CIV"),
        ("ivory coast", "country/CIV"),
        ("DE", "country/DEU"), ("us", "country/USA"), ("AU", "country/AUS"), ("PRK", "country/PRK"),
        ("the Netherlands", "country/NLD"), ("Congo, Democratic Republic of the", "country/COD"),
        ("Micronesia (Federated States of)", "country/FSM"), ("Burma", "country/MMR"), ("Persia", "country/IRN"),
        ("Türkiye", "country/TUR"), ("Turkiye", "country/TUR"), ("Soviet Union", "country/SUN"),
        ("Kosovo", "country/XKX"),
        ("the Kremlin's", "country/RUS"), ("NATO", "organization/nato"), ("North Atlantic Treaty Organization",
        "organization/nato"), ("Daesh", "organization/islamic-state"), ("putin", "leader/vladimir-putin"),
        ("country/FRA", "country/FRA"), ("UNSC", "organization/un-security-council"),
    ],
)  # fmt: skip
def test_any_common_form_resolves(name: str, expected: str) -> None:
    actor = GAZETTEER.resolve(name)
    assert actor is not None
    assert actor.id == expected


@pytest.mark.parametrize("name", ["", "the", "Atlantis", "Bush", "Aleppo", "   "])
def test_what_means_no_one_or_several_does_not_resolve(name: str) -> None:
    assert GAZETTEER.resolve(name) is None


@pytest.mark.parametrize(
    ("name", "expected"), [("Rusia", "Russia"), ("Untied States", "United States"), ("Vlad Putin", "Vladimir Putin")]
)
def test_a_misspelt_name_is_suggested(name: str, expected: str) -> None:
    suggested = GAZETTEER.suggest(name)
    assert expected in suggested
    assert len(suggested) <= 3


def test_what_is_like_nothing_gets_no_suggestion() -> None:
    assert GAZETTEER.suggest("qqqqqqqqqqqqqqqq") == []


@given(st.text(max_size=40))
def test_no_text_breaks_the_look_up(name: str) -> None:
    actor = GAZETTEER.resolve(name)
    assert actor is None or GAZETTEER.actors[actor.id] is actor
    assert len(GAZETTEER.suggest(name, 2)) <= 2


@pytest.mark.parametrize(
    ("of", "office", "date", "expected"),
    [
        ("country/RUS", "president", "2010-05-10", "Dmitry Medvedev"),
        ("country/RUS", "President", "2022", "Vladimir Putin"),
        ("country/USA", "secretary of state", "2022-08", "Antony Blinken"),
        ("country/KOR", "president", "2024-07", "Yoon Suk Yeol"),
        ("organization/nato", "secretary general", "2015", "Jens Stoltenberg"),
        ("country/JPN", "defence", "2022-07-22", "Nobuo Kishi"),
    ],
)
def test_an_office_has_its_holder_at_a_date(of: str, office: str, date: str, expected: str) -> None:
    actor = GAZETTEER.office_holder(of, office, date)
    assert actor is not None
    assert actor.name == expected


def test_an_office_without_a_holder_gives_no_one() -> None:
    assert GAZETTEER.office_holder("country/USA", "president", "1700-01-01") is None


@pytest.mark.parametrize(
    ("name", "date", "expected"),
    [("Bush", "1990-08", "George H. W. Bush"), ("Bush", "2003", "George W. Bush"), ("Assad", "1985", "Hafez al-Assad")],
)
def test_a_family_name_means_who_was_in_office(name: str, date: str, expected: str) -> None:
    actor = GAZETTEER.holder(name, date)
    assert actor is not None
    assert actor.name == expected


def test_a_family_name_without_a_holder_at_the_date_means_no_one() -> None:
    assert GAZETTEER.holder("Bush", "1950") is None
    assert GAZETTEER.holder("Bush", "2003", of="country/RUS") is None


def test_who_leads_comes_before_who_serves() -> None:
    held = GAZETTEER.leaders_of("country/USA", "2022-08-01")
    relations = [term.relation for _, term in held]
    assert relations == sorted(relations)
    assert held[0][0].id == "leader/joe-biden"
    assert {"leader/antony-blinken", "leader/lloyd-austin"} <= {actor.id for actor, _ in held}


def members(organization: str, date: str | None = None) -> set[str]:
    return {m.member.removeprefix("country/") for m in GAZETTEER.members(f"organization/{organization}", date)}


def test_membership_has_dates() -> None:
    assert members("aukus") == {"AUS", "GBR", "USA"}
    assert "GBR" not in members("european-union")
    assert "GBR" in members("european-union", "2019-12-31")
    assert len(members("nato")) == 32
    assert len(members("nato", "1949-12")) == 12
    assert members("warsaw-pact") == set()
    assert "ALB" in members("warsaw-pact", "1960")
    assert members("sco", "2001") == {"CHN", "KAZ", "KGZ", "RUS", "TJK", "UZB"}
    assert {"IRN", "BLR", "IND"} <= members("sco")
    assert len(members("united-nations")) == 193


def test_partners_are_no_members_unless_asked_for() -> None:
    everyone = GAZETTEER.members("organization/brics", status=None)
    assert {m.member for m in everyone} > {m.member for m in GAZETTEER.members("organization/brics")}


def test_a_country_has_its_memberships() -> None:
    held = {m.organization for m in GAZETTEER.memberships("country/AUS")}
    assert {"organization/aukus", "organization/quad", "organization/five-eyes", "organization/anzus"} <= held


def test_an_actor_is_an_entity_of_the_graph() -> None:
    entity = GAZETTEER.actors["country/PRK"].entity
    assert isinstance(entity, Entity)
    assert (entity.id, entity.type, entity.name, entity.iso3) == ("country/PRK", "Country", "North Korea", "PRK")
    assert {"DPRK", "Democratic People's Republic of Korea"} <= set(entity.aliases)
    assert "Korea" not in entity.aliases


def test_the_gazetteer_is_read_once() -> None:
    assert Gazetteer.load() is GAZETTEER


def test_reading_it_needs_none_of_the_libraries_that_build_it() -> None:
    root = Path(__file__).parents[3]
    code = (
        "import sys; from loaders.gazetteer import Gazetteer; Gazetteer.load().find('Russia');"
        "print(sorted(m for m in ('rigour', 'countrynames', 'icu', 'spacy', 'neo4j') if m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("written", "code"), [("Afganistan", "AFG"), ("Quatar", "QAT"), ("Ukranian", "UKR"), ("Isreal", "ISR")]
)
def test_one_wrong_letter_still_names_the_country(written: str, code: str) -> None:
    found = GAZETTEER.misspelt(written)
    assert found is not None
    assert found.id == f"country/{code}"


@pytest.mark.parametrize("name", ["Indiana", "Albany", "Columbia", "Galicia", "Ramallah", "Mal", "Afghanistan"])
def test_another_name_is_no_misspelling(name: str) -> None:
    assert GAZETTEER.misspelt(name) is None
