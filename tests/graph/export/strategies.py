"""Arbitrary statements for property tests: any text that UTF-8 holds, any id, dates well-formed and not."""

from hypothesis import strategies as st

from graph.entity import Entity
from graph.evidence import Evidence
from graph.ontology import CONTEXTS, ENTITY_TYPES, MODALITIES, POLARITIES, RELATION_TYPES
from graph.statement import Statement

TEXT = st.text(max_size=12) | st.sampled_from(
    ["", '"', "\\", '\n\\"', "'''", '"""', "\r", "\x00", "\x0b\x1f\x7f\x85\u2028", "<a>&amp;", "=1+1", "@id", "@type",
     "_:b0", "%2F"]
)  # fmt: skip
NAMES = st.text(min_size=1, max_size=12) | st.sampled_from(["..", "a/../b", "//", "é", "%20", "a b", "#", "?", "x:y"])
DATES = st.none() | st.dates().map(str) | st.dates().map(lambda d: str(d)[:7]) | st.sampled_from(
    ["2022", "0000", "2022-13", "2022-02-31", "-2022", "2022-09-05T00:00:00Z", "soon", ""]
)  # fmt: skip
PLACES = st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)).map(lambda pair: (min(pair), max(pair)))
SPANS = st.none() | PLACES


@st.composite
def entities(draw: st.DrawFn, types: tuple[str, ...]) -> Entity:
    kind = draw(st.sampled_from(types))
    return Entity(
        ENTITY_TYPES[kind].prefix + draw(NAMES),
        kind,
        draw(TEXT),
        tuple(sorted(draw(st.sets(TEXT, max_size=3)))),
        draw(st.none() | st.just("RUS") | TEXT),
        draw(st.none() | st.just("Q159") | TEXT),
    )


EVIDENCE = st.builds(
    lambda place, **fields: Evidence(start=place[0], end=place[1], **fields),
    place=PLACES,
    document=st.sampled_from(["d-1", "d-2"]) | NAMES,
    sentence=TEXT,
    uri=TEXT,
    subject_span=SPANS,
    object_span=SPANS,
    confidence=st.floats(0, 1),
    date=DATES,
    attributed_to=st.none() | TEXT,
    context=st.sampled_from(CONTEXTS),
    extractor=TEXT,
    properties=st.dictionaries(st.sampled_from(["office", "status"]) | TEXT, TEXT, max_size=3).map(
        lambda d: tuple(sorted(d.items()))
    ),
)


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    relation = RELATION_TYPES[draw(st.sampled_from(sorted(RELATION_TYPES)))]
    subject = draw(entities(relation.domain))
    other = draw(entities(relation.range).filter(lambda e: e.id != subject.id))
    return Statement(
        subject,
        relation.name,
        other,
        draw(st.sampled_from(POLARITIES)),
        draw(st.sampled_from(MODALITIES)),
        draw(DATES) or None,
        draw(DATES) or None,
        tuple(draw(st.lists(EVIDENCE, max_size=3))),
    )


GRAPHS = st.lists(statements(), max_size=4)
