"""Ctrl-C once and twice, on a terminal that sends it to every process of the call."""

import os
import signal
import time
from dataclasses import replace
from pathlib import Path

import pytest

from amity.corpus.batch import BATCH_DOCUMENTS
from tests.amity.content import differences
from tests.amity.faults.place import PATIENT, Place, after_batches, corpus, kill, members

DOCUMENTS = 8 * BATCH_DOCUMENTS


def resumed(place: Place, given: Path) -> None:
    """Go on, and compare with a store that was loaded without a break."""
    code, answer, err = place.call("load", "--resume")
    assert code == 0, err
    assert answer["documents"] + answer["unchanged"] == DOCUMENTS
    assert differences(place.taken(), place.undisturbed(given)) == []


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_once_ends_the_load_after_what_is_in_work(place: Place, tmp_path: Path, jobs: str) -> None:
    given = corpus(tmp_path / "corpus", range(DOCUMENTS))
    slow = replace(place, further={"STUB_SECONDS": "0.05"})
    with slow.start("load", "--jobs", jobs, given) as process:
        after_batches(process, 2)
        kill(process, signal.SIGINT)
        _, err = process.communicate(timeout=PATIENT)
    lines = err.splitlines()
    assert process.returncode == 130, err
    assert lines[-1] == "Stopped. What is written is whole; `amity load --resume` goes on from there."
    assert "Stopping after what is in work; Ctrl-C again stops at once." in lines
    assert "Traceback" not in err
    (run,) = place.runs()
    assert run.state == "stopped"
    assert 2 * BATCH_DOCUMENTS <= run.documents["written"] < DOCUMENTS
    resumed(place, given)


def test_twice_ends_it_at_once(place: Place, tmp_path: Path) -> None:
    given = corpus(tmp_path / "corpus", range(DOCUMENTS))
    endless = replace(place, further={"STUB_SECONDS": "3600"})
    with endless.start("load", given) as process:
        assert process.stderr is not None
        while "loading into" not in process.stderr.readline():
            pass
        kill(process, signal.SIGINT)
        while "Ctrl-C again" not in process.stderr.readline():
            pass
        kill(process, signal.SIGINT)
        _, err = process.communicate(timeout=PATIENT)
    assert process.returncode == 130, err
    assert "Traceback" not in err
    with place.opened() as store:
        assert store.counts()["documents"] == 0
    assert [run.state for run in place.runs()] == ["stopped"]


def test_processes_do_not_outlive_a_load_that_is_killed(tmp_path: Path) -> None:
    place = Place(tmp_path / "data", further={"STUB_SECONDS": "0.05"})
    with place.start("load", "--jobs", "2", corpus(tmp_path / "corpus", range(DOCUMENTS))) as process:
        after_batches(process, 1)
        assert len(members(process.pid)) >= 3
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
    deadline = time.monotonic() + PATIENT
    while members(process.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert members(process.pid) == []
    assert [run.state for run in place.runs()] == ["killed"]
