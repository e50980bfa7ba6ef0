import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries import ActorNames, AmbiguousActorError, UnknownActorError


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("Moscow", "country/RUS"),
        ("the Kremlin", "country/RUS"),
        ("russia", "country/RUS"),
        ("RUS", "country/RUS"),
        ("country/RUS", "country/RUS"),
        ("ROK", "country/KOR"),
        ("r.o.k.", "country/KOR"),
        ("Côte d'Ivoire", "country/CIV"),
        ("Côte d’Ivoire", "country/CIV"),
        ("cote divoire", "country/CIV"),
        ("COTE D'IVOIRE", "country/CIV"),
        ("U.S.", "country/USA"),
        ("the United States", "country/USA"),
        ("nato", "organization/nato"),
        ("eu", "organization/european-union"),
        ("Kim Jong-un", "leader/kim-jong-un"),
        ("Vostok", "exercise/vostok-2022"),
    ],
)
def test_names_in_any_common_form_are_known(names: ActorNames, name: str, actor: str) -> None:
    assert names.resolve(name) == actor


@pytest.mark.parametrize(
    ("name", "near"),
    [("Rusia", "Russia"), ("Untied States", "United States"), ("North Corea", "North Korea"), ("Finnland", "Finland")],
)
def test_an_unknown_name_gets_a_suggestion(names: ActorNames, name: str, near: str) -> None:
    with pytest.raises(UnknownActorError) as caught:
        names.resolve(name)
    assert caught.value.remedy.startswith(f"Did you mean {near}")
    assert (caught.value.code, caught.value.exit_code) == ("E506", 2)


@pytest.mark.parametrize("name", ["Atlantis", "", "!?", "country/XXX", "the"])
def test_a_name_like_no_other_gets_none(names: ActorNames, name: str) -> None:
    with pytest.raises(UnknownActorError, match="Check the spelling"):
        names.resolve(name)


def test_a_country_must_be_one(names: ActorNames) -> None:
    assert names.resolve("Tokyo", kind="Country") == "country/JPN"
    for name in ("NATO", "organization/nato"):
        with pytest.raises(UnknownActorError, match=r"NATO is no country \(organization/nato\)"):
            names.resolve(name, kind="Country")
    assert names.suggest("Nato", kind="Country") == []


def test_names_proper_go_before_codes_and_codes_before_aliases() -> None:
    names = ActorNames([("organization/x", "Sun", []), ("country/SUN", "Soviet Union", []), ("leader/y", "Y", ["SUN"])])
    assert names.resolve("sun") == "organization/x"
    assert names.resolve("sun", kind="Country") == "country/SUN"


def test_among_equals_a_country_goes_first() -> None:
    names = ActorNames([("organization/georgia", "Georgia", []), ("country/GEO", "Georgia", [])])
    assert names.resolve("Georgia") == "country/GEO"


def test_several_of_a_name_are_listed() -> None:
    names = ActorNames([("leader/a-kim", "A Kim", ["Kim"]), ("leader/b-kim", "B Kim", ["Kim"])])
    with pytest.raises(AmbiguousActorError) as caught:
        names.resolve("Kim")
    assert caught.value.remedy == "Give the id: leader/a-kim or leader/b-kim"


def test_names_of_an_id_add_up_and_the_first_is_shown() -> None:
    names = ActorNames([("country/RUS", "Russia", ["Moscow"]), ("country/RUS", "Russian Federation", ["Kremlin"])])
    assert {names.resolve(n) for n in ("Moscow", "Kremlin", "Russian Federation")} == {"country/RUS"}
    assert names.name("country/RUS") == "Russia"
    assert names.name("country/XXX") == "country/XXX"
    assert (len(names), list(names)) == (1, ["country/RUS"])


@given(st.text(min_size=1))
def test_any_name_is_an_actor_or_an_error(name: str) -> None:
    found = outcome(ActorNames([("country/RUS", "Russia", [])]), name)
    assert repr(name) in found.what if isinstance(found, UnknownActorError) else found == "country/RUS"


def outcome(names: ActorNames, name: str) -> str | UnknownActorError:
    try:
        return names.resolve(name)
    except UnknownActorError as error:
        return error
