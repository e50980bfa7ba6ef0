"""Round trips of statements through the store, whatever they hold."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.entity import Entity
from graph.evidence import Evidence
from graph.ontology import CONTEXTS, MODALITIES, POLARITIES, RELATION_TYPES
from graph.statement import Statement
from graph.store import Store
from graph.store.record import entity_record, opposite

# Any character but the lone surrogates, which no encoding carries.
_TEXT = st.text(st.characters(codec="utf-8"), max_size=12)
_SPAN = st.none() | st.tuples(st.integers(0, 99), st.integers(100, 2**40))
_EVIDENCE = st.builds(
    Evidence,
    document=st.sampled_from(("d-1", "d-2", "d-é")),
    sentence=_TEXT,
    start=st.integers(0, 99),
    end=st.integers(100, 200),
    uri=st.just(""),
    subject_span=_SPAN,
    object_span=_SPAN,
    confidence=st.floats(0, 1),
    date=st.none() | _TEXT,
    attributed_to=st.none() | _TEXT,
    context=st.sampled_from(CONTEXTS),
    extractor=_TEXT,
    properties=st.dictionaries(st.sampled_from(("office", "status", "term", "été")), _TEXT).map(
        lambda found: tuple(sorted(found.items()))
    ),
)


@st.composite
def _statements(draw: st.DrawFn) -> Statement:
    relation = draw(st.sampled_from(list(RELATION_TYPES.values())))
    labels = draw(st.sampled_from(relation.domain)), draw(st.sampled_from(relation.range))
    keys = draw(st.lists(st.sampled_from("abcdeé"), min_size=2, max_size=2, unique=True))
    ends = [Entity(f"{label.lower()}/{key}", label, f"The {key}") for label, key in zip(labels, keys, strict=True)]
    return Statement(
        ends[0], relation.name, ends[1],
        polarity=draw(st.sampled_from(POLARITIES)),
        modality=draw(st.sampled_from(MODALITIES)),
        valid_from=draw(st.none() | st.just("2001-02-03")),
        valid_to=draw(st.none() | st.just("2004")),
        evidence=(draw(_EVIDENCE),),
    )  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(statements=st.lists(_statements(), min_size=1, max_size=6, unique_by=lambda s: s.id))
def test_store_gives_back_what_it_was_given(store: Store, statements: list[Statement]) -> None:
    store.clear()
    store.load(statements)
    assert list(store.statements()) == sorted(statements, key=lambda s: s.id)


@given(statement=_statements())
def test_opposite_of_a_record_is_that_of_its_statement(statement: Statement) -> None:
    record = {
        "relation": statement.relation,
        "polarity": statement.polarity,
        "modality": statement.modality,
        "valid_from": statement.valid_from,
    }
    assert opposite(record, statement.subject.id, statement.object.id) == statement.opposite_id


def test_record_of_an_entity_holds_its_type_in_the_id() -> None:
    entity = Entity("leader/x", "Leader", "X", ("Y",), wikidata="Q1")
    assert entity_record(entity) == {"id": "leader/x", "name": "X", "aliases": ["Y"], "iso3": None, "wikidata": "Q1"}
