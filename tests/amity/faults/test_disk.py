"""The disk of the embedded store, or of the record of runs, is full: one line, and on again when there is space."""

import resource
from dataclasses import replace
from pathlib import Path

from amity.corpus.batch import BATCH_DOCUMENTS
from tests.amity.content import differences
from tests.amity.faults.place import PATIENT, Place, after_batches, corpus

DOCUMENTS = 8 * BATCH_DOCUMENTS


def test_a_full_disk_of_the_embedded_store(tmp_path: Path) -> None:
    """The largest file that the process may write stands for the disk: what does not fit is refused alike."""
    place = Place(tmp_path / "data")
    given = corpus(tmp_path / "corpus", range(DOCUMENTS))
    with replace(place, further={"STUB_SECONDS": "0.03"}).start("load", given) as process:
        after_batches(process, 2)
        _, hard = resource.prlimit(process.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (4096, hard))
        _, err = process.communicate(timeout=PATIENT)
    assert process.returncode == 1, err
    assert err.splitlines()[-1].startswith("Error: ["), err
    with place.opened() as store:
        assert 2 * BATCH_DOCUMENTS <= store.counts()["documents"] < DOCUMENTS
    code, _, err = place.call("load", "--resume")
    assert code == 0, err
    assert differences(place.taken(), place.undisturbed(given)) == []
