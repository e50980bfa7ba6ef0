"""Names of agreements, exercises and bodies."""

import time

import pytest

from loaders.extraction.naming import agreement, agreement_names, exercise, exercise_names
from tests.loaders.extraction.reading import passage, word


def agreed(text: str, noun: str) -> str | None:
    read = passage(text)
    spans = [(m.start, m.end) for m in read.mentions]
    found = agreement(word(read.parse, noun), country_spans=spans)
    return found.name if found is not None else None


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("Sweden and Norway signed the Zinder Treaty of Friendship in 1974.", "Treaty", "Zinder Treaty of Friendship"),
        ("Sweden joined the Bilma Convention.", "Convention", "Bilma Convention"),
        ("Sweden and Norway signed an association agreement.", "agreement", "association agreement"),
        ("Sweden signed an agreement with Norway.", "agreement", "agreement"),
        ("Sweden broke the agreement.", "agreement", None),
        # what it is worth and how long it holds are no part of it
        ("Sweden and Norway signed a 2.5 billion euro contract for frigates.", "contract", "contract for frigates"),
        ("Sweden and Norway signed a 10-year trade agreement.", "agreement", "trade agreement"),
    ],
)
def test_an_agreement_is_called_by_its_name(text: str, noun: str, name: str | None) -> None:
    assert agreed(text, noun) == name


def test_an_agreement_has_an_id_of_its_type() -> None:
    read = passage("Sweden joined the Bilma Convention.")
    found = agreement(word(read.parse, "Convention"), country_spans=[])
    assert found is not None
    assert (found.id, found.type) == ("agreement/bilma-convention", "Agreement")


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("They began Exercise Silver Anvil 2023 on Monday.", ["Silver Anvil 2023"]),
        ("The Silver Anvil exercise ended.", ["Silver Anvil"]),
        ("They held “Silver Anvil” naval drills.", ["Silver Anvil"]),
        ("Troops came for Vostok-2022.", ["Vostok-2022"]),
        ("The exercise, called Silver Anvil, ended.", ["Silver Anvil"]),
        ("Troops came for Silver Anvil 2016, a two-week exercise with tanks.", ["Silver Anvil 2016"]),
        ("Joint military exercises ended.", []),
        ("In 2019 exercises were rare.", []),
        ("They talked about grain.", []),
    ],
)
def test_an_exercise_is_named_beside_its_noun(sentence: str, names: list[str]) -> None:
    found = exercise_names(sentence)
    assert [name for _, _, name in found] == names
    assert [sentence[start:end] for start, end, _ in found] == names


@pytest.mark.parametrize("run", ["Iran-Iraq-", "Aa ", "A.", "A", "Aa nuclear ", "Treaty on the ", "“A"])
def test_a_run_of_capitals_is_searched_for_agreements_in_little_time(run: str) -> None:
    start = time.process_time()
    agreement_names(run * (4000 // len(run)) + " talks")
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("They left the Zinder climate accord.", ["Zinder climate accord"]),
        ("They left the Bilma Sea grain deal.", ["Bilma Sea grain deal"]),
        ("They signed the Convention on the Law of the Sea.", ["Convention on the Law of the Sea"]),
        ("The Peace of Bilma held.", ["Peace of Bilma"]),
        ("They left a climate accord.", []),
    ],
)
def test_an_agreement_is_named_by_its_noun(sentence: str, names: list[str]) -> None:
    assert [name for _, _, name in agreement_names(sentence)] == names


def test_two_exercises_are_two() -> None:
    names = [name for _, _, name in exercise_names("Exercise Silver Anvil followed Exercise Iron Bell in May.")]
    assert names == ["Silver Anvil", "Iron Bell"]


@pytest.mark.parametrize("run", ["Iran-Iraq-", "Aa ", "A.", "A", "Exercise ", "“A"])
def test_a_run_of_capitals_is_searched_in_little_time(run: str) -> None:
    start = time.process_time()
    exercise_names(run * (4000 // len(run)) + " talks")
    assert time.process_time() - start < 2


def test_one_exercise_in_two_spellings_is_one() -> None:
    assert exercise("Vostok-2022") == exercise("Vostok 2022")
    assert exercise("Vostok-2022").id == "exercise/vostok-2022"
    assert exercise("Vostok 2018") != exercise("Vostok 2022")
