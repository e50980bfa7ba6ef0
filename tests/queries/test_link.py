from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries import NoBrowserError, browser_link


@pytest.mark.parametrize(
    ("server", "browser", "dbms"),
    [
        ("bolt://localhost:7687", "http://localhost:7474/browser/", "bolt://neo4j@localhost:7687"),
        ("neo4j://db.example.org", "http://db.example.org:7474/browser/", "neo4j://neo4j@db.example.org:7687"),
        ("neo4j+s://x.example.org", "https://x.example.org:7473/browser/", "neo4j+s://neo4j@x.example.org:7687"),
        ("bolt+ssc://x:1234", "https://x:7473/browser/", "bolt+ssc://neo4j@x:1234"),
        ("bolt://[::1]:7687", "http://[::1]:7474/browser/", "bolt://neo4j@[::1]:7687"),
        ("bolt://user:secret@localhost", "http://localhost:7474/browser/", "bolt://neo4j@localhost:7687"),
    ],
)
def test_the_browser_is_at_the_server(server: str, browser: str, dbms: str) -> None:
    link = browser_link("RETURN 1", server=server)
    assert link.startswith(f"{browser}?")
    assert parse_qs(urlsplit(link).query) == {"dbms": [dbms], "cmd": ["edit"], "arg": ["RETURN 1"]}
    assert "secret" not in link


def test_user_database_and_browser_can_be_named() -> None:
    link = browser_link("RETURN 1", server="bolt://x", user="a@b", database="work", browser="https://b.example.org/x")
    assert link.startswith("https://b.example.org/x/?dbms=")
    assert parse_qs(urlsplit(link).query)["dbms"] == ["bolt://a%40b@x:7687"]
    assert parse_qs(urlsplit(link).query)["db"] == ["work"]


def test_without_a_server_a_browser_has_to_be_named() -> None:
    with pytest.raises(NoBrowserError, match="amity view") as caught:
        browser_link("RETURN 1", server=None)
    assert (caught.value.code, caught.value.exit_code) == ("E510", 2)
    assert browser_link("RETURN 1", server=None, browser="http://x/") == "http://x/?cmd=edit&arg=RETURN%201"
    assert browser_link("RETURN 1", server=None, browser="http://x?cmd=play") == "http://x/?cmd=edit&arg=RETURN%201"


@given(st.text())
def test_any_query_arrives_as_it_is(cypher: str) -> None:
    link = browser_link(cypher, server="bolt://localhost")
    assert link.isascii()
    found = parse_qs(urlsplit(link).query, keep_blank_values=True)
    assert found.keys() == {"dbms", "cmd", "arg"}
    assert "&" not in found["arg"][0]
    assert found["arg"][0].replace(r"\u0026", "&").replace(r"\u0023", "#") == cypher.replace(
        r"\u0026", "&").replace(r"\u0023", "#")  # fmt: skip


def test_a_lone_surrogate_does_not_break_the_link() -> None:
    assert browser_link("\udce9", server="bolt://x").endswith("arg=%3F")


def test_what_the_browser_would_cut_is_escaped() -> None:
    link = browser_link("RETURN 'a & b #1' AS x", server="bolt://localhost:7687")
    assert parse_qs(urlsplit(link).query)["arg"] == [r"RETURN 'a \u0026 b \u00231' AS x"]
