"""The guide of Neo4j Browser: slides in which a click brings a query into the editor.

Browser cuts what looks like an event handler (` on...=`) out of a guide's text, so every equals sign of a text is
written as a reference. What stands in an element with `value-key` follows the field with the same `value-for`.
"""

import re
from collections.abc import Iterable, Mapping
from html import escape
from importlib.resources import files
from itertools import groupby
from string import Template
from types import MappingProxyType
from typing import Final

from graph.ontology import ENTITY_TYPES, RELATION_TYPES
from queries.actors import ActorNames
from queries.errors import PresetError
from queries.library import Library
from queries.parameter import Parameter
from queries.pasting import pasted
from queries.preset import Preset

#: Around a value that a field of the slide can change: the parameter's name, then the value. No query holds these.
_OPEN, _MIDDLE, _CLOSE = "\ue000", "\ue001", "\ue002"
_CHANGEABLE: Final = re.compile(f"{_OPEN}(.*?){_MIDDLE}(.*?){_CLOSE}", re.DOTALL)
#: Browser draws fields without a border.
_FIELD: Final = "border: 1px solid #7A7F87; padding: 2px 4px"
_VALENCES: Final = MappingProxyType({"+": "cooperation", "-": "conflict", "0": "neither"})
_QUERIES: Final = MappingProxyType({
    "counts": "MATCH (n) UNWIND labels(n) AS label\nRETURN label, count(*) AS nodes ORDER BY nodes DESC",
    "documented": """\
MATCH (:Entity)-[r]->(:Entity)
RETURN type(r) AS relation, count(*) AS edges, round(avg(r.documents), 2) AS documents,
  round(avg(r.belief), 2) AS belief
ORDER BY edges DESC""",
    "finding": """\
WITH toLower('{name}') AS wanted
MATCH (e:Entity)
WHERE toLower(e.name) CONTAINS wanted OR any(alias IN e.aliases WHERE toLower(alias) = wanted)
RETURN e.id AS id, e.name AS name, e.aliases AS aliases ORDER BY size(name) LIMIT 25""",
    "sentences": """\
MATCH (:Entity {id: '{one}'})<-[:SUBJECT|OBJECT]-(s:Statement)-[:SUBJECT|OBJECT]->(:Entity {id: '{other}'})
MATCH (s)-[e:EVIDENCED_BY]->(d:Document)
RETURN coalesce(e.date, d.published) AS date, s.relation AS relation, s.polarity AS polarity, s.modality AS modality,
  e.sentence AS sentence, e.attributed_to AS attributed_to, d.title AS title, d.uri AS uri
ORDER BY date LIMIT 100""",
    "evidence": """\
MATCH (a:Entity {id: '{one}'})<-[x:SUBJECT|OBJECT]-(s:Statement)-[y:SUBJECT|OBJECT]->(b:Entity {id: '{other}'})
MATCH (s)-[e:EVIDENCED_BY]->(d:Document)
RETURN a, x, s, y, b, e, d LIMIT 100""",
})  # fmt: skip
_EXAMPLES: Final = MappingProxyType({"name": "Moscow", "one": "country/RUS", "other": "country/CHN"})


def guide(presets: Library, *, actors: ActorNames) -> str:
    """Return the guide as HTML, in the form that Browser's `:play` and `:guide` take.

    Args:
        presets: One slide for each category. Names, descriptions and queries are escaped.
        actors: Who is meant by the examples. A parameter without an example, or whose example nobody bears, stays in
            its queries, and the slide says so.
    """
    slides = (_slide(category, list(group), actors) for category, group in groupby(presets.values(), _category))
    queries = {
        name: _runnable(re.sub(r"\{(name|one|other)\}", lambda found: _marked(found[1], _EXAMPLES[found[1]]), query))
        for name, query in _QUERIES.items()
    }
    frame = Template((files("queries.browser") / "frame.html").read_text("utf-8"))
    return frame.substitute(
        queries,
        nodes=" ".join(_swatch(label, kind.colour) for label, kind in ENTITY_TYPES.items()),
        field=_FIELD,
        edges=" ".join(_swatch(meaning, _colour(sign)) for sign, meaning in _VALENCES.items()),
        categories="\n".join(slides),
    )


def _category(preset: Preset) -> str:
    return preset.category


def _slide(category: str, presets: list[Preset], actors: ActorNames) -> str:
    examples = {preset.name: _values(preset, actors) for preset in presets}
    fields = _fields(examples.values())
    parts = [
        '<slide class="row-fluid">\n<div class="col-sm-12">',
        f"<h3>{_text(category.replace('/', ' ').capitalize())}</h3>",
        *([f"<p>{fields}</p>"] if fields else []),
        *(_section(preset, examples[preset.name]) for preset in presets),
        "</div>\n</slide>",
    ]
    return "\n".join(parts)


def _fields(examples: Iterable[Mapping[str, object]]) -> str:
    """Return an input field for each text that the slide's presets ask for, with the first example as a hint."""
    hints: dict[str, str] = {}
    for values in examples:
        for name, value in values.items():
            if isinstance(value, str):
                hints.setdefault(name, _CHANGEABLE.sub(r"\2", value))
    return " ".join(
        f'<label>{_text(name)} <input type="text" size="24" style="{_FIELD}" value-for="{escape(name)}"'
        f' placeholder="{escape(hint)}"></label>'
        for name, hint in hints.items()
    )


def _section(preset: Preset, values: Mapping[str, object]) -> str:
    unset = [p for p in preset.parameters if p.name not in values]
    lines = [f"<h4>{_text(preset.title)}</h4>", f"<p>{_text(preset.description)} {_asks(unset)}</p>"]
    shown = [preset] if preset.graph is None or preset.drawn is None else [preset, preset.drawn]
    lines += [_runnable(f"// {each.title}\n{pasted(each.cypher, values)}") for each in shown]
    return "\n".join(lines)


def _asks(unset: list[Parameter]) -> str:
    wanted = "; ".join(f"<code>:param {_text(p.name)} &#61;&gt; …</code> ({_text(_hint(p))})" for p in unset)
    return f"Set first: {wanted}." if wanted else ""


def _hint(parameter: Parameter) -> str:
    return f"{parameter.help}, such as {parameter.example}" if parameter.example else parameter.help


def _values(preset: Preset, actors: ActorNames) -> dict[str, object]:
    """Return examples and defaults of the parameters that have one, those marked that a field can change."""
    found: dict[str, object] = {}
    for parameter in preset.parameters:
        raw = parameter.example if parameter.required else parameter.default
        if raw is None:
            if not parameter.required:
                found[parameter.name] = None
            continue
        try:
            value = parameter.value(raw)
            if parameter.names_actor:
                value = actors.resolve(str(value), kind=parameter.entity)
        except PresetError:
            continue
        found[parameter.name] = _marked(parameter.name, value) if isinstance(value, str) else value
    return found


def _marked(name: str, value: str) -> str:
    return f"{_OPEN}{name}{_MIDDLE}{value}{_CLOSE}"


def _runnable(query: str) -> str:
    shown = _CHANGEABLE.sub(r'<span value-key="\1">\2</span>', _text(query))
    return f'<pre class="code runnable" style="max-height: 8em; overflow: auto">{shown}</pre>'


def _swatch(name: str, colour: str) -> str:
    return f'<span style="white-space: nowrap"><span style="color: {colour}">⬤</span> {_text(name)}</span>'


def _colour(valence: str) -> str:
    return next(relation.colour for relation in RELATION_TYPES.values() if relation.valence == valence)


def _text(text: str) -> str:
    return escape(text).replace("=", "&#61;")
