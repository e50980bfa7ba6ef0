"""Values of the driver as plain Python."""

from typing import Any

from neo4j.graph import Node, Path, Relationship
from neo4j.spatial import Point
from neo4j.time import Date, DateTime, Duration, Time

from graph.store.annotations import ANNOTATION_PREFIX

#: What most values are; to tell that takes less than to tell that they are nothing else.
_SCALARS = (str, int, float, bool, type(None))


def plain(value: Any) -> Any:  # noqa: ANN401 - whatever a query returns
    """Return a value as str, int, float, bool, None, list or dict, all the way down.

    Nodes are `{"id", "labels", "properties"}`, without the values of analyses; relationships
    `{"id", "type", "properties", "start", "end"}`, paths `{"nodes", "relationships"}`; dates, times and
    durations are ISO 8601 texts, points lists of coordinates.
    """
    if isinstance(value, _SCALARS):
        return value
    match value:
        case Node():
            return {
                "id": value.element_id,
                "labels": sorted(value.labels),
                "properties": {k: plain(v) for k, v in value.items() if not k.startswith(ANNOTATION_PREFIX)},
            }
        case Relationship():
            return {
                "id": value.element_id,
                "type": value.type,
                "properties": {key: plain(item) for key, item in value.items()},
                "start": _end(value.start_node),
                "end": _end(value.end_node),
            }
        case Path():
            return {"nodes": plain(list(value.nodes)), "relationships": plain(list(value.relationships))}
        case Date() | DateTime() | Time() | Duration():
            return value.iso_format()
        case dict():
            return {key: plain(item) for key, item in value.items()}
        case list() | tuple() | Point():
            return [plain(item) for item in value]
        case _:
            return value


def _end(node: Node | None) -> str | None:
    return node.element_id if node is not None else None
