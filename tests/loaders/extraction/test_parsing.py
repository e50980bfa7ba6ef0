"""Names are joined for the parser; text and places stay."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from graph.entity import Entity
from loaders.extraction.mention import Mention
from loaders.extraction.model import load_model
from loaders.extraction.parsing import finish, join_names, named_entities
from tests.loaders.extraction.reading import country, passage, texts

TEXT = "On 12 February South Korea's New Democrats met the Côte d'Ivoire – Guinea-Bissau group, U.S. envoys and others."


def places(doc: Doc) -> list[tuple[int, str]]:
    return [(t.idx, t.text) for t in doc]


def mention(start: int, end: int, entity: Entity, form: str = "name") -> Mention:
    return Mention(start, end, entity, form, entity)


def test_a_long_title_and_its_name_are_one_token() -> None:
    doc = passage("Talks with Director of National Security Shin Wonsik of South Korea ended.").parse
    assert "Director of National Security Shin Wonsik of South Korea" in texts(list(doc))


def test_a_name_of_two_words_is_one_token() -> None:
    doc = passage("New Zealand and Papua New Guinea met.").parse
    assert texts(list(doc))[:3] == ["New Zealand", "and", "Papua New Guinea"]


def test_every_token_is_tagged_and_has_a_head_and_a_lemma() -> None:
    doc = passage("New Zealand supports Papua New Guinea.").parse
    assert all(t.tag_ and t.dep_ and t.lemma_ for t in doc)
    assert [t.text for t in doc if t.dep_ == "ROOT"] == ["supports"]


def test_a_joined_name_is_parsed_as_a_name() -> None:
    doc = passage("Papua New Guinea attacked New Zealand.").parse
    assert [(t.text, t.dep_) for t in doc][:3] == [
        ("Papua New Guinea", "nsubj"), ("attacked", "ROOT"), ("New Zealand", "dobj")
    ]  # fmt: skip


def test_a_date_after_a_name_is_not_part_of_it() -> None:
    doc = passage("Iran met Iraq on 12 February in Oman.").parse
    assert [t.dep_ for t in doc if t.text == "Iraq"] == ["dobj"]
    assert "on 12 February" in texts(list(doc))


def test_the_first_stage_has_entities_and_no_parse() -> None:
    doc = named_entities(load_model(), "Iran met Iraq on Monday.")
    assert [e.label_ for e in doc.ents][:1] == ["GPE"]
    assert not doc.has_annotation("DEP")
    assert [t.dep_ for t in finish(load_model(), doc)][:2] == ["nsubj", "ROOT"]


@pytest.mark.parametrize("offset", [0, 100])
def test_places_count_from_the_paragraph(offset: int) -> None:
    doc = load_model().make_doc("New Zealand won.")
    joined = join_names(doc, doc.text, offset, [mention(offset, offset + 11, country("NZL"))], [])
    assert places(joined)[0] == (0, "New Zealand")


def test_of_overlapping_names_the_longest_is_joined() -> None:
    doc = load_model().make_doc("Papua New Guinea won.")
    found = join_names(doc, doc.text, 0, [mention(6, 16, country("GIN")), mention(0, 16, country("PNG"))], [])
    assert [t.text for t in found] == ["Papua New Guinea", "won", "."]


@given(
    st.lists(
        st.tuples(st.integers(0, len(TEXT)), st.integers(1, 30), st.sampled_from(["name", "adjective"])), max_size=6
    )
)
@settings(max_examples=60, deadline=None)
def test_wherever_the_names_are_text_and_offsets_stay(spans: list[tuple[int, int, str]]) -> None:
    doc = named_entities(load_model(), TEXT)
    found = [mention(s, min(s + n, len(TEXT)), country("NZL"), f) for s, n, f in spans]
    joined = join_names(doc, TEXT, 0, found, [(s, min(s + n, len(TEXT))) for s, n, _ in spans])
    assert joined.text == TEXT
    assert all(TEXT[t.idx : t.idx + len(t)] == t.text for t in joined)
