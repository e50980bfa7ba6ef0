from pathlib import Path

import pytest

from loaders.errors import EvaluationError
from training.corpus import HERE, read_corpus

SMALL = Path(__file__).parent / "data" / "small.txt"


def written(folder: Path, text: str) -> list[Path]:
    path = folder / "made.txt"
    path.write_text(text, encoding="utf-8")
    return [path]


def test_a_corpus_gives_documents_with_their_dates_and_statements() -> None:
    first, second, third = read_corpus([SMALL])
    assert (first.name, first.document.published, first.where) == ("small-1", "1998-05-12", "small.txt:3")
    assert {(s.subject.id, s.relation, s.object.id, s.modality) for s in first.gold.values()} == {
        ("country/PAK", "ACCUSES", "country/IND", "asserted"),
        ("country/IND", "ASSAULTS", "country/PAK", "possible"),
    }
    assert (second.document.published, second.gold) == (None, {})
    assert third.document.text.count("\n") == 1
    assert [s.polarity for s in third.gold.values()].count("negative") == 1


def test_names_take_the_gazetteers_ids_and_the_types_of_their_relations() -> None:
    third = read_corpus([SMALL])[2]
    ends = {e.id: e.type for s in third.gold.values() for e in (s.subject, s.object)}
    assert ends["organization/nato"] == "Organization"
    assert ends["leader/sergei-lavrov"] == ends["leader/bruno-rodriguez"] == "Leader"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Text.\n", "before the first heading"),
        ("## one tomorrow\nText.\n", "no heading"),
        ("## one -\n", "no text"),
        ("## one -\nText.\n> RUS MEETS CHN\n", "unknown"),
        ("## one -\nText.\n> RUS CONSULTS_WITH\n", "no statement"),
        ("## one -\nText.\n> RUS CONSULTS_WITH CHN : perhaps\n", "no modality"),
        ("## one -\nText.\n> RUS CONSULTS_WITH ZZQ\n", "unknown"),
        ("## one -\nJapan.\n> RUS CONSULTS_WITH \"Japan\"\n", "is a country"),
        ("## one -\nText.\n> RUS CONSULTS_WITH RUS\n", "cannot join"),
        ("## one -\nText.\n> RUS CONSULTS_WITH CHN\n> CHN CONSULTS_WITH RUS\n", "stands twice"),
        ("## one -\nText.\n> RUS CONSULTS_WITH \"NATO\"\n", "not in the text"),
        ("## one -\nText.\n> RUS AIDS CHN\nMore.\n", "below annotations"),
        ("## one -\nText.\n\n## one -\nText.\n", "already"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, text: str, what: str) -> None:
    paths = written(tmp_path, text)
    with pytest.raises(EvaluationError, match=what) as raised:
        read_corpus(paths)
    assert raised.value.where is not None
    assert raised.value.where.startswith("made.txt:")


def test_problems_are_gathered_and_the_rest_is_read(tmp_path: Path) -> None:
    paths = written(tmp_path, "## one -\nText.\n> RUS MEETS CHN\n> RUS AIDS CHN\n\n## two -\n\n## three -\nText.\n")
    problems: list[EvaluationError] = []
    read = read_corpus(paths, problems)
    assert [a.name for a in read] == ["one", "three"]
    assert len(read[0].gold) == 1
    assert [p.where for p in problems] == ["made.txt:3", "made.txt:6"]


def test_the_corpus_of_the_project_has_no_problem() -> None:
    problems: list[EvaluationError] = []
    read_corpus([folder for folder in (HERE / "corpus", HERE / "held_out") if folder.is_dir()], problems)
    assert problems == []
