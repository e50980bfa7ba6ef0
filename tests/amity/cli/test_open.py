"""`amity open`: links to Neo4j Browser."""

import json
import webbrowser
from urllib.parse import parse_qs, urlsplit

import pytest

from graph.store import Store
from tests.amity.conftest import CommandLine

SERVER = ("--store", "bolt://db.example.org:7687")


def cypher(link: str) -> str:
    return parse_qs(urlsplit(link.strip()).query)["arg"][0]


def test_the_link_holds_the_query_to_draw(amity_alone: CommandLine) -> None:
    answer = amity_alone("--table", "open", "cooperation-map", "--context", "military", *SERVER)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith(
        "http://db.example.org:7474/browser/?dbms=bolt%3A%2F%2Fneo4j%40db.example.org%3A7687&cmd=edit&arg="
    )
    text = cypher(answer.out)
    assert text.startswith("// The map of cooperation (graph)\nMATCH ")
    assert "('military' IN r.contexts)" in text
    assert "RETURN a, r, b" in text


def test_query_open_is_the_same_command(amity_alone: CommandLine) -> None:
    answer = amity_alone("query", "open", "sanctions", *SERVER)
    assert answer.code == 0
    assert answer == amity_alone("open", "sanctions", *SERVER)


def test_a_view_can_be_named(amity_alone: CommandLine) -> None:
    text = json.loads(amity_alone("open", "who-cooperates", "--view", "table", *SERVER).out)["cypher"]
    assert text.startswith("// Who cooperates with whom\n")
    assert "x.name AS one" in text
    assert amity_alone("open", "brokers", *SERVER).code == 0
    assert amity_alone("open", "brokers", "--view", "graph", *SERVER).code == 2


def test_hostile_values_stay_values(amity_alone: CommandLine) -> None:
    hostile = "'}) DETACH DELETE n // \\u0027 \n&cmd=play"
    answer = amity_alone("open", "publisher-claims", "-p", f"publisher={hostile}", *SERVER)
    query = parse_qs(urlsplit(json.loads(answer.out)["link"]).query)
    assert query["cmd"] == ["edit"]
    assert "toLower('\\'}) DETACH DELETE n // \\\\u0027 \\n\\u0026cmd=play')" in query["arg"][0]


def test_the_query_of_the_link_answers_as_the_preset_does(filled: CommandLine, store: Store) -> None:
    call = ("partners", "-p", "actor=Manila", "--since", "2023", "--view", "table")
    link = json.loads(filled("open", *call, "--browser", "http://localhost:7474/browser/").out)["link"]
    found = store.read(cypher(link))
    assert [dict(zip(found.columns, row, strict=True)) for row in found.rows] == (
        json.loads(filled("query", "run", *call).out)
    )
    assert found.rows


def test_the_embedded_store_has_no_browser(amity_alone: CommandLine) -> None:
    answer = amity_alone("open", "partners", "-p", "actor=Manila")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("Error: [E510] the embedded store has no Neo4j Browser")
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize("started", [True, False])
def test_launch_opens_the_link(amity_alone: CommandLine, monkeypatch: pytest.MonkeyPatch, *, started: bool) -> None:
    opened: list[str] = []

    def launch(link: str) -> bool:
        opened.append(link)
        return started

    monkeypatch.setattr(webbrowser, "open", launch)
    answer = amity_alone("--table", "open", "sanctions", "--launch", *SERVER)
    assert answer.code == 0
    assert opened == [answer.out.strip()]
    assert ("open the link yourself" in answer.err) != started
