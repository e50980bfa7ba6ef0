"""The error report."""

import html
import re
from pathlib import Path

import orjson
import pytest

from loaders.errors import EvaluationError
from loaders.evaluation import Report, report

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
