"""The documentation page of the ontology, in Markdown."""

from collections.abc import Iterable

from graph.export.rdf_names import DEFAULT_NAMES, camel
from graph.export.rdf_terms import CLASSES, TERMS
from graph.ontology import CONTEXTS, ENTITY_TYPES, RELATION_TYPES, RelationType

_HEAD = """\
# Ontology

<!-- Made by scripts/generate.py from graph/ontology.py and graph/export/rdf_terms.py. Edit those. -->

The graph holds **entities** and **statements** about them. A statement is a subject, a relation and an object, with the
sentences that it rests on. Interactions follow [PLOVER](https://github.com/openeventdata/PLOVER), the successor of
CAMEO.
"""
_STATEMENTS = """\
## Statements

`polarity` is *positive*, or *negative* where a document denies the relation. `modality` says how it stands:

| modality | meaning |
| --- | --- |
| `asserted` | It has happened, or it holds |
| `planned` | It is agreed or announced for the future |
| `possible` | It may or could be, or it is not confirmed |
| `requested` | It is asked for |

A positive and a negative statement of the same modality contradict each other: evidence for one lowers the belief in
the other.

The `context` of an evidence is one of PLOVER's: """
_RDF = """\
## In RDF

Exports name the vocabulary `{vocabulary}` (prefix `amity:`) and everything else under
`{base}`: `country/PRK`, `statement/s-…`, `evidence/e-…`, `document/d-…`. These are names, and
nothing is served there; another base can be given. Characters other than ASCII letters, digits, `-`, `.`, `_`, `~` and
`/` are percent-encoded.

A positive asserted statement gives the direct triple `country:CHN amity:cooperatesWith country:RUS`, and every
statement is a node of its own with its evidence. A symmetric relation is written once, in the order of the ids; ask
with `amity:cooperatesWith|^amity:cooperatesWith`. In N-Quads and TriG the evidence of a document stands in the graph
that the document's IRI names. Dates are `xsd:date`, `xsd:gYearMonth` or `xsd:gYear`, as precise as they are known.

A property of an evidence for which there is no term is written as `amity:x-` and its percent-encoded name.

`graph/export/data/` holds the vocabulary (`vocabulary.ttl`), SHACL shapes (`shapes.ttl`) and the JSON-LD context
(`context.jsonld`).
"""


def ontology_page() -> str:
    """Return the page."""
    structural = [relation for relation in RELATION_TYPES.values() if relation.structural]
    interactions = [relation for relation in RELATION_TYPES.values() if not relation.structural]
    parts = [
        _HEAD,
        "## Entities\n",
        _entities(),
        "## Relations\n",
        "**S**: symmetric, stored once and matched both ways. Valence: + cooperation, − conflict, 0 neither.\n",
        "### Structural\n",
        "A state of affairs, which may hold from a day to a day (`valid_from`, `valid_to`).\n",
        _table(("relation", "from", "to", "valence", "meaning", "RDF"), map(_relation, structural)),
        "### Interactions\n",
        _table(("relation", "from", "to", "valence", "meaning", "RDF", "PLOVER"), map(_interaction, interactions)),
        _STATEMENTS + ", ".join(CONTEXTS) + ".\n",
        _RDF.format(vocabulary=DEFAULT_NAMES.vocabulary, base=DEFAULT_NAMES.base),
        *(_terms(declared.name, declared.meaning, declared.broader) for declared in CLASSES),
    ]
    return "\n".join(parts)


def _entities() -> str:
    rows = ((f"`{e.label}`", f"`{e.prefix}…`", e.meaning, e.colour, f"`{e.rdf}`") for e in ENTITY_TYPES.values())
    return _table(("label", "id", "meaning", "colour", "also an RDF"), rows)


def _relation(relation: RelationType) -> tuple[str, ...]:
    return (
        f"`{relation.name}`{' S' if relation.symmetric else ''}",
        ", ".join(relation.domain),
        ", ".join(relation.range),
        relation.valence.replace("-", "−"),
        relation.meaning,
        f"`amity:{camel(relation.name)}`",
    )


def _interaction(relation: RelationType) -> tuple[str, ...]:
    return (*_relation(relation), relation.plover or "")


def _terms(name: str, meaning: str, broader: str) -> str:
    rows = (
        (f"`{t.name}`", f"`{t.node}`" if t.node else t.value, _number(required=t.required, many=t.many), t.meaning)
        for t in TERMS[name]
    )
    return f"### {name}\n\n{meaning}. Also a `{broader}`.\n\n" + _table(
        ("property", "value", "number", "meaning"), rows
    )


def _number(*, required: bool, many: bool) -> str:
    return f"{'1' if required else '0'}{'…n' if many else '' if required else '…1'}"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)
