"""The embedded server: who owns the folder, who connects, and what is left behind."""

import os
import signal
import socket
import stat
import sys
import threading
from pathlib import Path

import pytest

from graph.errors import StoreBusyError, StoreError, StoreFolderError, StoreUnreachableError
from graph.store import Store, connection, embedded, open_store, read_endpoint, server
from graph.store.lock import FolderLock
from tests.graph.store.corpus import consults, document, place
from tests.graph.store.program import line, run

FIRST = document("Russia met China.")
_OWNER = """
import sys
from pathlib import Path
from graph.store import open_store
from tests.graph.store.corpus import consults, document, place
first = document("Russia met China.")
store = open_store(folder=Path(sys.argv[1]))
store.load([consults(place(first))], [first])
print(store.address, flush=True)
sys.stdin.readline()
store.close()
"""


def test_keeps_what_was_stored(tmp_path: Path) -> None:
    with open_store(folder=tmp_path) as store:
        assert store.kind == "embedded"
        store.load([consults(place(FIRST))], [FIRST])
    with open_store(folder=tmp_path) as store:
        assert list(store.statements()) == [consults(place(FIRST))]


def test_second_store_of_a_process_shares_the_server(tmp_path: Path) -> None:
    with open_store(folder=tmp_path) as first:
        with open_store(folder=tmp_path) as second:
            assert second.address == first.address
            second.load([consults(place(FIRST))], [FIRST])
        assert first.counts()["statements"] == 1
    assert read_endpoint(tmp_path) is None


def test_threads_share_the_server(tmp_path: Path) -> None:
    found: list[Store] = []
    threads = [threading.Thread(target=lambda: found.append(open_store(folder=tmp_path))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({store.address for store in found}) == 1
    for store in found:
        store.close()


def test_other_process_connects_to_the_owner(tmp_path: Path) -> None:
    with run(_OWNER, str(tmp_path)) as owner:
        address = line(owner)
        with open_store(folder=tmp_path) as store:
            assert store.address == address
            assert list(store.statements()) == [consults(place(FIRST))]
        owner.communicate("\n")
        assert owner.returncode == 0
    with open_store(folder=tmp_path) as store:
        assert store.counts()["statements"] == 1


def test_takes_over_from_a_killed_owner(tmp_path: Path) -> None:
    with run(_OWNER, str(tmp_path)) as owner:
        line(owner)
        owner.send_signal(signal.SIGKILL)
        owner.communicate()
    stale = read_endpoint(tmp_path)
    assert stale is not None
    assert stale.pid == owner.pid
    with open_store(folder=tmp_path) as store:
        found = read_endpoint(tmp_path)
        assert found is not None
        assert (found.pid, found.uri) == (os.getpid(), store.address)
        assert found.password != stale.password
        assert store.counts()["statements"] == 1


def test_forked_child_connects_to_its_parent(tmp_path: Path) -> None:
    with open_store(folder=tmp_path) as store:
        store.load([consults(place(FIRST))], [FIRST])
        child = os.fork()
        if child == 0:
            code = 1
            try:
                with open_store(folder=tmp_path) as other:
                    code = 0 if (other.address, other.counts()) == (store.address, store.counts()) else 2
            finally:
                os._exit(code)
        assert os.waitpid(child, 0)[1] == 0


def test_owner_that_does_not_answer_is_busy(tmp_path: Path) -> None:
    script = """
import sys
from pathlib import Path
from graph.store.lock import FolderLock
lock = FolderLock(Path(sys.argv[1]))
print(lock.acquire(), flush=True)
sys.stdin.readline()
"""
    with run(script, str(tmp_path)) as owner:
        assert line(owner) == "True"
        with pytest.raises(StoreBusyError, match="another process has the embedded store and does not answer"):
            embedded.attach(tmp_path, wait=0.3)
        owner.communicate("\n")


def test_owner_that_ends_while_waited_for(tmp_path: Path) -> None:
    with run("import sys; from graph.store.lock import FolderLock; from pathlib import Path\n"
              "lock = FolderLock(Path(sys.argv[1])); print(lock.acquire(), flush=True); sys.stdin.readline()",
              str(tmp_path)) as owner:  # fmt: skip
        assert line(owner) == "True"
        threading.Timer(0.5, owner.communicate, ("\n",)).start()
        with open_store(folder=tmp_path) as store:
            assert store.counts()["statements"] == 0


def test_store_of_an_owner_that_closed_is_unreachable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "RETRY_SECONDS", 1.0)
    with run(_OWNER, str(tmp_path)) as owner:
        line(owner)
        with open_store(folder=tmp_path) as store:
            owner.communicate("\n")
            with pytest.raises(StoreUnreachableError):
                store.counts()


def test_files_are_the_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "store"
    with open_store(folder=folder) as store:
        endpoint = folder / "endpoint.json"
        assert stat.S_IMODE(endpoint.stat().st_mode) == 0o600
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        found = read_endpoint(folder)
        assert found is not None
        assert found.password not in repr(found)
        assert found.password not in repr(found.login)
        assert found.password not in store.address


def test_listens_on_loopback_only(tmp_path: Path) -> None:
    with open_store(folder=tmp_path):
        found = read_endpoint(tmp_path)
        assert found is not None
        port = int(found.uri.rpartition(":")[2])
        listening = [
            line.split()[1] for file in ("tcp", "tcp6") for line in Path("/proc/net", file).read_text().splitlines()
        ]
        bound = {address.rpartition(":")[0] for address in listening if address.endswith(f":{port:04X}")}
        loopback = {"0100007F", "0000000000000000FFFF00000100007F"}
        assert bound
        assert bound <= loopback


def test_says_nothing_and_leaves_nothing_in_the_working_folder(tmp_path: Path) -> None:
    here = tmp_path / "here"
    here.mkdir()
    with run(_OWNER, str(tmp_path / "store"), cwd=here) as owner:
        address = line(owner)
        out, err = owner.communicate("\n")
    assert address.startswith("bolt://127.0.0.1:")
    assert (out, err, owner.returncode) == ("", "", 0)
    assert list(here.iterdir()) == []
    assert list((tmp_path / "store" / "log").iterdir()) != []


def test_environment_is_as_before(tmp_path: Path) -> None:
    script = """
import os, sys
from pathlib import Path
from graph.store import open_store
before = {k for k in os.environ if k.startswith("ARCADEDB_")}
open_store(folder=Path(sys.argv[1])).close()
print(sorted({k for k in os.environ if k.startswith("ARCADEDB_")} - before - {"ARCADEDB_NATIVE_LIBDIR"}))
"""
    with run(script, str(tmp_path)) as child:
        assert child.communicate()[0] == "[]\n"


def test_program_that_does_not_close_ends_all_the_same(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from graph.store import open_store\nopen_store(folder=Path(sys.argv[1]))"
    )
    with run(script, str(tmp_path)) as child:
        assert child.communicate(timeout=60) == ("", "")
        assert child.returncode == 0
    assert read_endpoint(tmp_path) is None


def test_interrupt_reaches_the_program(tmp_path: Path) -> None:
    # A shell's background jobs inherit that interrupts are ignored, and so does what they start.
    script = """
import signal, sys, time
from pathlib import Path
from graph.store import open_store
signal.signal(signal.SIGINT, signal.default_int_handler)
with open_store(folder=Path(sys.argv[1])):
    try:
        print("open", flush=True)
        time.sleep(60)
    except KeyboardInterrupt:
        print("interrupted")
"""
    with run(script, str(tmp_path)) as child:
        assert line(child) == "open"
        child.send_signal(signal.SIGINT)
        assert child.communicate(timeout=60) == ("interrupted\n", "")


def test_taken_port_is_not_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    free = server._free_ports
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        offers = [[taken.getsockname()[1], *free(1)]]
        monkeypatch.setattr(server, "_free_ports", lambda count: offers.pop() if offers else free(count))
        with open_store(folder=tmp_path) as store:
            assert store.counts()["statements"] == 0
    assert offers == []


def test_port_that_stays_taken_is_a_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    free = server._free_ports
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        monkeypatch.setattr(server, "_free_ports", lambda _: [taken.getsockname()[1], *free(1)])
        with pytest.raises(StoreFolderError, match=r"does not open .*log; move the folder away"):
            open_store(folder=tmp_path)
    lock = FolderLock(tmp_path)
    assert lock.acquire()
    lock.close()


@pytest.mark.parametrize("below", ["", "below"])
def test_file_in_place_of_the_folder(tmp_path: Path, below: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreFolderError, match=r"\[E405\].*cannot be written.*AMITY_DATA_DIR"):
        open_store(folder=tmp_path / "file" / below)


def test_read_only_folder(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    child = os.fork()
    if child == 0:
        code = 1
        try:
            # The superuser may write anywhere.
            if os.getuid() == 0:
                os.setuid(65534)
            open_store(folder=tmp_path)
        except StoreFolderError as error:
            code = 0 if "Permission denied" in str(error) else 2
        finally:
            os._exit(code)
    assert os.waitpid(child, 0)[1] == 0
    tmp_path.chmod(0o755)


def test_engine_that_is_not_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "arcadedb", None)
    with pytest.raises(StoreError, match="not installed for this platform"):
        open_store(folder=tmp_path)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"uri": 1}'])
def test_endpoint_file_that_cannot_be_read(tmp_path: Path, text: str) -> None:
    (tmp_path / "endpoint.json").write_text(text)
    assert read_endpoint(tmp_path) is None
    with open_store(folder=tmp_path) as store:
        assert store.counts()["statements"] == 0
