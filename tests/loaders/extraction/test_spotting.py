"""From a paragraph to the actors that it names."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.entity import Entity
from loaders.extraction.mention import Person
from loaders.extraction.spotting import People
from tests.loaders.extraction.reading import country, held, last, passage, spotted, spotter


def names(text: str, published: str | None = None) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], last(m.entity.id)) for m in spotted(text, published=published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sweden met the Swiss.", [("Sweden", "SWE"), ("Swiss", "CHE")]),
        ("Moscow and the Kremlin met.", [("Moscow", "RUS"), ("Kremlin", "RUS")]),
        ("The U.S. and the UK met.", [("U.S.", "USA"), ("UK", "GBR")]),
        ("North Korea and South Korea met.", [("North Korea", "PRK"), ("South Korea", "KOR")]),
        ("NATO met Turkey.", [("NATO", "nato"), ("Turkey", "TUR")]),
        ("Papua New Guinea met Guinea-Bissau.", [("Papua New Guinea", "PNG"), ("Guinea-Bissau", "GNB")]),
    ],
)
def test_actors_by_their_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Georgia, the U.S. state, elected a governor in Atlanta.", "GEO"),
        ("Michael Jordan met reporters.", "JOR"),
        ("China Airlines cancelled flights.", "CHN"),
        ("Bank of China lent money.", "CHN"),
        ("They told us a story.", "USA"),
        ("He ate turkey at noon.", "TUR"),
        ("The polish on the table shone.", "POL"),
    ],
)
def test_what_only_looks_like_a_state(text: str, actor: str) -> None:
    assert actor not in {name for _, name in names(text)}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Georgia attacked Russia.", "GEO"),
        ("Jordan signed a pact with Egypt.", "JOR"),
        ("The US told Japan a story.", "USA"),
        ("Turkey met Syria at noon.", "TUR"),
    ],
)
def test_the_state_of_the_same_name(text: str, actor: str) -> None:
    assert actor in {name for _, name in names(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zambian President Tolo Bandera spoke.", "tolo-bandera"),
        ("President Vladimir Putin spoke.", "vladimir-putin"),
        ("Angela Merkel spoke.", "angela-merkel"),
    ],
)
def test_a_person_with_an_office_is_a_leader(text: str, expected: str) -> None:
    assert [last(m.entity.id) for m in spotted(text) if m.person is not None] == [expected]


@pytest.mark.parametrize(
    "text", ["Tolo Bandera sang.", "The singer Ime Okoro met farmers in Malawi.", "Mr. Kovac lost his dog."]
)
def test_a_person_without_one_is_none(text: str) -> None:
    assert [m for m in spotted(text) if m.person is not None] == []


def test_a_leader_is_known_again_by_family_name() -> None:
    found = [
        last(m.entity.id) for m in spotted("Zambian President Tolo Bandera spoke. Later Bandera left.") if m.person
    ]
    assert found == ["tolo-bandera", "tolo-bandera"]


def test_an_office_is_told_once() -> None:
    text = "Zambian President Tolo Bandera spoke. Zambian President Tolo Bandera left."
    assert held(text) == {("tolo-bandera", "LEADS", "ZMB", "president")}


def test_a_leader_acts_for_their_state() -> None:
    (person,) = [m.person for m in spotted("Zambian President Tolo Bandera spoke.") if m.person is not None]
    assert person.state is not None
    assert (person.state.id, person.title) == ("country/ZMB", "president")


def bodies(text: str, *named: str) -> set[tuple[str, str]]:
    read = passage(text)
    sentence = next(iter(read.parse.sents))
    return {(m.entity.id, parent.id) for m, parent in spotter().bodies(read, sentence, set(named))}


def test_an_organ_belongs_to_whom_the_text_has_named() -> None:
    found = bodies("The UN Security Council met.")
    assert {parent for _, parent in found} == {"organization/united-nations"}


def test_places_count_from_the_offset() -> None:
    text = "Sweden met Norway."
    assert [m.span for m in spotted(text, offset=100)] == [(100, 106), (111, 117)]


WORDS = st.sampled_from(
    ["Sweden", "the", "U.S.", "President", "Tolo", "Bandera", "of", "’s", ",", "Jr.", "(", ")", "Minister", "NATO",
     "Mr.", "and", "\u00a0", "🇸🇪", "Kim", "Gen.", "Côte d’Ivoire", "."]
)  # fmt: skip


@given(st.lists(WORDS, max_size=14).map(" ".join), st.integers(0, 999))
@settings(max_examples=60, deadline=None)
def test_mentions_of_any_words_are_in_order_and_in_the_text(text: str, offset: int) -> None:
    found = spotted(text, offset=offset)
    assert [m.start for m in found] == sorted(m.start for m in found)
    for mention in found:
        assert offset <= mention.start < mention.end <= offset + len(text)
        assert text[mention.start - offset : mention.end - offset].strip()


def person(name: str, state: str | None = None, title: str = "") -> Person:
    key = name.lower().replace(" ", "-")
    return Person(Entity(f"leader/{key}", "Leader", name), country(state) if state else None, title)


def test_people_are_known_by_either_name() -> None:
    people = People()
    people.remember(person("Zhang Weiming", "CHN"))
    known = [people.known(name) for name in ("Weiming", "Zhang", "Zhang Weiming")]
    assert {last(p.entity.id) for p in known if p is not None} == {"zhang-weiming"}
    assert None not in known
    assert people.known("Li") is None


def test_what_is_learned_of_a_person_is_kept() -> None:
    people = People()
    people.remember(person("Tolo Bandera", "ZMB", "president"))
    again = people.remember(person("Tolo Bandera"))
    assert again == person("Tolo Bandera", "ZMB", "president")
