import pytest

from loaders.evaluation.party import Party, is_same, normal


def _party(kind: str, *names: str, key: str | None = None) -> Party:
    return Party(key or f"{kind}/{names[0]}", kind, frozenset(map(normal, names)))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("The United Nations", "united nations"),
        ("U.S. Treasury", "us treasury"),
        ("Côte d’Ivoire", "cote divoire"),
        ("Al-Ja’afari", "al jaafari"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("The", "the"),
        ("Theodore", "theodore"),
        ("…", ""),
    ],
)
def test_names_are_compared_in_a_normal_form(name: str, expected: str) -> None:
    assert normal(name) == expected


def test_countries_are_the_same_by_id_only() -> None:
    fiji = _party("Country", "Fiji", key="country/FJI")
    assert is_same(fiji, _party("Country", "Viti", key="country/FJI"), [])
    assert not is_same(fiji, _party("Country", "Fiji", key="country/TON"), [])
    assert not is_same(fiji, _party("Organization", "Fiji"), [])


def test_other_entities_are_the_same_by_id_name_or_alias() -> None:
    forum = _party("Organization", "Pacific Islands Forum", "PIF")
    assert is_same(forum, _party("Organization", "x", key=forum.id), [])
    assert is_same(forum, _party("Organization", "the P.I.F."), [])
    assert is_same(forum, _party("Agreement", "PIF"), [])
    assert not is_same(forum, _party("Organization", "Pacific Islands"), [])


def test_an_id_that_is_missing_on_both_sides_is_no_match() -> None:
    assert not is_same(Party(None, "Leader", frozenset({"a"})), Party(None, "Leader", frozenset({"b"})), [])


def test_exercises_and_agreements_are_the_same_where_one_name_holds_the_other() -> None:
    assert is_same(_party("Exercise", "Reef Guard"), _party("Exercise", "Exercise Reef Guard 2024"), [])
    assert is_same(_party("Agreement", "Suva Pact of 2024"), _party("Agreement", "Suva Pact"), [])
    assert not is_same(_party("Exercise", "Reef Guard"), _party("Exercise", "Reef Guardian"), [])
    assert not is_same(_party("Exercise", "Reef Guard"), _party("Agreement", "Exercise Reef Guard"), [])


@pytest.mark.parametrize(
    ("gold", "predicted"),
    [
        ("Ann Tupou", "Tupou"),
        ("Tupou", "Ann Tupou"),
        ("Ann Tupou", "President Tupou"),
        ("Ann Tupou Jr.", "Ann B. Tupou"),
        ("Ba Lin", "Ba"),
        ("Ba", "Ba Lin"),
    ],
)
def test_a_leader_is_the_same_by_family_name(gold: str, predicted: str) -> None:
    leader = _party("Leader", gold)
    assert is_same(leader, _party("Leader", predicted), [leader, _party("Leader", "Carl Vea")])


def test_a_family_name_that_another_leader_bears_tells_neither() -> None:
    ann, bob = _party("Leader", "Ann Tupou"), _party("Leader", "Bob Tupou")
    assert not is_same(ann, _party("Leader", "Tupou"), [ann, bob])
    assert is_same(ann, _party("Leader", "Ann"), [ann, bob])
    assert is_same(ann, _party("Leader", "Ann Tupou", key="other"), [ann, bob])


def test_leaders_with_other_family_names_differ() -> None:
    assert not is_same(_party("Leader", "Ann Tupou"), _party("Leader", "Ann Vea"), [])
    assert not is_same(_party("Leader", "Ann Tupou"), _party("Organization", "Tupou"), [])
    assert not is_same(_party("Leader", "Ann Jr."), _party("Leader", "Bob Jr"), [])
