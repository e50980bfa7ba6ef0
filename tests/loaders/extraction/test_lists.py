"""Names of exercises and agreements that the extractor knows."""

import pytest

from loaders.extraction.lists import known_names


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("exercises", "They held Cobra Gold in March.", "Cobra Gold"),
        ("exercises", "They held Cobra Gold 2024 in March.", "Cobra Gold 2024"),
        ("exercises", "They held Vostok-2022 in March.", "Vostok-2022"),
        ("exercises", "They held RIMPAC 24.", "RIMPAC 24"),
        ("agreements", "New START expired.", "New START"),
    ],
)
def test_a_known_name_is_found_with_its_year(kind: str, text: str, expected: str) -> None:
    found = known_names(kind).search(text)
    assert found is not None
    assert found[0] == expected


@pytest.mark.parametrize("text", ["A cobra gold as day.", "Vostokian chess.", "The zapadniks."])
def test_a_name_is_a_whole_word_in_its_own_case(text: str) -> None:
    assert known_names("exercises").search(text) is None


@pytest.mark.parametrize("kind", ["exercises", "agreements"])
def test_remarks_and_blank_lines_are_no_names(kind: str) -> None:
    assert known_names(kind).search("# ") is None
    assert known_names(kind).search("") is None


def test_a_list_is_read_once() -> None:
    assert known_names("exercises") is known_names("exercises")
