"""Texts in which mentions are placeholders, and the way back."""

from loaders.extraction.placeholders import template


def test_a_place_in_a_template_leads_back_to_the_text() -> None:
    text = "In Oslo, Norway met Latvia."
    made = template(text, 100, [(109, 115, "C"), (120, 126, "C")])
    assert made.text == "In Oslo, ⟨C0⟩ met ⟨C1⟩."
    assert [made.place(made.text.index(w)) - 100 for w in ("⟨C0⟩", "met", "⟨C1⟩", ".")] == [9, 16, 20, 26]


def test_a_mention_inside_another_gets_no_placeholder() -> None:
    assert template("Bank of China", 0, [(0, 13, "O"), (8, 13, "C")]).text == "⟨O0⟩"
