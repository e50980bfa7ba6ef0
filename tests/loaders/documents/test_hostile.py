"""Texts that are built to harm: bounded time, and a document or one clear line."""

import time
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from loaders.documents import Source, read_document
from tests.loaders.documents import samples
from tests.loaders.documents.found import errors, read


@contextmanager
def _within(seconds: float) -> Iterator[None]:
    begun = time.process_time()
    yield
    assert time.process_time() - begun < seconds


def test_a_page_of_100_megabytes_is_refused_before_it_is_parsed() -> None:
    with _within(5):
        (message,) = errors(b"<html><body>" + b"<p>Fiji met Tonga.</p>" * 5_000_000, "a.html")
    assert message.startswith("[E203] a.html: it has more than 20,000,000 bytes.")


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li", "blockquote", "a", "x"])
@pytest.mark.parametrize("name", ["a.html", "a.md"])
def test_nested_tags_are_refused_or_read(tag: str, name: str) -> None:
    with _within(20):
        found = read(f"<{tag}>".encode() * 100_000 + b"Fiji met Tonga.", name)
    assert set(found.values()) <= {"E207", "E206", "Fiji met Tonga."}


def test_pages_of_many_elements_are_refused() -> None:
    with _within(20):
        (message,) = errors(b"<!doctype html>" + b"<p>Fiji met Tonga.</p>" * 400_000, "a.html")
    assert "it has more than 30,000 elements" in message


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md", "a.jsonl", "a.csv", "a.eml", "a.rtf"])
def test_a_sentence_of_ten_megabytes_takes_bounded_time(name: str) -> None:
    heads = {
        "a.html": b"<html><body><p>", "a.jsonl": b'{"text": "', "a.csv": b"text\n", "a.rtf": b"{\\rtf1 ",
        "a.eml": b"Message-ID: <1>\nMIME-Version: 1.0\n\n",
    }  # fmt: skip
    tails = {"a.jsonl": b'"}\n', "a.rtf": b"}"}
    with _within(60):
        found = read(heads.get(name, b"") + b"Fiji met Tonga and " * 550_000 + tails.get(name, b""), name)
    (text,) = found.values()
    assert text.startswith(("Fiji met Tonga", "E"))


def test_characters_that_hide_or_turn_text_are_gone() -> None:
    hidden = "Fi\u200bji\u202e met\u2066 To\u00adnga\u2069.\x00\x00 \ufeffSamoa\U000e0041 left."
    text = read_document((hidden + " It was said so." * 40).encode("utf-16-le")).text
    assert text.startswith("Fiji met Tonga. Samoa left")
    assert not [c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Cs")]


def test_lone_surrogates_become_a_sign_of_damage() -> None:
    assert read(b'{"text": "Fiji \\ud800 met Tonga."}\n', "a.jsonl") in (
        {"a.jsonl#1": "Fiji \ufffd met Tonga."}, {"a.jsonl#1": "E207"},
    )  # fmt: skip
    found = read("Fiji \ud800 met Côte d’Ivoire, São Tomé.".encode("utf-8", "surrogatepass"), "a.txt")
    assert list(found.values()) == ["Fiji \ufffd\ufffd\ufffd met Côte d’Ivoire, São Tomé."]
    assert read(("Fiji \ud800 met Tonga." * 9).encode("utf-16-le", "surrogatepass")) == {"-": "E205"}


@pytest.mark.parametrize(
    "ending",
    "html jsonl csv eml mbox rss pdf docx zip warc parquet rtf epub odt json tar gz xml".split(),  # noqa: SIM905 - a list of words
)
def test_a_file_that_is_not_what_its_name_says_is_a_document_or_an_error(ending: str) -> None:
    for data in (b"Fiji met Tonga. " * 3, b"\x00" * 5_000, bytes(range(256)) * 20):
        for uri, text in read(data, f"a.{ending}").items():
            assert uri.startswith("a.")
            assert text.startswith(("Fiji", "E2"))


def test_a_name_made_of_look_alikes_stays_what_it_is() -> None:
    # Cyrillic letters that look like Latin ones: nothing turns them into the country that they imitate
    assert "Сhina" in read_document("Fiji met Сhina.".encode()).text
    assert "China" not in read_document("Fiji met Сhina.".encode()).text


@pytest.mark.parametrize("part", ["\x1b[31m", "\x9b31m", "\n", "\u202e", "\udcff"])
def test_names_of_members_cannot_drive_a_terminal(part: str) -> None:
    data = samples.tar([(f"a{part}.txt", b"Fiji met Tonga."), (f"b{part}.png", b"\x89PNG\r\n\x1a\n")])
    found = read(data, "x")
    assert sorted(found.values()) == ["E204", "Fiji met Tonga."]
    for uri in found:
        assert "?" in uri
        assert all(unicodedata.category(c) not in ("Cc", "Cs") and c != "\u202e" for c in uri)


def test_reading_is_bounded_for_sources_too() -> None:
    assert errors(b"Fiji", "nul\0.txt") == []
    assert read_document(Source.of(b"Fiji met Tonga.", "nul\0.txt")).uri == "nul?.txt"
