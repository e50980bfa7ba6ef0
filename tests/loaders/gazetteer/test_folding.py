"""Folding keeps offsets: what stands at a place in the folded text came from its place of origin."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.gazetteer.folding import fold, fold_name

TEXTS = st.text(st.characters(codec="utf-8") | st.sampled_from(" \n\t\u00a0-–’'éİßǅﬁaС\u03bfＣ𝐂"), max_size=80)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("São Tomé", "Sao Tome"),
        ("Kim Jong-un", "Kim Jong un"),
        ("US–Japan", "US Japan"),
        ("Løkke, Wałęsa, Đinđić, İnönü, Yıldırım", "Lokke, Walesa, Dindic, Inonu, Yildirim"),
        ("Republic of\n  Korea", "Republic of Korea"),
        ("United\u00a0States", "United States"),
        ("Ｃｈｉｎａ ２", "China 2"),
        ("𝐂𝐡𝐢𝐧𝐚 𝘰𝘳 𝙸𝚛𝚊𝚗", "China or Iran"),
        ("\u0421hina", "China"),
        ("R\u03c5ss\u0456\u0430", "Russia"),
        ("C\u00f4te d'Iv\u043eire", "Cote d'Ivoire"),
    ],
)
def test_variants_of_writing_fold_to_one(written: str, folded: str) -> None:
    assert fold(written).cased == folded
    assert fold_name(written) == folded


@pytest.mark.parametrize(
    "written",
    [
        "\u0421\u043e\u0441",  # all Cyrillic, though each letter has a Latin double
        "\u0420\u043e\u0441\u0441\u0438\u044f",
        "\u0416NATO",  # a letter that looks like no Latin one
        "\u03a0C",
        "\u0421-China".replace("-", " "),  # the other script is a word of its own
    ],
)
def test_a_word_of_another_script_stays(written: str) -> None:
    assert fold(written).cased == written
    assert fold_name(written) == written


def test_lower_case_has_the_length_of_the_text() -> None:
    folded = fold("ẞ İ ǅ Ω STRASSE")
    assert len(folded.lower) == len(folded.cased)
    assert folded.lower.endswith("strasse")


def test_places_after_cut_blanks_are_those_of_the_original() -> None:
    text = "a  b\n\n\nc d"
    folded = fold(text)
    assert folded.cased == "a b c d"
    assert [text[folded.origin(i)] for i in (0, 2, 4, 6)] == ["a", "b", "c", "d"]


@given(TEXTS)
def test_origin_is_increasing_and_leads_to_the_same_character(text: str) -> None:
    folded = fold(text)
    places = [folded.origin(i) for i in range(len(folded.cased))]
    assert places == sorted(set(places))
    for place, character in zip(places, folded.cased, strict=True):
        if character.isalnum() and text[place].isascii():
            assert text[place] == character


@given(TEXTS)
def test_folding_again_changes_nothing(text: str) -> None:
    once = fold(unicodedata.normalize("NFC", text))
    assert fold(once.cased).cased == once.cased
