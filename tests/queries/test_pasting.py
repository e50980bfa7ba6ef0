import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.store import Store
from queries.cypher import parameters
from queries.pasting import pasted

FILTERED = """MATCH (a:Entity {id: $actor})-[r]-(b)
WHERE ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($context IS NULL OR $context IN r.contexts)
RETURN b.name AS name LIMIT $limit"""


@pytest.mark.parametrize(
    ("values", "where"),
    [
        ({"since": None, "context": None}, ""),
        ({"since": None, "context": "cyber"}, "\nWHERE ('cyber' IN r.contexts)"),
        ({"since": "2023", "context": None}, "\nWHERE (left('2023', size(r.last)) <= r.last)"),
        (
            {"since": "2023", "context": "cyber"},
            "\nWHERE (left('2023', size(r.last)) <= r.last)\n  AND ('cyber' IN r.contexts)",
        ),
    ],
    ids=["none", "second", "first", "both"],
)
def test_filters_that_are_not_in_use_are_left_out(values: dict[str, object], where: str) -> None:
    assert pasted(FILTERED, values | {"actor": "country/JPN", "limit": 9}) == (
        f"MATCH (a:Entity {{id: 'country/JPN'}})-[r]-(b){where}\nRETURN b.name AS name LIMIT 9"
    )


def test_a_parameter_without_a_value_stays_with_its_filter() -> None:
    text = pasted(FILTERED, {"context": None})
    assert list(parameters(text)) == ["actor", "since", "limit"]
    assert "($since IS NULL OR left($since, size(r.last)) <= r.last)" in text


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("RETURN ($a IS NULL OR $a > 1) AS x", "RETURN true AS x"),
        ("MATCH (n) WHERE ($a IS NULL OR n.x = $a) OR n.y = 1 RETURN n", "MATCH (n) WHERE true OR n.y = 1 RETURN n"),
        ("MATCH (n) WHERE NOT ($a IS NULL OR n.x = $a) RETURN n", "MATCH (n) WHERE NOT true RETURN n"),
        ("MATCH (n WHERE ($a IS NULL OR n.x = $a)) RETURN n", "MATCH (n) RETURN n"),
        ("RETURN ($a IS NULL OR ')' = $a) AS x, '($a IS NULL OR 1)'", "RETURN true AS x, '($a IS NULL OR 1)'"),
        ("RETURN '($a IS NULL OR 1' AS x, (1) AS y", "RETURN '($a IS NULL OR 1' AS x, (1) AS y"),
        ("MATCH (n) WHERE ($a IS NULL OR (n.x = $a AND (n.y = 1))) AND n.z = 2 RETURN n",
         "MATCH (n) WHERE n.z = 2 RETURN n"),
    ],
)  # fmt: skip
def test_what_is_left_means_the_same(query: str, expected: str) -> None:
    assert pasted(query, {"a": None}) == expected


@given(st.text(), st.none() | st.text())
def test_no_text_gets_out_of_its_literal(actor: str, since: str | None) -> None:
    text = pasted(FILTERED + " // $after", {"actor": actor, "since": since, "context": None, "limit": 1})
    assert parameters(text + "\nRETURN $after") == {"after": text.count("\n") + 2}


HOSTILE = (
    "'}) DETACH DELETE n //", '"}) RETURN 1 //', "\\", "\\'", "\\\\'", "\\u0027}) RETURN 1 //", "\\\\u0027",
    "a\nb", "a\r\n'", "`", "$actor", "*/ RETURN 1 /*", "\u2028'", "; MATCH (n) RETURN n", "é🕊", ":play x",
)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_the_server_reads_a_hostile_text_as_text(graph: Store, text: str) -> None:
    found = graph.read(pasted("MATCH (n:Country {id: 'country/JPN'}) RETURN $text AS text", {"text": text}))
    assert found.rows == ((text,),)
