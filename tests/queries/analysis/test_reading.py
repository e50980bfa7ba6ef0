"""Links and dates as both stores give them."""

import pytest

from graph.document import Document
from graph.entity import Entity
from graph.evidence import Evidence
from graph.statement import Statement
from graph.store import Store
from queries.analysis import analyse
from queries.analysis.link import Link
from queries.analysis.period import Period
from queries.analysis.reading import cut, is_empty, read_dates, read_links, read_names
from queries.analysis.scope import scope

ONE, TWO = Entity("country/AAA", "Country", "Aa"), Entity("country/BBB", "Country", "Bb")
DOCUMENTS = tuple(
    Document(f"{name}.txt", f"Aa works with Bb, says {name}.", published=published)
    for name, published in (("one", "2020"), ("two", None), ("three", "2022-05-01"), ("four", None))
)


def evidence(place: int, date: str | None, context: str) -> Evidence:
    document = DOCUMENTS[place]
    return Evidence(document.id, document.text, 0, 9, uri=document.uri, confidence=0.8, date=date, context=context)


#: Military in 2020 and 2021, economic in 2022 and 2024; one document has neither a date nor its own.
STATEMENT = Statement(
    ONE,
    "COOPERATES_WITH",
    TWO,
    evidence=(
        evidence(0, None, "military"),
        evidence(1, "2021-03", "military"),
        evidence(1, "2024", "economic"),
        evidence(2, None, "economic"),
        evidence(3, None, "energy"),
    ),
)


@pytest.fixture
def dated(store: Store) -> Store:
    # Two evidences at one place are one, so the second document speaks twice.
    found = [*STATEMENT.evidence]
    found[2] = Evidence(
        DOCUMENTS[1].id, DOCUMENTS[1].text, 10, 19, uri="two.txt", confidence=0.8, date="2024", context="economic"
    )
    store.load([Statement(ONE, "COOPERATES_WITH", TWO, evidence=tuple(found))], DOCUMENTS)
    return store


def test_a_link_is_read_with_all_that_is_known_of_it(dated: Store) -> None:
    (link,) = read_links(dated, scope(relations=None, signed=False))
    belief = round(0.99 * (1 - 0.2**4), 6)
    assert link == Link("country/AAA", "country/BBB", STATEMENT.id, "COOPERATES_WITH", belief, 4, "2020", "2024")
    assert read_names(dated, [link.subject, link.object]) == {"country/AAA": "Aa", "country/BBB": "Bb"}


def test_dates_are_those_of_evidence_or_else_of_its_document(dated: Store) -> None:
    ids = [document.id for document in DOCUMENTS]
    known = {("2020", ids[0]), ("2021-03", ids[1]), ("2024", ids[1]), ("2022-05-01", ids[2])}
    assert read_dates(dated, [STATEMENT.id], None) == {STATEMENT.id: known}
    assert read_dates(dated, [STATEMENT.id], "military") == {STATEMENT.id: {("2020", ids[0]), ("2021-03", ids[1])}}
    assert read_dates(dated, [STATEMENT.id], "cyber") == {}


@pytest.mark.parametrize(
    ("since", "until", "context", "documents"),
    [
        (None, None, None, 4),
        ("2020", "2021", None, 2),
        ("2022-05", "2024", None, 2),
        ("2023", "2023", None, 0),
        ("2022", "2024", "military", 0),
        ("2021", "2024", "military", 1),
        ("2021-04", "2021", None, 0),
    ],
)
def test_of_a_period_are_the_documents_that_speak_of_it(
    dated: Store, since: str | None, until: str | None, context: str | None, documents: int
) -> None:
    found = analyse(dated, "balance", since=since, until=until, context=context)
    assert len(found.table.rows) == (1 if documents else 0)
    links = read_links(dated, scope(relations=None, signed=True, context=context))
    period = Period(since, until)
    dates = read_dates(dated, cut(links, period), context)
    told = {document for pairs in dates.values() for date, document in pairs if period.covers(date)}
    assert len(told) == documents or not period.bounded


def test_an_empty_graph_is_empty(store: Store) -> None:
    assert is_empty(store)
    assert read_links(store, scope(relations=None, signed=False)) == ()
    assert read_names(store, []) == {}
