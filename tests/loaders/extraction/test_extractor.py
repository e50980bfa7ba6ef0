"""The extractor as a whole: what it promises for every document."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from graph.document import Document
from graph.evidence import Evidence
from graph.ontology import CONTEXTS, MODALITIES, POLARITIES, RELATION_TYPES
from graph.statement import Statement
from graph.triples import dumps, loads
from loaders.extraction import Extractor, RulesExtractor
from tests.loaders.extraction.own import DOCUMENTS
from tests.loaders.extraction.reading import Claim, claim, claims, statements

ROOT = Path(__file__).parents[3]
ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
PROGRAM = """
import sys
from graph.triples import dumps
from loaders.extraction import RulesExtractor
from tests.loaders.extraction.own import DOCUMENTS
extractor = RulesExtractor()
found = {document.uri: b"".join(dumps(extractor.extract(document))) for document in reversed(DOCUMENTS)}
sys.stdout.buffer.write(b"".join(found[document.uri] for document in DOCUMENTS))
"""


@pytest.fixture(scope="module", params=DOCUMENTS, ids=lambda d: d.uri)
def document(request: pytest.FixtureRequest) -> Document:
    found: Document = request.param
    return found


@pytest.fixture(scope="module")
def found(document: Document, extractor: RulesExtractor) -> tuple[Statement, ...]:
    return extractor.extract(document)


def spans(found: tuple[Statement, ...]) -> list[tuple[str, tuple[int, int] | None]]:
    """Return the type of each end of each piece of evidence with its span."""
    return [
        end
        for s in found
        for e in s.evidence
        for end in ((s.subject.type, e.subject_span), (s.object.type, e.object_span))
    ]


def evidence(found: tuple[Statement, ...]) -> list[Evidence]:
    return [e for s in found for e in s.evidence]


def test_there_is_something_to_check(found: tuple[Statement, ...]) -> None:
    assert len(found) >= 5
    assert all(s.evidence for s in found)


def test_the_evidence_is_a_sentence_of_the_document(document: Document, found: tuple[Statement, ...]) -> None:
    for e in evidence(found):
        assert document.text[e.start : e.end] == e.sentence
        assert e.sentence == e.sentence.strip() != ""
        assert "\n" not in e.sentence
        assert (e.document, e.uri) == (document.id, document.uri)


def test_the_ends_stand_in_the_document(document: Document, found: tuple[Statement, ...]) -> None:
    for kind, span in spans(found):
        assert span is not None
        name = document.text[span[0] : span[1]]
        assert 0 <= span[0] < span[1] <= len(document.text)
        assert name == name.strip() != ""
        assert name[0].isupper() or kind == "Agreement"
        assert not document.text[span[0] - 1 : span[0]].isalnum()
        assert not document.text[span[1] : span[1] + 1].isalnum()


def test_the_evidence_says_when_what_and_by_whom(found: tuple[Statement, ...]) -> None:
    for e in evidence(found):
        assert 0 < e.confidence <= 1
        assert e.context in CONTEXTS
        assert e.date is None or ISO.fullmatch(e.date)
        assert e.extractor == f"{RulesExtractor.name} {RulesExtractor.version}"


def test_only_what_the_ontology_allows_is_stated(found: tuple[Statement, ...]) -> None:
    for s in found:
        assert RELATION_TYPES[s.relation].allows(s.subject.type, s.object.type)
        assert s.subject.id != s.object.id
        assert s.polarity in POLARITIES
        assert s.modality in MODALITIES
    assert len({s.id for s in found}) == len(found)


def test_statements_survive_the_triples_file(found: tuple[Statement, ...]) -> None:
    lines = list(dumps(found))
    assert list(dumps(loads(lines))) == lines


def test_the_same_document_gives_the_same(
    document: Document, found: tuple[Statement, ...], extractor: RulesExtractor
) -> None:
    assert extractor.extract(document) == found
    assert RulesExtractor().extract(document) == found


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_in_another_order_gives_the_same(seed: str, extractor: RulesExtractor) -> None:
    expected = b"".join(line for document in DOCUMENTS for line in dumps(extractor.extract(document)))
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    )
    assert done.stdout == expected


def test_the_rules_extractor_is_an_extractor(extractor: RulesExtractor) -> None:
    taken: Extractor = extractor
    assert (taken.name, bool(taken.version)) == ("rules", True)


@pytest.mark.parametrize(
    "text",
    ["", " \n\t\n", "The cat sat on the mat.", "He attacked her, and they left.", "Tolo Bandera sang.", "?!", "12"],
)
def test_a_document_without_actors_states_nothing(text: str, extractor: RulesExtractor) -> None:
    assert statements(extractor, text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Zambian President Tolo Bandera met Malawian Foreign Minister Ime Okoro.",
            {
                ("MWI", "CONSULTS_WITH", "ZMB"),
                ("ime-okoro", "CONSULTS_WITH", "tolo-bandera"),
                ("tolo-bandera", "LEADS", "ZMB"),
                ("ime-okoro", "SERVES", "MWI"),
            },
        ),
        ("Tolo Bandera, the foreign minister of Zambia, slept.", {("tolo-bandera", "SERVES", "ZMB")}),
        ("Sweden attacked Norway. Norway attacked Sweden.", {("SWE", "ASSAULTS", "NOR"), ("NOR", "ASSAULTS", "SWE")}),
        ("Sweden's king thanked the Swedish people.", set()),
    ],
)
def test_what_a_text_states(extractor: RulesExtractor, text: str, expected: set[Claim]) -> None:
    assert claims(extractor, text) == expected


def test_what_is_said_twice_is_one_statement_with_two_places(extractor: RulesExtractor) -> None:
    text = "Sweden attacked Norway. Latvia slept. Sweden attacked Norway."
    (found,) = statements(extractor, text)
    assert [(e.start, e.sentence) for e in found.evidence] == [
        (0, "Sweden attacked Norway."), (38, "Sweden attacked Norway.")
    ]  # fmt: skip


def test_evidence_has_the_date_of_its_sentence(extractor: RulesExtractor) -> None:
    text = "Sweden attacked Norway on Monday. Iran attacked Iraq in September 1980."
    found = statements(extractor, text, "2024-05-08")
    assert {(claim(s), e.date) for s in found for e in s.evidence} == {
        (("SWE", "ASSAULTS", "NOR"), "2024-05-06"),
        (("IRN", "ASSAULTS", "IRQ"), "1980-09"),
    }


def test_an_office_carries_its_title(extractor: RulesExtractor) -> None:
    (found,) = statements(extractor, "Zambian President Tolo Bandera slept.")
    assert [dict(e.properties) for e in found.evidence] == [{"office": "President"}]
