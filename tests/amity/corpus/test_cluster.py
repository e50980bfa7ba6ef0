"""Extraction by a Dask cluster of real worker processes."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import dask
import pytest
from distributed import LocalCluster

from amity.corpus.batch import BATCH_DOCUMENTS
from amity.corpus.cluster import Cluster
from amity.corpus.corpus_run import CorpusRun, RunOptions
from amity.corpus.crew import Crew, Here
from amity.corpus.tally import Tally
from amity.errors import ClusterError
from graph.document import Document
from graph.store import Store
from tests.amity.cli.test_load import NEWS
from tests.amity.conftest import CommandLine
from tests.amity.content import content, differences
from tests.amity.corpus.stub import Newer, Stub, documents

if TYPE_CHECKING:
    from amity.corpus.outcome import Outcome

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """Yield the address of a scheduler with two workers, processes of their own."""
    paths = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    # A task that loses its worker comes back at once: Dask itself would try it on three more.
    settings = {"distributed.scheduler.allowed-failures": 0, "distributed.nanny.environ.PYTHONPATH": paths}
    with (
        dask.config.set(settings),
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster,  # type: ignore[no-untyped-call]
    ):
        yield str(cluster.scheduler_address)


@pytest.fixture
def cluster(scheduler: str) -> Iterator[Cluster]:
    """Yield the cluster."""
    made = Cluster(scheduler)
    yield made
    made.close()


def run(store: Store, given: Sequence[Document], crew: Crew) -> tuple[Tally, dict[str, str]]:
    """Load documents and return what was done, with the codes of those that failed."""
    seen: list[Outcome] = []
    work = CorpusRun(store, RunOptions(extractor=Stub), crew, [lambda outcomes, _: seen.extend(outcomes)])
    return work.over(given), {o.uri: o.error.code for o in seen if o.error is not None}


def test_workers_are_lost_one_by_chance_and_some_by_a_document(store: Store, cluster: Cluster, tmp_path: Path) -> None:
    """The graph is that of one process, and the document that kills its worker each time is set aside."""
    once = Document("once.txt", f"Now kill-once {tmp_path / 'killed'} and on.")
    good = [*documents(4 * BATCH_DOCUMENTS), once]
    killer = Document("killer.txt", "Now kill the process.")
    tally, failed = run(store, [*good[:20], killer, *good[20:]], cluster)
    assert (tmp_path / "killed").exists()
    assert failed == {"killer.txt": "E803"}
    assert tally.outcomes["written"] == len(good)
    found = content(store)
    store.clear()
    run(store, good, Here())
    assert differences(found, content(store)) == []


def test_the_command_gives_the_graph_of_one_process(amity_alone: CommandLine, tmp_path: Path, scheduler: str) -> None:
    (tmp_path / "news").mkdir()
    for name, text in NEWS.items():
        (tmp_path / "news" / name).write_text(text)
    answers = []
    for options in ((), ("--dask", scheduler)):
        assert amity_alone("load", *options, tmp_path / "news").code == 0
        answers.append(amity_alone("export", "--form", "ntriples").out)
        for name in NEWS:
            amity_alone("remove", str(tmp_path / "news" / name))
    assert answers[0].count("\n") > 20
    assert answers[0] == answers[1]
    assert amity_alone("load", "--dask", scheduler, "--jobs", "2", tmp_path / "news").code == 2


def test_workers_with_another_extractor_are_refused(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    cluster.check(Newer)
    monkeypatch.setattr(Newer, "version", "3")
    with pytest.raises(ClusterError, match="has the extractor stub 2, and this is stub 3"):
        cluster.check(Newer)


def test_no_scheduler_is_one_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("amity.corpus.cluster._ANSWER", 1)
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(ClusterError, match="no scheduler with a worker answers there") as caught:
            Cluster(address)
    assert caught.value.where == address


def test_without_dask_the_remedy_says_what_to_install() -> None:
    code = "import sys; sys.modules['distributed'] = None\n"
    code += "from amity.corpus.cluster import Cluster\nfrom amity.errors import ClusterError\n"
    code += "try: Cluster('tcp://127.0.0.1:1')\nexcept ClusterError as error: print(error)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[E804] Dask is not installed. Install it: pip install 'amity[dask]'."
