from dataclasses import replace

from graph.belief import belief
from graph.document import Document
from graph.evidence import Evidence
from graph.export import Content
from graph.export.summary import summaries
from graph.statement import Statement
from tests.graph.export.sample import CHINA, DOCUMENTS, KIM, KOREA, RUSSIA, STATEMENTS


def test_belief_is_of_the_best_evidence_of_each_document_less_the_contrary() -> None:
    found = summaries(Content.of(STATEMENTS, DOCUMENTS))
    positive, negative = STATEMENTS[0], STATEMENTS[1]
    assert found[positive.id].belief == belief([0.8, 0.123456789], [0.25])
    assert found[negative.id].belief == belief([0.25], [0.8, 0.123456789])
    assert found[positive.id].belief < belief([0.8, 0.123456789])


def test_statement_without_evidence_is_not_believed() -> None:
    (summary,) = summaries(Content.of([Statement(RUSSIA, "AIDS", CHINA)])).values()
    assert (summary.belief, summary.documents, summary.first, summary.last) == (0.0, 0, None, None)


def test_span_in_time_falls_back_on_the_documents_date() -> None:
    news = Document("a", "one", published="2020-05-01")
    dated = Evidence(news.id, "s", 0, 1, date="2019")
    undated = Evidence(news.id, "s", 2, 3)
    nowhere = Evidence("d-unknown", "s", 0, 1)
    statement = Statement(RUSSIA, "AIDS", CHINA, evidence=(dated, undated, nowhere))
    (summary,) = summaries(Content.of([statement], [news])).values()
    assert (summary.first, summary.last, summary.documents) == ("2019", "2020-05-01", 2)


def test_contexts_and_offices_are_distinct_and_sorted() -> None:
    first = Evidence("d-1", "s", 0, 1, context="military", properties=(("office", "President"),))
    more = [
        replace(first, start=1, properties=(("office", "Chairman"), ("rank", "1"))),
        replace(first, start=2, context="cyber"),
        replace(first, start=3, context="none"),
    ]
    (summary,) = summaries(Content.of([Statement(KIM, "LEADS", KOREA, evidence=(first, *more))])).values()
    assert summary.contexts == ("cyber", "military")
    assert summary.properties == (("office", "Chairman; President"),)
