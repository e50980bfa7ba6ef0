import textwrap

from hypothesis import given
from hypothesis import strategies as st

from loaders.documents.layout import is_wordless, paragraphs

_PARAGRAPHS = (
    "Fiji and Tonga met in Suva on Monday to speak of fishing, of the weather and of the cables that join the islands.",
    "Tonga agreed to send two ships. Fiji will send three, and both will patrol the waters between the two groups.",
    "Samoa did not take part.",
)


def test_a_wrapped_text_has_one_paragraph_a_line() -> None:
    wrapped = "\n\n".join(textwrap.fill(p, 60) for p in _PARAGRAPHS)
    assert paragraphs(wrapped.split("\n")) == _PARAGRAPHS


@given(st.integers(52, 120))
def test_any_common_width_is_unwrapped(width: int) -> None:
    long = tuple(" and then ".join([p] * 4) for p in _PARAGRAPHS)
    wrapped = "\n\n".join(textwrap.fill(p, width, break_on_hyphens=False) for p in long)
    assert paragraphs(wrapped.split("\n")) == long


def test_a_text_of_one_paragraph_a_line_stays_so() -> None:
    assert paragraphs(_PARAGRAPHS) == _PARAGRAPHS
    assert paragraphs("\n\n".join(_PARAGRAPHS).split("\n")) == _PARAGRAPHS


def test_short_lines_are_not_joined() -> None:
    lines = ("Parties to the pact:", "Fiji", "Tonga and Samoa", "the Cook Islands, in free association")
    assert paragraphs(lines) == lines


def test_headlines_of_equal_length_are_not_joined() -> None:
    lines = (
        "Fiji and Tonga sign a pact on the waters between the two groups",
        "Samoa and Niue sign a pact on the cables between all of the islands",
        "Palau and Nauru sign a pact on the fish in the waters of the two",
    )
    assert paragraphs(lines) == lines


def test_a_hyphen_at_the_end_of_a_line_joins_without_a_space() -> None:
    lines = [
        "The ministers of the two groups of islands met for the Suva-",
        "Nukualofa talks and spoke of the fish in the waters that lie",
        "between.",
    ]
    assert paragraphs(lines) == (
        "The ministers of the two groups of islands met for the Suva-Nukualofa talks and spoke of the fish in the "
        "waters that lie between.",
    )


def test_list_items_are_lines_without_their_bullets() -> None:
    lines = [
        "- Fiji sends three ships and eighty sailors to the waters",
        "between the two groups of islands",
        "* Tonga sends two",
    ]
    assert paragraphs(lines) == (
        "Fiji sends three ships and eighty sailors to the waters between the two groups of islands",
        "Tonga sends two",
    )
    assert paragraphs(["• Fiji", "-5 degrees"]) == ("Fiji", "-5 degrees")


def test_rules_are_no_lines() -> None:
    assert paragraphs(["Fiji", "* * *", "-----", "Tonga"]) == ("Fiji", "Tonga")
    assert is_wordless("_ - *")
    assert not is_wordless("é")


@given(st.lists(st.text(st.characters(exclude_characters="\n")), max_size=8))
def test_no_word_is_lost(lines: list[str]) -> None:
    before = "".join(c for line in lines for c in line if c.isalnum())
    assert "".join(c for line in paragraphs(lines) for c in line if c.isalnum()) == before
