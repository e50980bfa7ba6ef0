"""`amity status` and `amity remove` on both stores."""

import json

import pytest

from graph.store import Store
from tests.amity.conftest import CommandLine


def test_status_tells_the_store_and_its_counts(filled: CommandLine, store: Store) -> None:
    assert json.loads(filled("status").out) == {"store": store.kind, "address": store.address, **store.counts()}


def test_status_never_shows_a_password(filled: CommandLine) -> None:
    secret = filled.environment.get("NEO4J_PASSWORD", "no password here")
    assert secret not in filled("status", "--verbose").out + filled("status", "--verbose").err


def test_documents_are_listed_with_where_they_come_from(filled: CommandLine, store: Store) -> None:
    listed = json.loads(filled("status", "--documents").out)
    assert {(d["id"], d["uri"], d["statements"]) for d in listed} == {
        (d.id, d.uri, d.statements) for d in store.documents()
    }
    assert filled("--table", "status", "--documents").out.split()[0] == "title"


def test_an_empty_graph_has_no_documents(amity: CommandLine) -> None:
    assert json.loads(amity("status", "--documents").out) == []
    assert amity("--table", "status", "--documents").err == "No documents.\n"


@pytest.mark.parametrize("by", ["id", "uri"])
def test_removing_a_document_leaves_the_graph_of_the_others(
    filled: CommandLine, store: Store, sample_results: list[tuple[object, ...]], by: str
) -> None:
    gone = next(d for d in store.documents() if d.uri == "samples/un-votes.md")
    answer = filled("remove", getattr(gone, by))
    assert answer.code == 0
    assert json.loads(answer.out)["documents"] == 1
    assert {d.uri for d in store.documents()} == {d.uri for d in store.documents()} - {gone.uri}
    assert len(list(store.documents())) == len(sample_results) - 1
    assert not [s for s in store.statements() if any(e.document == gone.id for e in s.evidence)]
    assert store.text(gone.id) is None


def test_removing_what_is_not_there_changes_nothing(filled: CommandLine, store: Store) -> None:
    before = store.counts()
    answer = filled("remove", "samples/un-vote.md")
    assert (answer.code, answer.out) == (2, "")
    expected = "Error: [E703] the graph has no document 'samples/un-vote.md'. Did you mean samples/un-votes.md.\n"
    assert answer.err == expected
    assert store.counts() == before
