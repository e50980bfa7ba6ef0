"""Titles before and after names, and whom they say the person leads or serves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.extraction.offices import find_offices, office
from loaders.extraction.placeholders import template
from tests.loaders.extraction.reading import held

Found = set[tuple[str, str, str, str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zambian President Tolo Bandera spoke.", ("tolo-bandera", "LEADS", "ZMB", "president")),
        ("Zambia's President Tolo Bandera spoke.", ("tolo-bandera", "LEADS", "ZMB", "president")),
        ("President Tolo Bandera of Zambia spoke.", ("tolo-bandera", "LEADS", "ZMB", "president")),
        ("Tolo Bandera, the foreign minister of Zambia, spoke.", ("tolo-bandera", "SERVES", "ZMB", "foreign minister")),
        ("Tolo Bandera, Zambia's foreign minister, spoke.", ("tolo-bandera", "SERVES", "ZMB", "foreign minister")),
        ("Zambian Foreign Minister Tolo Bandera spoke.", ("tolo-bandera", "SERVES", "ZMB", "foreign minister")),
        ("Vice President Tolo Bandera of Zambia spoke.", ("tolo-bandera", "SERVES", "ZMB", "vice president")),
        ("Deputy Premier Tolo Bandera of Zambia spoke.", ("tolo-bandera", "SERVES", "ZMB", "deputy premier")),
        ("Zambian Defence Minister General Tolo Bandera spoke.", ("tolo-bandera", "SERVES", "ZMB", "defence minister")),
        ("Then-Zambian President Tolo Bandera spoke.", ("tolo-bandera", "LEADS", "ZMB", "president")),
        ("Former Zambian President Tolo Bandera spoke.", ("tolo-bandera", "LEADS", "ZMB", "president")),
        ("Zambia's then-President Tolo Bandera spoke.", ("tolo-bandera", "LEADS", "ZMB", "president")),
        ("Zambian ex-President Tolo Bandera spoke.", ("tolo-bandera", "LEADS", "ZMB", "ex-president")),
        ("Under President Tolo Bandera of Zambia, taxes rose.", ("tolo-bandera", "LEADS", "ZMB", "president")),
        ("The first president of independent Zambia, Tolo Bandera, spoke.",
         ("tolo-bandera", "LEADS", "ZMB", "first president")),
        ("The first president of Zambia was Tolo Bandera.", ("tolo-bandera", "LEADS", "ZMB", "first president")),
        ("Tolo Bandera (4 July 1923 – 1999) was the constitutional president of Zambia from 1970 to 1974.",
         ("tolo-bandera", "LEADS", "ZMB", "constitutional president")),
        ("Gustav III of Sweden founded the opera.", ("gustav-iii", "LEADS", "SWE", "monarch")),
        ("Harry Truman's presidency was long.", ("harry-s-truman", "LEADS", "USA", "president")),
        ("The reign of Gustav III of Sweden was long.", ("gustav-iii", "LEADS", "SWE", "monarch")),
        ("Zambia is at peace. In Zambia, President Tolo Bandera spoke.", ("tolo-bandera", "LEADS", "ZMB", "president")),
        ("NATO Secretary General Tolo Bandera spoke.", ("tolo-bandera", "LEADS", "nato", "secretary general")),
        ("Tolo Bandera, secretary-general of NATO, spoke.", ("tolo-bandera", "LEADS", "nato", "secretary-general")),
    ],
)  # fmt: skip
def test_a_title_tells_office_and_owner(text: str, expected: tuple[str, str, str, str]) -> None:
    assert held(text) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "Tolo Bandera spoke in Zambia.",
        "Zambian farmer Tolo Bandera spoke.",
        "Tolo Bandera, a singer from Zambia, spoke.",
        "Company President Tolo Bandera spoke in Zambia, and Zambia heard him.",
        "President Tolo Bandera spoke in Zambia.",
        "Zambia and Malawi agreed. Zambia and Malawi heard President Tolo Bandera.",
        "Tolo Bandera of Zambia sang.",
    ],
)
def test_who_holds_no_office_has_none(text: str) -> None:
    assert held(text) == set()


def test_a_counterpart_has_the_same_office() -> None:
    assert held("Zambian Foreign Minister Tolo Bandera met his Malawian counterpart Ime Okoro.") == {
        ("tolo-bandera", "SERVES", "ZMB", "foreign minister"), ("ime-okoro", "SERVES", "MWI", "foreign minister")
    }  # fmt: skip


def test_who_appoints_does_not_hold_the_office() -> None:
    found = held("He was appointed by Zambian President Tolo Bandera as the Zambian commander.")
    assert found == {("tolo-bandera", "LEADS", "ZMB", "president")}


def test_each_of_two_people_has_an_office() -> None:
    assert held("Zambian President Tolo Bandera met Malawian Foreign Minister Ime Okoro in Lusaka.") == {
        ("tolo-bandera", "LEADS", "ZMB", "president"),
        ("ime-okoro", "SERVES", "MWI", "foreign minister"),
    }


@pytest.mark.parametrize(
    ("title", "relation"),
    [
        ("President", "LEADS"),
        ("Prime Minister", "LEADS"),
        ("King", "LEADS"),
        ("Secretary-General", "LEADS"),
        ("Vice President", "SERVES"),
        ("Vice-President", "SERVES"),
        ("Deputy Prime Minister", "SERVES"),
        ("Foreign Minister", "SERVES"),
        ("presidential spokesman", "SERVES"),
        ("Ambassador", "SERVES"),
    ],
)
def test_only_the_head_of_a_state_leads(title: str, relation: str) -> None:
    assert office(title, 0, None).relation == relation


def test_an_office_keeps_its_title_on_one_line() -> None:
    assert office("Prime\n  Minister", 0, None).title == "Prime Minister"


@pytest.mark.parametrize(
    ("pattern", "person", "owner"),
    [
        ("⟨C1⟩ President ⟨P0⟩ spoke.", 0, 1),
        ("⟨P0⟩, the foreign minister of ⟨C1⟩, spoke.", 0, 1),
        ("President ⟨P0⟩ of ⟨C1⟩ spoke.", 0, 1),
        ("President ⟨P0⟩ spoke.", 0, None),
    ],
)
def test_a_template_tells_person_and_owner(pattern: str, person: int, owner: int | None) -> None:
    assert [(o.person, o.of) for o in find_offices(pattern)] == [(person, owner)]


def test_a_person_has_one_office_in_a_template() -> None:
    found = [o.person for o in find_offices("⟨C1⟩ President ⟨P0⟩, the defence minister of ⟨C2⟩, spoke.")]
    assert found == [0]


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, int, list[tuple[int, int, str]]]:
    """Draw a text, its offset, and spans in it that do not overlap."""
    pieces = draw(st.lists(st.text(alphabet="ab ⟨é", min_size=1, max_size=6), max_size=8))
    offset = draw(st.integers(0, 1000))
    spans, place = [], offset
    for index, piece in enumerate(pieces):
        if index % 2:
            spans.append((place, place + len(piece), draw(st.sampled_from("COP"))))
        place += len(piece)
    return "".join(pieces), offset, draw(st.permutations(spans))


@given(marked())
def test_places_in_a_template_lead_back_to_the_document(case: tuple[str, int, list[tuple[int, int, str]]]) -> None:
    text, offset, spans = case
    found = template(text, offset, spans)
    for index, (start, _, letter) in enumerate(spans):
        at = found.text.index(f"⟨{letter}{index}⟩")
        assert found.place(at) == start
    assert found.place(len(found.text)) == offset + len(text)


@given(marked())
def test_what_is_no_mention_stays_as_it_is(case: tuple[str, int, list[tuple[int, int, str]]]) -> None:
    text, offset, spans = case
    rest = template(text, offset, spans).text
    for index, (start, end, letter) in enumerate(spans):
        rest = rest.replace(f"⟨{letter}{index}⟩", text[start - offset : end - offset], 1)
    assert rest == text


def test_a_span_within_another_is_passed_over() -> None:
    assert template("New Zealand won", 10, [(10, 21, "C"), (14, 21, "C")]).text == "⟨C0⟩ won"


@given(st.text(alphabet=st.sampled_from("⟨⟩CPO01 ,President of Minister’s"), max_size=120))
def test_offices_of_any_template_are_within_it(text: str) -> None:
    for found in find_offices(text):
        assert 0 <= found.span[0] < found.span[1] <= len(text)
        assert found.relation in {"LEADS", "SERVES"}
