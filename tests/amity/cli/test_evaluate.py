"""`amity evaluate`."""

import json
from pathlib import Path

import pytest

from tests.amity.conftest import CommandLine

GOLD = Path(__file__).parents[2] / "gold"


@pytest.fixture
def gold(tmp_path: Path) -> tuple[Path, Path]:
    """Return a gold file of one line, and the folder of its document."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "a.txt").write_text("Japan condemned North Korea. France and Germany signed a defence agreement.")
    line = {
        "document": "a.txt",
        "subject": {"id": "country/JPN", "type": "Country", "name": "Japan"},
        "relation": "ACCUSES",
        "object": {"id": "country/PRK", "type": "Country", "name": "North Korea"},
    }
    place = tmp_path / "gold.jsonl"
    place.write_text(json.dumps(line) + "\n")
    return place, docs


def test_documents_are_extracted_and_scored(amity_alone: CommandLine, gold: tuple[Path, Path]) -> None:
    answer = amity_alone("evaluate", "--gold", gold[0], "--docs", gold[1])
    assert (answer.code, answer.err) == (0, "")
    assert json.loads(answer.out)["strict"]["recall"] == 1.0


def test_a_triples_file_scores_like_its_documents(
    amity_alone: CommandLine, gold: tuple[Path, Path], tmp_path: Path
) -> None:
    triples = tmp_path / "found.jsonl"
    amity_alone("extract", gold[1], "-o", triples)
    from_file = amity_alone("evaluate", "--gold", gold[0], "--pred", triples)
    assert from_file.out == amity_alone("evaluate", "--gold", gold[0], "--docs", gold[1]).out


def test_as_a_table_for_people(amity_alone: CommandLine, gold: tuple[Path, Path]) -> None:
    out = amity_alone("--table", "evaluate", "--gold", gold[0], "--docs", gold[1]).out
    for word in ("strict", "polar", "pair"):
        assert word in out


def test_a_missing_gold_file_is_one_line(amity_alone: CommandLine, gold: tuple[Path, Path], tmp_path: Path) -> None:
    answer = amity_alone("evaluate", "--gold", tmp_path / "no.jsonl", "--docs", gold[1])
    assert answer.code == 1
    assert answer.err.count("\n") == 1
    assert answer.err.startswith("Error: [E310]")


def test_either_predictions_or_documents(amity_alone: CommandLine, gold: tuple[Path, Path]) -> None:
    both: list[str | Path] = ["--docs", gold[1], "--pred", gold[0]]
    for arguments in ([], both):
        answer = amity_alone("evaluate", "--gold", gold[0], *arguments)
        assert answer.code == 2
        assert "Give either --pred FILE or --docs FOLDER." in answer.err


def test_a_report_is_a_page_and_its_counts(amity_alone: CommandLine, gold: tuple[Path, Path], tmp_path: Path) -> None:
    page = tmp_path / "mistakes.html"
    answer = amity_alone("evaluate", "--gold", gold[0], "--docs", gold[1], "--report", page)
    assert (answer.code, answer.err) == (0, "")
    found = json.loads(answer.out)
    assert found["scores"]["strict"]["recall"] == 1.0
    assert {m["kind"] for m in found["mistakes"]} == {"false alarm"}
    assert "AGREES_WITH" in page.read_text()


def test_a_report_on_documents_tells_what_was_done_about_each_mistake(
    amity_alone: CommandLine, gold: tuple[Path, Path], tmp_path: Path
) -> None:
    page, triples = tmp_path / "mistakes.html", tmp_path / "found.jsonl"
    gold[0].write_text(gold[0].read_text().replace("ACCUSES", "SUPPORTS"))
    found = json.loads(amity_alone("evaluate", "--gold", gold[0], "--docs", gold[1], "--report", page).out)
    (missed,) = [m for m in found["mistakes"] if m["kind"] == "missed"]
    assert (missed["cause"], missed["instead"], missed["fate"]) == ("relation", "ACCUSES", "stated otherwise")
    assert all(m["rule"] for m in found["mistakes"] if m["kind"] == "false alarm")
    shown = amity_alone("--table", "evaluate", "--gold", gold[0], "--docs", gold[1], "--report", page)
    assert "by fate" in shown.out
    amity_alone("extract", gold[1], "-o", triples)
    untraced = json.loads(amity_alone("evaluate", "--gold", gold[0], "--pred", triples, "--report", page).out)
    assert untraced["counts"]["cause"] == found["counts"]["cause"]
    assert untraced["counts"]["fate"] == {}
