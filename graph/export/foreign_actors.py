"""Nodes of other vocabularies as actors: by what is known already, by their class, or by where they stand."""

from collections.abc import Callable, Sequence

from graph.entity import Entity
from graph.export.foreign_terms import foreign_terms
from graph.export.rdf_names import Names
from graph.export.rdf_parsing import NODE, Nodes
from graph.identity import slug
from graph.ontology import ENTITY_TYPES

#: Wikidata item, ISO 3166-1 alpha-3 code and names of a node, as far as there are any; returns who that is.
Resolve = Callable[[str | None, str | None, Sequence[str]], Entity | None]
_LABELS = {kind.prefix: kind.label for kind in ENTITY_TYPES.values()}


class Actors:
    """Finds actors, each node once."""

    def __init__(self, rest: Nodes, names: Names, resolve: Resolve) -> None:
        self._rest = rest
        self._names = names
        self._resolve = resolve
        self._terms = foreign_terms()
        self._known: dict[str, Entity | None] = {}
        self._made: dict[tuple[str, str], Entity] = {}

    def find(self, node: str, allowed: Sequence[str]) -> Entity | None:
        """Return the actor of a node, None if nothing says what it is and several kinds may stand there."""
        known = self._recognised(node)
        if known is not None:
            return known
        kind = self.kind(node) or (allowed[0] if len(allowed) == 1 else None)
        if kind is None or kind not in allowed or node.startswith("_:"):
            return None
        if (node, kind) not in self._made:
            self._made[node, kind] = self._entity(node, kind)
        return self._made[node, kind]

    def kind(self, node: str) -> str | None:
        """Return the type of entity that a node is, as far as it is known."""
        known = self._recognised(node)
        if known is not None:
            return known.type
        classes = [v for name in self._terms.typing for v, kind in self._rest.get(node, name) if kind == NODE]
        return next((self._terms.types[c] for c in classes if c in self._terms.types), None)

    def label(self, node: str) -> str | None:
        """Return the name of a node, English before others."""
        found = self._texts(node, self._terms.labels)
        return found[0] if found else None

    def knows(self, node: str) -> bool:
        """Return True if the node has been found to be an actor."""
        return self._known.get(node) is not None or any(made == node for made, _ in self._made)

    def _recognised(self, node: str) -> Entity | None:
        if node not in self._known:
            self._known[node] = self._own(node) or self._resolve(self._item(node), self._code(node), self._named(node))
        return self._known[node]

    def _own(self, node: str) -> Entity | None:
        """Return the entity of an IRI of Amity's."""
        key = self._names.entity_id(node)
        prefix = f"{key.partition('/')[0]}/" if key else ""
        if not key or prefix not in _LABELS or key == prefix:
            return None
        return Entity(key, _LABELS[prefix], self.label(node) or key.removeprefix(prefix))

    def _entity(self, node: str, kind: str) -> Entity:
        names = self._named(node)
        local = node.rstrip("/#").rpartition("/")[2].rpartition("#")[2]
        name = names[0] if names else local
        return Entity(
            ENTITY_TYPES[kind].prefix + (slug(name) or slug(local) or "unnamed"),
            kind,
            name,
            tuple(sorted(set(names[1:]) - {name})),
            wikidata=self._item(node),
        )

    def _item(self, node: str) -> str | None:
        start = self._terms.prefixes["wd"]
        return node.removeprefix(start) if node.startswith(start) else None

    def _code(self, node: str) -> str | None:
        start = self._terms.prefixes["eu"]
        return node.removeprefix(start) if node.startswith(start) else None

    def _named(self, node: str) -> list[str]:
        return self._texts(node, self._terms.labels) + self._texts(node, self._terms.aliases)

    def _texts(self, node: str, properties: Sequence[str]) -> list[str]:
        found = [value for name in properties for value in self._rest.get(node, name) if value[1] != NODE]
        found.sort(key=lambda value: (not value[1].startswith("@en"), value[1].startswith("@"), value[0]))
        return list(dict.fromkeys(text for text, _ in found))
