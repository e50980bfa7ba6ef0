"""What is left out before the model runs changes no statement."""

import random
from pathlib import Path
from unittest.mock import patch

import pytest

from graph.document import Document
from graph.statement import Statement
from loaders.extraction import RulesExtractor
from loaders.extraction.lexicon import load_lexicon
from loaders.extraction.relevance import Relevance
from loaders.gazetteer import Gazetteer
from tests.loaders.extraction.library import documents

GENERAL = Path(__file__).parents[3] / "bench" / "texts" / "general.txt"
RELEVANCE = Relevance(Gazetteer.load(), load_lexicon())
ARTICLES = [line for line in GENERAL.read_text().splitlines() if line and not line.startswith("#")]


def kept(text: str) -> list[str]:
    """Return the paragraphs that go to the model."""
    return [r.text for r in RELEVANCE.relevant(text)]


def every_paragraph(extractor: RulesExtractor, given: list[Document]) -> list[tuple[Statement, ...]]:
    """Return what is stated if nothing is left out."""
    with patch.object(Relevance, "relevant", Relevance.every):
        return list(extractor.extract_all(given))


def jumbled(seed: int, count: int) -> list[Document]:
    """Return documents of paragraphs about states among those of a newspaper."""
    shuffled = random.Random(seed)  # noqa: S311 - no secret
    about = [line for d in documents() for line in d.text.splitlines() if line.strip()]
    texts = ["\n".join(shuffled.choice(shuffled.choice([about, ARTICLES])) for _ in range(6)) for _ in range(count)]
    return [Document(f"{n}.txt", text, published="2022-09-01") for n, text in enumerate(texts)]


@pytest.mark.parametrize("given", [list(documents()), jumbled(1, 40)], ids=["own documents", "jumbled paragraphs"])
def test_what_is_left_out_states_nothing(extractor: RulesExtractor, given: list[Document]) -> None:
    read = sum(len(kept(d.text)) for d in given)
    assert read < sum(len(list(RELEVANCE.every(d.text))) for d in given)
    found = list(extractor.extract_all(given))
    assert any(found)
    assert found == every_paragraph(extractor, given)


def test_a_general_newspaper_hardly_reaches_the_model() -> None:
    articles = GENERAL.read_text().split("\n\n")
    assert sum(len(kept(a)) for a in articles) <= len(ARTICLES) // 20


@pytest.mark.parametrize(
    "text",
    [
        "Russia met nobody.",
        "The company said that it would close its shops.",
        "Germany's largest cinema chain will turn off the trailers. It did not say why.",
        "Foreign Minister Jean Dupont met Prime Minister Ana Silva.",
    ],
)
def test_where_two_actors_cannot_meet_nothing_is_read(text: str) -> None:
    assert kept(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Russia attacked Ukraine.",
        "Russia attacked Ukrane but not Polland.",
        "French President Jean Dupont resigned.",
        "The Assad regime in Syria fell.",
        "Ghana is a member of the Open Harbour Partnership.",
        "Japan signed the treaty.",
        "India hosted Exercise Iron Lantern.",
        "Peru's Ministry of Defence was closed.",
    ],
)
def test_where_they_may_meet_all_is_read(text: str) -> None:
    assert kept(text) == [text]


def test_whom_a_pronoun_means_is_read_before_it() -> None:
    text = "Japan was calm.\nRain fell on the harbour.\nIt condemned China."
    assert kept(text) == ["Japan was calm.", "It condemned China."]
    assert [r.passed_over for r in RELEVANCE.relevant(text)] == [0, 1]


def test_who_judges_a_deed_names_one_actor_only() -> None:
    text = "Japan attacked China.\nNorway condemned the attack.\nNorway is cold."
    assert kept(text) == ["Japan attacked China.", "Norway condemned the attack."]
