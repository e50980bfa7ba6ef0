import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.store import Store
from queries.cypher import filled, literal, outside_strings, parameters, writing_clauses

HOSTILE = 'it\'s "quoted" \\ `ticked` $x // no comment\n\r\t */ {} é 🕊 \\u0041 \\'


def test_parameters_stand_outside_strings_and_comments() -> None:
    text = "MATCH (a {id: $one}) // $two\nWHERE a.name <> '$three' AND a.x = $four /* $five */ RETURN `$six`, $one"
    assert parameters(text) == {"one": 1, "four": 2}


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("MATCH (n) RETURN n", []),
        ("MATCH (n)\nSET n.x = 1\nREMOVE n.y", [("SET", 2), ("REMOVE", 3)]),
        ("match (n) detach delete n", [("DETACH", 1), ("DELETE", 1)]),
        ("LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", [("LOAD", 1)]),
        ("RETURN 'CREATE', \"MERGE\", `SET` // DELETE\n/* DROP */", []),
        ("MATCH (n:Set)-[:CREATE|DELETE]->(m) RETURN n.set, {merge: 1}, $drop", []),
        ("RETURN 'it\\'s' MERGE (n)", [("MERGE", 1)]),
    ],
)
def test_writing_clauses_are_found_with_their_line(text: str, clauses: list[tuple[str, int]]) -> None:
    assert list(writing_clauses(text)) == clauses


def test_filled_leaves_strings_and_comments_alone() -> None:
    text = "MATCH (n {id: $id}) WHERE n.x IN $xs AND n.y = '$id' RETURN n // $id"
    values = {"id": "a'b", "xs": [1, 2.5, None, True]}
    assert filled(text, values) == (
        "MATCH (n {id: 'a\\'b'}) WHERE n.x IN [1, 2.5, null, true] AND n.y = '$id' RETURN n // $id"
    )


def test_a_parameter_without_a_value_stays() -> None:
    assert filled("RETURN $a, $b", {"a": 1}) == "RETURN 1, $b"


def test_characters_outside_strings_have_their_places() -> None:
    text = "a'(\\')'(b) // (\n`(`)"
    found = dict(outside_strings(text))
    assert "".join(found.values()) == "a(b) \n)"
    assert all(text[place] == character for place, character in found.items())


def test_literal_refuses_what_has_none() -> None:
    with pytest.raises(TypeError, match="dict"):
        literal({"a": 1})


@given(st.text())
def test_a_literal_is_one_string_token(text: str) -> None:
    """No text can end its own literal: what follows it stays outside."""
    assert parameters(f"RETURN {literal(text)}, $after") == {"after": 1}
    assert filled(f"RETURN {literal(text)}", {}) == f"RETURN {literal(text)}"


def test_literals_mean_their_values_on_the_server(graph: Store) -> None:
    values: list[object] = [HOSTILE, "", None, True, False, -3, 0.25, 1e-9, ["a", "b'"], []]
    query = "RETURN " + ", ".join(f"{literal(value)} AS v{n}" for n, value in enumerate(values))
    assert list(graph.read(query).rows[0]) == values
