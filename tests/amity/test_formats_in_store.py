"""Documents of several formats in the store, by the content of the graph."""

from pathlib import Path

from amity.pipeline import LoadOptions, load
from graph.document import Document
from graph.entity import Entity
from graph.evidence import Evidence
from graph.statement import Statement
from graph.store import Store
from tests.loaders.documents import samples

_FIJI, _TONGA = Entity("country/FJI", "Country", "Fiji"), Entity("country/TON", "Country", "Tonga")


class Last:
    """States of every document that Fiji and Tonga cooperate, with the last words as evidence."""

    name, version = "last", "1"

    def extract(self, document: Document) -> tuple[Statement, ...]:
        """Return the one statement."""
        start = document.text.rindex("Fiji")
        end = len(document.text)
        evidence = Evidence(document.id, document.text[start:end], start, end, document.uri, extractor="last 1")
        return (Statement(_FIJI, "COOPERATES_WITH", _TONGA, evidence=(evidence,)),)


def _evidence(store: Store) -> dict[str, tuple[str, str | None]]:
    return {e.uri: (e.sentence, dict(e.properties).get("page")) for s in store.statements() for e in s.evidence}


def test_members_of_archives_are_documents_with_pages(store: Store, tmp_path: Path) -> None:
    place = tmp_path / "news.zip"
    long = [*samples.PARAGRAPHS * 12, "Fiji met Tonga."]
    place.write_bytes(
        samples.archive(
            [("a.pdf", samples.pdf("Pact", long)), ("b.docx", samples.word("Pact", long)), ("c.pdf", b"%PDF-"),
             ("d.jsonl", samples.json_lines(samples.row("Other", ["Fiji left."])))]
        )
    )  # fmt: skip
    options = LoadOptions(extractor=Last)
    summary = load([str(place)], store, options=options)
    # the Word file has the words of the PDF file: it is the same document
    assert (summary.documents, [failure.uri for failure in summary.failures]) == (2, [f"{place}!c.pdf"])
    expected = {f"{place}!a.pdf": ("Fiji met Tonga.", "2"), f"{place}!d.jsonl#1": ("Fiji left.", None)}
    assert _evidence(store) == expected
    again = load([str(place)], store, options=options)
    assert (again.documents, again.unchanged) == (0, 2)
    assert _evidence(store) == expected
    store.remove(f"{place}!a.pdf")
    assert _evidence(store) == {f"{place}!d.jsonl#1": ("Fiji left.", None)}
