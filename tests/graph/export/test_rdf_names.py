import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import ExportError
from graph.export.rdf_names import DEFAULT_NAMES, Names, camel, escaped, plain, web_address
from graph.ontology import RELATION_TYPES

ANY = st.text(st.characters(codec=None, exclude_categories=()))


@given(ANY)
def test_escaping_is_reversible_and_leaves_only_safe_characters(value: str) -> None:
    assert plain(escaped(value)) == value
    assert re.fullmatch(r"[A-Za-z0-9._~/%-]*", escaped(value))
    assert not {".", ".."} & set(escaped(value).split("/"))


@given(ANY)
def test_web_address_is_an_iri(rest: str) -> None:
    address = web_address(f"https://example.org/{rest}")
    assert address is None or re.fullmatch(r"https://[^\x00-\x20<>\"{}|\\^`\[\]]*", address)


def test_only_the_web_has_addresses() -> None:
    assert str(web_address("http://example.org/ä b?q=<x>")) == "http://example.org/%C3%A4%20b?q=%3Cx%3E"
    assert [web_address(uri) for uri in ("a/b.txt", "javascript:alert(1)", "http:", "http://[", "")] == [None] * 5


def test_relations_have_names_of_their_own() -> None:
    assert camel("SUPPLIES_ARMS_TO") == "suppliesArmsTo"
    assert {DEFAULT_NAMES.relation_name(str(DEFAULT_NAMES.relation(r))) for r in RELATION_TYPES} == set(RELATION_TYPES)
    assert DEFAULT_NAMES.relation_name("https://example.org/ns#aids") is None
    assert DEFAULT_NAMES.relation_name("https://w3id.org/amity/ns#subject") is None


def test_base_is_configurable() -> None:
    names = Names("https://example.org/v/", "urn:example:")
    assert str(names.expand("amity:Statement")) == "https://example.org/v/Statement"
    assert str(names.entity("country/PRK")) == "urn:example:country/PRK"
    assert names.entity_id("urn:example:country/PRK") == "country/PRK"
    assert names.entity_id("https://w3id.org/amity/id/country/PRK") is None
    assert names.document_id("urn:example:country/PRK") is None


@pytest.mark.parametrize("namespace", ["", "amity", "/id/", "https://example.org/a b/", "https://x/<>#", "https://x"])
def test_namespace_has_to_be_the_start_of_an_iri(namespace: str) -> None:
    with pytest.raises(ExportError, match="cannot start an IRI"):
        Names(base=namespace)
