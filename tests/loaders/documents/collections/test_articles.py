"""Tables of articles: JSON Lines, JSON, CSV, Parquet."""

import json

import pytest

from loaders.documents import Failure, Limits, ReadingOptions, Source, read_document
from loaders.documents.reading import _documents
from tests.loaders.documents import samples
from tests.loaders.documents.found import errors, read

_SAME = read_document(samples.text()).id


def _csv(*rows: dict[str, str], delimiter: str = ",") -> bytes:
    names = list(rows[0])
    lines = [names, *([row[name] for name in names] for row in rows)]
    quoted = (delimiter.join('"' + value.replace('"', '""') + '"' for value in line) for line in lines)
    return "\r\n".join(quoted).encode()


_TABLES = {
    "a.jsonl": samples.json_lines(samples.row(), samples.row("Other", ["Samoa met Niue."])),
    "a.json": json.dumps([samples.row(), samples.row("Other", ["Samoa met Niue."])]).encode(),
    "b.json": json.dumps({"articles": [samples.row(), samples.row("Other", ["Samoa met Niue."])]}).encode(),
    "a.csv": _csv(samples.row(), samples.row("Other", ["Samoa met Niue."])),
    "a.tsv": _csv(samples.row(), samples.row("Other", ["Samoa met Niue."]), delimiter="\t"),
    "a.parquet": samples.parquet_table(samples.row(), samples.row("Other", ["Samoa met Niue."])),
}


@pytest.mark.parametrize("name", _TABLES)
def test_each_row_is_a_document(name: str) -> None:
    found = list(_documents(Source.of(_TABLES[name], name), None, ReadingOptions()))
    assert not [item for item in found if isinstance(item, Failure)]
    first, second = found
    assert [first.uri, second.uri] == [f"{name}#1", f"{name}#2"]
    assert not isinstance(first, Failure)
    assert not isinstance(second, Failure)
    assert (first.id, first.title, first.published, first.publisher) == (
        _SAME, samples.TITLE, "2024-03-05", "example.org",
    )  # fmt: skip
    assert second.text == "Other\nSamoa met Niue."


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.tsv", "a.parquet"])
def test_the_content_tells_a_table_without_its_name(name: str) -> None:
    assert set(read(_TABLES[name])) == {"-#1", "-#2"}


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.parquet"])
def test_columns_can_be_named(name: str) -> None:
    rows = [{"kopf": "Pact", "inhalt": "Fiji met Tonga.", "tag": "2024-01-02"}]
    data = {"a.jsonl": samples.json_lines, "a.csv": _csv, "a.parquet": samples.parquet_table}[name](*rows)
    (message,) = errors(data, name)
    assert "none of its columns is known to hold text: kopf, inhalt, tag" in message
    options = ReadingOptions(columns={"text": "inhalt", "title": "kopf", "date": "tag"})
    assert read(data, name, options) == {f"{name}#1": "Pact\nFiji met Tonga."}
    (message,) = errors(data, name, ReadingOptions(columns={"text": "body"}))
    assert "it has no column 'body'" in message
    assert "[E213]" in message


def test_html_in_a_column_is_read_as_html() -> None:
    row = {"title": "Pact", "content": "<p>Fiji met <b>Tonga</b>.</p><script>x</script><p>Samoa left.</p>"}
    assert read(samples.json_lines(row), "a.jsonl") == {"a.jsonl#1": "Pact\nFiji met Tonga.\nSamoa left."}


def test_broken_rows_do_not_stop_the_others() -> None:
    data = b'{"text": "Fiji met Tonga."}\n{"text": \n[1]\n{"text": ""}\n\n{"text": "Samoa met Niue."}\n'
    assert read(data, "a.jsonl") == {
        "a.jsonl#1": "Fiji met Tonga.", "a.jsonl#2": "E207", "a.jsonl#3": "E207", "a.jsonl#4": "E206",
        "a.jsonl#6": "Samoa met Niue.",
    }  # fmt: skip
    assert read(b"text\nFiji met Tonga.\n\n,\nSamoa left.\n", "a.csv") == {
        "a.csv#1": "Fiji met Tonga.", "a.csv#4": "Samoa left.", "a.csv#3": "E206",
    }  # fmt: skip


def test_a_row_without_text_is_an_address_only_where_no_column_holds_text() -> None:
    (message,) = errors(b"url,title\nhttps://example.org/a,Pact\n", "a.csv")
    assert "it lists the addresses of pages" in message
    assert read(b"url,text\nhttps://example.org/a,\n", "a.csv") == {"a.csv#1": "E206"}


def test_lines_without_end_take_bounded_memory() -> None:
    options = ReadingOptions(limits=Limits(document_bytes=10_000))
    data = b'{"text": "' + b"a" * 100_000 + b'"}\n{"text": "Samoa met Niue."}\n'
    assert read(data, "a.jsonl", options) == {"a.jsonl#1": "E203", "a.jsonl#2": "Samoa met Niue."}
    assert read(b'text\n"' + b"a\n" * 100_000, "a.csv", options) == {"a.csv": "E207"}
    assert read(b"text," + b"a" * 100_000, "a.csv", options) == {"a.csv": "E203"}


def test_a_triples_file_is_not_taken_for_articles() -> None:
    (message,) = errors(b'{"subject": {}, "relation": "X", "object": {}}\n' * 3, "a.jsonl")
    assert "amity load --triples" in message


def test_an_encoding_other_than_utf8_is_told() -> None:
    table = "titre;text\nParis;Côte d’Ivoire met Français délégués à Nîmes, où les élèves étaient déjà arrivés.\n"
    for encoding in ("cp1252", "utf-16", "utf-8-sig"):
        (text,) = read(table.encode(encoding), "a.csv").values()
        assert text.startswith("Côte d’Ivoire met Français")


def test_a_broken_parquet_file_is_an_error() -> None:
    data = _TABLES["a.parquet"]
    assert read(data[:-20], "a.parquet") == {"a.parquet": "E207"}
