"""The record of runs: whole, ordered by number and not by the clock, and without secrets."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from amity.corpus.outcome import Outcome
from amity.corpus.record import Record
from amity.corpus.run import Call
from amity.corpus.tally import Tally
from amity.errors import RunError, RunRecordError, UnknownRunError
from graph.document import Document
from loaders.errors import DocumentEmptyError

NEWS = Call("load", ("news/",), {"since": "2022"}, "/somewhere")
EMPTY = Outcome("e.txt", "failed", error=DocumentEmptyError("it is empty", where="e.txt", remedy="Leave it out"))


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """Yield a new record."""
    with Record(tmp_path / "runs") as opened:
        yield opened


def test_a_run_from_its_beginning_to_its_end(record: Record) -> None:
    run = record.begin(NEWS, "bolt://here", {"extractor": "rules 0.1"})
    assert record.run(run.id).state == "running"
    run.note([Outcome("a.txt", "written", "d-1", 3), Outcome("b.txt", "held", "d-2"), EMPTY], Tally(reading=1.5))
    run.end("done", Tally(reading=2.0))
    found = record.run(run.id)
    assert (found.state, found.call, found.store, found.versions) == (
        "done", NEWS, "bolt://here", {"extractor": "rules 0.1"},
    )  # fmt: skip
    assert (found.documents, found.statements) == ({"written": 1, "held": 1, "failed": 1}, 3)
    assert found.seconds["reading"] == 2.0
    assert list(record.failures(run.id)) == [("e.txt", "E206", "[E206] e.txt: it is empty. Leave it out.")]


def test_a_run_whose_process_is_gone_was_killed_and_can_be_resumed(record: Record) -> None:
    run = record.begin(NEWS, "bolt://here", {})
    run.note([Outcome("a.txt", "written", "d-1", 3)], Tally(storing=1.0))
    run._sign.close()
    assert record.unfinished("load").state == "killed"
    again = record.resume(record.unfinished("load"), {"extractor": "rules 0.2"})
    again.note([Outcome("a.txt", "held", "d-1"), Outcome("b.txt", "written", "d-2", 1)], Tally(storing=2.0))
    again.end("done", Tally(storing=2.0))
    found = record.run(run.id)
    assert (found.id, found.attempts, found.state) == (again.id, 2, "done")
    assert (found.documents, found.statements) == ({"written": 2}, 4)
    assert found.seconds["storing"] == 3.0
    assert found.versions == {"extractor": "rules 0.2"}


def test_what_a_run_wrote_is_known_when_it_is_resumed(record: Record) -> None:
    one, other = Document("a.txt", "One."), Document("b.txt", "Other.")
    run = record.begin(NEWS, "bolt://here", {})
    run.note([Outcome("a.txt", "written", one.id), Outcome("b.txt", "held", other.id)], Tally())
    assert run.written([one, other]) == {one.id}
    assert run.written([Document("a.txt", "Edited since.")]) == set()
    run.end("stopped", Tally())


def test_two_processes_do_not_go_on_with_one_run(record: Record) -> None:
    run = record.begin(NEWS, "bolt://here", {})
    stale = record.run(run.id)
    with pytest.raises(RunError, match="another process goes on with run 1"):
        record.resume(stale, {})
    run.end("failed", Tally(), ValueError("no"))
    record.resume(record.unfinished("load"), {}).end("done", Tally())


def test_which_run_is_unfinished(record: Record) -> None:
    with pytest.raises(UnknownRunError, match="there is no unfinished load"):
        record.unfinished("load")
    for state in ("stopped", "done", "failed"):
        record.begin(Call("load", (f"{state}/",)), "bolt://here", {}).end(state, Tally())
    assert record.unfinished("load").call.paths == ("failed/",)
    assert record.unfinished("load", ["stopped/"]).id == 1
    with pytest.raises(UnknownRunError, match="of these paths"):
        record.unfinished("load", ["done/"])
    with pytest.raises(UnknownRunError, match="no unfinished refresh"):
        record.unfinished("refresh")
    with pytest.raises(UnknownRunError, match="no run 9"):
        record.run(9)


def test_a_clock_that_goes_back_changes_no_order(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    times = (datetime(2030, 1, 1, tzinfo=UTC) - timedelta(days=n) for n in range(1000))
    monkeypatch.setattr("amity.corpus.open_run.now", lambda: next(times).isoformat())
    monkeypatch.setattr("amity.corpus.record.now", lambda: next(times).isoformat())
    for name in ("first/", "second/", "third/"):
        record.begin(Call("load", (name,)), "bolt://here", {}).end("stopped", Tally())
    runs = list(record.runs())
    assert [run.call.paths for run in runs] == [("third/",), ("second/",), ("first/",)]
    assert runs[0].began < runs[1].began
    assert record.unfinished("load").call.paths == ("third/",)


def test_no_secret_is_kept(record: Record, tmp_path: Path) -> None:
    call = Call("load", ("https://ann:open-sesame@example.org/a.html",), {}, "/somewhere")
    run = record.begin(call, "bolt://neo4j:open-sesame@host:7687", {})
    where = "https://ann:open-sesame@example.org/a.html"
    failed = Outcome(where, "failed", error=DocumentEmptyError("it is empty", where=where, remedy="Leave it out"))
    run.note([failed], Tally())
    run.end("failed", Tally(), ValueError("to bolt://neo4j:open-sesame@host with password=open-sesame"))
    assert record.unfinished("load", call.paths).id == run.id
    record.close()
    held = b"".join(path.read_bytes() for path in (tmp_path / "runs").iterdir())
    assert b"example.org" in held
    assert b"open-sesame" not in held


def test_two_records_write_in_turn(tmp_path: Path) -> None:
    with Record(tmp_path) as one, Record(tmp_path) as other:
        runs = [one.begin(NEWS, "bolt://here", {}), other.begin(NEWS, "bolt://here", {})]
        for number in range(20):
            for run in runs:
                run.note([Outcome(f"{number}.txt", "written", f"d-{number}", 1)], Tally())
        for run in runs:
            run.end("done", Tally())
        assert {run.id: run.statements for run in one.runs()} == {1: 20, 2: 20}


def test_a_folder_that_cannot_be_used_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(RunRecordError, match="the record of runs cannot be used"):
        Record(tmp_path / "file" / "runs")
    (tmp_path / "runs.sqlite").write_bytes(b"no database at all, but long enough for one" * 50)
    with pytest.raises(RunRecordError, match="not a database"):
        Record(tmp_path)


def test_a_full_disk_is_one_clear_error(record: Record) -> None:
    run = record.begin(NEWS, "bolt://here", {})
    pages = record._file.execute("PRAGMA page_count").fetchone()[0]
    record._file.execute(f"PRAGMA max_page_count = {pages}")
    many = [Outcome(f"{number}.txt" * 20, "written", f"d-{number}", 1) for number in range(1000)]
    with pytest.raises(RunRecordError, match="full") as caught:
        run.note(many, Tally())
    assert isinstance(caught.value.__cause__, sqlite3.Error)
    run._sign.close()
