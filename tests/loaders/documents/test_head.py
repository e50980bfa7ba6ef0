import pytest

from loaders.documents.head import Head, read_head


def _facts(text: str) -> tuple[str | None, str | None, str | None, list[str]]:
    head = read_head(text, "a.txt")
    return head.title, head.published, head.publisher, head.body()


def test_fields_at_the_top_are_taken_and_leave_the_text() -> None:
    text = "Title: Fiji signs\nDate: 5 January 2024\nSource: Harbour Wire\n\nFiji signed."
    assert _facts(text) == ("Fiji signs", "2024-01-05", "Harbour Wire", ["Fiji signed."])


def test_fields_may_be_marked_up_and_follow_the_title() -> None:
    text = "# Fiji signs\n\n**Published:** 2024-01-05\n*Source: Harbour Wire*\n\nFiji signed.\nDate: 2020"
    title, published, publisher, lines = _facts(text)
    assert (title, published, publisher) == (None, "2024-01-05", "Harbour Wire")
    assert [line for line in lines if line] == ["# Fiji signs", "Fiji signed.", "Date: 2020"]


@pytest.mark.parametrize(
    "line", ["5 January 2024", "Published: Jan. 5, 2024", "Posted on Friday, 5 January 2024", "2024-01-05"]
)
def test_a_line_that_is_a_date_is_the_date(line: str) -> None:
    assert _facts(f"Fiji signs\nBy Ann Author\n{line}\n\nFiji signed.")[1] == "2024-01-05"
    assert line not in _facts(f"Fiji signs\n{line}\nFiji signed.")[3]


def test_of_several_values_the_first_counts() -> None:
    front = "---\ntitle: One\nheadline: Two\nsource: https://www.example.org/a?b\npublisher: X\n---"
    text = f"{front}\nDate: 2024\n2023-01-01\nText."
    assert _facts(text) == ("One", "2024", "example.org", ["Text."])


@pytest.mark.parametrize(
    "line",
    ["Date: 05/01/2024", "Date: next week", "Source: A minister said so.", "Location: Suva", "2024",
     "Note: Fiji signed", "Draft: resolution on Tonga", "Source: " + "x" * 150, "Title:"],
)  # fmt: skip
def test_what_does_not_fit_stays_in_the_text(line: str) -> None:
    assert _facts(f"{line}\n\nFiji signed.") == (None, None, None, [line, "", "Fiji signed."])


def test_the_text_ends_the_head() -> None:
    text = "Fiji signs\n\nFiji signed the pact with Tonga.\nDate: 2024-01-05\n5 January 2024"
    assert _facts(text) == (None, None, None, text.split("\n"))


def test_known_names_without_a_field_stay_and_are_no_title() -> None:
    text = "Author: Ann Author\nDate: 2024-01-05\nFiji signs\n\nFiji signed."
    assert _facts(text) == (None, "2024-01-05", None, ["Fiji signs", "", "Fiji signed."])
    assert read_head(text, "a.txt").lines[0] == "Author: Ann Author"


def test_a_head_without_end_is_cut_off() -> None:
    head = read_head("Menu\n" * 1000 + "Date: 2024", "a.txt")
    assert (head.published, len(head.lines)) == (None, 1001)


def test_an_unknown_name_is_not_taken() -> None:
    head = Head()
    assert not head.take("colour", "red")
    assert head == Head()
