"""Reading the store's documents anew with another version of the extractor."""

import pytest

from amity.corpus import stored
from amity.corpus.corpus_run import CorpusRun, RunOptions
from amity.corpus.crew import Here
from amity.corpus.patience import Patience
from amity.corpus.stored import outdated, outdated_ids
from graph.document import Document
from graph.store import Store
from tests.amity.content import content, differences
from tests.amity.corpus.stub import Newer, Stub, documents


def load(store: Store, given: list[Document], extractor: type[Stub]) -> None:
    """Load documents."""
    CorpusRun(store, RunOptions(extractor=extractor)).over(given)


def refresh(store: Store, extractor: type[Stub]) -> int:
    """Refresh the store and return how many documents were read anew."""
    options = RunOptions(extractor=extractor, again=lambda _: ())
    given = outdated(Patience(store), f"{extractor.name} {extractor.version}")
    return CorpusRun(store, options, Here()).over(given).outcomes["written"]


def test_a_refreshed_store_is_one_that_was_loaded_by_the_new_version(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored, "PAGE", 7)
    given = documents(40)
    load(store, given, Newer)
    wanted = content(store)
    assert 0 < store.counts()["evidence"] < 40
    store.clear()
    load(store, given, Stub)
    assert refresh(store, Newer) == 40
    assert differences(content(store), wanted) == []
    assert refresh(store, Newer) == 0


def test_title_date_and_publisher_stay(store: Store) -> None:
    given = Document("a.txt", "A document of the test.", "Title", "2022-09", "The Press")
    load(store, [given], Stub)
    assert list(outdated(Patience(store), "stub 2")) == [given]


def test_what_has_no_text_is_left_alone(store: Store) -> None:
    (document,) = documents(1)
    store.load(Stub().extract(document))
    assert list(outdated_ids(Patience(store), "stub 2")) == []
    assert store.document(document.id) is None


def test_a_refresh_in_the_middle_leaves_no_document_half(store: Store) -> None:
    """Each document is of one version or the other, and what rests on it too."""
    given = documents(40)
    load(store, given, Stub)
    options = RunOptions(extractor=Newer, again=lambda _: ())
    work = CorpusRun(store, options, Here(), [lambda _, __: work.stop.set()])
    work.over(outdated(Patience(store), "stub 2"))
    new = {d.id for d in given if d.id in store.read_by([d.id for d in given], "stub 2")}
    assert 0 < len(new) < 40
    for document in given:
        expected = (Newer if document.id in new else Stub)().extract(document)
        found = tuple(store.statements(document=document.id))
        assert [e.extractor for s in found for e in s.evidence] == [e.extractor for s in expected for e in s.evidence]
