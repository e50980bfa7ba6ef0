from dataclasses import replace

from hypothesis import given, settings

from graph.document import Document
from graph.entity import Entity
from graph.evidence import Evidence
from graph.export import Content, DocumentRecord
from graph.statement import Statement
from tests.graph.export.sample import ARTICLE, CHINA, DOCUMENTS, RUSSIA, STATEMENTS
from tests.graph.export.strategies import GRAPHS


@settings(deadline=None, max_examples=50)
@given(GRAPHS)
def test_content_of_content_is_the_same(statements: list[Statement]) -> None:
    content = Content.of(statements)
    assert Content.of(reversed(content.statements), reversed(content.documents)) == content


def test_statements_stand_in_the_order_of_their_ids() -> None:
    ids = [s.id for s in Content.of(reversed(STATEMENTS)).statements]
    assert ids == sorted({s.id for s in STATEMENTS})


def test_statements_of_one_id_are_joined() -> None:
    parts = [replace(STATEMENTS[0], evidence=(item,)) for item in STATEMENTS[0].evidence]
    (joined,) = Content.of([*parts, parts[0]]).statements
    assert set(joined.evidence) == set(STATEMENTS[0].evidence)
    assert len(joined.evidence) == 3


def test_more_confident_evidence_of_one_place_stays() -> None:
    weak = Evidence("d-1", "text", 0, 4, confidence=0.2, date="2001")
    strong = replace(weak, confidence=0.9, date="2002")
    (joined,) = Content.of([Statement(RUSSIA, "AIDS", CHINA, evidence=(strong, weak))]).statements
    assert joined.evidence == (strong,)


def test_entity_is_described_alike_everywhere() -> None:
    short = Entity("country/CHN", "Country", "PRC")
    statements = [
        Statement(RUSSIA, "AIDS", CHINA),
        Statement(RUSSIA, "SUPPORTS", CHINA),
        Statement(RUSSIA, "ACCUSES", short),
        Statement(RUSSIA, "THREATENS", short),
        Statement(RUSSIA, "COERCES", short),
    ]
    entities = {s.object for s in Content.of(statements).statements}
    assert entities == {Entity("country/CHN", "Country", "China", ("PRC", "People's Republic of China"), "CHN", "Q148")}
    assert [e.id for e in Content.of(statements).entities] == ["country/CHN", "country/RUS"]


def test_document_found_at_two_addresses_is_one() -> None:
    copy = Document("a-copy.txt", ARTICLE.text, title="Another title", published="2021")
    (record,) = Content.of((), [ARTICLE, copy]).documents
    assert record == DocumentRecord(
        ARTICLE.id, "a-copy.txt", "Another title", "2021", "News Example", ARTICLE.text, ARTICLE.id
    )
    assert Content.of((), [copy, ARTICLE]).documents == (record,)


def test_document_that_only_evidence_speaks_of_is_named() -> None:
    statement = Statement(RUSSIA, "AIDS", CHINA, evidence=(Evidence("d-1", "text", 0, 4, "a.txt"),))
    assert set(Content.of([statement], [ARTICLE]).documents) == {
        DocumentRecord("d-1", "a.txt", story="d-1"),
        DocumentRecord(ARTICLE.id, ARTICLE.uri, 'The "axis"', "2022-09-05", "News Example", ARTICLE.text, ARTICLE.id),
    }
    assert len(Content.of(STATEMENTS, DOCUMENTS).documents) == 2
