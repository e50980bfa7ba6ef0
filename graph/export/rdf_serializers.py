"""The vocabulary and the shapes as Turtle in one order, so that files can be compared line by line and hashed."""

import json
from typing import Any

from rdflib import BNode, Literal
from rdflib.plugins.serializers.turtle import TurtleSerializer
from rdflib.term import Node


class SortedTurtle(TurtleSerializer):
    """rdflib's Turtle with subjects by IRI, no invented prefixes, and every string on one line."""

    # rdflib's own names: these methods take the place of its methods.
    def orderSubjects(self) -> list[Any]:  # noqa: N802
        """Return the subjects by IRI, blank nodes last: they stand where they are used."""
        return sorted(self._subjects, key=lambda subject: (isinstance(subject, BNode), subject))

    def get_pname(self, uri: Node, gen_prefix: bool = False) -> str | None:  # noqa: ARG002
        """Return the prefixed name, None without a prefix; rdflib numbers prefixes as they come up."""
        return super().get_pname(uri, gen_prefix=False)

    def label(self, node: Any, position: int) -> str:  # noqa: ANN401
        """Return the node as Turtle; a JSON string is a Turtle string, and has no line break inside."""
        if isinstance(node, Literal) and node.datatype is None and node.language is None:
            return json.dumps(str(node), ensure_ascii=False)
        return super().label(node, position)
