from pathlib import Path

import pytest

from loaders.errors import EvaluationError
from loaders.evaluation.claim import read_claims
from tests.loaders.evaluation.lines import line, write


def test_a_lines_document_is_its_evidences_else_its_own(tmp_path: Path) -> None:
    plain = line("fiji", "AIDS", "tonga", document="docs/a.txt")
    by_address = {**plain, "evidence": [{"uri": "news/b.txt", "document": "d-1"}, {"uri": "c.txt"}]}
    by_document = {**plain, "evidence": [{"uri": "", "document": "d-1"}]}
    path = write(tmp_path / "a.jsonl", [plain, by_address, by_document, plain])
    found = {document: len(claims) for document, claims in read_claims(path).items()}
    assert found == {"a.txt": 2, "b.txt": 1, "d-1": 1}


def test_blank_lines_and_missing_properties_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(
        b'\n  \n{"document": "a", "relation": "AIDS", "subject": {"id": "country/FJI"}, "object": {"aliases": null}}\n'
    )
    (claim,) = read_claims(path)["a"]
    assert (claim.polarity, claim.modality, claim.object.names, claim.subject.id) == (
        "positive", None, frozenset(), "country/FJI",
    )  # fmt: skip


@pytest.mark.parametrize(
    "content",
    [b"{", b"[]", b"1", b'"a"', b"{}", b'{"relation": "AIDS"}', b"\xff", b'{"relation": []}',
     b'{"relation": "AIDS", "document": 5, "subject": {}, "object": {}}',
     b'{"relation": "AIDS", "document": "a", "subject": [], "object": {}}',
     b'{"relation": "AIDS", "document": "a", "subject": {"name": 5}, "object": {}}',
     b'{"relation": "AIDS", "document": "a", "evidence": 5, "subject": {}, "object": {}}'],
)  # fmt: skip
def test_a_line_that_is_no_statement_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n" + content)
    with pytest.raises(EvaluationError, match=r"not a statement.*docs/triples\.md") as caught:
        read_claims(path)
    assert caught.value.where == f"{path}:2"


def test_an_unknown_relation_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", [line("fiji", "LIKES", "tonga")])
    with pytest.raises(EvaluationError, match=r"'LIKES' is unknown.*docs/ontology\.md"):
        read_claims(path)


@pytest.mark.parametrize("name", ["absent.jsonl", "", "nul\0"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(EvaluationError, match="cannot be read"):
        read_claims(tmp_path / name)
