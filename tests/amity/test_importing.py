"""RDF into the graph, on both stores: what left comes back, and nothing is lost without a word."""

import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import amity
from graph.document import Document
from graph.evidence import Evidence
from graph.export import FORMS, RdfError
from graph.statement import Statement
from graph.store import Store
from tests.amity.content import content, differences
from tests.graph.export.sample import ARTICLE, CHINA, DOCUMENTS, KIM, KOREA, PACT, RUSSIA, STATEMENTS
from tests.graph.export.writing import fit
from tests.graph.store.corpus import corpus

RDF = [form.name for form in FORMS.values() if form.parser]


def exported(store: Store, form: str, *, texts: bool = True) -> bytes:
    stream = io.BytesIO()
    amity.export(store, stream, form=form, texts=texts)
    return stream.getvalue()


@pytest.mark.parametrize("form", RDF)
def test_every_form_gives_back_the_same_graph(store: Store, form: str) -> None:
    statements, documents = corpus(3, documents=12)
    silent = Document("silent.txt", "Nothing is stated here.", published="2001")
    store.load([*statements, *(s for s in fit(STATEMENTS, form) if s.evidence)], [*documents, *DOCUMENTS, silent])
    before, data = content(store), exported(store, form)
    store.clear()
    summary = amity.import_rdf(io.BytesIO(data), store, form=form)
    assert differences(content(store), before) == []
    assert summary.unread == {}
    assert (summary.without_text, summary.without_evidence, summary.foreign) == (0, 0, 0)
    assert exported(store, form) == data


NAMES = st.text(st.characters(categories=("L", "N", "P", "S", "Z")), max_size=8)


@st.composite
def loads(draw: st.DrawFn) -> tuple[list[Statement], list[Document]]:
    texts = draw(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=3,
                                  max_size=20), min_size=1, max_size=3, unique=True))  # fmt: skip
    dates = st.sampled_from([None, "2001", "2001-02", "2001-02-03"])
    documents = [Document(draw(NAMES), text, draw(st.none() | NAMES), draw(dates)) for text in texts]
    statements = []
    for _ in range(draw(st.integers(1, 4))):
        source = draw(st.sampled_from(documents))
        place = Evidence(
            source.id, source.text[:3], 0, 3, source.uri, confidence=draw(st.floats(0, 1)), date=draw(dates),
            properties=draw(st.sampled_from([(), (("office", "x"),), (("a b/%", "y"), ("status", "signed"))])),
            subject_span=draw(st.sampled_from([None, (0, 1)])), attributed_to=draw(st.none() | NAMES),
        )  # fmt: skip
        ends = draw(st.sampled_from([(RUSSIA, "AIDS", CHINA), (KIM, "LEADS", KOREA), (KOREA, "PARTY_TO", PACT)]))
        polarity = draw(st.sampled_from(["positive", "negative"]))
        statements.append(Statement(*ends, polarity, valid_from=draw(dates), valid_to=draw(dates), evidence=(place,)))
    return statements, documents


@settings(deadline=None, max_examples=12, suppress_health_check=[*HealthCheck])
@given(graph=loads())
def test_any_graph_comes_back_from_any_form(store: Store, graph: tuple[list[Statement], list[Document]]) -> None:
    store.clear()
    store.load(*graph)
    before = content(store)
    files = {}
    for form in RDF:
        try:
            files[form] = exported(store, form)
        except amity.AmityError as error:
            assert form == "rdfxml"
            assert "XML has no form for the character" in error.what  # noqa: PT017
    for form, data in files.items():
        store.clear()
        amity.import_rdf(io.BytesIO(data), store, form=form)
        assert differences(content(store), before) == [], form


def test_each_source_keeps_its_own_word_on_a_term(store: Store) -> None:
    documents = [Document("a.txt", "Until 2020."), Document("b.txt", "Until 2021."), Document("c.txt", "Since 2011.")]
    terms = ("2020", "2021", None)
    store.load([
        Statement(KIM, "LEADS", KOREA, valid_from="2011", valid_to=end,
                  evidence=(Evidence(d.id, d.text, 0, 5, d.uri),))
        for d, end in zip(documents, terms, strict=True)
    ], documents)  # fmt: skip
    before, data = content(store), exported(store, "trig")
    store.clear()
    amity.import_rdf(io.BytesIO(data), store, form="trig")
    assert differences(content(store), before) == []
    (back,) = store.statements()
    assert (back.valid_to, sorted(str(e.term) for e in back.evidence)) == (
        "2021", ["('2011', '2020')", "('2011', None)", "None"]
    )  # fmt: skip


def test_documents_without_text_are_counted(store: Store) -> None:
    store.load([s for s in STATEMENTS if s.evidence], DOCUMENTS)
    data = exported(store, "turtle", texts=False)
    assert ARTICLE.text.encode() not in data
    store.clear()
    summary = amity.import_rdf(io.BytesIO(data), store, form="turtle")
    assert (summary.documents, summary.without_text) == (0, 2)
    assert {s.id for s in store.statements()} == {s.id for s in STATEMENTS if s.evidence}


def test_a_broken_file_changes_nothing(store: Store) -> None:
    store.load([s for s in STATEMENTS if s.evidence], DOCUMENTS)
    data = exported(store, "turtle")
    before = content(store)
    with pytest.raises(RdfError, match=r"'perhaps' is none of positive, negative \(amity:StatementShape-polarity\)"):
        amity.import_rdf(io.BytesIO(data.replace(b'polarity "negative"', b'polarity "perhaps"')), store, form="turtle")
    with pytest.raises(RdfError, match=r"the text is not the one .* \(amity:DocumentShape-text\)"):
        amity.import_rdf(io.BytesIO(data.replace(b"Kim may send", b"Kim will send")), store, form="turtle")
    assert content(store) == before
