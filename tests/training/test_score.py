from pathlib import Path

import pytest

from graph.evidence import Evidence
from graph.statement import Statement
from training.corpus import read_corpus
from training.score import errors, main, scores

SMALL = Path(__file__).parent / "data" / "small.txt"


def test_gold_scored_against_itself_is_right() -> None:
    corpus = read_corpus([SMALL])
    found = scores(corpus, {a.name: tuple(a.gold.values()) for a in corpus})
    assert (found.strict.precision, found.strict.recall, found.strict.gold) == (1.0, 1.0, 7)


def test_misses_and_false_alarms_are_told_with_their_place() -> None:
    corpus = read_corpus([SMALL])
    right, missed = list(corpus[0].gold.values())
    evidence = Evidence("d-1", "Islamabad sent aid to Moscow.", 0, 29)
    wrong = Statement(right.subject, "AIDS", corpus[2].gold["small.txt:14"].object, evidence=(evidence,))
    lines = list(errors(corpus[:1], {"small-1": (right, wrong)}))
    assert lines == [
        "small.txt:6: missed India ASSAULTS Pakistan : possible",
        "small.txt:3: false Pakistan AIDS Russia  <- Islamabad sent aid to Moscow.",
    ]
    assert missed.modality == "possible"


def test_the_command_prints_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(SMALL)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("3 documents")
    assert "MEMBER_OF" in printed


def test_the_command_can_only_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "broken.txt"
    path.write_text("## one -\nText.\n> RUS MEETS CHN\n", encoding="utf-8")
    assert main(["--check", str(path)]) == 1
    printed = capsys.readouterr()
    assert printed.out == "1 documents, 0 statements, 1 problems\n"
    assert "broken.txt:3" in printed.err
