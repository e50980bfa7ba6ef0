"""The error report."""

import html
import re
from pathlib import Path

import orjson
import pytest

from graph.document import Document
from graph.triples import dumps
from loaders.errors import EvaluationError
from loaders.evaluation import Report, report
from loaders.explanation import explain
from loaders.extraction import RulesExtractor

EVIL = "</td><script>alert(1)</script>\"'&"


def line(subject: str, relation: str, obj: str, *, document: str = "a.txt", sentence: str = "") -> bytes:
    ends = [{"id": f"country/{code}", "type": "Country", "name": code} for code in (subject, obj)]
    record = {"document": document, "subject": ends[0], "relation": relation, "object": ends[1], "modality": "asserted",
              "evidence": [{"document": document, "sentence": sentence}]}  # fmt: skip
    return orjson.dumps(record) + b"\n"


def made(folder: Path, gold: bytes, predicted: bytes) -> Report:
    (folder / "gold.jsonl").write_bytes(gold)
    (folder / "predicted.jsonl").write_bytes(predicted)
    return report(folder / "gold.jsonl", folder / "predicted.jsonl")


def test_mistakes_are_counted_by_cause_relation_and_document(tmp_path: Path) -> None:
    found = made(tmp_path, line("FRA", "ACCUSES", "ITA") + line("PER", "AIDS", "CHL", document="b.txt"),
                 line("FRA", "SUPPORTS", "ITA"))  # fmt: skip
    counts = found.as_dict()["counts"]
    assert isinstance(counts, dict)
    assert counts["cause"]["relation"] == {"missed": 1, "false alarm": 1, "wrong modality": 0}
    assert counts["relation"]["AIDS"]["missed"] == 1
    assert set(counts["document"]) == {"a.txt", "b.txt"}
    assert "relation" in found.table()


def test_groups_that_nothing_belongs_to_are_not_shown(tmp_path: Path) -> None:
    found = made(tmp_path, line("FRA", "ACCUSES", "ITA"), b"")
    assert found.counts("fate") == found.counts("rule") == []
    assert "by fate" not in found.table()
    assert "what was done" not in found.page()


def test_traced_mistakes_are_counted_by_what_became_of_them_and_by_rule(tmp_path: Path) -> None:
    explained = explain(RulesExtractor(), Document("a.txt", "France condemned Italy."))
    (tmp_path / "gold.jsonl").write_bytes(line("FRA", "SUPPORTS", "ITA"))
    (tmp_path / "predicted.jsonl").write_bytes(b"".join(dumps(explained.statements)))
    found = report(tmp_path / "gold.jsonl", tmp_path / "predicted.jsonl", [explained])
    assert found.counts("fate") == [("stated otherwise", (1, 0, 0))]
    assert found.counts("rule") == [("condemn: subj > obj|as", (0, 1, 0))]
    assert "by rule" in found.table()
    assert "country/FRA" in found.page()


def test_long_groups_are_cut_in_the_table(tmp_path: Path) -> None:
    lines = b"".join(line("FRA", "ACCUSES", "ITA", document=f"{number:03}{'x' * 80}.txt") for number in range(40))
    shown = made(tmp_path, lines, b"").table().splitlines()
    assert "10 more" in shown
    assert max(map(len, shown)) < 80


def test_the_page_escapes_names_and_sentences(tmp_path: Path) -> None:
    shown = made(tmp_path, line("FRA", "ACCUSES", "ITA", document="a'><b>.txt"),
                 line(EVIL, "ACCUSES", "ITA", sentence=EVIL)).page()  # fmt: skip
    assert "<script>alert" not in shown
    assert "<b>" not in shown
    assert EVIL in html.unescape(re.sub(r"</?(?:td|tr|button)[^>]*>", "", shown))


def test_without_mistakes_the_page_is_whole(tmp_path: Path) -> None:
    found = made(tmp_path, line("FRA", "ACCUSES", "ITA"), line("FRA", "ACCUSES", "ITA"))
    assert found.mistakes == ()
    assert found.page().rstrip().endswith("</html>")


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match=r"gold\.jsonl:1"):
        made(tmp_path, b"{}\n", b"")
