"""The triples file: what is written is read back, and a bad line is named."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.entity import Entity
from graph.errors import TriplesError
from graph.evidence import Evidence
from graph.ontology import CONTEXTS, MODALITIES, POLARITIES, RELATION_TYPES
from graph.statement import Statement, merged
from graph.triples import dumps, loads, to_records

CHINA = Entity("country/CHN", "Country", "China", ("PRC",), "CHN", "Q148")
RUSSIA = Entity("country/RUS", "Country", "Russia")
PLACE = Evidence(
    "d-3f1c9a", "A sentence.", 811, 962, "news/2022-09-01.txt", (811, 817), (822, 827), 0.87, "2022-09",
    "Russian Ministry of Defence", "military", "rules 0.1",
)  # fmt: skip
LINE: dict[str, Any] = {
    "subject": {"id": "country/RUS", "type": "Country", "name": "Russia"},
    "relation": "AIDS",
    "object": {"id": "country/CHN", "type": "Country", "name": "China"},
    "document": "seed.txt",
}

_TEXT = st.text(st.characters(codec="utf-8"), max_size=10)
_MAYBE = st.none() | st.text(st.characters(codec="utf-8"), min_size=1, max_size=10)
_SPAN = st.none() | st.tuples(st.integers(0, 99), st.integers(100, 999))
_PLACES = st.builds(
    Evidence,
    document=st.sampled_from(("d-1", "d-2", "d-3")),
    sentence=_TEXT,
    start=st.integers(0, 99),
    end=st.integers(100, 999),
    uri=_TEXT,
    subject_span=_SPAN,
    object_span=_SPAN,
    confidence=st.floats(0, 1),
    date=_MAYBE,
    attributed_to=_MAYBE,
    context=st.sampled_from(CONTEXTS),
    extractor=_TEXT,
    properties=st.dictionaries(st.sampled_from(("office", "status")), _TEXT).map(lambda d: tuple(sorted(d.items()))),
)


@st.composite
def _statements(draw: st.DrawFn) -> Statement:
    kind = draw(st.sampled_from(list(RELATION_TYPES.values())))
    labels = draw(st.sampled_from(kind.domain)), draw(st.sampled_from(kind.range))
    keys = draw(st.lists(st.sampled_from("abcd"), min_size=2, max_size=2, unique=True))
    subject, obj = (
        Entity(f"{label.lower()}/{key}", label, draw(_TEXT), tuple(sorted(draw(st.sets(_TEXT, max_size=2)))),
               draw(_MAYBE), draw(_MAYBE))
        for label, key in zip(labels, keys, strict=True)
    )  # fmt: skip
    return Statement(
        subject, kind.name, obj, draw(st.sampled_from(POLARITIES)), draw(st.sampled_from(MODALITIES)),
        draw(_MAYBE), draw(_MAYBE), tuple(draw(st.lists(_PLACES, min_size=1, max_size=4))),
    )  # fmt: skip


@given(statements=st.lists(_statements(), max_size=4, unique_by=lambda s: s.id))
def test_round_trip(statements: list[Statement]) -> None:
    wanted = merged(statements)
    lines = list(dumps(wanted))
    assert len(lines) == sum(len({e.document for e in s.evidence}) for s in wanted)
    assert merged(loads(lines)) == wanted


def test_line_is_that_of_the_documented_form() -> None:
    statement = Statement(CHINA, "COOPERATES_WITH", RUSSIA, modality="planned", evidence=(PLACE,))
    (line,) = to_records(statement)
    assert line == {
        "subject": {
            "id": "country/CHN", "type": "Country", "name": "China", "aliases": ["PRC"], "iso3": "CHN",
            "wikidata": "Q148",
        },
        "relation": "COOPERATES_WITH",
        "object": {"id": "country/RUS", "type": "Country", "name": "Russia"},
        "polarity": "positive",
        "modality": "planned",
        "context": "military",
        "date": "2022-09",
        "attributed_to": "Russian Ministry of Defence",
        "confidence": 0.87,
        "extractor": "rules 0.1",
        "properties": {},
        "evidence": [
            {
                "document": "d-3f1c9a", "uri": "news/2022-09-01.txt", "sentence": "A sentence.",
                "start": 811, "end": 962, "subject_span": [811, 817], "object_span": [822, 827],
            }
        ],
    }  # fmt: skip


def test_one_line_for_each_document_with_the_best_evidence_in_front() -> None:
    weak = replace(PLACE, start=3, confidence=0.2, context="economic", date=None)
    other = replace(PLACE, document="d-2")
    first, second = to_records(Statement(RUSSIA, "AIDS", CHINA, evidence=(weak, PLACE, other)))
    assert (first["confidence"], first["context"], second["evidence"][0]["document"]) == (0.87, "military", "d-2")
    assert [e.get("context") for e in first["evidence"]] == ["economic", None]
    assert [e.get("date", "") for e in first["evidence"]] == [None, ""]


def test_gold_line_without_evidence() -> None:
    (found,) = loads([json.dumps(LINE)])
    assert (found.subject.id, found.polarity, found.modality) == ("country/RUS", "positive", "asserted")
    assert [e.document for e in found.evidence] == ["seed.txt"]


def test_blank_lines_are_passed_over() -> None:
    assert len(list(loads(["", json.dumps(LINE), b"  \n", json.dumps(LINE).encode()]))) == 2


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "not a statement"),
        ("[]", "not a statement"),
        ("null", "not a statement"),
        (json.dumps({k: v for k, v in LINE.items() if k != "subject"}), "KeyError: 'subject'"),
        (json.dumps({k: v for k, v in LINE.items() if k != "document"}), "KeyError: 'document'"),
        (json.dumps(LINE | {"relation": "LIKES"}), "relation 'LIKES' is unknown"),
        (json.dumps(LINE | {"polarity": "maybe"}), "is no polarity"),
        (json.dumps(LINE | {"subject": {"id": "x", "type": "Country", "name": "X"}}), "id 'x' does not fit"),
        (json.dumps(LINE | {"evidence": [{"document": "d"}]}), "KeyError: 'sentence'"),
        (json.dumps(LINE | {"evidence": [{"document": "d", "sentence": "", "start": "a", "end": 1}]}), "ValueError"),
        (json.dumps(LINE | {"evidence": [{"document": "d", "sentence": "", "start": [], "end": 1}]}), "TypeError"),
        (b"\xff\xfe", "not a statement"),
    ],
)
def test_bad_line_is_named(line: str | bytes, message: str) -> None:
    with pytest.raises(TriplesError, match=rf"\[E151\] gold.jsonl:2: .*{message}"):
        list(loads([json.dumps(LINE), line], where="gold.jsonl"))
