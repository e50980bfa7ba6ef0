"""Two loads at once of documents that overlap: both go on, and the graph is that of one."""

from dataclasses import replace
from pathlib import Path

from amity.corpus.batch import BATCH_DOCUMENTS
from tests.amity.content import differences
from tests.amity.faults.place import PATIENT, Place, after_batches, corpus, kill

DOCUMENTS = 6 * BATCH_DOCUMENTS


def test_the_graph_is_that_of_one(place: Place, tmp_path: Path) -> None:
    """Of the embedded store the first load is the server, and its end is not the end of the second."""
    folder = corpus(tmp_path / "news", range(DOCUMENTS))
    # The same files, as a text with two addresses keeps that of the load that came first.
    early, late = folder / "00[0-4]?.txt", folder / "00[1-9]?.txt"
    slow = replace(place, further={"STUB_SECONDS": "0.03"})
    with slow.start("load", early) as first:
        after_batches(first, 1)
        with slow.start("load", late) as second:
            _, err = first.communicate(timeout=PATIENT)
            assert first.returncode == 0, err
            _, err = second.communicate(timeout=PATIENT)
            assert second.returncode == 0, err
    assert [run.state for run in place.runs()] == ["done", "done"]
    assert differences(place.taken(), place.undisturbed(early, late)) == []


def test_the_server_of_an_embedded_store_is_killed_under_a_load(tmp_path: Path) -> None:
    place = Place(tmp_path / "data")
    first = corpus(tmp_path / "first", range(BATCH_DOCUMENTS))
    second = corpus(tmp_path / "second", range(BATCH_DOCUMENTS, DOCUMENTS))
    endless = replace(place, further={"STUB_SECONDS": "3600"})
    slow = replace(place, further={"STUB_SECONDS": "0.02"})
    with endless.start("load", first) as owner:
        assert owner.stderr is not None
        while "loading into" not in owner.stderr.readline():
            pass
        with slow.start("load", second) as loader:
            after_batches(loader, 1)
            kill(owner)
            _, err = loader.communicate(timeout=PATIENT)
            assert loader.returncode == 0, err
        owner.communicate()
    assert [run.state for run in place.runs()] == ["done", "killed"]
    code, answer, err = place.call("load", "--resume")
    assert (code, answer["documents"]) == (0, BATCH_DOCUMENTS), err
    assert differences(place.taken(), place.undisturbed(first, second)) == []
