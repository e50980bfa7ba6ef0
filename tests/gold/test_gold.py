"""The gold is only worth something if it is well-formed and speaks of its own documents."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest

from graph.statement import Statement
from graph.triples import from_record, loads

HERE = Path(__file__).parent
SAMPLES = HERE.parents[1] / "amity" / "samples" / "documents"
GOLD = HERE / "gold.jsonl"


def documents() -> dict[str, Path]:
    return {path.name: path for folder in (SAMPLES, HERE / "docs") for path in folder.iterdir() if path.is_file()}


def lines() -> Iterator[tuple[str, Statement]]:
    for line in GOLD.read_bytes().splitlines():
        record = orjson.loads(line)
        yield record["document"], from_record(record)


def readable(path: Path) -> str:
    text = path.read_text("utf-8")
    if path.suffix == ".html":
        text = html.unescape(re.sub(r"<[^>]+>", " ", text))
    return " ".join(text.split()).casefold()


def test_every_line_is_a_statement_of_the_ontology() -> None:
    statements = list(loads(GOLD.read_bytes().splitlines(), where=GOLD.name))
    assert len(statements) == len(GOLD.read_bytes().splitlines())


def test_every_document_is_annotated_but_the_one_without_relations() -> None:
    annotated = {document for document, _ in lines()}
    assert set(documents()) - annotated == {"no-relation.txt"}
    assert annotated <= set(documents())


def test_no_statement_stands_twice_in_a_document() -> None:
    keys = [(document, statement.id) for document, statement in lines()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", sorted(documents()))
def test_what_is_not_a_country_is_named_in_its_document(name: str) -> None:
    text = readable(documents()[name])
    ends = {end for document, statement in lines() if document == name for end in (statement.subject, statement.object)}
    unnamed = {
        end.id
        for end in ends
        if end.type != "Country" and not any(each.casefold() in text for each in (end.name, *end.aliases))
    }
    assert unnamed == set()


def test_the_readme_of_the_samples_lists_each_of_them() -> None:
    listed = re.findall(r"^\| `([^`]+)` \|", (SAMPLES.parent / "README.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(listed) == sorted(path.name for path in SAMPLES.iterdir())


def test_the_negatives_are_two_hundred_different_sentences() -> None:
    sentences = (HERE / "negatives.txt").read_text("utf-8").splitlines()
    assert len(sentences) == len(set(sentences)) == 200
    assert all(re.search(r"[.?!]$", sentence) for sentence in sentences)
