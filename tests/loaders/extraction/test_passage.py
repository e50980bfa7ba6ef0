"""A paragraph with its actors: places and lists."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.loaders.extraction.reading import last, passage, word


def listed(text: str) -> set[tuple[str, ...]]:
    return {tuple(last(m.entity.id) for m in members) for members in passage(text).lists.values()}


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Sweden and Norway met.", ("SWE", "NOR")),
        ("Sweden, Norway and Mali met.", ("SWE", "NOR", "MLI")),
        ("Sweden, Norway, and the Gambia met.", ("SWE", "NOR", "GMB")),
        ("Sweden, as well as Norway, met.", ("SWE", "NOR")),
        ("Talks between Sweden, Norway, Mali and Benin began.", ("SWE", "NOR", "MLI", "BEN")),
    ],
)
def test_names_side_by_side_are_a_list(text: str, members: tuple[str, ...]) -> None:
    assert listed(text) == {members}


@pytest.mark.parametrize(
    "text",
    [
        "In talks with Sweden, Norway said that it would pay.",
        "Sweden met Norway.",
        "Sweden left. Norway stayed.",
        "Sweden of the Sahel region, and later also Norway, left.",
    ],
)
def test_names_of_two_clauses_are_no_list(text: str) -> None:
    assert listed(text) == set()


def test_two_lists_stay_apart() -> None:
    assert listed("Sweden and Norway attacked Mali and Benin.") == {("SWE", "NOR"), ("MLI", "BEN")}


def test_titled_people_are_a_list() -> None:
    text = (
        "President Tolo Bandera of Zambia, President Ime Okoro of Malawi and Prime Minister Ana Kovac of Croatia met."
    )
    assert listed(text) == {("tolo-bandera", "ime-okoro", "ana-kovac")}


def test_every_member_knows_its_whole_list() -> None:
    read = passage("Sweden, Norway and Mali met.")
    assert {m: read.lists[m] for m in read.mentions} == dict.fromkeys(read.mentions, read.mentions)


@given(st.integers(0, 100_000))
@settings(max_examples=10, deadline=None)
def test_places_are_places_in_the_document(offset: int) -> None:
    text = "  Sweden met New Zealand. Mali left. "
    read = passage(text, offset=offset)
    start, end = read.place(word(read.parse, "New Zealand"))
    assert text[start - offset : end - offset] == "New Zealand"
    sentences = [read.sentence_place(s) for s in read.parse.sents]
    assert "Sweden met New Zealand." in [text[a - offset : b - offset] for a, b in sentences]


def test_each_token_of_a_mention_leads_to_it() -> None:
    read = passage("Sweden met New Zealand.")
    assert {i: [last(m.entity.id) for m in found] for i, found in read.at.items()} == {0: ["SWE"], 2: ["NZL"]}


def test_the_head_of_a_mention_is_its_word_in_the_sentence() -> None:
    read = passage("Sweden met New Zealand.")
    heads = [read.head(m) for m in read.mentions]
    assert [h.dep_ for h in heads if h is not None] == ["nsubj", "dobj"]
