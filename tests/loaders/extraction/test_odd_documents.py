"""No document is too odd, too long or too hostile to be read."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.document import Document
from graph.triples import dumps
from loaders.extraction import RulesExtractor
from loaders.extraction.segments import MAX_PARAGRAPH
from tests.loaders.extraction.reading import Claim, claim

ATTACK = "Sweden attacked Norway."
CLAIM: Claim = ("SWE", "ASSAULTS", "NOR")
FILLER = "The farmers went down to the river and spoke of the harvest until the sun had set behind the hills. "
#: CPU seconds that no text of a few kilobytes may take; the work of honest text is a tenth of it.
PATIENCE = 20.0
PIECES = st.sampled_from(
    [ATTACK, "Sweden", "President ", "Kim Jong Un ", " of ", "the Treaty of ", "’s ", "“", '"', "(", ")", ",",
     " and ", "\n", "\n\n", "-", "\u202e", "\u200f", "\u00a0", "\u200d", "\x00", "\x1b[31m", "\u2028", "🇸🇪", "👩‍👩‍👧",
     "السويد ", "e\u0301", "\ud800", "Exercise ", "2023 ", "on Monday ", "they ", "both countries ", "we ",
     "signed ", "A", "."]
)  # fmt: skip


def check(extractor: RulesExtractor, text: str) -> set[Claim]:
    found = extractor.extract(Document("odd.txt", text, published="2024-05-06"))
    for e in (e for s in found for e in s.evidence):
        assert text[e.start : e.end] == e.sentence
        for span in (e.subject_span, e.object_span):
            assert span is not None
            assert 0 <= span[0] < span[1] <= len(text)
    return {claim(s) for s in found}


@given(st.lists(PIECES, max_size=25).map("".join))
@example("\x00")
@example("\ud800 Sweden")
@example("\u202eSweden attacked Norway.\u202c")
@settings(max_examples=120, deadline=None)
def test_any_pieces_are_read(extractor: RulesExtractor, text: str) -> None:
    check(extractor, text)


@given(st.text(max_size=200))
@settings(max_examples=40, deadline=None)
def test_any_text_beside_a_sentence_is_read(extractor: RulesExtractor, text: str) -> None:
    check(extractor, f"{text}\n\n{ATTACK}\n\n{text}")


@pytest.mark.parametrize(
    "text",
    [
        f"🇸🇪 {ATTACK} 🇳🇴 👩‍👩‍👧‍👦",
        f"كتب المراسل.\n\n{ATTACK}\n\nשלום",
        f"\x00\x07\x1b[31m\n\n{ATTACK}\n\n\x0b\x0c",
        f"\ud800\n\n{ATTACK}",
        "Sweden\u00a0attacked\u202fNorway.",
        "\ufeffSweden attacked Norway.",
        f"{'#' * 500}\n\n{ATTACK}",
    ],
)
def test_what_surrounds_a_sentence_does_not_hide_it(extractor: RulesExtractor, text: str) -> None:
    assert CLAIM in check(extractor, text)


def test_a_name_with_a_hard_space_is_one_name(extractor: RulesExtractor) -> None:
    assert check(extractor, "New\u00a0Zealand attacked Norway.") == {("NZL", "ASSAULTS", "NOR")}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{ATTACK} Norway’s king met the Swedish premier on Monday. " * 120, id="dense"),
        pytest.param("Sweden " * 400, id="names"),
        pytest.param("Sweden, " * 400, id="commas"),
        pytest.param("Sweden and Norway and " * 150, id="coordination"),
        pytest.param("Sweden-Norway-" * 200, id="hyphens"),
        pytest.param("(" * 1500 + "Sweden" + ")" * 1500, id="brackets"),
        pytest.param('"' * 2000 + ATTACK, id="quotes"),
        pytest.param("President " * 500 + "Putin", id="titles"),
        pytest.param("Minister of " * 300 + "Sweden Putin", id="offices"),
        pytest.param("Xa " * 1500 + "Treaty Sweden", id="capitals"),
        pytest.param("Treaty of " * 500 + "Sweden", id="treaties"),
        pytest.param("Exercise " + "Aa " * 1500 + "Sweden", id="exercises"),
        pytest.param("Sweden" + "e\u0301" * 1500, id="accents"),
        pytest.param("Sweden" + " " * 9000 + "Norway", id="spaces"),
        pytest.param("A" * 9000 + " Sweden", id="one word"),
        pytest.param("\n" * 9000 + "Sweden", id="breaks"),
    ],
)
def test_a_hostile_text_is_read_in_bounded_time(extractor: RulesExtractor, text: str) -> None:
    start = time.process_time()
    check(extractor, text)
    assert time.process_time() - start < PATIENCE


def test_a_long_document_is_read_to_its_end(extractor: RulesExtractor) -> None:
    text = (FILLER * 5 + "\n\n") * (200_000 // (5 * len(FILLER))) + ATTACK
    assert len(text) > 195_000
    assert check(extractor, text) == {CLAIM}


def test_a_document_on_one_line_is_read_to_its_end(extractor: RulesExtractor) -> None:
    text = f"{ATTACK} {FILLER * (100_000 // len(FILLER))}{ATTACK}"
    assert len(text) > 95_000
    found = extractor.extract(Document("line.txt", text))
    assert [claim(s) for s in found] == [CLAIM]
    assert [e.start for e in found[0].evidence] == [0, len(text) - len(ATTACK)]


@pytest.mark.parametrize(
    "text",
    [
        "Sw\u0435den attacked N\u043erway.",  # Cyrillic е and о
        "\u0405w\u0435d\u0435n \u0430tt\u0430cked N\u03bfrway.",  # a verb too, and a Greek ο
        "Ｓｗｅｄｅｎ attacked 𝐍𝐨𝐫𝐰𝐚𝐲.",
    ],
)
def test_letters_that_only_look_latin_do_not_hide_a_name(extractor: RulesExtractor, text: str) -> None:
    """The actor is the one that a reader sees; the evidence quotes the letters that the document has."""
    (found,) = extractor.extract(Document("odd.txt", text))
    assert claim(found) == CLAIM
    assert [e.sentence for e in found.evidence] == [text]
    assert not text.isascii()


def test_a_name_all_in_another_script_is_none_of_english(extractor: RulesExtractor) -> None:
    assert check(extractor, "\u0421\u0428\u0410 attacked \u041d\u043e\u0440\u0432\u0435\u0433\u0438\u044f.") == set()


def test_a_paragraph_that_is_cut_loses_no_sentence(extractor: RulesExtractor) -> None:
    line = FILLER * (MAX_PARAGRAPH // len(FILLER)) + ATTACK + " Iran attacked Iraq. " + FILLER
    assert len(line) > MAX_PARAGRAPH
    assert check(extractor, line) == {CLAIM, ("IRN", "ASSAULTS", "IRQ")}


def test_what_is_found_in_odd_text_can_be_written(extractor: RulesExtractor) -> None:
    found = extractor.extract(Document("odd.txt", f"🇸🇪\x00 {ATTACK} “\u202e”"))
    assert b"".join(dumps(found)).decode()
