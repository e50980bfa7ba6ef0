from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.errors import PresetError, PresetHeaderError, PresetWritesError
from queries.header import parse_preset, read_preset
from queries.parameter import Parameter
from queries.preset import Preset

WHERE = Path("mine/near.cypher")
GOOD = """// Neighbours of an actor
// description: Who is linked to an actor, and
//   by what.
//
// param: actor actor, e.g. Côte d'Ivoire -- Whose neighbours
// param: hops integer 1..6 = 4 -- How far
// param: share number 0..1 = 0.5 -- How much
// param: kind choice friend|foe = friend -- Which, when asked
// param: after date = null -- From when on
// columns: name, relation
// view: table
// tags: mine, try
// key: name
MATCH (a:Entity {id: $actor})-[r]-(b)
WHERE $kind = 'friend' AND $hops > 1 AND $share > 0 AND $after IS NULL AND r.modality IN $modality
RETURN b.name AS name, type(r) AS relation LIMIT $limit;

/* graph
// Also those that are only near:
MATCH (a:Entity {id: $actor})-[r]-(b) WHERE $hops > 1
RETURN a, r, b;
*/
"""


def test_a_preset_is_read() -> None:
    preset = parse_preset(GOOD, path=WHERE, category="mine")
    assert (preset.name, preset.category, preset.title) == ("near", "mine", "Neighbours of an actor")
    assert preset.description == "Who is linked to an actor, and by what."
    assert (preset.columns, preset.view, preset.tags) == (("name", "relation"), "table", ("mine", "try"))
    assert preset.key == ("name",)
    assert preset.cypher.startswith("MATCH (a:Entity {id: $actor})")
    assert preset.cypher.endswith("LIMIT $limit")
    assert preset.text == GOOD
    assert preset.graph == (
        "// Also those that are only near:\nMATCH (a:Entity {id: $actor})-[r]-(b) WHERE $hops > 1\nRETURN a, r, b"
    )
    assert preset.parameters[:5] == (
        Parameter("actor", "actor", "Whose neighbours", example="Côte d'Ivoire"),
        Parameter("hops", "integer", "How far", required=False, default=4, bounds=(1, 6)),
        Parameter("share", "number", "How much", required=False, default=0.5, bounds=(0, 1)),
        Parameter("kind", "choice", "Which, when asked", required=False, default="friend", words=("friend", "foe")),
        Parameter("after", "date", "From when on", required=False),
    )
    assert [p.name for p in preset.parameters[5:]] == ["modality", "limit"]


def test_a_declared_parameter_goes_before_the_common_one() -> None:
    text = "// T\n// description: D\n// columns: x\n// param: limit integer 1..5 = 2 -- Few\nRETURN 1 AS x LIMIT $limit"
    preset = parse_preset(text, path=WHERE, category="mine")
    assert [(p.name, p.default) for p in preset.parameters] == [("limit", 2)]


def changed(old: str, new: str) -> str:
    assert old in GOOD
    return GOOD.replace(old, new)


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("", 1, "the first line is no title"),
        ("MATCH (n) RETURN n", 1, "the first line is no title"),
        ("//  \nRETURN 1", 1, "the first line is no title"),
        ("// T\n//   more\nRETURN 1 AS x", 2, "goes on from none"),
        ("// T\n// description: D\n// columns: x\n", 3, "there is no query"),
        ("// T\n// columns: x\nRETURN 1 AS x", 1, "the header has no description"),
        (changed("// view: table", "// view: chart"), 11, "the view 'chart' is unknown"),
        (changed("// tags:", "// tag:"), 12, "the key 'tag' is unknown"),
        (changed("// tags:", "// just words"), 12, "is no header line"),
        (changed("// columns: name, relation", "// columns:"), 10, "the header has no columns"),
        (changed("// columns: name, relation", "// columns: name, name"), 10, "empty or repeated"),
        (changed("// view: table", "// columns: name"), 11, "columns is given twice"),
        (changed("hops integer", "hops whole"), 6, "the kind 'whole' is unknown"),
        (changed("1..6", "1-6"), 6, "'1-6' is no limit for integer"),
        (changed("= 4", "= 9"), 6, "the default does not fit"),
        (changed("= friend", "= stranger"), 8, "the default does not fit"),
        (changed("friend|foe = ", "= "), 8, "a choice needs its words"),
        (changed("hops integer 1..6 = 4 -- How far", "hops"), 6, "declares no parameter"),
        (changed("// view: table", "// param: hops integer -- Again"), 11, "declared twice"),
        (changed("// view: table", "// param: unused integer -- Not used"), 11, "does not use $unused"),
        (changed("// key: name", "// key: title"), 13, "the key 'title' is no column"),
        (changed("// key: name", "// key: name, name"), 13, "empty or repeated"),
        (changed("*/", ""), 18, "not closed at the end"),
        (changed("*/", "*/\nRETURN 1"), 18, "not closed at the end"),
        (changed("RETURN a, r, b", "RETURN a, r, b, $kin"), 21, "$kin is not declared"),
        (GOOD.replace("/* graph", "/* graph\n*/\n/*"), 18, "not closed at the end"),
        (GOOD[: GOOD.index("/* graph")] + "/* graph\n\n*/", 18, "no query to draw"),
        (changed("// view: table", "// view: graph"), 11, "two queries to draw"),
        (changed("type(r) AS relation", "$kin AS relation"), 16, "$kin is not declared"),
    ],
)
def test_a_fault_names_file_and_line(text: str, line: int, what: str) -> None:
    with pytest.raises(PresetHeaderError) as caught:
        parse_preset(text, path=WHERE, category="mine")
    assert caught.value.where == f"mine/near.cypher:{line}"
    assert what in caught.value.what
    assert caught.value.remedy
    assert caught.value.code == "E502"


def test_a_near_key_is_suggested() -> None:
    with pytest.raises(PresetHeaderError, match="Did you mean description"):
        parse_preset("// T\n// descripton: D\nRETURN 1", path=WHERE, category="mine")


def test_a_name_is_of_lower_case_words() -> None:
    with pytest.raises(PresetHeaderError, match="lower-case words joined by hyphens"):
        parse_preset(GOOD, path=Path("My Query.cypher"), category="mine")


@pytest.mark.parametrize("clause", ["SET a.seen = true", "MERGE (x)", "DETACH DELETE a", "create (x)"])
def test_a_preset_that_writes_is_refused_with_its_line(clause: str) -> None:
    with pytest.raises(PresetWritesError) as caught:
        parse_preset(changed("WHERE $kind", f"{clause} WITH a, r, b WHERE $kind"), path=WHERE, category="mine")
    assert caught.value.where == "mine/near.cypher:15"
    assert caught.value.code == "E503"


def test_a_query_to_draw_that_writes_is_refused_with_its_line() -> None:
    with pytest.raises(PresetWritesError) as caught:
        parse_preset(changed("RETURN a, r, b", "SET a.seen = true RETURN a"), path=WHERE, category="mine")
    assert caught.value.where == "mine/near.cypher:21"


def test_a_preset_is_drawn_by_its_second_query() -> None:
    drawn = parse_preset(GOOD, path=WHERE, category="mine").drawn
    assert drawn is not None
    assert (drawn.view, drawn.title, drawn.columns) == ("graph", "Neighbours of an actor (graph)", ())
    assert [p.name for p in drawn.parameters] == ["actor", "hops"]
    assert drawn.drawn is drawn
    only = changed("// view: table", "// view: graph")
    graph = parse_preset(only[: only.index("/* graph")], path=WHERE, category="mine")
    assert graph.drawn is graph
    table = parse_preset(GOOD[: GOOD.index("/* graph")], path=WHERE, category="mine")
    assert (table.graph, table.drawn) == (None, None)


def test_windows_line_ends_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    path = tmp_path / "near.cypher"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert read_preset(path, category="mine").cypher == parse_preset(GOOD, path=path, category="mine").cypher


def test_an_unreadable_file_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "near.cypher"
    path.write_bytes(b"// T\xff\xfe")
    with pytest.raises(PresetHeaderError, match="UTF-8"):
        read_preset(path, category="mine")
    with pytest.raises(PresetHeaderError, match="cannot be read"):
        read_preset(tmp_path / "absent.cypher", category="mine")


@given(st.lists(st.sampled_from(GOOD.splitlines()) | st.text(max_size=30), max_size=12).map("\n".join))
def test_any_text_is_a_preset_or_has_a_fault(text: str) -> None:
    found = outcome(text)
    if isinstance(found, PresetError):
        assert (found.where or "").startswith("mine/near.cypher:")
    else:
        assert found.title
        assert found.columns


def outcome(text: str) -> Preset | PresetError:
    try:
        return parse_preset(text, path=WHERE, category="mine")
    except PresetError as error:
        return error
